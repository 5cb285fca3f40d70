public import Codebook
internal import CodebookFile
internal import Latent
internal import RateControl
public import Stream

/// Settings that no stream can be made with; the message says in one line what to change.
public struct SettingsError: Error, Equatable, Sendable {
    public let message: String

    public init(message: String) { self.message = message }
}

/// Samples went beyond position 2^62, which is the last in any stream.
public struct PositionsExhausted: Error, Equatable, Sendable {
    public init() {}
}

/// What the caller asks of an encoder.
public struct EncoderSettings: Equatable, Sendable {
    /// Hz, 8000 to 192000.
    public var sampleRate: Int
    /// 1 to 8.
    public var channels: Int
    /// Which speaker each channel feeds, as the WAVEFORMATEXTENSIBLE channel mask; 0 where nothing is known.
    public var channelMask: UInt32 = 0
    /// Bits a second of the whole stream, every byte of it, 100 to 2,048,000; nil for the default, or where the number of
    /// atoms alone sets the rate.
    public var bitrate: Double?
    public var rateMode = RateMode.average
    /// Bits a second that no frame exceeds in the time of its chunk, whatever the sound; the last frame and the end frame
    /// count as one. 100 to 2,048,000, and not below `bitrate`; nil for no ceiling.
    public var maximumBitrate: Double?
    /// Atoms a window and channel; in mode `ddcm` the steps that a vector is made long enough for, and in mode `guided` those
    /// of each segment. Nil for as many as the bit rate allows, or what suits it.
    public var atoms: Int?
    /// 1, or 2 for a base that can be decoded alone and an enhancement of it. With 2 bytes go by `bitrate`, and not by a
    /// quality or a number of atoms.
    public var layers = 1
    /// Bits a second of the base layer, every byte of a stream that is cut down to it, 100 and more; nil for the default,
    /// a share of `bitrate`.
    public var baseBitrate: Double?
    /// Chunks that one parity frame protects, 1 to 64: of them and it, any one can be lost. Nil for no parity.
    public var parityChunks: Int?
    /// How much time to take over choices: 0 for the least, 10 for the most.
    public var effort = 5
    /// Seconds of a chunk; nil for the default, which grows as the rate falls. With a model, of a segment with its overlap:
    /// the nearest whole number of eight rows, 0.32 s.
    public var latency: Double?
    /// The model whose latent is coded, segment by segment; nil for the transform that is built in.
    public var model: ModelIdentity?
    /// Nil for what suits the rate.
    public var mode: Mode?
    /// Whether the decoder puts noise in the place of what is not coded: a truer sound, and less like the waveform. Of no
    /// meaning in a model's latent, where nothing is filled.
    public var fillsNoise = true
    /// Nil for zstd where the mode can have it.
    public var entropy: EntropyKind?
    /// Atoms in a codebook that a seed makes, 2 to 65,536; nil for the default.
    public var codebookSize: Int?
    /// Of mode `trained`; nil for the one that is built in.
    public var codebook: TrainedCodebook?
    /// How atoms are searched for; `omp` in modes whose atoms have coefficients of their own.
    public var pursuit = PursuitKind.mp
    /// The most numbers in a vector, and in mode `ddcm` the fewest; a power of two from 4 to 128, nil for what suits the
    /// rate.
    public var dimension: Int?
    /// What mode `ddcm` is asked for; atoms, dimension and noise stand beside it.
    public var diffusion = DiffusionChoice()
    /// What mode `guided` is asked for, beside where `diffusion` starts.
    public var guidance = GuidanceChoice()
    /// Whether frames survive wrong bits: they carry what it takes to put these right. With the range coder and one layer.
    public var isResilient = false
    /// Of the generator that makes seeded codebooks; the identity codebook has no use for it.
    public var seed: UInt64 = 0
    /// What the stream says of itself.
    public var tags: [Tags.Tag] = []
    /// Position of the first sample, 0 to 2^62 samples: what a piece of a longer recording has before it. Chunks are the
    /// same at any position; where there is a ceiling or a constant rate, what longer numbers take of it is missing in them.
    public var position: UInt64 = 0

