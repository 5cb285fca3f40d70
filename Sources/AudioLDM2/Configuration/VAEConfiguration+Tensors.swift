extension VAEConfiguration {
    /// All tensors of the network, in the order in which it uses them.
    public var expectedTensors: [ExpectedTensor] { encoderTensors + decoderTensors }

    private var encoderTensors: [ExpectedTensor] {
        let last = blockChannels[blockChannels.count - 1]
        var tensors = Self.convolution("encoder.conv_in", blockChannels[0], inputChannels)
        var channels = blockChannels[0]
        for (block, next) in blockChannels.enumerated() {
            let prefix = "encoder.down_blocks.\(block)"
            for layer in 0..<layersPerBlock {
                tensors += Self.residual("\(prefix).resnets.\(layer)", channels, next)
                channels = next
            }
            guard block + 1 < blockChannels.count else { continue }
            tensors += Self.convolution("\(prefix).downsamplers.0.conv", channels, channels)
        }
        tensors += Self.middle("encoder.mid_block", last) + Self.pair("encoder.conv_norm_out", [last], last)
        tensors += Self.convolution("encoder.conv_out", 2 * latentChannels, last)
        return tensors + Self.convolution("quant_conv", 2 * latentChannels, 2 * latentChannels, kernel: 1)
    }

    private var decoderTensors: [ExpectedTensor] {
        var channels = blockChannels[blockChannels.count - 1]
        var tensors = Self.convolution("post_quant_conv", latentChannels, latentChannels, kernel: 1)
        tensors += Self.convolution("decoder.conv_in", channels, latentChannels)
        tensors += Self.middle("decoder.mid_block", channels)
        for (block, next) in blockChannels.reversed().enumerated() {
            let prefix = "decoder.up_blocks.\(block)"
            for layer in 0...layersPerBlock {
                tensors += Self.residual("\(prefix).resnets.\(layer)", channels, next)
                channels = next
            }
            guard block + 1 < blockChannels.count else { continue }
            tensors += Self.convolution("\(prefix).upsamplers.0.conv", channels, channels)
        }
        tensors += Self.pair("decoder.conv_norm_out", [channels], channels)
        return tensors + Self.convolution("decoder.conv_out", outputChannels, channels)
    }

    /// Two residual blocks and an attention between them.
    private static func middle(_ prefix: String, _ channels: Int) -> [ExpectedTensor] {
        residual("\(prefix).resnets.0", channels, channels) + attention("\(prefix).attentions.0", channels)
            + residual("\(prefix).resnets.1", channels, channels)
    }

    private static func residual(_ prefix: String, _ input: Int, _ output: Int) -> [ExpectedTensor] {
        pair("\(prefix).norm1", [input], input) + convolution("\(prefix).conv1", output, input)
            + pair("\(prefix).norm2", [output], output) + convolution("\(prefix).conv2", output, output)
            + (input == output ? [] : convolution("\(prefix).conv_shortcut", output, input, kernel: 1))
    }

    /// Older files have other names for the four linear layers, and their matrices as kernels of 1 by 1.
    private static func attention(_ prefix: String, _ channels: Int) -> [ExpectedTensor] {
        let layers = [("to_q", "query"), ("to_k", "key"), ("to_v", "value"), ("to_out.0", "proj_attn")]
        let matrix = [[channels, channels], [channels, channels, 1, 1]]
        return pair("\(prefix).group_norm", [channels], channels)
            + layers.flatMap { name, former in
                [("weight", matrix), ("bias", [[channels]])].map { kind, shapes in
                    let older = ExpectedTensor.Stored(name: "\(prefix).\(former).\(kind)", shapes: shapes)
                    return ExpectedTensor("\(prefix).\(name).\(kind)", shapes: shapes, other: [[older]])
                }
            }
    }

    private static func convolution(_ prefix: String, _ output: Int, _ input: Int, kernel: Int = 3) -> [ExpectedTensor]
    {
        pair(prefix, [output, input, kernel, kernel], output)
    }

    /// A weight and a bias.
    private static func pair(_ prefix: String, _ shape: [Int], _ output: Int) -> [ExpectedTensor] {
        [ExpectedTensor("\(prefix).weight", shape), ExpectedTensor("\(prefix).bias", [output])]
    }
}
