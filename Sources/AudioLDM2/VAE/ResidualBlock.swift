internal import Layers
internal import ModelStore

/// Normalisation, SiLU and convolution, twice, added to what came in.
struct ResidualBlock: Sendable {
    private let norms: (GroupNormalisation, GroupNormalisation)
    private let convolutions: (Convolution, Convolution)
    /// Where the numbers of channels differ.
    private let shortcut: Convolution?

    init(
        _ weights: WeightReader, _ prefix: String, inputs: Int, outputs: Int, groups: Int
    ) throws(ModelError) {
        norms = (
            try weights.groupNormalisation("\(prefix).norm1", groups: groups),
            try weights.groupNormalisation("\(prefix).norm2", groups: groups)
        )
        convolutions = (
            try weights.convolution("\(prefix).conv1", .image(inputs: inputs, outputs: outputs)),
            try weights.convolution("\(prefix).conv2", .image(inputs: outputs, outputs: outputs))
        )
        shortcut =
            inputs == outputs
            ? nil
            : try weights.convolution("\(prefix).conv_shortcut", .pointwise(inputs: inputs, outputs: outputs))
    }

    /// Takes `input`, which is released or becomes the output.
    func apply(_ input: Tensor, in workspace: Workspace) -> Tensor {
        let inner = convolutions.0.output(of: input, in: workspace)
        let before = norms.0.factors(of: input, in: workspace)
        convolutions.0.apply(input, .activated(before), into: inner, in: workspace)
        workspace.release(before)
        var output = input
        if let shortcut {
            output = shortcut.output(of: input, in: workspace)
            shortcut.apply(input, into: output, in: workspace)
            workspace.release(input)
        }
        let between = norms.1.factors(of: inner, in: workspace)
        convolutions.1.apply(inner, .activated(between), into: output, adding: output, in: workspace)
        workspace.release(between)
        workspace.release(inner)
        return output
    }
}

extension WeightReader {
    func groupNormalisation(_ name: String, groups: Int) throws(ModelError) -> GroupNormalisation {
        GroupNormalisation(
            groups: groups, epsilon: 1e-6, weights: try floats("\(name).weight"), bias: try floats("\(name).bias"))
    }
}
