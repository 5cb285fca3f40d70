import Decoding
import Support
import Testing

/// A clean stream with what it decodes to.
struct CleanStream: Sendable {
    let bytes: [UInt8]
    let sound: [UInt8]
    let frames: [Range<Int>]
    let chunk: Int
    let hop: Int

    init(seconds: Int, options: [String]) throws {
        bytes = try encoded(["--raw", "s16le:48000:1"] + options, input: speech(48_000 * seconds))
        sound = try ddcm("decode", "--raw", "s16le", input: bytes).output
        frames = frameRanges(bytes)
        guard let part = try info(bytes).streams.first else { throw Child.Failure(reason: "no stream") }
        (chunk, hop) = (part.samplesPerChunk, part.hop)
    }

    /// Bytes of s16le sound that end before anything of this frame is heard, and that begin where nothing of it is.
    func end(before frame: Int) -> Int { max(0, 2 * (frame * chunk - hop)) }
    func start(behind frame: Int) -> Int { min(sound.count, 2 * (frame + 1) * chunk) }
}

@Suite("damaged streams")
struct DamageTests {
    /// Made once, not for each of the hundreds of cases.
    private static let shared = Result { try CleanStream(seconds: 3, options: []) }
    private let clean: CleanStream

    init() throws { clean = try Self.shared.get() }

    @Test("one flipped bit costs its chunk alone and shifts nothing", arguments: 0..<200 as Range<UInt64>)
    func flip(seed: UInt64) throws {
        var random = Random(seed: seed)
        let place = Int.random(in: 0..<clean.bytes.count, using: &random)
        var bytes = clean.bytes
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        let frame = try #require(clean.frames.firstIndex { $0.contains(place) })
        let decoded = try ddcm("decode", "--raw", "s16le", input: bytes)
        let isEnd = frame == clean.frames.count - 1
        #expect(decoded.status == .exit(isEnd ? 4 : 3))
        #expect(decoded.errors.hasPrefix("ddcm: "))
        if frame == 0 {
            // The start is lost; what is heard is heard from where the next configuration stands.
            #expect(decoded.outputCount < clean.sound.count)
            let common = max(0, decoded.outputCount - 2 * (clean.chunk + clean.hop))
            expectSame(decoded.output.suffix(common), clean.sound.suffix(common))
        } else {
            #expect(decoded.outputCount == clean.sound.count)
            let (before, behind) = (clean.end(before: frame), clean.start(behind: frame))
            expectSame(decoded.output.prefix(before), clean.sound.prefix(before))
            expectSame(decoded.output.dropFirst(behind), clean.sound.dropFirst(behind))
        }
        #expect(try ddcm("info", input: bytes).status == .exit(isEnd ? 4 : 3))
    }

    @Test("whole frames before a cut are decoded, wherever it is")
    func truncation() throws {
        let clean = try CleanStream(seconds: 1, options: ["--latency", "40", "--bitrate", "24k"])
        let whole = try decode(clean.bytes)
        #expect(whole.isComplete)
        for cut in 0..<clean.bytes.count {
            let part = try decode(Array(clean.bytes.prefix(cut)))
            let frames = clean.frames.prefix { $0.upperBound <= cut }.count
            #expect(!part.isComplete || frames == 0, "cut at \(cut)")
            #expect(part.samples.count >= min(frames * clean.chunk - clean.hop, 48_000), "cut at \(cut)")
            expectBeginning(part.samples, of: whole.samples, "cut at \(cut)")
        }
    }

    /// In this process, as there are thousands of streams.
    private func decode(_ bytes: [UInt8]) throws -> (samples: [Float], isComplete: Bool) {
        var decoder = Decoder()
        var samples: [Float] = []
        decoder.push(bytes.span)
        decoder.finish()
        while try decoder.next(&samples) != nil {}
        return (samples, decoder.isComplete)
    }

    @Test("the tool at a cut within a frame", arguments: 0..<20 as Range<UInt64>)
    func cut(seed: UInt64) throws {
        var random = Random(seed: seed)
        let cut = Int.random(in: 1..<clean.bytes.count - 9, using: &random)
        let bytes = Array(clean.bytes.prefix(cut))
        let decoded = try ddcm("decode", "--raw", "s16le", input: bytes)
        let frames = clean.frames.prefix { $0.upperBound <= cut }.count
        #expect(decoded.status == .exit(frames == 0 ? 2 : 4))
        expectBeginning(decoded.output, of: clean.sound)
        #expect(decoded.outputCount >= clean.end(before: frames))
        #expect(try ddcm("info", input: bytes).status == .exit(frames == 0 ? 2 : 4))
    }

    @Test("a missing frame leaves a gap of its length, with what --conceal names in it", arguments: 1..<9)
    func missing(frame: Int) throws {
        var bytes = clean.bytes
        bytes.removeSubrange(clean.frames[frame])
        let heard = try ["on", "silence", "off"].map { try missing(frame: frame, bytes, conceal: $0) }
        #expect(heard[0].contains { $0 != 0 })
        expectSilence(heard[1])
        expectSilence(heard[2])
        expectSame(try ddcm("decode", "--raw", "s16le", input: bytes).output, try decoded(bytes, conceal: "on").output)
        #expect(try decoded(bytes, conceal: "silence").output != decoded(bytes, conceal: "off").output)
    }