    /// What the bytes of a stream go by.
    public enum RateMode: Equatable, Sendable {
        /// The bit rate is the mean of any ten seconds.
        case average
        /// Every chunk gets the bytes of the bit rate: no run of chunks takes more than these and an eighth of a chunk.
        case constant
        /// The steps are those of a quality, 0 to 10, and the bytes follow the sound. Without `bitrate` and `atoms`.
        case quality(Double)
    }

    public static let bitrates = 100.0...2_048_000.0
    public static let efforts = 0...10
    public static let latencies = 0.04...10.24

    public init(sampleRate: Int, channels: Int) {
        self.sampleRate = sampleRate
        self.channels = channels
    }

    /// The entropy coder that a stream of these settings has.
    public var usedEntropy: EntropyKind { entropy ?? (needsRangeCoder ? .range : .zstd) }

    private var needsRangeCoder: Bool { usedMode.needsRangeCoder || isResilient || model != nil }

    /// The mode that a stream of these settings has: below `sketchBitrate` the sketch, where nothing else is asked for
    /// that it does not have.
    public var usedMode: Mode {
        if let mode { return mode }
        guard entropy != .zstd, atoms == nil, fillsNoise, layers == 1, model == nil, let bitrate = expectedBitrate
        else {
            return .coord
        }
        if hasFreeRate { return .coord }
        return bitrate < Self.sketchBitrate * Double(channels) ? .sketch : .coord
    }

    /// Bits a second and channel below which a sketch serves best by all measures: by Zimtohrli up to 3000, by the
    /// correlation of log-mel spectra up to 4000.
    static let sketchBitrate = 2500.0

    /// A model's latent has 3200 numbers a second, of which 8 kbit/s codes nearly all that they tell.
    private var defaultBitrate: Double { (model == nil ? 32_000 : 8000) * Double(channels) }

    /// The trained codebook of a stream of these settings.
    var usedCodebook: TrainedCodebook? { usedMode.hasTrainedCodebook ? codebook ?? .builtIn : nil }

    /// What mode `ddcm` is asked for, with the settings that other modes have, too.
    var usedDiffusion: DiffusionChoice {
        var choice = diffusion
        choice.steps = atoms
        choice.dimension = dimension
        if !fillsNoise { choice.noiseScale = 0 }
        return choice
    }

    /// Bits a second of the whole stream; nil where the number of atoms alone sets them.
    package var expectedBitrate: Double? {
        if let bitrate { return bitrate }
        if case .quality(let value) = rateMode { return Quality(value).typicalBitrate * Double(channels) }
        if atoms != nil && rateMode == .average && mode?.isDiffusion != true { return nil }
        return min(defaultBitrate, maximumBitrate ?? .infinity)
    }

    /// Whether the frame of a last chunk, however short, takes more than a hundredth of what the rate brings in ten
    /// seconds.
    var isLastChunkCostly: Bool { expectedBitrate.map { $0 < 4000 } ?? false }

    /// What the frames' bytes go by.
    var goal: RateController.Goal {
        guard let expectedBitrate else { return .unlimited }
        switch rateMode {
        case .average: return .average(expectedBitrate)
        case .constant: return .constant(expectedBitrate)
        case .quality(let value):
            let exponent = Double(Tuning.usualExponent) / 16
            return .quality(
                QualitySteps(Quality(value), exponent: exponent, channels: channels, sampleRate: sampleRate))
        }
    }

    /// Whether the bytes follow the sound.
    var hasFreeRate: Bool {
        if case .quality = rateMode { return true }
        return false
    }

    /// Whether every byte counts against a limit that frames must never exceed.
    var hasHardLimit: Bool { hardLimit != nil }

    /// The bits a second that frames must never exceed, with the option that asked for it.
    private var hardLimit: (option: String, bitrate: Double)? {
        if rateMode == .constant, let expectedBitrate { return ("--cbr", expectedBitrate) }
        return maximumBitrate.map { ("--max-bitrate", $0) }
    }

    /// Throws where frames that hold nothing, of `leastFrame` bytes, would be too many bytes.
    func checkRoom(leastFrame: Int, chunkSeconds: Double) throws(SettingsError) {
        guard let (option, bitrate) = hardLimit, Int(bitrate / 8 * chunkSeconds) < leastFrame else { return }
        let milliseconds = Int((chunkSeconds * 1000).rounded())
        let least = Int((Double(8 * leastFrame) / chunkSeconds).rounded(.up))
        throw SettingsError(
            message: "\(option): chunks of \(milliseconds) ms need \(least) bits a second; longer ones (--latency) less"
                + (tags.isEmpty ? "" : ", and fewer tags")
        )
    }

