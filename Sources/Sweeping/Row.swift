public import Comparison

/// What one trial gave: a row of the sweep's table.
public struct Row: Codable, Equatable, Sendable {
    /// As the trial's.
    public let name: String
    public let latent: String
    /// `unquantised` for a model's latent as it is, which is no stream: its bytes are those of its numbers, 4 each.
    public let mode: String
    public let entropy: String
    /// K; nil for modes without.
    public let codebookSize: Int?
    /// T; nil where the bit rate alone sets it.
    public let atoms: Int?
    /// Bits a second; nil where T alone sets the rate.
    public let askedBitrate: Double?
    /// Bits a second: every byte of the stream over the length of the sound.
    public let bitrate: Double
    public let bytes: Int
    /// What the bytes are for.
    public let bits: BitsByPart
    public let similarity: Similarity
    /// Seconds of sound a second of the processor's time; nil where the clock is too coarse.
    public let encodeSpeed: Double?
    public let decodeSpeed: Double?
    /// What to tell `encode` for this stream; empty for what is none.
    public let options: String

    /// Whether it is one of the streams that serve a rate, or what they are measured against.
    var isStream: Bool { !options.isEmpty }

    private enum CodingKeys: CodingKey {
        case name, latent, mode, entropy, codebookSize, atoms, askedBitrate, bitrate, bytes, bits, similarity,
            encodeSpeed
        case decodeSpeed, options
    }

    /// Every key is there, with null for what is not defined.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(latent, forKey: .latent)
        try values.encode(mode, forKey: .mode)
        try values.encode(entropy, forKey: .entropy)
        try values.encode(codebookSize, forKey: .codebookSize)
        try values.encode(atoms, forKey: .atoms)
        try values.encode(askedBitrate, forKey: .askedBitrate)
        try values.encode(bitrate, forKey: .bitrate)
        try values.encode(bytes, forKey: .bytes)
        try values.encode(bits, forKey: .bits)
        try values.encode(similarity, forKey: .similarity)
        try values.encode(encodeSpeed, forKey: .encodeSpeed)
        try values.encode(decodeSpeed, forKey: .decodeSpeed)
        try values.encode(options, forKey: .options)
    }
}

/// The bits of a stream by what they are for.
public struct BitsByPart: Codable, Equatable, Sendable {
    /// Sync words, headers, configurations, checksums, and what rounds bodies up to bytes.
    public var framing = 0
    /// Windows, quantiser parameters, stereo flags and envelope levels.
    public var envelope = 0
    /// Where the atoms are, with first magnitudes.
    public var indices = 0
    /// Signs and large magnitudes.
    public var coefficients = 0

    public init() {}
}
