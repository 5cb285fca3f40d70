/// Scaled dot-product attention of several heads (Vaswani et al., "Attention Is All You Need", 2017) of the places of
/// an image to one another, with its linear layers.
public struct Attention: Sendable {
    public let heads: Int
    private let joined: Convolution
    private let output: Convolution

    /// - Parameters:
    ///   - joined: from a place to its queries, keys and values, one after the other; each `heads` times the size of a
    ///     head.
    ///   - output: from what was mixed of values.
    public init(heads: Int, joined: Convolution, output: Convolution) {
        precondition(heads > 0 && joined.shape.outputs == 3 * output.shape.inputs)
        precondition(output.shape.inputs % heads == 0)
        (self.heads, self.joined, self.output) = (heads, joined, output)
    }

    /// Writes what the places of an image attend to, plus the tensor `residual`.
    ///
    /// - Parameter output: of the size of `input`.
    public func apply(
        _ input: Tensor, _ preparation: Preparation, into output: Tensor, adding residual: Tensor? = nil,
        in workspace: Workspace
    ) {
        let vectors = joined.output(of: input, in: workspace)
        joined.apply(input, preparation, into: vectors, in: workspace)
        let channels = self.output.shape.inputs
        let mixed = workspace.tensor(height: input.height, width: input.width, channels: channels)
        let kernel = AttentionKernel(places: input.places, heads: heads, size: channels / heads)
        workspace.count(2 * mixed.count * input.places)
        workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
            kernel.run(task: task, room[vectors], into: room[mixed], scores: room.scratch)
        }
        workspace.release(vectors)
        self.output.apply(mixed, into: output, adding: residual, in: workspace)
        workspace.release(mixed)
    }
}
