internal import Layers
internal import ModelStore

/// Pairs of convolutions, the first of each at its own dilation, each pair added to what came in.
struct VocoderBlock: Sendable {
    private let pairs: [(Convolution, Convolution)]
    private let activation: Preparation

    init(
        _ weights: WeightReader, _ prefix: String, channels: Int, taps: Int, dilations: [Int], slope: Float
    ) throws(ModelError) {
        var pairs: [(Convolution, Convolution)] = []
        for (number, dilation) in dilations.enumerated() {
            let dilated = ConvolutionShape.sequence(
                inputs: channels, outputs: channels, taps: taps, dilation: dilation)
            let plain = ConvolutionShape.sequence(inputs: channels, outputs: channels, taps: taps)
            pairs.append(
                (
                    try weights.convolution("\(prefix).convs1.\(number)", dilated),
                    try weights.convolution("\(prefix).convs2.\(number)", plain)
                ))
        }
        (self.pairs, activation) = (pairs, .leaky(slope: slope))
    }

    /// Writes what the block makes of `input` into `sum`, or adds it.
    func apply(_ input: Tensor, into sum: Tensor, isFirst: Bool, in workspace: Workspace) {
        let inner = workspace.tensor(height: input.height, channels: input.channels)
        let state = workspace.tensor(height: input.height, channels: input.channels)
        var current = input
        for (number, pair) in pairs.enumerated() {
            let isLast = number + 1 == pairs.count
            pair.0.apply(current, activation, into: inner, in: workspace)
            pair.1.apply(
                inner, activation, into: isLast ? sum : state, adding: current, and: isLast && !isFirst ? sum : nil,
                in: workspace)
            current = state
        }
        workspace.release(state)
        workspace.release(inner)
    }
}
