public import ModelStore

/// How the variational autoencoder (`AutoencoderKL` of the Python library diffusers) is made that turns log-mel spectra
/// into latents and back.
public struct VAEConfiguration: Equatable, Sendable {
    /// Of the spectrum that goes in, and of the one that comes out: 1.
    public let inputChannels: Int
    public let outputChannels: Int
    /// Channels of the blocks, the one at full resolution first; each after it halves time and frequency.
    public let blockChannels: [Int]
    /// Residual blocks in a block of the encoder; the decoder has one more.
    public let layersPerBlock: Int
    public let latentChannels: Int
    /// Groups of channels that are normalised together; divides each of `blockChannels`.
    public let normGroups: Int
    /// What latents are multiplied by, so that their variance is near 1.
    public let scalingFactor: Double

    public init(
        inputChannels: Int, outputChannels: Int, blockChannels: [Int], layersPerBlock: Int, latentChannels: Int,
        normGroups: Int, scalingFactor: Double
    ) {
        self.inputChannels = inputChannels
        self.outputChannels = outputChannels
        self.blockChannels = blockChannels
        self.layersPerBlock = layersPerBlock
        self.latentChannels = latentChannels
        self.normGroups = normGroups
        self.scalingFactor = scalingFactor
    }

    /// That of `cvssp/audioldm2-music`.
    public static let music = VAEConfiguration(
        inputChannels: 1, outputChannels: 1, blockChannels: [128, 256, 512], layersPerBlock: 2, latentChannels: 8,
        normGroups: 32, scalingFactor: 0.4110932946205139)

    /// How many times fewer rows and columns a latent has than the spectrum.
    public var reduction: Int { 1 << (blockChannels.count - 1) }

    private static let mostBlocks = 4
    private static let mostChannels = 1024

    /// Reads `config.json`; a field that is missing has the library's default.
    ///
    /// - Parameter file: whose JSON it is, for messages.
    /// - Throws: `ModelError` that names the field which is malformed, out of range, or asks for what is not built.
    public init(json: [UInt8], file: String) throws(ModelError) {
        let fields = try ConfigurationFields(json: json, file: file)
        try fields.requireClass("_class_name", "AutoencoderKL")
        inputChannels = try fields.integer("in_channels", default: 3, in: 1...1)
        outputChannels = try fields.integer("out_channels", default: 3, in: 1...1)
        blockChannels = try fields.integers(
            "block_out_channels", default: [64], in: 1...Self.mostChannels, count: 1...Self.mostBlocks)
        layersPerBlock = try fields.integer("layers_per_block", default: 1, in: 1...8)
        latentChannels = try fields.integer("latent_channels", default: 4, in: 1...64)
        normGroups = try fields.integer("norm_num_groups", default: 32, in: 1...Self.mostChannels)
        scalingFactor = try fields.number("scaling_factor", default: 0.18215, in: 1e-4...1e4)
        let groups = normGroups
        try fields.require(
            blockChannels.allSatisfy { $0.isMultiple(of: groups) }, "norm_num_groups",
            "a divisor of all of block_out_channels, \(blockChannels)")
        try requireBlocks(fields)
    }

    /// What makes another network of the same sizes.
    private func requireBlocks(_ fields: ConfigurationFields) throws(ModelError) {
        for (key, kind) in [("down_block_types", "DownEncoderBlock2D"), ("up_block_types", "UpDecoderBlock2D")] {
            let kinds = JSONValue.array(.init(repeating: .string(kind), count: blockChannels.count))
            try fields.require(key, default: .array([.string(kind)]), kinds)
        }
        try fields.require("act_fn", default: .string("silu"), .string("silu"), .string("swish"))
        for key in ["use_quant_conv", "use_post_quant_conv", "mid_block_add_attention"] {
            try fields.require(key, default: .boolean(true), .boolean(true))
        }
        for key in ["shift_factor", "latents_mean", "latents_std"] { try fields.require(key, default: .null, .null) }
    }

    /// In what it differs from that of `cvssp/audioldm2-music`, by the fields of the file.
    public var differences: [String] {
        let known = VAEConfiguration.music
        return [
            difference("block_out_channels", known.blockChannels, blockChannels),
            difference("layers_per_block", known.layersPerBlock, layersPerBlock),
            difference("latent_channels", known.latentChannels, latentChannels),
            difference("norm_num_groups", known.normGroups, normGroups),
            difference("scaling_factor", known.scalingFactor, scalingFactor),
        ].compactMap { $0 }
    }
}