    private func decoded(_ bytes: [UInt8], conceal: String) throws -> Outcome {
        try ddcm("decode", "--raw", "s16le", "--conceal", conceal, input: bytes)
    }

    /// - Returns: what is heard in the middle of the gap.
    private func missing(frame: Int, _ bytes: [UInt8], conceal: String) throws -> ArraySlice<UInt8> {
        let decoded = try decoded(bytes, conceal: conceal)
        #expect(decoded.status == .exit(3))
        #expect(decoded.outputCount == clean.sound.count)
        let (before, behind) = (clean.end(before: frame), clean.start(behind: frame))
        expectSame(decoded.output.prefix(before), clean.sound.prefix(before))
        expectSame(decoded.output.dropFirst(behind), clean.sound.dropFirst(behind))
        return decoded.output[min(before + 4 * clean.hop, behind)..<max(before, behind - 2 * clean.hop)]
    }

    @Test("what cannot take the place of missing sound is a usage error")
    func unknownConcealment() throws {
        #expect(try decoded(clean.bytes, conceal: "noise").status == .exit(64))
    }

    @Test("gaps are concealed in a pipe, and the time is kept")
    func concealedInPipe() throws {
        var bytes = clean.bytes
        bytes.removeSubrange(clean.frames[3])
        let script = "$ddcm decode --raw s16le --conceal silence | cat; exit ${PIPESTATUS[0]}"
        let piped = try shell(script, input: bytes)
        #expect(piped.status == .exit(3))
        expectSame(piped.output, try decoded(bytes, conceal: "silence").output)
    }

    @Test("frames that come twice, and rubbish between frames, change nothing that is heard")
    func inserted() throws {
        for index in [0, 1, 5, clean.frames.count - 1] {
            let frame = clean.frames[index]
            let twice = Array(clean.bytes[..<frame.upperBound] + clean.bytes[frame] + clean.bytes[frame.upperBound...])
            let rubbish = noiseBytes(5000, seed: 9)
            let between = Array(clean.bytes[..<frame.lowerBound] + rubbish + clean.bytes[frame.lowerBound...])
            for bytes in [twice, between] {
                let decoded = try ddcm("decode", "--raw", "s16le", input: bytes)
                #expect(decoded.status == .exit(3), "frame \(index)")
                expectSame(decoded.output, clean.sound, "frame \(index)")
            }
        }
    }

    @Test("a late listener hears what comes from the next configuration on")
    func late() throws {
        let bytes = Array(clean.bytes[(clean.frames[2].lowerBound + 7)...])
        let decoded = try ddcm("decode", "--raw", "s16le", input: bytes)
        #expect(decoded.status == .exit(3))
        // It comes within a second.
        #expect(decoded.outputCount >= clean.sound.count - 2 * (3 * clean.chunk + clean.hop + 48_000))
        expectSame(decoded.output, clean.sound.suffix(decoded.outputCount))
    }
}

@Suite("damage that is expected")
struct ToleranceTests {
    private let stream: [UInt8]
    private let frames: [Range<Int>]

    init() throws {
        stream = try encoded(["--latency", "40"], input: WAVFormat().header(size: 0) + sampleBytes)
        frames = frameRanges(stream)
    }

    private func expect(_ bytes: [UInt8], _ codes: (plain: Int32, live: Int32, lenient: Int32, both: Int32)) throws {
        let options: [([String], Int32)] = [
            ([], codes.plain), (["--live"], codes.live), (["--lenient"], codes.lenient),
            (["--live", "--lenient"], codes.both),
        ]
        let sound = try ddcm("decode", input: bytes).output
        for (options, code) in options {
            let decoder = try Child(ddcmPath, ["decode"] + options)
            try decoder.feed(bytes)
            let decoded = try decoder.finish()
            #expect(decoded.status == .exit(code), "\(options)")
            #expect(decoded.errors.isEmpty == (code == 0), "\(options)")
            expectSame(decoded.output, sound, "\(options)")
        }
    }

    @Test("a whole stream is none the worse for it")
    func whole() throws { try expect(stream, (0, 0, 0, 0)) }

    @Test("one that is joined in the middle, and left in the middle of a frame")
    func edges() throws {
        let late = Array(stream[(frames[3].lowerBound + 5)...])
        try expect(late, (3, 0, 0, 0))
        try expect(Array(late.dropLast(60)), (4, 0, 4, 0))
        try expect(Array(stream[..<frames[50].upperBound]), (4, 0, 4, 0))
    }

    @Test("damage within is none that a live listener expects")
    func within() throws {
        var damaged = stream
        damaged[frames[40].lowerBound + 20] ^= 1
        try expect(damaged, (3, 3, 0, 0))
        try expect(Array(damaged[(frames[3].lowerBound + 5)...].dropLast(60)), (4, 3, 4, 0))
    }
}
