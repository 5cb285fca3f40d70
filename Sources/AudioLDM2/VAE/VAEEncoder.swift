internal import Layers
internal import ModelStore

/// From log-mel spectra to the moments of their latents.
struct VAEEncoder: Sendable {
    private let input: Convolution
    private let blocks: [Block]
    private let middle: MiddleBlock
    private let norm: GroupNormalisation
    private let output: Convolution
    private let moments: Convolution

    private struct Block: Sendable {
        let layers: [ResidualBlock]
        let halving: Convolution?
    }

    init(_ configuration: VAEConfiguration, _ weights: WeightReader) throws(ModelError) {
        let (widths, groups) = (configuration.blockChannels, configuration.normGroups)
        let (last, latents) = (widths[widths.count - 1], 2 * configuration.latentChannels)
        input = try weights.convolution(
            "encoder.conv_in", .image(inputs: configuration.inputChannels, outputs: widths[0]))
        var (channels, blocks) = (widths[0], [Block]())
        for (number, width) in widths.enumerated() {
            let prefix = "encoder.down_blocks.\(number)"
            var layers: [ResidualBlock] = []
            for layer in 0..<configuration.layersPerBlock {
                layers.append(
                    try ResidualBlock(
                        weights, "\(prefix).resnets.\(layer)", inputs: channels, outputs: width, groups: groups))
                channels = width
            }
            // Zeros stand on the right and below alone.
            let halving = ConvolutionShape.image(
                inputs: width, outputs: width, stride: 2, padding: .init(top: 0, left: 0, bottom: 1, right: 1))
            let isLast = number + 1 == widths.count
            blocks.append(
                Block(
                    layers: layers,
                    halving: isLast ? nil : try weights.convolution("\(prefix).downsamplers.0.conv", halving)))
        }
        self.blocks = blocks
        middle = try MiddleBlock(weights, "encoder.mid_block", channels: last, groups: groups)
        norm = try weights.groupNormalisation("encoder.conv_norm_out", groups: groups)
        output = try weights.convolution("encoder.conv_out", .image(inputs: last, outputs: latents))
        moments = try weights.convolution("quant_conv", .pointwise(inputs: latents, outputs: latents))
    }

    /// Takes a spectrum, [T, bands] of one channel, which is released; gives the means of the latents and then the
    /// logarithms of their variances, as channels, at reduced height and width.
    func apply(_ spectrum: Tensor, in workspace: Workspace) -> Tensor {
        var tensor = input.replace(spectrum, in: workspace)
        for block in blocks {
            for layer in block.layers { tensor = layer.apply(tensor, in: workspace) }
            if let halving = block.halving { tensor = halving.replace(tensor, in: workspace) }
        }
        tensor = middle.apply(tensor, in: workspace)
        let factors = norm.factors(of: tensor, in: workspace)
        tensor = output.replace(tensor, .activated(factors), in: workspace)
        workspace.release(factors)
        return moments.replace(tensor, in: workspace)
    }
}

extension Convolution {
    /// Takes `input`, which is released.
    func replace(
        _ input: Tensor, _ preparation: Preparation = .plain, isDoubled: Bool = false, in workspace: Workspace
    ) -> Tensor {
        let size = isDoubled ? (2 * input.height, 2 * input.width) : nil
        let output = output(of: input, resizedTo: size, in: workspace)
        apply(input, preparation, resizedTo: size, into: output, in: workspace)
        workspace.release(input)
        return output
    }
}
