internal import Layers
internal import ModelStore

/// From latents to log-mel spectra.
struct VAEDecoder: Sendable {
    private let latents: Convolution
    private let input: Convolution
    private let middle: MiddleBlock
    private let blocks: [Block]
    private let norm: GroupNormalisation
    private let output: Convolution

    private struct Block: Sendable {
        let layers: [ResidualBlock]
        let doubling: Convolution?
    }

    init(_ configuration: VAEConfiguration, _ weights: WeightReader) throws(ModelError) {
        let (widths, groups) = (configuration.blockChannels, configuration.normGroups)
        let count = configuration.latentChannels
        var (channels, blocks) = (widths[widths.count - 1], [Block]())
        latents = try weights.convolution("post_quant_conv", .pointwise(inputs: count, outputs: count))
        input = try weights.convolution("decoder.conv_in", .image(inputs: count, outputs: channels))
        middle = try MiddleBlock(weights, "decoder.mid_block", channels: channels, groups: groups)
        for (number, width) in widths.reversed().enumerated() {
            let prefix = "decoder.up_blocks.\(number)"
            var layers: [ResidualBlock] = []
            for layer in 0...configuration.layersPerBlock {
                layers.append(
                    try ResidualBlock(
                        weights, "\(prefix).resnets.\(layer)", inputs: channels, outputs: width, groups: groups))
                channels = width
            }
            let isLast = number + 1 == widths.count
            let doubling = ConvolutionShape.image(inputs: width, outputs: width)
            blocks.append(
                Block(
                    layers: layers,
                    doubling: isLast ? nil : try weights.convolution("\(prefix).upsamplers.0.conv", doubling)))
        }
        self.blocks = blocks
        norm = try weights.groupNormalisation("decoder.conv_norm_out", groups: groups)
        output = try weights.convolution(
            "decoder.conv_out", .image(inputs: channels, outputs: configuration.outputChannels))
    }

    /// Takes latents that were divided by the scaling factor, which are released; gives a spectrum of one channel.
    func apply(_ latent: Tensor, in workspace: Workspace) -> Tensor {
        var tensor = input.replace(latents.replace(latent, in: workspace), in: workspace)
        tensor = middle.apply(tensor, in: workspace)
        for block in blocks {
            for layer in block.layers { tensor = layer.apply(tensor, in: workspace) }
            if let doubling = block.doubling { tensor = doubling.replace(tensor, isDoubled: true, in: workspace) }
        }
        let factors = norm.factors(of: tensor, in: workspace)
        tensor = output.replace(tensor, .activated(factors), in: workspace)
        workspace.release(factors)
        return tensor
    }
}
