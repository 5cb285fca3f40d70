import Testing

/// An input header that does not know how much follows it.
struct UnknownLength: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let header: [UInt8]
    var bigEndian = false

    static let wav = [0, 0x7FFF_F000, 0x7FFF_FFD3, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF].map { (size: UInt32) in
        UnknownLength(testDescription: "WAV 0x\(String(size, radix: 16))", header: WAVFormat().header(size: size))
    }

    static let rf64 = [0, UInt64.max, UInt64(Int64.max)].map { size in
        UnknownLength(
            testDescription: "RF64 0x\(String(size, radix: 16))", header: WAVFormat().longHeader(size: size))
    }

    static let others = [
        UnknownLength(testDescription: "AU -1", header: au(size: .max), bigEndian: true),
        UnknownLength(testDescription: "AU 0", header: au(size: 0), bigEndian: true),
        UnknownLength(testDescription: "AIFF 0", header: aiff(size: 0), bigEndian: true),
        UnknownLength(testDescription: "AIFF 0x7f000000", header: aiff(size: 0x7F00_0008), bigEndian: true),
        UnknownLength(testDescription: "W64 0", header: w64(size: 0)),
        UnknownLength(testDescription: "W64 24", header: w64(size: 24)),
        UnknownLength(testDescription: "W64 -1", header: w64(size: .max)),
        UnknownLength(testDescription: "W64 of ffmpeg", header: w64(size: UInt64(Int64.max))),
    ]

    private static func au(size: UInt32) -> [UInt8] {
        Array(".snd".utf8) + [24, size, 3, 48_000, 2].flatMap { big($0 as UInt32) }
    }

    private static func aiff(size: UInt32) -> [UInt8] {
        // The rate is an 80-bit floating-point number: 48000 = 0xBB80 · 2^(0x400E − 0x3FFF − 15).
        let common = big(UInt16(2)) + big(UInt32(0)) + big(UInt16(16)) + [0x40, 0x0E, 0xBB, 0x80, 0, 0, 0, 0, 0, 0]
        return Array("FORM".utf8) + big(size) + Array("AIFFCOMM".utf8) + big(UInt32(18)) + common
            + Array("SSND".utf8) + big(size) + big(UInt64(0))
    }

    private static func w64(size: UInt64) -> [UInt8] {
        let tail: [UInt8] = [0xF3, 0xAC, 0xD3, 0x11, 0x8C, 0xD1, 0x00, 0xC0, 0x4F, 0x8E, 0xDB, 0x8A]
        let riff: [UInt8] = [
            0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0,
        ]
        let format = WAVFormat().chunk.dropFirst(8)
        return riff + little(size) + Array("wave".utf8) + tail + Array("fmt ".utf8) + tail
            + little(UInt64(24 + format.count)) + format + Array("data".utf8) + tail + little(size)
    }
}

@Suite("inputs of unknown length")
struct SentinelTests {
    @Test("are read to their end", arguments: UnknownLength.wav + UnknownLength.rf64 + UnknownLength.others)
    func short(unknown: UnknownLength) throws {
        let frames = 20_001
        let little = Array(sampleBytes.prefix(4 * frames))
        let sound =
            unknown.bigEndian
            ? stride(from: 0, to: little.count, by: 2).flatMap { [little[$0 + 1], little[$0]] } : little
        let encoded = try ddcm("encode", input: unknown.header + sound, piece: 4096)
        #expect(encoded.status == .exit(0))
        #expect(encoded.errors == "")
        // The same samples make the same bytes, wherever they come from.
        expectSame(encoded.output, try ddcm("encode", "--raw", "s16le:48000:2", input: little).output)
        let decoded = try ddcm("decode", "--raw", "s16le", input: encoded.output)
        #expect(decoded.status == .exit(0))
        #expect(decoded.outputCount == 4 * frames)
    }

    @Test("a known length ends the audio, and whatever follows is no sound")
    func known() throws {
        let header = WAVFormat().header(size: 4000)
        let encoded = try ddcm("encode", input: header + sampleBytes.prefix(4000) + Array("LIST____".utf8))
        #expect(encoded.status == .exit(0))
        #expect(try ddcm("decode", "--raw", "s16le", input: encoded.output).outputCount == 4000)
    }

    @Test("are read on past 4 GiB", arguments: [0, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF] as [UInt32])
    func huge(size: UInt32) throws {
        // The widest samples at the highest rate: the fewest samples for so many bytes.
        let format = WAVFormat(rate: 192_000, channels: 8, bits: 64, tag: 3)
        let block = [UInt8](repeating: 0, count: 1 << 20)
        let blocks = 4403
        let between = try pipe()
        let encoder = try Child(ddcmPath, ["encode"], output: .descriptor(between.writing))
        let counter = try Child(ddcmPath, ["info", "--json"], input: .descriptor(between.reading))
        try encoder.feed(format.header(size: size))
        for _ in 0..<blocks { try encoder.feed(block) }
        // Behind 4 GiB something can be heard.
        try encoder.feed([UInt8](repeating: 0x3F, count: 64_000))
        #expect(try encoder.finish().status == .exit(0))
        let report = try counter.finish()
        #expect(report.status == .exit(0))
        let found: InfoReport = try parsed(report.output)
        #expect(found.streams.first?.samples == (blocks * block.count + 64_000) / 64)
    }
}