    /// Seconds of a chunk unless the caller says otherwise: framing and tables cost the more, the fewer bytes a chunk has.
    static func defaultLatency(bitrate: Double) -> Double {
        switch bitrate {
        case 12_000...: 0.3413
        case 8000...: 0.512
        case 4000...: 0.6827
        case 2000...: 1.024
        case 1000...: 1.5
        default: min(10.24, 1.5 * 1000 / bitrate)
        }
    }

    /// The same for sketches, which gain more by long chunks: what stays as it is costs nothing the second time.
    static func sketchLatency(bitrate: Double) -> Double { max(min(2500 / bitrate, latencies.upperBound), 1) }

    /// How long a window is: about a quarter of a chunk at the most, so that its edges cost little, and no longer than
    /// steady tones call for. 85 ms were measured to gain 0.02 of Zimtohrli at 16 kbit/s and nothing at 32.
    private func windowMilliseconds(chunkSeconds: Double) -> Double {
        if usedMode == .sketch { return Self.sketchWindowMilliseconds }
        return chunkSeconds >= 0.16 ? 42.67 : chunkSeconds >= 0.08 ? 21.33 : 10.67
    }

    /// A sketch keeps rhythm as windows are short, and pitch as they are long: 5 and 21 ms instead lose 0.1 of Zimtohrli at
    /// 250 bit/s.
    private static let sketchWindowMilliseconds = 10.67

    /// The configuration of the stream that these settings make.
    func configuration(dictionarySet: UInt8) throws(SettingsError) -> Configuration {
        try check()
        if let model { return try configuration(of: model, dictionarySet: dictionarySet) }
        let mode = usedMode
        let usualBitrate = expectedBitrate ?? defaultBitrate
        let usualLatency =
            mode == .sketch ? Self.sketchLatency(bitrate: usualBitrate) : Self.defaultLatency(bitrate: usualBitrate)
        let seconds = latency ?? usualLatency
        let longest = MDCTLatent.hop(
            sampleRate: sampleRate, milliseconds: windowMilliseconds(chunkSeconds: seconds))
        let hop = min(longest, 1 << Limits.hopExponents.upperBound)
        let hops = (seconds * Double(sampleRate) / Double(hop)).rounded()
        let chunkSeconds = max(hops, 2) * Double(hop) / Double(sampleRate)
        let rated = lessParity(chunkSeconds: chunkSeconds)
        try rated.checkRate(chunkSeconds: chunkSeconds)
        try rated.checkLayerRates(chunkSeconds: chunkSeconds)
        let largest = min(
            Limits.hopsPerChunk.upperBound, Limits.coefficientsPerChunk / (hop * channels),
            Limits.chunkSeconds * sampleRate / hop)
        guard latency == nil || Int(hops) <= largest else {
            let milliseconds = largest * hop * 1000 / sampleRate
            throw SettingsError(
                message: "--latency: at most \(milliseconds) ms for \(channels) channels at \(sampleRate) Hz")
        }
        return Configuration(
            sampleRate: sampleRate, channels: channels, channelMask: channelMask, hop: hop,
            hopsPerChunk: min(max(Int(hops), Limits.hopsPerChunk.lowerBound), largest), mode: mode,
            entropy: usedEntropy, dictionarySet: dictionarySet, codebookSize: usedCodebookSize,
            atoms: UInt64(atoms ?? 0), seed: usedCodebook?.hash ?? seed)
    }

    var usedCodebookSize: UInt64 {
        (usedCodebook?.count ?? codebookSize).map { UInt64($0) } ?? usedMode.usualCodebookSize
    }

    /// Bytes of a frame whose chunk holds nothing, and its share of the configurations.
    private var leastFrame: Double { isResilient ? 60 : 25 }

    func checkRate(chunkSeconds: Double) throws(SettingsError) {
        guard let bitrate = expectedBitrate, bitrate / 8 * chunkSeconds < leastFrame else { return }
        let milliseconds = Int((8000 * leastFrame / bitrate).rounded(.up))
        throw SettingsError(
            message: "--latency: chunks at \(Int(bitrate)) bits a second must last at least \(milliseconds) ms")
    }
}
