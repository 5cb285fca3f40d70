import Layers
import ModelStore
import Testing

@testable import AudioLDM2

@Suite("inner layers against PyTorch")
struct TraceTests {
    private let tolerance: Float = 1e-4

    /// Checks a layer, which takes one traced tensor and should give another.
    private func check(
        _ tensors: TensorSet, _ input: String, _ output: String, scale: Float = 1,
        _ layer: (Tensor, Workspace) throws -> Tensor
    ) throws {
        let (numbers, shape) = try tensors.reference(input)
        let found = try run(numbers.map { $0 * scale }, shape, layer)
        let error = relativeError(found, try tensors.reference(output).numbers)
        #expect(error < tolerance, "\(output)")
    }

    @Test("layers of the VAE's encoder")
    func encoder() throws {
        let (configuration, weights) = try Reference.vae()
        let (tensors, groups) = (try Reference.tensors("vae/trace"), configuration.normGroups)
        let first = try weights.convolution("encoder.conv_in", .image(inputs: 1, outputs: 4))
        try check(tensors, "in.mel", "encoder.conv_in") { first.replace($0, in: $1) }
        let residual = try ResidualBlock(
            weights, "encoder.down_blocks.0.resnets.0", inputs: 4, outputs: 4, groups: groups)
        try check(tensors, "encoder.conv_in", "encoder.down_blocks.0.resnets.0") { residual.apply($0, in: $1) }
        let before = try ResidualBlock(weights, "encoder.mid_block.resnets.0", inputs: 8, outputs: 8, groups: groups)
        try check(tensors, "encoder.down_blocks.2", "encoder.mid_block.resnets.0") { before.apply($0, in: $1) }
        let middle = try MiddleBlock(weights, "encoder.mid_block", channels: 8, groups: groups)
        try check(tensors, "encoder.down_blocks.2", "encoder.mid_block") { middle.apply($0, in: $1) }
        let after = try ResidualBlock(weights, "encoder.mid_block.resnets.1", inputs: 8, outputs: 8, groups: groups)
        try check(tensors, "encoder.mid_block.attentions.0", "encoder.mid_block") { after.apply($0, in: $1) }
        let (network, moments) = (
            try VAEEncoder(configuration, weights),
            try weights.convolution("quant_conv", .pointwise(inputs: 16, outputs: 16))
        )
        let (numbers, shape) = try tensors.reference("encoder.conv_out")
        let expected = run(numbers, shape) { moments.replace($0, in: $1) }
        let (spectrum, size) = try tensors.reference("in.mel")
        #expect(relativeError(run(spectrum, size) { network.apply($0, in: $1) }, expected) < tolerance)
    }

    @Test("layers of the VAE's decoder")
    func decoder() throws {
        let (configuration, weights) = try Reference.vae()
        let (tensors, groups) = (try Reference.tensors("vae/trace"), configuration.normGroups)
        let latents = try weights.convolution("post_quant_conv", .pointwise(inputs: 8, outputs: 8))
        try check(tensors, "in.scaled_latent", "post_quant_conv", scale: Float(1 / configuration.scalingFactor)) {
            latents.replace($0, in: $1)
        }
        let first = try weights.convolution("decoder.conv_in", .image(inputs: 8, outputs: 8))
        let middle = try MiddleBlock(weights, "decoder.mid_block", channels: 8, groups: groups)
        try check(tensors, "post_quant_conv", "decoder.mid_block") { middle.apply(first.replace($0, in: $1), in: $1) }
        for (block, input) in [(0, "decoder.mid_block"), (1, "decoder.up_blocks.0")] {
            let prefix = "decoder.up_blocks.\(block)"
            let layers = try (0...2).map {
                try ResidualBlock(weights, "\(prefix).resnets.\($0)", inputs: 8, outputs: 8, groups: groups)
            }
            let doubling = try weights.convolution("\(prefix).upsamplers.0.conv", .image(inputs: 8, outputs: 8))
            try check(tensors, input, prefix) { input, workspace in
                let output = layers.reduce(input) { $1.apply($0, in: workspace) }
                return doubling.replace(output, isDoubled: true, in: workspace)
            }
        }
        let last = try (0...2).map {
            try ResidualBlock(
                weights, "decoder.up_blocks.2.resnets.\($0)", inputs: $0 == 0 ? 8 : 4, outputs: 4, groups: groups)
        }
        try check(tensors, "decoder.up_blocks.1", "decoder.up_blocks.2.resnets.2") { input, workspace in
            last.reduce(input) { $1.apply($0, in: workspace) }
        }
        let norm = try weights.groupNormalisation("decoder.conv_norm_out", groups: groups)
        let identity = Convolution(
            .pointwise(inputs: 4, outputs: 4), weights: (0..<16).map { $0 % 5 == 0 ? 1 : 0 }, bias: nil)
        try check(tensors, "decoder.up_blocks.2.resnets.2", "decoder.conv_norm_out") { input, workspace in
            let factors = norm.factors(of: input, in: workspace)
            defer { workspace.release(factors) }
            return identity.replace(input, .normalised(factors), in: workspace)
        }
    }

    @Test("layers of the vocoder")
    func vocoder() throws {
        let configuration = try VocoderConfiguration(
            json: Reference.bytes("vocoder/config.json"), file: "vocoder/config.json")
        let weights = WeightReader(try Reference.tensors("vocoder/model"), configuration.expectedTensors)
        let tensors = try Reference.tensors("vocoder/trace")
        let upsampling = TransposedConvolution(
            inputs: 32, outputs: 16, taps: 16, rate: 5, padding: 5, weights: try weights.floats("upsampler.0.weight"),
            bias: try weights.floats("upsampler.0.bias"))
        try check(tensors, "conv_pre", "upsampler.0") { input, workspace in
            let output = workspace.tensor(height: upsampling.length(of: input.height), channels: 16)
            upsampling.apply(input, .leaky(slope: 0.1), into: output, in: workspace)
            workspace.release(input)
            return output
        }
        // The library adds the others to the first block's output, which is what the trace has.
        for (numbers, output) in [([0, 1, 2], "resblocks.0"), ([2], "resblocks.2")] {
            let blocks = try numbers.map {
                try VocoderBlock(
                    weights, "resblocks.\($0)", channels: 16, taps: 4 * $0 + 3, dilations: [1, 3, 5], slope: 0.1)
            }
            try check(tensors, "upsampler.0", output) { input, workspace in
                let sum = workspace.tensor(height: input.height, channels: 16)
                for (number, block) in blocks.enumerated() {
                    block.apply(input, into: sum, isFirst: number == 0, in: workspace)
                }
                workspace.release(input)
                return sum
            }
        }
        let network = try Vocoder(configuration, weights)
        let (spectrum, shape) = try tensors.reference("in.mel")
        let found = run(spectrum, [1, 1, shape[1], shape[2]]) { network.apply($0.rows, in: $1) }
        #expect(relativeError(found, try tensors.reference("conv_post").numbers) < tolerance)
    }
}
