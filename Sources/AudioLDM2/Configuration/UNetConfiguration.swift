/// How the network is made that estimates the noise in latents (`AudioLDM2UNet2DConditionModel` of the Python library
/// diffusers).
public struct UNetConfiguration: Equatable, Sendable {
    /// What a transformer's second attention attends to.
    public enum Source: Equatable, Sendable {
        /// The places of the image.
        case itself
        /// The first stream of conditioning, of vectors that a language model generated, and the width of those.
        case generated(width: Int)
        /// The second, of the encoded prompt.
        case prompt(width: Int)
    }

    /// One resolution.
    public struct Level: Equatable, Sendable {
        public var channels: Int
        /// Of each attention; divides the channels.
        public var heads: Int
        /// Whether transformers follow each residual block on the way down; on the way up likewise.
        public var hasAttentionDown: Bool
        public var hasAttentionUp: Bool
        /// The transformers behind a residual block.
        public var sources: [Source]

        public init(
            channels: Int, heads: Int, hasAttentionDown: Bool, hasAttentionUp: Bool, sources: [Source]
        ) {
            (self.channels, self.heads, self.sources) = (channels, heads, sources)
            (self.hasAttentionDown, self.hasAttentionUp) = (hasAttentionDown, hasAttentionUp)
        }
    }

    public var inputChannels: Int
    public var outputChannels: Int
    /// The full resolution first; each after it has half the height and width, rounded up.
    public var levels: [Level]
    /// Residual blocks of a level on the way down; there is one more on the way up.
    public var layersPerBlock: Int
    /// Blocks of attention and linear layers in a transformer.
    public var transformerLayers: Int
    /// Groups of channels that are normalised together; divides the channels of each level.
    public var normGroups: Int
    /// Added to variances in residual blocks and before the output.
    public var normEpsilon: Double

    public init(
        inputChannels: Int, outputChannels: Int, levels: [Level], layersPerBlock: Int, transformerLayers: Int,
        normGroups: Int, normEpsilon: Double
    ) {
        (self.inputChannels, self.outputChannels, self.levels) = (inputChannels, outputChannels, levels)
        (self.layersPerBlock, self.transformerLayers) = (layersPerBlock, transformerLayers)
        (self.normGroups, self.normEpsilon) = (normGroups, normEpsilon)
    }

    /// That of `cvssp/audioldm2-music`.
    public static let music = UNetConfiguration(
        inputChannels: 8, outputChannels: 8,
        levels: [128, 256, 384, 640].map {
            Level(
                channels: $0, heads: 8, hasAttentionDown: $0 > 128, hasAttentionUp: $0 > 128,
                sources: [.itself, .generated(width: 768), .prompt(width: 1024)])
        }, layersPerBlock: 2, transformerLayers: 1, normGroups: 32, normEpsilon: 1e-5)

    /// Numbers of the embedding of a time step.
    public var timeChannels: Int { 4 * levels[0].channels }

    /// Width of the vectors of the first stream of conditioning; nil where no transformer attends to it.
    public var generatedWidth: Int? {
        sources.lazy.compactMap { if case .generated(let width) = $0 { width } else { nil } }.first
    }

    /// The same of the second.
    public var promptWidth: Int? {
        sources.lazy.compactMap { if case .prompt(let width) = $0 { width } else { nil } }.first
    }

    /// Of all transformers that there are.
    var sources: [Source] {
        levels.enumerated().flatMap { number, level in
            level.hasAttentionDown || level.hasAttentionUp || number + 1 == levels.count ? level.sources : []
        }
    }
}
