extension UNetConfiguration {
    /// All tensors of the network, in the order in which it uses them.
    public var expectedTensors: [ExpectedTensor] {
        let (first, last) = (levels[0].channels, levels[levels.count - 1])
        var tensors = Self.linear("time_embedding.linear_1", timeChannels, first)
        tensors += Self.linear("time_embedding.linear_2", timeChannels, timeChannels)
        tensors += Self.convolution("conv_in", first, inputChannels) + downTensors
        tensors += residual("mid_block.resnets.0", last.channels, last.channels)
        tensors += transformers("mid_block", layer: 0, last)
        tensors += residual("mid_block.resnets.1", last.channels, last.channels) + upTensors
        return tensors + Self.pair("conv_norm_out", [first], first)
            + Self.convolution("conv_out", outputChannels, first)
    }

    private var downTensors: [ExpectedTensor] {
        var (tensors, channels) = ([ExpectedTensor](), levels[0].channels)
        for (number, level) in levels.enumerated() {
            let prefix = "down_blocks.\(number)"
            for layer in 0..<layersPerBlock {
                tensors += residual("\(prefix).resnets.\(layer)", channels, level.channels)
                if level.hasAttentionDown { tensors += transformers(prefix, layer: layer, level) }
                channels = level.channels
            }
            guard number + 1 < levels.count else { continue }
            tensors += Self.convolution("\(prefix).downsamplers.0.conv", channels, channels)
        }
        return tensors
    }

    private var upTensors: [ExpectedTensor] {
        var (tensors, channels, skips) = ([ExpectedTensor](), levels[levels.count - 1].channels, skipChannels)
        for (number, level) in levels.reversed().enumerated() {
            let prefix = "up_blocks.\(number)"
            for layer in 0...layersPerBlock {
                tensors += residual("\(prefix).resnets.\(layer)", channels + skips.removeLast(), level.channels)
                if level.hasAttentionUp { tensors += transformers(prefix, layer: layer, level) }
                channels = level.channels
            }
            guard number + 1 < levels.count else { continue }
            tensors += Self.convolution("\(prefix).upsamplers.0.conv", channels, channels)
        }
        return tensors
    }

    /// Channels of what the way down hands over to the way up, which takes the last of it first.
    var skipChannels: [Int] {
        [levels[0].channels]
            + levels.enumerated().flatMap { number, level in
                let isLast = number + 1 == levels.count
                return [Int](repeating: level.channels, count: layersPerBlock + (isLast ? 0 : 1))
            }
    }

    private func residual(_ prefix: String, _ input: Int, _ output: Int) -> [ExpectedTensor] {
        Self.pair("\(prefix).norm1", [input], input) + Self.convolution("\(prefix).conv1", output, input)
            + Self.linear("\(prefix).time_emb_proj", output, timeChannels)
            + Self.pair("\(prefix).norm2", [output], output) + Self.convolution("\(prefix).conv2", output, output)
            + (input == output ? [] : Self.convolution("\(prefix).conv_shortcut", output, input, kernel: 1))
    }

    /// Those that follow a residual block.
    private func transformers(_ prefix: String, layer: Int, _ level: Level) -> [ExpectedTensor] {
        level.sources.enumerated().flatMap { index, source in
            transformer("\(prefix).attentions.\(layer * level.sources.count + index)", level.channels, source)
        }
    }

    private func transformer(_ prefix: String, _ channels: Int, _ source: Source) -> [ExpectedTensor] {
        let width =
            switch source {
            case .itself: channels
            case .generated(let width), .prompt(let width): width
            }
        var tensors = Self.pair("\(prefix).norm", [channels], channels)
        tensors += Self.projection("\(prefix).proj_in", channels)
        for number in 0..<transformerLayers {
            let block = "\(prefix).transformer_blocks.\(number)"
            for norm in 1...3 { tensors += Self.pair("\(block).norm\(norm)", [channels], channels) }
            tensors += Self.attention("\(block).attn1", channels, width: channels)
            tensors += Self.attention("\(block).attn2", channels, width: width)
            tensors += Self.linear("\(block).ff.net.0.proj", 8 * channels, channels)
            tensors += Self.linear("\(block).ff.net.2", channels, 4 * channels)
        }
        return tensors + Self.projection("\(prefix).proj_out", channels)
    }

    private static func attention(_ prefix: String, _ channels: Int, width: Int) -> [ExpectedTensor] {
        [
            ExpectedTensor("\(prefix).to_q.weight", [channels, channels]),
            ExpectedTensor("\(prefix).to_k.weight", [channels, width]),
            ExpectedTensor("\(prefix).to_v.weight", [channels, width]),
        ] + linear("\(prefix).to_out.0", channels, channels)
    }

    /// Of each place: as a kernel of 1 by 1, or as a matrix, which is the same.
    private static func projection(_ prefix: String, _ channels: Int) -> [ExpectedTensor] {
        [
            ExpectedTensor("\(prefix).weight", shapes: [[channels, channels, 1, 1], [channels, channels]]),
            ExpectedTensor("\(prefix).bias", [channels]),
        ]
    }

    private static func linear(_ prefix: String, _ output: Int, _ input: Int) -> [ExpectedTensor] {
        pair(prefix, [output, input], output)
    }

    private static func convolution(
        _ prefix: String, _ output: Int, _ input: Int, kernel: Int = 3
    ) -> [ExpectedTensor] {
        pair(prefix, [output, input, kernel, kernel], output)
    }

    /// A weight and a bias.
    private static func pair(_ prefix: String, _ shape: [Int], _ output: Int) -> [ExpectedTensor] {
        [ExpectedTensor("\(prefix).weight", shape), ExpectedTensor("\(prefix).bias", [output])]
    }
}
