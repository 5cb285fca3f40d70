import Glibc
import PCM
import Testing

@testable import Pipes

@Suite("encoded files")
struct EncodedTests {
    @Test("Ogg Vorbis from a pipe", arguments: [1, 100, 65536])
    func oggPipe(piece: Int) throws {
        let heard = try hear(try fixture("tone.ogg"), piece: piece)
        #expect(heard.format == AudioFormat(sampleRate: 8000, channels: 1))
        #expect(heard.counts.frames == 400)
        #expect((0.45...0.55).contains(heard.samples.max() ?? 0))
    }

    @Test("files of every kind", arguments: ["tone.ogg", "tone.flac", "tone.caf", "tone-ima.wav"])
    func file(name: String) throws {
        let heard = try withFile(try fixture(name)) { path in
            let descriptor = try Descriptor.open(path)
            defer { try? descriptor.close() }
            return try listen(descriptor)
        }
        #expect(heard.format.sampleRate == 8000 && heard.format.channels == 1)
        #expect(heard.counts.frames >= 400)
        #expect((0.45...0.55).contains(heard.samples.max() ?? 0))
    }

    @Test(
        "FLAC and CAF from a pipe are refused with the way out",
        arguments: [("tone.flac", "flac -dc"), ("tone.caf", "-f wav")])
    func refused(name: String, hint: String) throws {
        let error = try #require(throws: PipeError.self) { try hear(try fixture(name)) }
        #expect(error.kind == .refused)
        #expect(error.description.contains(hint) && !error.description.contains("\n"))
    }

    @Test("ADPCM from a pipe ends with the pipe, whatever the header says", arguments: [nil, UInt32(0), 0xFFFF_FFFF])
    func adpcm(size: UInt32?) throws {
        var bytes = try fixture("tone-ima.wav")
        let audio = try #require((0..<bytes.count).first { bytes[$0...].starts(with: "data".utf8) }) + 8
        if let size { bytes.replaceSubrange(audio - 4..<audio, with: Files.little(size)) }
        #expect(try hear(bytes).counts.frames == 2041)
        #expect(try hear(Array(bytes.dropLast())).counts.frames == 0)
    }

    @Test("what the decoder leaves of a chain of Ogg files is counted")
    func chain() throws {
        let one = try fixture("tone.ogg")
        let many = Array(repeatElement(one, count: 40).joined())
        let counts = try hear(many).counts
        #expect(counts.frames == 400 && counts.undecodedBytes > 0 && counts.undecodedBytes < UInt64(many.count))
        #expect(try hear(one).counts.undecodedBytes == 0)
    }

    @Test("a source that is dropped lets go of its input")
    func dropped() throws {
        let ends = try Descriptor.pipe()
        let one = try fixture("tone.ogg")
        try ends.writing.write(Array(repeatElement(one, count: 20).joined()))
        do { _ = try AudioSource(ends.reading) }
        try ends.reading.close()
        signal(SIGPIPE, SIG_IGN)
        // The copying thread needs a moment to notice; until it has closed its duplicate, the pipe takes bytes.
        var writes = 0
        while writes < 2_000, (try? ends.writing.write([0])) != nil {
            usleep(1_000)
            writes += 1
        }
        #expect(writes < 2_000)
        try ends.writing.close()
    }

    @Test("Vorbis's channel order becomes WAVE's")
    func order() {
        var samples: [Float] = [9, 0, 2, 1, 4, 5, 3, 0, 2, 1, 4, 5, 3]
        var order = ChannelOrder(vorbisChannels: 6)
        order?.apply(to: &samples, from: 1)
        #expect(samples == [9, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
    }
}
