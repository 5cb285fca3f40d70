internal import Layers
internal import ModelStore

/// Normalisation, SiLU and convolution, twice, added to what came in.
struct ResidualBlock: Sendable {
    private let norms: (GroupNormalisation, GroupNormalisation)
    private let convolutions: (Convolution, Convolution)
    /// Where the numbers of channels differ.
    private let shortcut: Convolution?

    /// - Parameters:
    ///   - epsilon: added to variances.
    ///   - isForSmallImages: see `Convolution`.
    init(
        _ weights: WeightReader, _ prefix: String, inputs: Int, outputs: Int, groups: Int, epsilon: Double = 1e-6,
        isForSmallImages: Bool = false
    ) throws(ModelError) {
        norms = (
            try weights.groupNormalisation("\(prefix).norm1", groups: groups, epsilon: epsilon),
            try weights.groupNormalisation("\(prefix).norm2", groups: groups, epsilon: epsilon)
        )
        convolutions = (
            try weights.convolution(
                "\(prefix).conv1", .image(inputs: inputs, outputs: outputs), isForSmallImages: isForSmallImages),
            try weights.convolution(
                "\(prefix).conv2", .image(inputs: outputs, outputs: outputs), isForSmallImages: isForSmallImages)
        )
        shortcut =
            inputs == outputs
            ? nil
            : try weights.convolution("\(prefix).conv_shortcut", .pointwise(inputs: inputs, outputs: outputs))
    }

    /// Takes `input`, which is released or becomes the output, unless it is to be kept.
    ///
    /// - Parameter bias: instead of the first convolution's own; see `Convolution.apply`.
    func apply(
        _ input: Tensor, keepsInput: Bool = false, bias: Tensor? = nil, in workspace: Workspace
    ) -> Tensor {
        let inner = convolutions.0.output(of: input, in: workspace)
        let before = norms.0.factors(of: input, in: workspace)
        convolutions.0.apply(input, .activated(before), into: inner, bias: bias, in: workspace)
        workspace.release(before)
        var (output, residual) = (input, input)
        if let shortcut {
            output = shortcut.output(of: input, in: workspace)
            residual = output
            shortcut.apply(input, into: output, in: workspace)
            if !keepsInput { workspace.release(input) }
        } else if keepsInput {
            output = workspace.tensor(height: input.height, width: input.width, channels: input.channels)
        }
        let between = norms.1.factors(of: inner, in: workspace)
        convolutions.1.apply(inner, .activated(between), into: output, adding: residual, in: workspace)
        workspace.release(between)
        workspace.release(inner)
        return output
    }
}

extension WeightReader {
    func groupNormalisation(
        _ name: String, groups: Int, epsilon: Double = 1e-6
    ) throws(ModelError) -> GroupNormalisation {
        GroupNormalisation(
            groups: groups, epsilon: epsilon, weights: try floats("\(name).weight"), bias: try floats("\(name).bias"))
    }
}
