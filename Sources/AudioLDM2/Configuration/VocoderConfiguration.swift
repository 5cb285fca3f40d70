public import ModelStore

/// How the vocoder (HiFi-GAN, `SpeechT5HifiGan` of the Python library transformers) is made that turns log-mel spectra
/// into sound.
public struct VocoderConfiguration: Equatable, Sendable {
    /// Bands of a spectrum: `model_in_dim`.
    public let melBands: Int
    /// Hz.
    public let sampleRate: Int
    /// Before the first upsampling; each halves them.
    public let initialChannels: Int
    /// How many times more samples each transposed convolution makes of its input.
    public let upsampleRates: [Int]
    /// Their kernels; none is shorter than its rate.
    public let upsampleKernels: [Int]
    /// Kernels of the residual blocks that follow each of them; odd.
    public let residualKernels: [Int]
    /// Dilations of each residual block.
    public let residualDilations: [[Int]]
    /// Slope of the leaky ReLU below 0, but for the last, which has 0.01.
    public let leakySlope: Double
    /// Whether spectra are normalised by the tensors `mean` and `scale`.
    public let normalisesBefore: Bool

    public init(
        melBands: Int, sampleRate: Int, initialChannels: Int, upsampleRates: [Int], upsampleKernels: [Int],
        residualKernels: [Int], residualDilations: [[Int]], leakySlope: Double, normalisesBefore: Bool
    ) {
        self.melBands = melBands
        self.sampleRate = sampleRate
        self.initialChannels = initialChannels
        self.upsampleRates = upsampleRates
        self.upsampleKernels = upsampleKernels
        self.residualKernels = residualKernels
        self.residualDilations = residualDilations
        self.leakySlope = leakySlope
        self.normalisesBefore = normalisesBefore
    }

    /// That of `cvssp/audioldm2-music`.
    public static let music = VocoderConfiguration(
        melBands: 64, sampleRate: 16_000, initialChannels: 1024, upsampleRates: [5, 4, 2, 2, 2],
        upsampleKernels: [16, 16, 8, 4, 4], residualKernels: [3, 7, 11],
        residualDilations: .init(repeating: [1, 3, 5], count: 3), leakySlope: 0.1, normalisesBefore: false)

    /// Samples to a row of the spectrum.
    public var hop: Int { upsampleRates.reduce(1, *) }

    private static let mostStages = 8
    private static let mostChannels = 2048
    private static let mostHop = 4096

    /// Reads `config.json`; a field that is missing has the library's default.
    ///
    /// - Parameter file: whose JSON it is, for messages.
    /// - Throws: `ModelError` that names the field which is malformed, out of range, or asks for what is not built.
    public init(json: [UInt8], file: String) throws(ModelError) {
        let fields = try ConfigurationFields(json: json, file: file)
        try fields.requireClass("architectures", "SpeechT5HifiGan")
        // Other models' own name for their kind.
        try fields.requireClass("_class_name", "SpeechT5HifiGan")
        let counts = 1...Self.mostStages
        melBands = try fields.integer("model_in_dim", default: 80, in: 1...512)
        sampleRate = try fields.integer("sampling_rate", default: 16_000, in: 1...192_000)
        initialChannels = try fields.integer("upsample_initial_channel", default: 512, in: 1...Self.mostChannels)
        upsampleRates = try fields.integers("upsample_rates", default: [4, 4, 4, 4], in: 1...64, count: counts)
        upsampleKernels = try fields.integers(
            "upsample_kernel_sizes", default: [8, 8, 8, 8], in: 1...128, count: counts)
        residualKernels = try fields.integers("resblock_kernel_sizes", default: [3, 7, 11], in: 1...63, count: counts)
        residualDilations = try fields.integerLists(
            "resblock_dilation_sizes", default: .init(repeating: [1, 3, 5], count: 3), in: 1...64, counts: counts)
        leakySlope = try fields.number("leaky_relu_slope", default: 0.1, in: 0...1)
        normalisesBefore = try fields.boolean("normalize_before", default: true)
        try requireFit(fields)
    }

    private func requireFit(_ fields: ConfigurationFields) throws(ModelError) {
        let stages = upsampleRates.count
        // The product of the largest would not fit into an Int of 32 bits, and into one of 64 it does.
        try fields.require(hop <= Self.mostHop, "upsample_rates", "a product of at most \(Self.mostHop)")
        try fields.require(
            upsampleKernels.count == stages && zip(upsampleKernels, upsampleRates).allSatisfy { $0 >= $1 },
            "upsample_kernel_sizes", "one for each of upsample_rates, \(upsampleRates), and none shorter")
        try fields.require(
            initialChannels.isMultiple(of: 1 << stages), "upsample_initial_channel",
            "a multiple of \(1 << stages), since \(stages) stages halve it")
        try fields.require(residualKernels.allSatisfy { !$0.isMultiple(of: 2) }, "resblock_kernel_sizes", "odd numbers")
        try fields.require(
            residualDilations.count == residualKernels.count, "resblock_dilation_sizes",
            "a list for each of resblock_kernel_sizes, \(residualKernels)")
    }

    /// In what it differs from that of `cvssp/audioldm2-music`, by the fields of the file.
    public var differences: [String] {
        let known = VocoderConfiguration.music
        return [
            difference("model_in_dim", known.melBands, melBands),
            difference("sampling_rate", known.sampleRate, sampleRate),
            difference("upsample_initial_channel", known.initialChannels, initialChannels),
            difference("upsample_rates", known.upsampleRates, upsampleRates),
            difference("upsample_kernel_sizes", known.upsampleKernels, upsampleKernels),
            difference("resblock_kernel_sizes", known.residualKernels, residualKernels),
            difference("resblock_dilation_sizes", known.residualDilations, residualDilations),
            difference("leaky_relu_slope", known.leakySlope, leakySlope),
            difference("normalize_before", known.normalisesBefore, normalisesBefore),
        ].compactMap { $0 }
    }
}
