/// Kinds of input, told apart by their first bytes.
enum Container: Equatable {
    case riff, rifx, rf64, w64, aiff, au, littleAU, ogg, flac, caf, mpeg

    /// - Throws: `PipeError.unrecognised` when it is none of these.
    init(recognising header: inout HeaderBuffer) throws(PipeError) {
        guard try header.fill(to: 1) else {
            throw .unrecognised("empty input; --raw FORMAT:RATE:CHANNELS takes headerless PCM, also none of it")
        }
        guard try header.fill(to: 12), let container = try Self.match(&header) else {
            throw .unrecognised(
                "the input is no audio file that is known; --raw s16le:48000:2, for example, reads headerless PCM")
        }
        self = container
    }

    private static func match(_ header: inout HeaderBuffer) throws(PipeError) -> Container? {
        if header.hasPrefix("WAVE", at: 8) {
            if header.hasPrefix("RIFF") { return .riff }
            if header.hasPrefix("RIFX") { return .rifx }
            if header.hasPrefix("RF64") || header.hasPrefix("BW64") { return .rf64 }
        }
        if header.hasPrefix("FORM"), header.hasPrefix("AIFF", at: 8) || header.hasPrefix("AIFC", at: 8) { return .aiff }
        if header.bytes.starts(with: W64.riff.prefix(12)) { return .w64 }
        if header.hasPrefix(".snd") { return .au }
        if header.hasPrefix("dns.") { return .littleAU }
        if header.hasPrefix("OggS") { return .ogg }
        if header.hasPrefix("fLaC") { return .flac }
        if header.hasPrefix("caff") { return .caf }
        if header.hasPrefix("ID3") { return .mpeg }
        guard let length = MPEGFrame.length(header.bytes[...]) else { return nil }
        guard try header.fill(to: UInt64(length + 4)) else { return nil }
        return MPEGFrame.length(header.bytes[length...]) == nil ? nil : .mpeg
    }
}

/// A frame of layer III. One sync is met in PCM all the time, two headers at the right distance hardly ever.
enum MPEGFrame {
    private static let kilobits = [
        [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
        [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    ]
    private static let rates = [44_100, 48_000, 32_000]

    /// Bytes from this header to the next; nil when the four bytes or more are no header.
    static func length(_ bytes: ArraySlice<UInt8>) -> Int? {
        let header = Array(bytes.prefix(4))
        guard header.count == 4, header[0] == 0xFF, header[1] & 0xE6 == 0xE2 else { return nil }
        let version = Int(header[1] >> 3 & 3)
        let rate = Int(header[2] >> 2 & 3)
        let bits = Int(header[2] >> 4)
        guard version != 1, rate < 3, (1...14).contains(bits) else { return nil }
        let isFirst = version == 3
        let hertz = rates[rate] / (isFirst ? 1 : (version == 2 ? 2 : 4))
        let padding = Int(header[2] >> 1 & 1)
        return (isFirst ? 144_000 : 72_000) * kilobits[isFirst ? 0 : 1][bits] / hertz + padding
    }
}
