public import ModelStore

extension UNetConfiguration {
    private static let mostLevels = 5
    private static let mostChannels = 2048
    private static let mostWidth = 8192
    private static let mostTransformers = 4
    /// Weights, three times as many as usual.
    private static let mostNumbers = 1 << 30

    /// Reads `config.json`; a field that is missing has the library's default.
    ///
    /// - Parameter file: whose JSON it is, for messages.
    /// - Throws: `ModelError` that names the field which is malformed, out of range, or asks for what is not built.
    public init(json: [UInt8], file: String) throws(ModelError) {
        let fields = try ConfigurationFields(json: json, file: file)
        try fields.requireClass("_class_name", "AudioLDM2UNet2DConditionModel")
        inputChannels = try fields.integer("in_channels", default: 4, in: 1...64)
        outputChannels = try fields.integer("out_channels", default: 4, in: 1...64)
        layersPerBlock = try fields.integer("layers_per_block", default: 2, in: 1...4)
        transformerLayers = try fields.integer("transformer_layers_per_block", default: 1, in: 1...4)
        normGroups = try fields.integer("norm_num_groups", default: 32, in: 1...Self.mostChannels)
        normEpsilon = try fields.number("norm_eps", default: 1e-5, in: 1e-12...1)
        levels = try Self.levels(fields)
        try requireSizes(fields)
        try Self.requireKind(fields)
    }

    private static func levels(_ fields: ConfigurationFields) throws(ModelError) -> [Level] {
        let channels = try fields.integers(
            "block_out_channels", default: [320, 640, 1280, 1280], in: 1...mostChannels, count: 1...mostLevels)
        let (plain, attending) = ("DownBlock2D", "CrossAttnDownBlock2D")
        let down = try fields.choices(
            "down_block_types", default: [attending, attending, attending, plain], plain, attending,
            count: channels.count)
        let up = try fields.choices(
            "up_block_types", default: ["UpBlock2D"] + .init(repeating: "CrossAttnUpBlock2D", count: 3), "UpBlock2D",
            "CrossAttnUpBlock2D", count: channels.count)
        // The library takes the number of heads from the field that is named after their size.
        let key = fields.isNull("num_attention_heads") ? "attention_head_dim" : "num_attention_heads"
        let heads = try fields.integerOrIntegers(key, default: 8, in: 1...mostChannels, count: channels.count)
        let sources = try sources(fields, count: channels.count)
        return channels.indices.map { level in
            Level(
                channels: channels[level], heads: heads[level], hasAttentionDown: down[level],
                hasAttentionUp: up[channels.count - 1 - level], sources: sources[level])
        }
    }

    /// The first two transformers of a layer attend to the first stream, others to the second, where they have a width.
    private static func sources(_ fields: ConfigurationFields, count: Int) throws(ModelError) -> [[Source]] {
        let widths = try fields.optionalIntegerLists(
            "cross_attention_dim", default: 1280, in: 1...mostWidth, count: count, most: mostTransformers)
        return widths.map { widths in
            widths.enumerated().map { index, width in
                guard let width else { return .itself }
                return index <= 1 ? .generated(width: width) : .prompt(width: width)
            }
        }
    }

    private func requireSizes(_ fields: ConfigurationFields) throws(ModelError) {
        let (channels, groups) = (levels.map(\.channels), normGroups)
        try fields.require(
            channels.allSatisfy { $0.isMultiple(of: groups) }, "norm_num_groups",
            "a divisor of all of block_out_channels, \(channels)")
        try fields.require(
            channels[0].isMultiple(of: 2), "block_out_channels", "an even number first, for cosines and sines")
        try fields.require(
            levels.allSatisfy { $0.channels.isMultiple(of: $0.heads) },
            fields.isNull("num_attention_heads") ? "attention_head_dim" : "num_attention_heads",
            "numbers of heads, divisors of block_out_channels, \(channels)")
        let sources = sources
        try fields.require(
            Set(sources.compactMap { if case .generated(let width) = $0 { width } else { nil } }).count <= 1
                && Set(sources.compactMap { if case .prompt(let width) = $0 { width } else { nil } }).count <= 1,
            "cross_attention_dim", "one width for each stream of conditioning")
        let numbers = expectedTensors.reduce(0) { $0 + $1.shape.reduce(1, *) + mostKept(of: $1) }
        try fields.require(
            numbers <= Self.mostNumbers, "block_out_channels",
            "a network of at most \(Self.mostNumbers) weights; it would have \(numbers)")
    }

