/// Scaled dot-product attention of several heads (Vaswani et al., "Attention Is All You Need", 2017), with its linear
/// layers.
public struct Attention: Sendable {
    public let heads: Int
    private let query: Convolution
    private let key: Convolution
    private let value: Convolution
    private let output: Convolution

    /// - Parameters:
    ///   - query: from tokens to `heads` times the size of a head; `output` back.
    ///   - key: from the context's tokens; `value` too.
    public init(heads: Int, query: Convolution, key: Convolution, value: Convolution, output: Convolution) {
        precondition(heads > 0 && query.shape.outputs % heads == 0)
        precondition([key, value].allSatisfy { $0.shape.outputs == query.shape.outputs })
        precondition(output.shape.inputs == query.shape.outputs && key.shape.inputs == value.shape.inputs)
        (self.heads, self.query, self.key, self.value, self.output) = (heads, query, key, value, output)
    }

    /// Writes what the tokens of an image, its places, attend to, plus the tensor `residual`.
    ///
    /// - Parameters:
    ///   - context: the tokens that are attended to; nil: those of the image itself, prepared in the same way.
    ///   - output: of the size of `input`.
    public func apply(
        _ input: Tensor, _ preparation: Preparation, context: Tensor? = nil, into output: Tensor,
        adding residual: Tensor? = nil, in workspace: Workspace
    ) {
        let (source, prepared) = context.map { ($0, .plain) } ?? (input, preparation)
        let queries = linear(query, input, preparation, workspace)
        let keys = linear(key, source, prepared, workspace)
        let values = linear(value, source, prepared, workspace)
        let mixed = workspace.tensor(height: input.height, width: input.width, channels: queries.channels)
        let kernel = AttentionKernel(
            queries: input.places, keys: source.places, heads: heads, size: queries.channels / heads)
        workspace.count(2 * queries.count * source.places)
        workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
            kernel.run(
                task: task, room[queries], room[keys], room[values], into: room[mixed], scores: room.scratch)
        }
        for tensor in [queries, keys, values] { workspace.release(tensor) }
        self.output.apply(mixed, into: output, adding: residual, in: workspace)
        workspace.release(mixed)
    }

    private func linear(
        _ layer: Convolution, _ input: Tensor, _ preparation: Preparation, _ workspace: Workspace
    ) -> Tensor {
        let output = layer.output(of: input, in: workspace)
        layer.apply(input, preparation, into: output, in: workspace)
        return output
    }
}
