/// A convolution over images or sequences, or a linear map of each place; cross-correlation, as in networks.
///
/// 3×3 kernels and kernels along sequences are done by short convolutions of fewer products (see `TileTransform`):
/// within some 10⁻⁶ of the sums' size of what plain sums give. Weights are brought into their form once.
public struct Convolution: Sendable {
    public let shape: ConvolutionShape
    private let method: Method
    private let weights: [Float]
    private let bias: [Float]

    private enum Method { case patches, smallTiles, largeTiles, sequence }

    /// Weights of fewer numbers are stored four times over, which saves most products, others not twice.
    private static let largestFourfold = 1 << 17

    /// - Parameters:
    ///   - weights: [outputs, inputs, kernel height, kernel width].
    ///   - bias: one number for each output; nil: zeros.
    ///   - isForSmallImages: whether images have so few places that reading weights takes longer than multiplying; then
    ///     they are not made more by a transform.
    public init(_ shape: ConvolutionShape, weights: [Float], bias: [Float]?, isForSmallImages: Bool = false) {
        precondition(weights.count == shape.outputs * shape.depth)
        precondition(bias.map { $0.count == shape.outputs } ?? true)
        self.shape = shape
        self.bias = bias ?? [Float](repeating: 0, count: shape.outputs)
        method = isForSmallImages ? .patches : Self.method(shape)
        switch method {
        case .patches: self.weights = patchWeights(weights, shape)
        case .smallTiles:
            self.weights = tileWeights(TwoOfThree.self, weights, inputs: shape.inputs, outputs: shape.outputs)
        case .largeTiles:
            self.weights = tileWeights(FourOfThree.self, weights, inputs: shape.inputs, outputs: shape.outputs)
        case .sequence:
            self.weights = sequenceWeights(
                weights, inputs: shape.inputs, outputs: shape.outputs, taps: shape.kernelHeight)
        }
    }

    private static func method(_ shape: ConvolutionShape) -> Method {
        let hasLanes = shape.inputs % laneCount == 0 && shape.outputs % laneCount == 0
        let image = ConvolutionShape.image(inputs: shape.inputs, outputs: shape.outputs)
        if hasLanes && shape == image {
            return shape.inputs * shape.outputs <= largestFourfold ? .largeTiles : .smallTiles
        }
        let sequence = ConvolutionShape.sequence(
            inputs: shape.inputs, outputs: shape.outputs, taps: shape.kernelHeight, dilation: shape.dilation)
        return hasLanes && shape == sequence && shape.taps > 1 ? .sequence : .patches
    }

    /// Room for what `apply` makes of an input of this size.
    ///
    /// - Parameter size: that the input is resized to; nil: its own.
    public func output(of input: Tensor, resizedTo size: Size? = nil, in workspace: Workspace) -> Tensor {
        let size = outputSize(input, size)
        return workspace.tensor(height: size.height, width: size.width, channels: shape.outputs)
    }

    public typealias Size = (height: Int, width: Int)

    private func outputSize(_ input: Tensor, _ size: Size?) -> Size {
        shape.outputSize(height: size?.height ?? input.height, width: size?.width ?? input.width)
    }

