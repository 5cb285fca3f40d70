/// The 24-byte header of an AU (.snd) file of unknown length.
public struct AUHeader: Sendable {
    /// The whole header, to be written before the first sample; the length in it is −1.
    public let bytes: [UInt8]

    /// - Throws: `FormatError` when rate or channels are out of range, or AU has no such samples:
    ///   `u8` and little-endian ones.
    public init(_ audio: AudioFormat, sampleFormat: SampleFormat) throws(FormatError) {
        try audio.validate()
        guard let encoding = Self.encoding(sampleFormat) else {
            throw FormatError("AU has no \(sampleFormat.rawValue) samples")
        }
        var header = ByteBuilder()
        header.text(".snd")
        header.big(UInt32(24))
        header.big(UInt32.max)
        header.big(encoding)
        header.big(UInt32(audio.sampleRate))
        header.big(UInt32(audio.channels))
        bytes = header.bytes
    }

    /// What to overwrite when the output can be sought in; nothing when the size does not fit 32 bits.
    public func patches(dataBytes: UInt64) -> [HeaderPatch] {
        dataBytes < UInt64(UInt32.max) ? [HeaderPatch(offset: 8, big: UInt32(dataBytes))] : []
    }

    private static func encoding(_ sampleFormat: SampleFormat) -> UInt32? {
        switch sampleFormat {
        case .mulaw: 1
        case .s8: 2
        case .s16be: 3
        case .s24be: 4
        case .s32be: 5
        case .f32be: 6
        case .f64be: 7
        case .alaw: 27
        default: nil
        }
    }
}
