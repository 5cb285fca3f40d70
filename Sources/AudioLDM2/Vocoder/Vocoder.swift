internal import Layers
internal import ModelStore

/// From log-mel spectra to sound: HiFi-GAN's generator (Kong, Kim and Bae, 2020).
struct Vocoder: Sendable {
    /// For each band, what it is multiplied with and what is added; nil: spectra are taken as they are.
    private let normalisation: [Float]?
    private let input: Convolution
    private let stages: [Stage]
    private let output: Convolution
    private let slope: Float

    fileprivate struct Stage: Sendable {
        let upsampling: TransposedConvolution
        let blocks: [VocoderBlock]
    }

    /// Slope of the last activation, whatever the others have.
    private static let lastSlope: Float = 0.01
    private static let outerTaps = 7

    init(_ configuration: VocoderConfiguration, _ weights: WeightReader) throws(ModelError) {
        slope = Float(configuration.leakySlope)
        var channels = configuration.initialChannels
        let shape = ConvolutionShape.sequence(
            inputs: configuration.melBands, outputs: channels, taps: Self.outerTaps)
        normalisation = configuration.normalisesBefore ? try Self.normalisation(configuration, weights) : nil
        input = try weights.convolution("conv_pre", shape)
        var stages: [Stage] = []
        for number in configuration.upsampleRates.indices {
            stages.append(try Self.stage(configuration, weights, number, channels: channels))
            channels /= 2
        }
        self.stages = stages
        output = try weights.convolution(
            "conv_post", .sequence(inputs: channels, outputs: 1, taps: Self.outerTaps))
    }

    private static func normalisation(
        _ configuration: VocoderConfiguration, _ weights: WeightReader
    ) throws(ModelError) -> [Float] {
        let mean = try weights.floatsIfThere("mean") ?? .init(repeating: 0, count: configuration.melBands)
        let scale = try weights.floatsIfThere("scale") ?? .init(repeating: 1, count: configuration.melBands)
        return scale.map { 1 / $0 } + zip(mean, scale).map { -$0 / $1 }
    }

    private static func stage(
        _ configuration: VocoderConfiguration, _ weights: WeightReader, _ number: Int, channels: Int
    ) throws(ModelError) -> Stage {
        let (rate, taps) = (configuration.upsampleRates[number], configuration.upsampleKernels[number])
        let upsampling = TransposedConvolution(
            inputs: channels, outputs: channels / 2, taps: taps, rate: rate, padding: (taps - rate) / 2,
            weights: try weights.floats("upsampler.\(number).weight"),
            bias: try weights.floats("upsampler.\(number).bias"))
        let kernels = configuration.residualKernels
        var blocks: [VocoderBlock] = []
        for (index, kernel) in kernels.enumerated() {
            blocks.append(
                try VocoderBlock(
                    weights, "resblocks.\(number * kernels.count + index)", channels: channels / 2, taps: kernel,
                    dilations: configuration.residualDilations[index], slope: Float(configuration.leakySlope)))
        }
        return Stage(upsampling: upsampling, blocks: blocks)
    }

    /// Takes a spectrum, a sequence with a channel for each band, which is released; gives samples before the last
    /// tanh, a sequence of one channel, some of them behind the end of the spectrum.
    func apply(_ spectrum: Tensor, in workspace: Workspace) -> Tensor {
        var tensor = begin(spectrum, in: workspace)
        var scale: Float = 1
        for stage in stages {
            tensor = stage.apply(tensor, .leaky(slope: slope, scale: scale), in: workspace)
            // Stages give sums of blocks, where means are meant.
            scale = 1 / Float(stage.blocks.count)
        }
        return output.replace(tensor, .leaky(slope: Self.lastSlope, scale: scale), in: workspace)
    }

    private func begin(_ spectrum: Tensor, in workspace: Workspace) -> Tensor {
        guard let normalisation else { return input.replace(spectrum, in: workspace) }
        let factors = workspace.tensor(height: 2, channels: spectrum.channels)
        workspace.write(places: normalisation, into: factors)
        defer { workspace.release(factors) }
        return input.replace(spectrum, .normalised(factors), in: workspace)
    }
}

extension Vocoder.Stage {
    /// Takes `input`, which is released.
    fileprivate func apply(_ input: Tensor, _ preparation: Preparation, in workspace: Workspace) -> Tensor {
        let longer = workspace.tensor(height: upsampling.length(of: input.height), channels: upsampling.outputs)
        upsampling.apply(input, preparation, into: longer, in: workspace)
        workspace.release(input)
        let sum = workspace.tensor(height: longer.height, channels: longer.channels)
        for (number, block) in blocks.enumerated() {
            block.apply(longer, into: sum, isFirst: number == 0, in: workspace)
        }
        workspace.release(longer)
        return sum
    }
}
