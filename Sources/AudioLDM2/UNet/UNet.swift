internal import Layers
internal import ModelStore

/// Estimates the noise in latents: down to images of fewer places and more channels, and up again, where each layer has
/// what its counterpart on the way down gave beside what comes from below (Ronneberger et al., "U-Net", 2015).
struct UNet: Sendable {
    private let time: TimeEmbedding
    private let input: Convolution
    private let down: [UNetBlock]
    private let middle: (before: UNetLayer, after: UNetLayer)
    private let up: [UNetBlock]
    private let norm: GroupNormalisation
    private let output: Convolution

    init(
        _ configuration: UNetConfiguration, _ conditioning: Conditioning, _ source: WeightSource
    ) throws(ModelError) {
        var builder = UNetBuilder(configuration, conditioning, source)
        let (first, last) = (configuration.levels[0].channels, configuration.levels.count - 1)
        let weights = try source.open()
        input = try weights.convolution(
            "conv_in", .image(inputs: configuration.inputChannels, outputs: first))
        norm = try weights.groupNormalisation(
            "conv_norm_out", groups: configuration.normGroups, epsilon: configuration.normEpsilon)
        output = try weights.convolution(
            "conv_out", .image(inputs: first, outputs: configuration.outputChannels))
        down = try builder.down()
        middle = (
            try builder.layer("mid_block", 0, level: last, hasAttention: true),
            try builder.layer("mid_block", 1, level: last, hasAttention: false)
        )
        up = try builder.up()
        time = try TimeEmbedding(try source.open(), configuration, blocks: builder.residualBlocks)
    }

    /// Numbers that go with a time step.
    var timeCount: Int { time.count }

    /// Writes what all residual blocks add at a time step into a place of `timeCount` channels.
    func embed(timestep: Int, into times: Tensor, in workspace: Workspace) {
        time.apply(timestep: timestep, into: times, in: workspace)
    }

    /// Takes a noisy latent, which is released; gives the noise.
    ///
    /// - Parameter times: see `embed`.
    func apply(_ latent: Tensor, times: Tensor, in workspace: Workspace) -> Tensor {
        var skips = Skips(last: input.replace(latent, in: workspace))
        for block in down { block.applyDown(&skips, times, in: workspace) }
        var tensor = middle.before.apply(skips.last, keepsInput: true, times, in: workspace)
        tensor = middle.after.apply(tensor, times, in: workspace)
        for block in up { tensor = block.applyUp(tensor, &skips, times, in: workspace) }
        let factors = norm.factors(of: tensor, in: workspace)
        tensor = output.replace(tensor, .activated(factors), in: workspace)
        workspace.release(factors)
        return tensor
    }
}