    /// Writes the convolution of a tensor into `output`.
    ///
    /// - Parameters:
    ///   - preparation: of the input.
    ///   - newSize: that the input is resized to before, every place to the numbers of the nearest; nil: its own.
    ///   - output: of the right size; see `output(of:)`.
    ///   - first: what is added to the output, a tensor of its size, perhaps itself; `second` likewise.
    ///   - bias: a number for each output, which are added instead of the layer's own.
    public func apply(
        _ input: Tensor, _ preparation: Preparation = .plain, resizedTo newSize: Size? = nil, into output: Tensor,
        adding first: Tensor? = nil, and second: Tensor? = nil, bias: Tensor? = nil, in workspace: Workspace
    ) {
        let size = outputSize(input, newSize)
        precondition(bias.map { $0.count == shape.outputs } ?? true)
        precondition(input.channels == shape.inputs && output.channels == shape.outputs)
        precondition(output.height == size.height && output.width == size.width && output.start != input.start)
        precondition([first, second].allSatisfy { ($0?.count ?? output.count) == output.count })
        workspace.count(output.count * shape.depth)
        let call = Call(
            input: input, preparation: preparation, size: newSize, output: output, first: first, second: second,
            bias: bias)
        let (inputs, outputs) = (shape.inputs, shape.outputs)
        switch method {
        case .patches: run(PatchKernel(shape: shape, output: size), call, workspace)
        case .smallTiles:
            runTogether(TileKernel<TwoOfThree>(inputs: inputs, outputs: outputs, output: size), call, workspace)
        case .largeTiles:
            runTogether(TileKernel<FourOfThree>(inputs: inputs, outputs: outputs, output: size), call, workspace)
        case .sequence:
            let kernel = SequenceKernel(
                inputs: inputs, outputs: outputs, taps: shape.kernelHeight, dilation: shape.dilation,
                padding: shape.padding.top, length: size.height)
            if kernel.isNarrow { runApart(kernel, call, workspace) } else { runTogether(kernel, call, workspace) }
        }
    }

    private struct Call {
        let input: Tensor
        let preparation: Preparation
        let size: Size?
        let output: Tensor
        let first: Tensor?
        let second: Tensor?
        let bias: Tensor?
    }

    private func run(_ kernel: PatchKernel, _ call: Call, _ workspace: Workspace) {
        withNumbers(weights, bias) { weights, bias in
            workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
                kernel.run(task: task, operands(call, room, weights, bias))
            }
        }
    }

    /// All threads do each step of each round together.
    private func runTogether<Kernel: TransformedKernel>(_ kernel: Kernel, _ call: Call, _ workspace: Workspace) {
        let values = workspace.tensor(height: 1, channels: kernel.values)
        let sums = workspace.tensor(height: 1, channels: kernel.sums)
        withNumbers(weights, bias) { weights, bias in
            for round in 0..<kernel.rounds {
                let tasks = kernel.tasks(round: round)
                workspace.run(tasks.fill, scratch: kernel.scratch) { task, room in
                    kernel.fill(round: round, task: task, operands(call, room, weights, bias), room[values])
                }
                workspace.run(tasks.multiply) { task, room in
                    kernel.multiply(
                        round: round, task: task, weights: weights, Numbers(room[values]), into: room[sums])
                }
                workspace.run(tasks.finish, scratch: kernel.scratch) { task, room in
                    kernel.finish(
                        round: round, task: task, operands(call, room, weights, bias), Numbers(room[sums]))
                }
            }
        }
        workspace.release(sums)
        workspace.release(values)
    }

    /// Each round is the task of one thread, in its scratch memory.
    private func runApart<Kernel: TransformedKernel>(_ kernel: Kernel, _ call: Call, _ workspace: Workspace) {
        let (own, values) = (Workspace.lines(kernel.scratch), Workspace.lines(kernel.values))
        withNumbers(weights, bias) { weights, bias in
            workspace.run(kernel.rounds, scratch: own + values + kernel.sums) { round, room in
                let operands = operands(call, room, weights, bias)
                let (filled, sums) = (room.scratch + own, room.scratch + own + values)
                let tasks = kernel.tasks(round: round)
                for task in 0..<tasks.fill { kernel.fill(round: round, task: task, operands, filled) }
                for task in 0..<tasks.multiply {
                    kernel.multiply(round: round, task: task, weights: weights, filled, into: sums)
                }
                for task in 0..<tasks.finish { kernel.finish(round: round, task: task, operands, sums) }
            }
        }
    }

    private func operands(_ call: Call, _ room: Workspace.Room, _ weights: Numbers, _ bias: Numbers) -> Operands {
        let finish = Finish(
            output: room[call.output], bias: call.bias.map { Numbers(room[$0]) } ?? bias,
            first: call.first.map { Numbers(room[$0]) }, second: call.second.map { Numbers(room[$0]) },
            channels: shape.outputs)
        return room.operands(call.input, call.preparation, resizedTo: call.size, weights: weights, finish)
    }
}