    /// Numbers that are made of a tensor and of conditioning, and kept beside it: keys and values of each head.
    private func mostKept(of tensor: ExpectedTensor) -> Int {
        guard tensor.name.hasSuffix(".attn2.to_k.weight") else { return 0 }
        let heads = levels.map(\.heads).max() ?? 0
        return 2 * heads * EmptyPrompt.counts.upperBound * tensor.shape[0]
    }

    /// What makes another network of the same sizes.
    private static func requireKind(_ fields: ConfigurationFields) throws(ModelError) {
        let null = JSONValue.null
        let middle = JSONValue.string("UNetMidBlock2DCrossAttn")
        try fields.require("mid_block_type", default: middle, middle)
        try fields.require("act_fn", default: .string("silu"), .string("silu"), .string("swish"))
        try fields.require("resnet_time_scale_shift", default: .string("default"), .string("default"))
        try fields.require("time_embedding_type", default: .string("positional"), .string("positional"))
        try fields.require("flip_sin_to_cos", default: .boolean(true), .boolean(true))
        try fields.require("freq_shift", default: .integer(0), .integer(0), .number(0))
        try fields.require("mid_block_scale_factor", default: .integer(1), .integer(1), .number(1))
        try fields.require("downsample_padding", default: .integer(1), .integer(1))
        for key in ["conv_in_kernel", "conv_out_kernel"] {
            try fields.require(key, default: .integer(3), .integer(3))
        }
        for key in ["only_cross_attention", "class_embeddings_concat"] {
            try fields.require(key, default: .boolean(false), .boolean(false), null)
        }
        for key in [
            "class_embed_type", "num_class_embeds", "projection_class_embeddings_input_dim", "time_cond_proj_dim",
            "time_embedding_act_fn", "time_embedding_dim", "timestep_post_act",
        ] {
            try fields.require(key, default: null, null)
        }
    }

    /// In what it differs from that of `cvssp/audioldm2-music`, by the fields of the file.
    public var differences: [String] {
        let known = UNetConfiguration.music
        return [
            difference("in_channels", known.inputChannels, inputChannels),
            difference("out_channels", known.outputChannels, outputChannels),
            difference("block_out_channels", known.levels.map(\.channels), levels.map(\.channels)),
            difference(
                "levels of down_block_types that attend", known.levels.map(\.hasAttentionDown),
                levels.map(\.hasAttentionDown)),
            difference(
                "levels of up_block_types that attend", known.levels.map(\.hasAttentionUp),
                levels.map(\.hasAttentionUp)),
            difference("attention_head_dim", known.levels.map(\.heads), levels.map(\.heads)),
            difference("cross_attention_dim", known.levels.map(\.widths), levels.map(\.widths)),
            difference("layers_per_block", known.layersPerBlock, layersPerBlock),
            difference("transformer_layers_per_block", known.transformerLayers, transformerLayers),
            difference("norm_num_groups", known.normGroups, normGroups),
            difference("norm_eps", known.normEpsilon, normEpsilon),
        ].compactMap { $0 }
    }
}

extension UNetConfiguration.Level {
    /// Of the vectors that each transformer attends to; 0 for the image's own.
    fileprivate var widths: [Int] {
        sources.map {
            switch $0 {
            case .itself: 0
            case .generated(let width), .prompt(let width): width
            }
        }
    }
}
