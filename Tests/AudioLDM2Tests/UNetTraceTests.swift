import Layers
import ModelStore
import Testing

@testable import AudioLDM2

@Suite("inner layers of the noise-estimating network against PyTorch")
struct UNetTraceTests {
    private let tolerance: Float = 1e-4

    private func weights() throws -> (configuration: UNetConfiguration, weights: WeightReader, trace: TensorSet) {
        let configuration = try UNetConfiguration(json: Reference.bytes("unet/config.json"), file: "unet/config.json")
        let tensors = try Reference.tensors("unet/diffusion_pytorch_model")
        return (
            configuration, WeightReader(tensors, configuration.expectedTensors), try Reference.tensors("unet/trace")
        )
    }

    @Test("time steps become waves, and those an embedding")
    func time() throws {
        let (configuration, weights, trace) = try weights()
        let expected = try trace.reference("time_embedding").numbers
        let waves = try trace.reference("time_proj").numbers
        #expect(relativeError(TimeEmbedding.waves(of: 999, count: configuration.levels[0].channels), waves) < 1e-5)
        let first = try weights.convolution("time_embedding.linear_1", .pointwise(inputs: 4, outputs: 16))
        let second = try weights.convolution("time_embedding.linear_2", .pointwise(inputs: 16, outputs: 16))
        let found = run(waves, [1, 4, 1]) { second.replace(first.replace($0, in: $1), .sigmoidLinear, in: $1) }
        #expect(relativeError(found, expected) < tolerance)
    }

    @Test("a residual block takes its time step")
    func residual() throws {
        let (configuration, weights, trace) = try weights()
        for (prefix, input, channels) in [
            ("down_blocks.0.resnets.0", "conv_in", (4, 4)),
            ("down_blocks.1.resnets.0", "down_blocks.0.downsamplers.0", (4, 8)),
        ] {
            let block = try ResidualBlock(
                weights, prefix, inputs: channels.0, outputs: channels.1, groups: configuration.normGroups,
                epsilon: configuration.normEpsilon)
            let time = try TimeEmbedding(weights, configuration, blocks: [(prefix, channels.1)])
            let (numbers, shape) = try trace.reference(input)
            let found = run(numbers, shape) { tensor, workspace in
                let times = workspace.tensor(height: 1, channels: time.count)
                time.apply(timestep: 999, into: times, in: workspace)
                defer { workspace.release(times) }
                let output = block.apply(tensor, keepsInput: true, bias: times, in: workspace)
                workspace.release(tensor)
                return output
            }
            #expect(relativeError(found, try trace.reference(prefix).numbers) < tolerance, "\(prefix)")
        }
    }

    @Test("transformers attend to the image, to generated vectors, and to the prompt")
    func transformers() throws {
        let (configuration, weights, trace) = try weights()
        let io = try Reference.tensors("unet/io")
        let conditioning = try UNetTests.Case.all[0].conditioning(io)
        for (index, stream) in [nil, conditioning.generatedStream, conditioning.promptStream].enumerated() {
            let transformer = try Transformer(
                weights, "down_blocks.1.attentions.\(index)", channels: 8, heads: 2, groups: configuration.normGroups,
                layers: 1, stream: stream)
            let before = index == 0 ? "down_blocks.1.resnets.0" : "down_blocks.1.attentions.\(index - 1)"
            let (numbers, shape) = try trace.reference(before)
            let found = run(numbers, shape) { tensor, workspace in
                transformer.apply(tensor, in: workspace)
                return tensor
            }
            #expect(
                relativeError(found, try trace.reference("down_blocks.1.attentions.\(index)").numbers) < tolerance,
                "\(index)")
        }
    }
}
