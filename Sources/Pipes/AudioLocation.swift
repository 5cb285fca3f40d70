/// Where in the input the samples lie, and a short header of the same format.
///
/// libsndfile reads the short one, from memory, and so never sees a hostile size or the pipe itself.
struct AudioLocation {
    /// Bytes before the first sample.
    let offset: UInt64
    /// What the header says of the samples' size; nil when it says that it does not know.
    let size: UInt64?
    /// A header that describes the same audio and has nothing else in it.
    let header: [UInt8]
    /// For the encodings that libsndfile can decode from a pipe.
    var blocks: BlockLayout?

    /// Reads the header of a container of chunks, or AU.
    ///
    /// - Throws: `PipeError.unrecognised` when it makes no sense, `.refused` when it is too long, `.read`, `.stopped`.
    init(_ container: Container, in buffer: inout HeaderBuffer) throws(PipeError) {
        switch container {
        case .riff, .rf64: self = try RIFF.locate(in: &buffer, bigEndian: false)
        case .rifx: self = try RIFF.locate(in: &buffer, bigEndian: true)
        case .w64: self = try W64.locate(in: &buffer)
        case .aiff: self = try AIFF.locate(in: &buffer)
        case .littleAU: self = try AU.locate(in: &buffer, bigEndian: false)
        default: self = try AU.locate(in: &buffer, bigEndian: true)
        }
    }

    init(offset: UInt64, size: UInt64?, header: [UInt8], blocks: BlockLayout? = nil) {
        self.offset = offset
        self.size = size
        self.header = header
        self.blocks = blocks
    }

    static let noFormat = PipeError.unrecognised("the input's header has no format before its audio")
}

/// Encodings in blocks of one size.
struct BlockLayout: Sendable {
    let bytes: UInt64
    /// Sample frames.
    let frames: UInt64

    /// From a WAV format of Microsoft's or IMA's ADPCM; nil for any other.
    init?(waveFormat format: ArraySlice<UInt8>) {
        let format = Array(format)
        func half(_ offset: Int) -> UInt64 { UInt64(format[offset]) | UInt64(format[offset + 1]) << 8 }
        guard format.count >= 20, [0x02, 0x11].contains(half(0)), half(12) > 0, half(18) > 0 else { return nil }
        bytes = half(12)
        frames = half(18)
    }
}

/// Sizes that programs write when they do not know, as met in the field.
enum Sentinel {
    /// 0 (flac), about 2^31 (sox, oggdec, opusdec, lame, arecord), about 2^32 (ffmpeg).
    static func size(_ declared: UInt32) -> UInt64? {
        let unknown = declared == 0 || (0x7FFF_0000...0x8000_0000).contains(declared) || declared >= 0xFFFF_0000
        return unknown ? nil : UInt64(declared)
    }

    /// 0, −1 and the largest signed number (ffmpeg's W64).
    static func size(_ declared: UInt64) -> UInt64? {
        declared == 0 || declared >= UInt64(Int64.max) - 0xFFFF ? nil : declared
    }

    /// Of AIFF, where sox writes 0x7F000000, rounded down to whole frames, as the samples' size.
    static func aiffSize(_ declared: UInt32) -> UInt64? {
        (0x7EFF_0000...0x7F00_0100).contains(declared) ? nil : size(declared)
    }
}
