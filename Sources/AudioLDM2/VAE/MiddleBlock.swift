internal import Layers
internal import ModelStore

/// Two residual blocks with attention between them, at the lowest resolution.
struct MiddleBlock: Sendable {
    private let first: ResidualBlock
    private let norm: GroupNormalisation
    private let attention: Attention
    private let second: ResidualBlock

    init(_ weights: WeightReader, _ prefix: String, channels: Int, groups: Int) throws(ModelError) {
        let block = { (number: Int) throws(ModelError) in
            try ResidualBlock(
                weights, "\(prefix).resnets.\(number)", inputs: channels, outputs: channels, groups: groups)
        }
        (first, second) = (try block(0), try block(1))
        norm = try weights.groupNormalisation("\(prefix).attentions.0.group_norm", groups: groups)
        let layers = ["to_q", "to_k", "to_v"].map { "\(prefix).attentions.0.\($0)" }
        let joined = Convolution(
            .pointwise(inputs: channels, outputs: 3 * channels),
            weights: try weights.joined(layers.map { "\($0).weight" }),
            bias: try weights.joined(layers.map { "\($0).bias" }))
        attention = Attention(
            heads: 1, joined: joined,
            output: try weights.convolution(
                "\(prefix).attentions.0.to_out.0", .pointwise(inputs: channels, outputs: channels)))
    }

    /// Takes `input`, which becomes the output.
    func apply(_ input: Tensor, in workspace: Workspace) -> Tensor {
        let tensor = first.apply(input, in: workspace)
        let factors = norm.factors(of: tensor, in: workspace)
        attention.apply(tensor, .normalised(factors), into: tensor, adding: tensor, in: workspace)
        workspace.release(factors)
        return second.apply(tensor, in: workspace)
    }
}
