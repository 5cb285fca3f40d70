/// A transposed convolution along a sequence, which makes it `rate` times as long:
/// y[n·rate + j − padding] += x[n]·w[j].
public struct TransposedConvolution: Sendable {
    public let inputs: Int
    public let outputs: Int
    public let taps: Int
    public let rate: Int
    public let padding: Int
    private let weights: [Float]
    private let bias: [Float]

    /// - Parameters:
    ///   - weights: [inputs, outputs, taps].
    ///   - bias: one number for each output.
    public init(
        inputs: Int, outputs: Int, taps: Int, rate: Int, padding: Int, weights: [Float], bias: [Float]
    ) {
        precondition(weights.count == inputs * outputs * taps && bias.count == outputs && rate > 0 && padding >= 0)
        (self.inputs, self.outputs, self.taps) = (inputs, outputs, taps)
        (self.rate, self.padding, self.bias) = (rate, padding, bias)
        self.weights = overlapWeights(weights, inputs: inputs, outputs: outputs, taps: taps)
    }

    /// Places that are made of `length`.
    public func length(of length: Int) -> Int { (length - 1) * rate - 2 * padding + taps }

    /// - Parameter output: of the right length and as many channels as outputs.
    public func apply(_ input: Tensor, _ preparation: Preparation, into output: Tensor, in workspace: Workspace) {
        precondition(input.channels == inputs && input.width == 1 && output.start != input.start)
        precondition(output.channels == outputs && output.width == 1 && output.height == length(of: input.height))
        workspace.count(input.count * outputs * taps)
        let kernel = OverlapKernel(
            inputs: inputs, outputs: outputs, taps: taps, rate: rate, padding: padding, length: output.height)
        withNumbers(weights, bias) { weights, bias in
            workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
                let finish = Finish(output: room[output], bias: bias, first: nil, second: nil, channels: outputs)
                kernel.run(task: task, room.operands(input, preparation, weights: weights, finish))
            }
        }
    }
}
