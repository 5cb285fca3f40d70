import Glibc
import Testing

@Suite("exit codes and error messages")
struct ExitCodeTests {
    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    @Test("success is quiet")
    func quiet() throws {
        for outcome in [
            try ddcm("encode", samplePath), try ddcm("decode", input: stream),
            try ddcm("info", input: stream),
        ] {
            #expect(outcome.status == .exit(0))
            #expect(outcome.errors == "")
            #expect(outcome.outputCount > 0)
        }
    }

    @Test(
        "usage: 64",
        arguments: [
            ["encode", "--no-such-option"], ["encode", "--bitrate", "loud"], ["encode", "--raw", "s17le:48000:2"],
            ["encode", "--raw", "s16le:48000:9"], ["encode", "--raw", "s16le:7999:1"], ["encode", "--raw", "s16le"],
            ["encode", "--raw", "s16le:48000:1", "--bitrate", "1"], ["encode", "--raw", "s16le:48000:1", "-T", "0"],
            ["encode", "--raw", "s16le:48000:1", "--latency", "39"], ["encode", "a", "b"],
            ["decode", "--raw", "s17le"],
            ["decode", "--raw", "s16le", "--float"], ["decode", "--format", "mp3"], ["transmogrify"],
        ])
    func usage(arguments: [String]) throws {
        let outcome = try Child(ddcmPath, arguments).finish()
        #expect(outcome.status == .exit(64))
        #expect(outcome.outputCount == 0)
        #expect(outcome.errors != "")
    }

    @Test("no stream: 2", arguments: ["decode", "info"])
    func noStream(verb: String) throws {
        expect(try ddcm(verb), 2)
        expect(try ddcm(verb, input: Array("This is no stream.".utf8)), 2)
        expect(try ddcm(verb, input: noiseBytes(100_000, seed: 5)), 2)
        #expect(try ddcm(verb, input: noiseBytes(100_000, seed: 5)).outputCount == 0)
    }

    @Test("no audio: 2")
    func noAudio() throws {
        expect(try ddcm("encode"), 2)
        expect(try ddcm("encode", input: noiseBytes(100_000, seed: 6)), 2)
        expect(try ddcm("encode", input: Array("RIFF____WAVE".utf8)), 2)
        expect(try ddcm("encode", input: stream), 2)
    }

    @Test("what a pipe cannot carry is refused with a way out")
    func flac() throws {
        let outcome = try shell(#"flac -s -c "$sample" 2>/dev/null | "$ddcm" encode"#)
        expect(outcome, 64)
        #expect(outcome.errors.contains("flac -dc"))
        #expect(outcome.outputCount == 0)
    }

    @Test("damage: 3", arguments: ["decode", "info"])
    func damaged(verb: String) throws {
        var stream = stream
        stream[frameRanges(stream)[4].lowerBound + 20] ^= 4
        let outcome = try ddcm(verb, input: stream)
        #expect(outcome.status == .exit(3))
        if verb == "decode" { #expect(outcome.errors != "") }
        #expect(outcome.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("ddcm: ") })
    }

    @Test("truncation: 4, with every whole chunk before the cut", arguments: [1, 2, 7])
    func truncated(frames: Int) throws {
        let clean = try ddcm("decode", "--raw", "s16le", input: stream).output
        let part = try #require(try info(stream).streams.first)
        let cut = stream.prefix(frameRanges(stream)[frames].lowerBound)
        let outcome = try ddcm("decode", "--raw", "s16le", input: Array(cut))
        expect(outcome, 4)
        expectBeginning(outcome.output, of: clean)
        #expect(outcome.outputCount >= 4 * (frames * part.samplesPerChunk - part.hop))
        #expect(try ddcm("info", input: Array(cut)).status == .exit(4))
    }

    @Test("unsupported version: 2", arguments: ["decode", "info"])
    func version(verb: String) throws {
        expect(try ddcm(verb, input: patchingFirstPayload(stream, at: 0, to: 4)), 2)
    }

    @Test("missing dictionaries: 7", arguments: ["decode", "info"])
    func dictionary(verb: String) throws {
        expect(try ddcm(verb, input: patchingFirstPayload(stream, at: 4, to: 200)), 7)
    }

    @Test("a checksum that is wrong is damage, whatever it protects")
    func checksum() throws {
        // The helper that makes the checksum right again must be what makes the difference.
        let same = patchingFirstPayload(stream, at: 0, to: 3)
        expectSame(same, stream)
    }

    @Test("--json prints one object on standard error", arguments: ["encode", "decode"])
    func statistics(verb: String) throws {
        let input = verb == "encode" ? WAVFormat().header(size: 0) + sampleBytes : stream
        let outcome = try ddcm(verb, "--json", input: input)
        struct Counts: Decodable { let samples: Int }
        let counts: Counts = try parsed(outcome.errors.utf8)
        #expect(counts.samples == sampleFrames)
        let line = try ddcm(verb, "--stats", input: input).errors
        #expect(line.split(separator: "\n").count == 1)
    }
}
