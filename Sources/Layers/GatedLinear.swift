/// A linear map of each place to values and as many gates, and the product of each value with the GELU of its gate:
/// GEGLU (Shazeer, "GLU Variants Improve Transformer", 2020), by the error function itself.
public struct GatedLinear: Sendable {
    public let inputs: Int
    public let outputs: Int
    private let weights: [Float]
    private let bias: [Float]

    /// - Parameters:
    ///   - outputs: values.
    ///   - weights: [2 outputs, inputs], those of the values first; `bias` likewise.
    public init(inputs: Int, outputs: Int, weights: [Float], bias: [Float]) {
        precondition(inputs > 0 && outputs > 0)
        precondition(weights.count == 2 * inputs * outputs && bias.count == 2 * outputs)
        (self.inputs, self.outputs, self.weights, self.bias) = (inputs, outputs, weights, bias)
    }

    /// Room is taken for what it makes of each place of the input.
    public func apply(_ input: Tensor, _ preparation: Preparation = .plain, in workspace: Workspace) -> Tensor {
        precondition(input.channels == inputs)
        let output = workspace.tensor(height: input.height, width: input.width, channels: outputs)
        workspace.count(2 * output.count * inputs)
        let kernel = GatedKernel(inputs: inputs, outputs: outputs, places: input.places)
        withNumbers(weights, bias) { weights, bias in
            workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
                let finish = Finish(output: room[output], bias: bias, first: nil, second: nil, channels: outputs)
                kernel.run(task: task, room.operands(input.sequence, preparation, weights: weights, finish))
            }
        }
        return output
    }
}
