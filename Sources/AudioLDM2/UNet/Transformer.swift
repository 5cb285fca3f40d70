internal import Layers
internal import ModelStore

/// Attention and linear layers over the places of an image, added to what came in.
struct Transformer: Sendable {
    private let norm: GroupNormalisation
    private let input: Convolution
    private let blocks: [TransformerBlock]
    private let output: Convolution

    private static let epsilon = 1e-6

    /// - Parameter stream: of conditioning; nil for a transformer that attends to the image alone.
    init(
        _ weights: WeightReader, _ prefix: String, channels: Int, heads: Int, groups: Int, layers: Int,
        stream: Conditioning.Stream?
    ) throws(ModelError) {
        let shape = ConvolutionShape.pointwise(inputs: channels, outputs: channels)
        norm = try weights.groupNormalisation("\(prefix).norm", groups: groups, epsilon: Self.epsilon)
        input = try weights.convolution("\(prefix).proj_in", shape)
        var blocks: [TransformerBlock] = []
        for layer in 0..<layers {
            blocks.append(
                try TransformerBlock(
                    weights, "\(prefix).transformer_blocks.\(layer)", channels: channels, heads: heads, stream: stream))
        }
        self.blocks = blocks
        output = try weights.convolution("\(prefix).proj_out", shape)
    }

    /// Changes a tensor.
    func apply(_ tensor: Tensor, in workspace: Workspace) {
        let inner = input.output(of: tensor, in: workspace)
        let factors = norm.factors(of: tensor, in: workspace)
        input.apply(tensor, .normalised(factors), into: inner, in: workspace)
        workspace.release(factors)
        for block in blocks { block.apply(inner, in: workspace) }
        output.apply(inner, into: tensor, adding: tensor, in: workspace)
        workspace.release(inner)
    }
}
