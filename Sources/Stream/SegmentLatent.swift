/// The latent of a model that sees whole segments: which model, and how far segments overlap. ddcm-stream.md 4.7
public struct SegmentLatent: Equatable, Sendable {
    public var model: ModelIdentity
    /// Rows of a segment that the one before has, too: from 1 to fewer than half of its rows.
    public var overlap: Int

    public init(model: ModelIdentity, overlap: Int) {
        self.model = model
        self.overlap = overlap
    }

    /// Rows of the latent in a second of sound: one lasts 4 hops of 160 samples at 16 kHz.
    public static let rowsPerSecond = 25
}

/// The model that makes and reads a latent: streams name it, and carry nothing of it. ddcm-stream.md 4.7
public struct ModelIdentity: Hashable, Sendable {
    /// Such as `cvssp/audioldm2-music`: 1 to 200 characters of ASCII from blank to tilde.
    public let name: String
    /// Of its weights, 16 bytes.
    public let hash: [UInt8]
    /// Of the latent, 1 to 24.
    public let channels: Int
    /// Numbers of a row in each of its channels, from low frequencies to high ones, 1 to 64.
    public let columns: Int
    /// What the latent was multiplied by, so that its numbers have about unit variance; above 0.
    public let scalingFactor: Double
    /// Of all that decides what its denoiser does, 16 bytes; nil where none is needed, or none is known.
    public var denoiser: [UInt8]?

    /// - Throws: `DecodeError.malformed` where a stream cannot name such a model.
    public init(
        name: String, hash: [UInt8], channels: Int, columns: Int, scalingFactor: Double, denoiser: [UInt8]? = nil
    ) throws(DecodeError) {
        guard Limits.modelNameBytes.contains(name.utf8.count),
            name.utf8.allSatisfy((UInt8(ascii: " ")...UInt8(ascii: "~")).contains)
        else { throw .malformed("model name: length or characters") }
        guard hash.count == Self.hashBytes, denoiser.map({ $0.count == Self.hashBytes }) ?? true else {
            throw .malformed("model hash: its length")
        }
        guard Limits.latentChannels.contains(channels), Limits.latentColumns.contains(columns) else {
            throw .malformed("latent shape: out of range")
        }
        guard scalingFactor.isNormal, scalingFactor > 0 else { throw .malformed("scaling factor: out of range") }
        (self.name, self.hash, self.channels, self.columns) = (name, hash, channels, columns)
        self.scalingFactor = scalingFactor
        self.denoiser = denoiser
    }

    static let hashBytes = 16

    public static let mostNameBytes = Limits.modelNameBytes.upperBound

    /// Whether a latent of the one is a latent of the other; a name is but where to look for it.
    public func isSame(as other: ModelIdentity) -> Bool {
        hash == other.hash && channels == other.channels && columns == other.columns
            && scalingFactor == other.scalingFactor
    }

    /// Whether what a stream needs that names the other is here.
    public func serves(_ wanted: ModelIdentity) -> Bool {
        isSame(as: wanted) && (wanted.denoiser == nil || wanted.denoiser == denoiser)
    }

    /// Numbers of a row, all of its channels together.
    public var numbersPerRow: Int { channels * columns }
}

extension ModelIdentity: CustomStringConvertible {
    public var description: String {
        let network = denoiserWeights.map { " and the denoiser \($0)" } ?? ""
        return "the model \(name) with the weights \(weights)\(network)"
    }

    /// The hash in 32 hexadecimal digits.
    public var weights: String { Self.digits(of: hash) }
    /// That of the denoiser.
    public var denoiserWeights: String? { denoiser.map(Self.digits) }

    /// A hash in hexadecimal digits, two for each byte.
    public static func digits(of hash: [UInt8]) -> String {
        hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension SegmentLatent {
    /// Appends the fields. ddcm-stream.md 4.7
    func append(to bytes: inout [UInt8]) {
        bytes.appendVarint(UInt64(overlap))
        bytes.append(UInt8(model.channels))
        bytes.append(UInt8(model.columns))
        let scale = model.scalingFactor.bitPattern
        for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: scale >> UInt64(8 * byte))) }
        bytes += model.hash
        bytes.appendVarint(UInt64(model.name.utf8.count))
        bytes += model.name.utf8
        bytes += model.denoiser ?? []
    }

    /// - Parameters:
    ///   - rows: of a segment.
    ///   - hasDenoiser: whether one is named.
    init(from reader: inout ByteReader, rows: Int, hasDenoiser: Bool) throws(DecodeError) {
        overlap = try reader.varint("overlap", in: 1...UInt64(max(rows / 2 - 1, 1)))
        let channels = Int(try reader.byte("latent channels"))
        let columns = Int(try reader.byte("latent columns"))
        var scale: UInt64 = 0
        for byte in 0..<8 { scale |= UInt64(try reader.byte("scaling factor")) << UInt64(8 * byte) }
        let hash = try Self.hash(from: &reader)
        let name = try reader.text("model name", most: Limits.modelNameBytes.upperBound)
        model = try ModelIdentity(
            name: name, hash: hash, channels: channels, columns: columns,
            scalingFactor: Double(bitPattern: scale), denoiser: hasDenoiser ? try Self.hash(from: &reader) : nil)
    }

    private static func hash(from reader: inout ByteReader) throws(DecodeError) -> [UInt8] {
        let start = reader.position
        try reader.skip(ModelIdentity.hashBytes, "model hash")
        return Array(reader.bytes[start..<reader.position])
    }
}

extension Limits {
    static let modelNameBytes = 1...200
    /// Each is a band of its own.
    static let latentChannels = 1...24
    static let latentColumns = 1...64
    /// Of a latent that is diffused as a whole.
    public static let guidedNumbers = 1 << 17
    /// Rows of a segment, multiples of 8.
    public static let segmentRows = 8...272
}
