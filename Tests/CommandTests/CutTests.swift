import Glibc
import Support
import Testing

@Suite("layers and cuts")
struct CutTests {
    /// Made once.
    private static let shared = Result {
        try encoded(["--layers", "2", "--bitrate", "24k", "--base-bitrate", "8k", samplePath])
    }
    private let stream: [UInt8]

    init() throws { stream = try Self.shared.get() }

    @Test("what is cut decodes to what decode --layers 1 gives, in a pipe and between files")
    func cut() throws {
        let base = try ddcm("decode", "--raw", "s16le", "--layers", "1", input: stream)
        #expect(base.status == .exit(0) && base.outputCount == 4 * sampleFrames && base.errors == "")
        let piped = try shell(#""$ddcm" cut --layers 1 | "$ddcm" decode --raw s16le"#, input: stream)
        #expect(piped.status == .exit(0) && piped.errors == "")
        expectSame(piped.output, base.output)
        try withFolder { folder in
            try write(stream, to: "\(folder)/full")
            let made = try Child(ddcmPath, ["cut", "--layers", "1", "\(folder)/full", "-o", "\(folder)/base"]).finish()
            #expect(made.status == .exit(0) && made.errors == "" && made.outputCount == 0)
            expectSame(try contents("\(folder)/base"), try ddcm("cut", "--layers", "1", input: stream).output)
            expect(
                try Child(ddcmPath, ["cut", "--layers", "1", "\(folder)/full", "-o", "\(folder)/base"]).finish(), 64)
            expect(
                try Child(ddcmPath, ["cut", "--layers", "1", "\(folder)/full", "-o", "\(folder)/full"]).finish(), 64)
        }
    }

    @Test("what is cut is the stream of the base alone")
    func base() throws {
        let chunk = try #require(try info(stream).streams.first)
        let milliseconds = 1000 * Double(chunk.samplesPerChunk) / Double(chunk.sampleRate)
        let alone = try ddcm("encode", "--bitrate", "8k", "--latency", "\(milliseconds)", samplePath).output
        expectSame(try ddcm("cut", "--layers", "1", input: stream).output, alone)
    }

    @Test("what has no layers passes through, however it is chopped")
    func untouched() throws {
        let plain = try sampleStream.get()
        expectSame(try ddcm("cut", "--layers", "1", input: plain + plain).output, plain + plain)
        expectSame(try ddcm("cut", "--layers", "2", input: stream).output, stream)
        let base = try ddcm("cut", "--layers", "1", input: stream).output
        expectSame(try ddcm("cut", "--layers", "1", input: base).output, base)
        expectSame(try ddcm("cut", "--layers", "1", input: stream, piece: 777).output, base)
    }

    @Test("each frame goes out when it is whole")
    func live() throws {
        let child = try Child(ddcmPath, ["cut", "--layers", "1"])
        let frames = frameRanges(stream)
        try child.feed(Array(stream[..<frames[4].lowerBound]))
        try child.take(until: frames[1].count + frames[3].count)
        #expect(child.outputCount == frames[1].count + frames[3].count)
        try child.feed(Array(stream[frames[4].lowerBound...]))
        #expect(try child.finish().status == .exit(0))
    }

    @Test("damage is left out, told, and costs what it costs a decoder", arguments: 0..<40 as Range<UInt64>)
    func damage(seed: UInt64) throws {
        var random = Random(seed: seed)
        var bytes = stream
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch seed % 3 {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: bytes.removeSubrange(place..<min(place + 500, bytes.count))
        default: bytes.insert(contentsOf: random.bytes(300), at: place)
        }
        let (cut, decoded) = (
            try ddcm("cut", "--layers", "1", input: bytes),
            try ddcm("decode", "--raw", "s16le", "--layers", "1", input: bytes)
        )
        #expect(cut.status == decoded.status && cut.status != .exit(0), "seed \(seed)")
        #expect(cut.isOneErrorLine, "\(cut.errors)")
        expectSame(
            try ddcm("decode", "--raw", "s16le", input: cut.output).output, decoded.output, "seed \(seed)")
        #expect(frameRanges(cut.output).map(\.count).reduce(0, +) == cut.outputCount)
    }

    @Test("a damaged enhancement is an error of decode, and none of the base")
    func damagedEnhancement() throws {
        var bytes = stream
        let frames = frameRanges(stream)
        bytes.removeSubrange(frames[4])
        let decoded = try ddcm("decode", "--raw", "s16le", "--json", input: bytes)
        #expect(decoded.status == .exit(3) && decoded.outputCount == 4 * sampleFrames)
        struct Counts: Decodable { let damagedEnhancements, damagedChunks: Int }
        let line = try #require(decoded.errors.split(separator: "\n").first)
        let counts: Counts = try parsed(line.utf8)
        #expect(counts.damagedEnhancements == 1 && counts.damagedChunks == 0)
        #expect(decoded.errors.contains("ddcm: the enhancement of 1 chunks was missing or damaged"))
        #expect(try ddcm("decode", "--layers", "1", input: bytes).status == .exit(0))
        let cut = try ddcm("cut", "--layers", "1", input: bytes)
        #expect(cut.status == .exit(0))
        expectSame(cut.output, try ddcm("cut", "--layers", "1", input: stream).output)
    }

    @Test("exit codes")
    func codes() throws {
        expect(try ddcm("cut", "--layers", "1"), 2)
        expect(try ddcm("cut", "--layers", "1", input: noiseBytes(100_000, seed: 5)), 2)
        expect(try ddcm("cut", "--layers", "1", input: Array(stream.dropLast(20))), 4)
        for arguments in [["cut"], ["cut", "--layers", "0"], ["decode", "--layers", "0"]] {
            #expect(try Child(ddcmPath, arguments).finish().status == .exit(64))
        }
        for options in [
            ["--layers", "3"], ["--layers", "2", "--vbr"], ["--layers", "2", "-T", "8"], ["--base-bitrate", "8k"],
            ["--layers", "2", "--bitrate", "16k", "--base-bitrate", "15k"],
        ] {
            expect(try Child(ddcmPath, ["encode", samplePath] + options).finish(), 64)
        }
        #expect(try shell(#""$ddcm" cut --layers 1 > /dev/full"#, input: stream).status == .exit(6))
        #expect(try shell(#""$ddcm" cut --layers 1 < /"#).status == .exit(5))
    }

    @Test("a stop writes what was whole", arguments: [SIGTERM, SIGINT, SIGHUP])
    func stop(signal: Int32) throws {
        let frames = frameRanges(stream)
        let input = Array(stream[..<(frames[6].lowerBound + 10)])
        let stopped = try signalled(signal, "cut", "--layers", "1", input: input)
        let whole = frames[..<6].filter { stream[$0.lowerBound + 2] & 0x30 == 0 }.flatMap { stream[$0] }
        expectSame(stopped.output, Array(whole))
    }

    @Test("a reader that leaves is no error to speak of")
    func brokenPipe() throws {
        try withFolder { folder in
            try write(stream, to: "\(folder)/full")
            let outcome = try shell(
                """
                for n in $(seq 40); do cat $folder/full; done | "$ddcm" cut --layers 1 | head -c 100 | wc -c
                """, environment: ["folder": folder])
            #expect(outcome.status == .exit(141) && outcome.output == Array("100\n".utf8) && outcome.errors == "")
        }
    }

    @Test("memory does not grow with the input", .disabled(if: isSanitized))
    func memory() throws {
        try expectConstantMemory("cut", "--layers", "1", input: stream, many: 300)
    }

    @Test("info tells the layers apart")
    func layers() throws {
        struct Report: Decodable {
            struct Layer: Decodable {
                let layer, frames, bytes: Int
                let bitrate: Double
            }
            let layers: [Layer]
            let bytes: Int
        }
        let report: Report = try parsed(try ddcm("info", "--json", input: stream).output)
        let base = try ddcm("cut", "--layers", "1", input: stream).output
        #expect(report.layers.map(\.layer) == [0, 1])
        #expect(report.layers[0].bytes == base.count && report.layers[1].bytes == stream.count - base.count)
        #expect(report.layers[0].frames == frameRanges(base).count)
        #expect(abs(report.layers[0].bitrate - 8 * Double(base.count) / 4.8) < 1)
        #expect(abs(report.layers[0].bitrate / 8000 - 1) < 0.02)
        let text = String(decoding: try ddcm("info", input: stream).output, as: UTF8.self)
        #expect(text.contains("\nlayer 1 ") && text.contains("\nlayer 2 "))
        let plain = String(decoding: try ddcm("info", input: base).output, as: UTF8.self)
        #expect(!plain.contains("layer"))
    }
}
