import PCM
import Testing

@testable import Pipes

@Suite("headers and the sizes in them")
struct SourceTests {
    private func expectAll(_ header: [UInt8], _ sound: [UInt8] = Files.sound) throws {
        let heard = try hear(header + sound)
        #expect(heard.samples == Files.soundSamples)
        #expect(heard.format.sampleRate == 48000 && heard.format.channels == 2)
        #expect(heard.counts.frames == 100)
    }

    @Test(
        "WAV and AU of unknown size",
        arguments: [
            UInt32(0), 0x7FFF_0000, 0x7FFF_F000, 0x7FFF_FFD3, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_0000, 0xFFFF_FFDB,
            0xFFFF_FFFF,
        ])
    func unknown32(size: UInt32) throws {
        try expectAll(Files.wav(size))
        try expectAll(Files.au(size), Files.bigSound)
        try expectAll(Files.aiff(size), Files.bigSound)
        #expect(try hear(Files.wav(size) + Files.sound).counts.missingBytes == 0)
    }

    @Test("AIFF of unknown size", arguments: [UInt32(8), 0x7F00_0000, 0x7F00_0008, 0x7EFF_FFFE])
    func unknownAIFF(size: UInt32) throws { try expectAll(Files.aiff(size), Files.bigSound) }

    @Test("RF64, BW64 and W64 of unknown size", arguments: [UInt64(0), .max, UInt64(Int64.max), 1 << 63])
    func unknown64(size: UInt64) throws {
        try expectAll(Files.rf64(size))
        try expectAll(Files.rf64(size, name: "BW64"))
        try expectAll(Files.w64(size))
    }

    @Test("W64 sizes below the chunk's own header", arguments: [UInt64(23), 24])
    func unknownW64(size: UInt64) throws { try expectAll(Files.w64(size)) }

    @Test("what follows a size that is known is no audio")
    func trailer() throws {
        let list = Array("LIST".utf8) + [6, 0, 0, 0] + Array("abcdef".utf8)
        let big = Files.bigSound + list
        try expectAll(Files.wav(400), Files.sound + list)
        try expectAll(Files.rf64(400), Files.sound + list)
        try expectAll(Files.w64(424), Files.sound + list)
        try expectAll(Files.au(400), big)
        try expectAll(Files.aiff(408, frames: 100), big)
    }

    @Test("large sizes that are no sentinels are believed, and what is missing is counted")
    func genuine() throws {
        let three: UInt64 = 3 << 30
        let missing = three - 400
        #expect(try hear(Files.wav(UInt32(three)) + Files.sound).counts.missingBytes == missing)
        #expect(try hear(Files.rf64(three) + Files.sound).counts.missingBytes == missing)
        #expect(try hear(Files.rf64(three << 4) + Files.sound).counts.missingBytes == three << 4 - 400)
        #expect(try hear(Files.w64(three + 24) + Files.sound).counts.missingBytes == missing)
        #expect(try hear(Files.au(UInt32(three)) + Files.bigSound).counts.missingBytes == missing)
        #expect(try hear(Files.aiff(UInt32(three) + 8) + Files.bigSound).counts.missingBytes == missing)
    }

    @Test("half a sample frame at the end is dropped and counted", arguments: 0..<4)
    func odd(bytes: Int) throws {
        let heard = try hear(Files.wav(0xFFFF_FFFF) + Files.sound + [UInt8](repeating: 7, count: bytes))
        #expect(heard.samples == Files.soundSamples)
        #expect(heard.counts.droppedBytes == bytes)
    }

    @Test("one byte at a time through a real pipe")
    func single() throws {
        #expect(try hear(Files.wav(0) + Files.sound, piece: 1).samples == Files.soundSamples)
        #expect(try hear(Files.aiff(0) + Files.bigSound, piece: 1).samples == Files.soundSamples)
        let raw = try PCMFormat(parsing: "s16:48000:2")
        #expect(try hear(Files.sound, piece: 1, raw: raw).samples == Files.soundSamples)
    }

    @Test("chunks before the format are skipped, also odd ones")
    func chunks() throws {
        let junk = Array("JUNK".utf8) + [5, 0, 0, 0, 1, 2, 3, 4, 5, 0]
        let picture = Array("id3 ".utf8) + Files.little(UInt32(300_000)) + [UInt8](repeating: 9, count: 300_000)
        try expectAll(Files.wav(400, before: junk + picture))
    }

    @Test("a header beyond 1 MiB is refused before it is read", arguments: [UInt32(2 << 20), .max])
    func longHeader(size: UInt32) throws {
        let junk = Array("JUNK".utf8) + Files.little(size)
        let error = try #require(throws: PipeError.self) { try hear(Files.wav(400, before: junk) + Files.sound) }
        #expect(error.kind == .refused)
    }

    @Test("the mask of an extensible WAV is kept")
    func mask() throws {
        let audio = AudioFormat(sampleRate: 44100, channels: 6, channelMask: 0x60F)
        let header = try WAVHeader(audio, sampleFormat: .s24le).bytes
        let heard = try hear(header + [UInt8](repeating: 0, count: 36))
        #expect(heard.format == audio)
        #expect(heard.counts.frames == 2)
    }

    @Test("rates and channel counts out of range are refused", arguments: [(4000, 1), (384_000, 2), (48000, 9)])
    func range(rate: Int, channels: Int) throws {
        var format = Files.format
        format.replaceSubrange(2..<8, with: Files.little(UInt16(channels)) + Files.little(UInt32(rate)))
        format.replaceSubrange(12..<14, with: Files.little(UInt16(channels * 2)))
        let error = try #require(throws: PipeError.self) { try hear(Files.wav(400, format: format) + Files.sound) }
        #expect(error.kind == .refused)
        #expect(error.description.contains("outside"))
    }

    @Test("NaN and infinity are counted")
    func defects() throws {
        var bytes: [UInt8] = []
        let samples: [Float] = [0.25, .nan, .infinity, -3]
        SampleWriter(sampleFormat: .f32le).write(samples[...], into: &bytes)
        let header = try WAVHeader(AudioFormat(sampleRate: 8000, channels: 1), sampleFormat: .f32le).bytes
        let heard = try hear(header + bytes)
        #expect(heard.samples == [0.25, 0, 1, -1])
        #expect(heard.counts.defects.notANumber == 1 && heard.counts.defects.clipped == 2)
    }
}
