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
        let linear = { (name: String) throws(ModelError) in
            try weights.convolution(
                "\(prefix).attentions.0.\(name)", .pointwise(inputs: channels, outputs: channels))
        }
        (first, second) = (try block(0), try block(1))
        norm = try weights.groupNormalisation("\(prefix).attentions.0.group_norm", groups: groups)
        attention = Attention(
            heads: 1, query: try linear("to_q"), key: try linear("to_k"), value: try linear("to_v"),
            output: try linear("to_out.0"))
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
