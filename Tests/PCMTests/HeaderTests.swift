import PCM
import Testing

private func little(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
}

@Suite("headers of unknown length")
struct HeaderTests {
    let stereo = AudioFormat(sampleRate: 48000, channels: 2)

    @Test("the plain one is the customary 44 bytes")
    func plain() throws {
        let bytes = try WAVHeader(stereo, sampleFormat: .s16le).bytes
        let wanted: [UInt8] =
            Array("RIFF".utf8) + [255, 255, 255, 255] + Array("WAVEfmt ".utf8)
            + [16, 0, 0, 0, 1, 0, 2, 0, 0x80, 0xBB, 0, 0, 0, 0xEE, 2, 0, 4, 0, 16, 0]
            + Array("data".utf8) + [255, 255, 255, 255]
        #expect(bytes == wanted)
    }

    @Test(
        "tags",
        arguments: [
            (SampleFormat.u8, 1), (.s24le, 1), (.s32le, 1), (.f32le, 3), (.f64le, 3), (.mulaw, 7), (.alaw, 6),
        ])
    func tags(format: SampleFormat, tag: Int) throws {
        let bytes = try WAVHeader(stereo, sampleFormat: format).bytes
        #expect(bytes[20] == UInt8(tag))
        #expect(bytes[34] == UInt8(format.bytesPerSample * 8))
        #expect(bytes.count == (tag == 1 ? 44 : 58))
    }

    @Test("more than two channels or an unusual mask need the extensible form")
    func extensible() throws {
        let surround = AudioFormat(sampleRate: 48000, channels: 6, channelMask: 0x3F)
        let bytes = try WAVHeader(surround, sampleFormat: .f32le).bytes
        #expect(bytes[20] == 0xFE && bytes[21] == 0xFF)
        #expect(little(bytes, 40) == 0x3F)
        #expect(bytes[44] == 3)
        let usual = AudioFormat(sampleRate: 48000, channels: 2, channelMask: 3)
        #expect(try WAVHeader(usual, sampleFormat: .s16le).bytes.count == 44)
        let side = AudioFormat(sampleRate: 48000, channels: 2, channelMask: 0x600)
        #expect(try WAVHeader(side, sampleFormat: .s16le).bytes.count == 68)
    }

    @Test("exact sizes, with a pad byte counted in RIFF's but not in data's")
    func patches() throws {
        let mono = AudioFormat(sampleRate: 8000, channels: 1)
        let header = try WAVHeader(mono, sampleFormat: .mulaw)
        var bytes = header.bytes
        for patch in header.patches(dataBytes: 5) {
            bytes.replaceSubrange(patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
        }
        #expect(little(bytes, 4) == UInt32(bytes.count - 8 + 6))
        #expect(little(bytes, bytes.count - 4) == 5)
        #expect(little(bytes, 46) == 5)
    }

    @Test("sizes beyond 4 GiB stay unknown", arguments: [UInt64(1) << 32, 0xFFFF_FFFF - 36, .max])
    func large(size: UInt64) throws {
        #expect(try WAVHeader(stereo, sampleFormat: .s16le).patches(dataBytes: size).isEmpty)
    }

    @Test("the largest size that fits is written")
    func largest() throws {
        #expect(try WAVHeader(stereo, sampleFormat: .s16le).patches(dataBytes: 0xFFFF_FFF0 - 36).count == 2)
    }

    @Test("AU")
    func au() throws {
        let header = try AUHeader(stereo, sampleFormat: .s16be)
        #expect(header.bytes.count == 24)
        #expect(Array(header.bytes[8..<16]) == [255, 255, 255, 255, 0, 0, 0, 3])
        #expect(header.patches(dataBytes: 0x01020304).first?.bytes == [1, 2, 3, 4])
        #expect(header.patches(dataBytes: 1 << 33).isEmpty)
    }

    @Test("what a container cannot hold is refused")
    func refused() {
        #expect(throws: FormatError.self) { try WAVHeader(stereo, sampleFormat: .s16be) }
        #expect(throws: FormatError.self) { try WAVHeader(stereo, sampleFormat: .s8) }
        #expect(throws: FormatError.self) { try AUHeader(stereo, sampleFormat: .s16le) }
        #expect(throws: FormatError.self) {
            try WAVHeader(AudioFormat(sampleRate: 48000, channels: 70000), sampleFormat: .s16le)
        }
    }
}
