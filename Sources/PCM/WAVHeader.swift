/// The header of a WAV file whose length is not known yet, and what to change in it once it is.
///
/// Both sizes start as 0xFFFFFFFF, the one value that every reader measured takes and that ffmpeg and opusenc read
/// without limit.
public struct WAVHeader: Sendable {
    /// The whole header, to be written before the first sample.
    public let bytes: [UInt8]

    private let bytesPerFrame: UInt64
    private let factOffset: Int?

    /// - Throws: `FormatError` when rate or channels are out of range, or WAV has no such samples:
    ///   `s8` and big-endian ones.
    public init(_ audio: AudioFormat, sampleFormat: SampleFormat) throws(FormatError) {
        try audio.validate()
        guard sampleFormat == sampleFormat.littleEndian, sampleFormat != .s8 else {
            throw FormatError("WAV has no \(sampleFormat.rawValue) samples")
        }
        let tag = Self.tag(sampleFormat)
        let isCustomary = [0, AudioFormat.defaultMask(channels: audio.channels)].contains(audio.channelMask)
        let isExtensible = audio.channels > 2 || !isCustomary
        let isPCM = tag == 1
        bytesPerFrame = UInt64(audio.channels * sampleFormat.bytesPerSample)
        var header = ByteBuilder()
        header.text("RIFF")
        header.little(UInt32.max)
        header.text("WAVEfmt ")
        header.little(UInt32(isExtensible ? 40 : (isPCM ? 16 : 18)))
        header.little(isExtensible ? 0xFFFE : tag)
        header.little(UInt16(audio.channels))
        header.little(UInt32(audio.sampleRate))
        header.little(UInt32(UInt64(audio.sampleRate) * bytesPerFrame))
        header.little(UInt16(bytesPerFrame))
        header.little(UInt16(sampleFormat.bytesPerSample * 8))
        if isExtensible {
            Self.extend(&header, tag: tag, bits: sampleFormat.bytesPerSample * 8, mask: audio.channelMask)
        } else if !isPCM {
            header.little(UInt16(0))
        }
        if isPCM {
            factOffset = nil
        } else {
            header.text("fact")
            header.little(UInt32(4))
            factOffset = header.bytes.count
            header.little(UInt32.max)
        }
        header.text("data")
        header.little(UInt32.max)
        bytes = header.bytes
    }

    /// What to overwrite when the output can be sought in.
    ///
    /// - Parameter dataBytes: bytes of samples, without the pad byte that an odd number is followed by.
    /// - Returns: nothing when the sizes do not fit 32 bits, so that 0xFFFFFFFF stays.
    public func patches(dataBytes: UInt64) -> [HeaderPatch] {
        guard dataBytes < UInt64(UInt32.max) - UInt64(bytes.count) else { return [] }
        let riffBytes = UInt64(bytes.count - 8) + dataBytes + dataBytes % 2
        var patches = [
            HeaderPatch(offset: 4, little: UInt32(riffBytes)),
            HeaderPatch(offset: bytes.count - 4, little: UInt32(dataBytes)),
        ]
        if let factOffset {
            patches.append(HeaderPatch(offset: factOffset, little: UInt32(dataBytes / bytesPerFrame)))
        }
        return patches
    }

    private static func tag(_ sampleFormat: SampleFormat) -> UInt16 {
        switch sampleFormat {
        case .mulaw: 7
        case .alaw: 6
        default: sampleFormat.isFloat ? 3 : 1
        }
    }

    private static func extend(_ header: inout ByteBuilder, tag: UInt16, bits: Int, mask: UInt32) {
        header.little(UInt16(22))
        header.little(UInt16(bits))
        header.little(mask)
        header.little(tag)
        header.bytes += [0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71]
    }
}

/// Bytes to write over a part of a header.
public struct HeaderPatch: Equatable, Sendable {
    /// Counted from the header's first byte.
    public let offset: Int
    public let bytes: [UInt8]

    init(offset: Int, little value: UInt32) {
        var builder = ByteBuilder()
        builder.little(value)
        self.offset = offset
        bytes = builder.bytes
    }

    init(offset: Int, big value: UInt32) {
        self.offset = offset
        bytes = Self(offset: offset, little: value.byteSwapped).bytes
    }
}

struct ByteBuilder {
    var bytes: [UInt8] = []

    mutating func text(_ text: String) { bytes += Array(text.utf8) }

    mutating func little(_ value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func big(_ value: some FixedWidthInteger) { little(value.byteSwapped) }
}
