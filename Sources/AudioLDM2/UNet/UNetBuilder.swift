internal import Layers
internal import ModelStore

/// Reads the layers of a network in the order in which it uses them.
struct UNetBuilder {
    private let configuration: UNetConfiguration
    private let conditioning: Conditioning
    private let source: WeightSource
    /// Channels of what is handed over to the way up and not yet taken.
    private var skips: [Int]
    /// Of what the last layer gave.
    private var channels: Int
    private var timeCount = 0
    /// All that were read, and the channels of each.
    private(set) var residualBlocks: [(prefix: String, channels: Int)] = []

    /// The first level, counted from 0, whose images are small: 64 places for the longest segments.
    private static let firstSmallLevel = 3

    init(_ configuration: UNetConfiguration, _ conditioning: Conditioning, _ source: WeightSource) {
        (self.configuration, self.conditioning, self.source) = (configuration, conditioning, source)
        (skips, channels) = (configuration.skipChannels, configuration.levels[0].channels)
    }

    mutating func down() throws(ModelError) -> [UNetBlock] {
        var blocks: [UNetBlock] = []
        for (number, level) in configuration.levels.enumerated() {
            let prefix = "down_blocks.\(number)"
            var layers: [UNetLayer] = []
            for layer in 0..<configuration.layersPerBlock {
                layers.append(try self.layer(prefix, layer, level: number, hasAttention: level.hasAttentionDown))
            }
            let halving = ConvolutionShape.image(inputs: channels, outputs: channels, stride: 2)
            let isLast = number + 1 == configuration.levels.count
            blocks.append(
                UNetBlock(
                    layers: layers,
                    resampling: isLast
                        ? nil : try source.open().convolution("\(prefix).downsamplers.0.conv", halving)))
        }
        return blocks
    }

    mutating func up() throws(ModelError) -> [UNetBlock] {
        var blocks: [UNetBlock] = []
        for (number, level) in configuration.levels.enumerated().reversed() {
            let prefix = "up_blocks.\(configuration.levels.count - 1 - number)"
            var layers: [UNetLayer] = []
            for layer in 0...configuration.layersPerBlock {
                channels += skips.removeLast()
                layers.append(try self.layer(prefix, layer, level: number, hasAttention: level.hasAttentionUp))
            }
            let enlarging = ConvolutionShape.image(inputs: channels, outputs: channels)
            blocks.append(
                UNetBlock(
                    layers: layers,
                    resampling: number == 0
                        ? nil : try source.open().convolution("\(prefix).upsamplers.0.conv", enlarging)))
        }
        return blocks
    }

    /// The residual block of a number below `prefix`, and the transformers behind it.
    ///
    /// - Parameter level: that it works at.
    mutating func layer(
        _ prefix: String, _ number: Int, level: Int, hasAttention: Bool
    ) throws(ModelError) -> UNetLayer {
        let (weights, name) = (try source.open(), "\(prefix).resnets.\(number)")
        let outputs = configuration.levels[level].channels
        let residual = try ResidualBlock(
            weights, name, inputs: channels, outputs: outputs, groups: configuration.normGroups,
            epsilon: configuration.normEpsilon, isForSmallImages: level >= Self.firstSmallLevel)
        channels = outputs
        let time = timeCount..<timeCount + outputs
        timeCount += outputs
        residualBlocks.append((name, outputs))
        let transformers = hasAttention ? try transformers(weights, prefix, layer: number, level: level) : []
        return UNetLayer(residual, time: time, transformers)
    }

    private func transformers(
        _ weights: WeightReader, _ prefix: String, layer: Int, level: Int
    ) throws(ModelError) -> [Transformer] {
        let level = configuration.levels[level]
        var transformers: [Transformer] = []
        for (index, kind) in level.sources.enumerated() {
            let stream: Conditioning.Stream? =
                switch kind {
                case .itself: nil
                case .generated: conditioning.generatedStream
                case .prompt: conditioning.promptStream
                }
            transformers.append(
                try Transformer(
                    weights, "\(prefix).attentions.\(layer * level.sources.count + index)", channels: level.channels,
                    heads: level.heads, groups: configuration.normGroups, layers: configuration.transformerLayers,
                    stream: stream))
        }
        return transformers
    }
}

/// Where weights are read from, a piece at a time: a file that is closed again does not stand in memory beside what was
/// made of it.
struct WeightSource {
    private let folder: ModelFolder
    private let expected: [ExpectedTensor]

    /// - Throws: `ModelError` where a tensor is missing, of another shape or type, or one too many.
    init(_ folder: ModelFolder, _ expected: [ExpectedTensor]) throws(ModelError) {
        (self.folder, self.expected) = (folder, expected)
        let tensors = try folder.weights(of: .unet)
        for tensor in expected {
            if let fault = tensor.fault(in: tensors) { throw ModelError("\(tensors.path): \(fault)") }
        }
        try tensors.requireNothingElse(than: expected)
    }

    func open() throws(ModelError) -> WeightReader { WeightReader(try folder.weights(of: .unet), expected) }
}
