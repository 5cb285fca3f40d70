internal import Latent
public import Stream

/// Settings that no stream can be made with; the message says in one line what to change.
public struct SettingsError: Error, Equatable, Sendable {
    public let message: String
}

/// What the caller asks of an encoder.
public struct EncoderSettings: Equatable, Sendable {
    /// Hz, 8000 to 192000.
    public var sampleRate: Int
    /// 1 to 8.
    public var channels: Int
    /// Which speaker each channel feeds, as the WAVEFORMATEXTENSIBLE channel mask; 0 where nothing is known.
    public var channelMask: UInt32 = 0
    /// Bits a second of the whole stream, every byte of it; nil where the number of atoms alone sets the rate.
    public var bitrate: Double?
    /// Atoms a window and channel; nil for as many as the bit rate allows.
    public var atoms: Int?
    /// Seconds of a chunk; nil for the default, which grows as the rate falls.
    public var latency: Double?
    public var mode = Mode.coord
    public var entropy = EntropyKind.zstd
    /// Of the generator that makes seeded codebooks; the identity codebook has no use for it.
    public var seed: UInt64 = 0

    public static let bitrates = 100.0...2_048_000.0
    public static let latencies = 0.04...10.24

    public init(sampleRate: Int, channels: Int) {
        self.sampleRate = sampleRate
        self.channels = channels
    }

    public static func defaultBitrate(channels: Int) -> Double { 32_000 * Double(channels) }

    /// Seconds of a chunk unless the caller says otherwise: framing and tables cost the more, the fewer bytes a chunk has.
    static func defaultLatency(bitrate: Double) -> Double {
        switch bitrate {
        case 12_000...: 0.3413
        case 8000...: 0.512
        case 4000...: 0.6827
        case 1000...: 1.024
        default: min(10.24, 1.024 * 1000 / bitrate)
        }
    }

    /// The configuration of the stream that these settings make.
    func configuration(dictionarySet: UInt8) throws(SettingsError) -> Configuration {
        try check()
        let hop = MDCTLatent.hop(sampleRate: sampleRate)
        let seconds = latency ?? Self.defaultLatency(bitrate: bitrate ?? Self.defaultBitrate(channels: channels))
        let hops = (seconds * Double(sampleRate) / Double(hop)).rounded()
        try checkRate(chunkSeconds: max(hops, 2) * Double(hop) / Double(sampleRate))
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
            hopsPerChunk: min(max(Int(hops), Limits.hopsPerChunk.lowerBound), largest), latent: .mdct, mode: mode,
            entropy: entropy, dictionarySet: dictionarySet, atoms: UInt64(atoms ?? 0), seed: seed)
    }

    /// Bytes of a frame whose chunk holds nothing, and its share of the configurations.
    private static let leastFrame = 25.0

    private func checkRate(chunkSeconds: Double) throws(SettingsError) {
        guard let bitrate, bitrate / 8 * chunkSeconds < Self.leastFrame else { return }
        let milliseconds = Int((8000 * Self.leastFrame / bitrate).rounded(.up))
        throw SettingsError(
            message: "--latency: chunks at \(Int(bitrate)) bits a second must last at least \(milliseconds) ms")
    }

    private func check() throws(SettingsError) {
        guard Limits.sampleRates.contains(sampleRate) else {
            throw SettingsError(message: "a sample rate of \(sampleRate) Hz is not between 8000 and 192000")
        }
        guard Limits.channels.contains(channels) else {
            throw SettingsError(message: "\(channels) channels are not between 1 and 8")
        }
        if let bitrate, !Self.bitrates.contains(bitrate) {
            throw SettingsError(message: "--bitrate must be between 100 and 2048k bits a second")
        }
        if let atoms, !(1...Int(Limits.atoms)).contains(atoms) {
            throw SettingsError(message: "-T must be between 1 and \(Limits.atoms)")
        }
        if let latency, !Self.latencies.contains(latency) {
            throw SettingsError(message: "--latency must be between 40 and 10240 ms")
        }
    }
}
