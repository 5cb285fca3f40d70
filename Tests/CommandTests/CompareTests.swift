import Glibc
import Support
import Testing

@Suite("compare")
struct CompareTests {
    private struct Report: Decodable {
        struct Sound: Decodable {
            let sampleRate: Int
            let channels: Int
            let seconds: Double
        }

        struct Similarity: Decodable {
            let waveformCorrelation: Double?
            let siSDR: Double?
            let melCorrelation: Double?
            let melError: Double?
            let summary: Double?
        }

        let reference: Sound
        let degraded: Sound
        let comparedSeconds: Double
        let lengthDifference: Double
        let comparedChannels: Int
        let similarity: Similarity
    }

    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    private func report(_ degraded: [UInt8], options: String...) throws -> Report {
        let child = try Child(ddcmPath, ["compare", samplePath, "-", "--json"] + options)
        try child.feed(degraded)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
        return try parsed(outcome.output)
    }

    private func expectRefused(_ outcome: Outcome, _ code: Int32, _ place: SourceLocation = #_sourceLocation) {
        #expect(outcome.status == .exit(code), sourceLocation: place)
        #expect(outcome.isOneErrorLine, "\(outcome.errors)", sourceLocation: place)
        #expect(outcome.outputCount == 0, sourceLocation: place)
    }

    @Test("a file is like itself")
    func same() throws {
        let outcome = try ddcm("compare", samplePath, samplePath)
        #expect(outcome.status == .exit(0) && outcome.errors == "")
        let text = String(decoding: outcome.output, as: UTF8.self)
        #expect(text.contains("\nwaveform correlation   1.0000\n"))
        #expect(text.hasSuffix("\nsummary                1.0000\n"))
    }

    @Test("a stream counts as the sound that it decodes to, from a pipe and from a file")
    func streams() throws {
        let decoded = try report(try ddcm("decode", "--float", input: stream).output)
        let piped = try report(stream)
        #expect(piped.similarity.summary == decoded.similarity.summary)
        #expect(piped.similarity.siSDR == decoded.similarity.siSDR)
        #expect(piped.similarity.melError ?? 0 > 0.1)
        try withFolder { folder in
            try write(stream, to: "\(folder)/sample.ddcm")
            let outcome = try ddcm("compare", "--json", samplePath, "\(folder)/sample.ddcm")
            let named: Report = try parsed(outcome.output)
            #expect(named.similarity.summary == piped.similarity.summary)
        }
    }

    @Test("the rate of a stream shows in its measures")
    func rates() throws {
        let found = try ["4k", "16k", "64k"].map { try report(try encoded("--bitrate", $0, samplePath)).similarity }
        #expect(found.map { $0.melError ?? 0 } == found.map { $0.melError ?? 0 }.sorted(by: >))
        #expect(found.map { $0.siSDR ?? 0 } == found.map { $0.siSDR ?? 0 }.sorted())
        #expect(found.map { $0.summary ?? 0 } == found.map { $0.summary ?? 0 }.sorted())
    }

    @Test("bare samples of another rate, length and number of channels")
    func raw() throws {
        let found = try report(speech(24_000), options: "--raw", "s16le:8000:1")
        #expect(found.degraded.sampleRate == 8000 && found.degraded.channels == 1 && found.degraded.seconds == 3)
        #expect(found.reference.seconds == 4.8 && found.reference.channels == 2)
        #expect(abs(found.comparedSeconds - 3) < 0.001 && abs(found.lengthDifference + 1.8) < 1e-9)
        #expect(found.comparedChannels == 1)
        let outcome = try ddcm("compare", "-v", "--raw", "s16le:8000:1", samplePath, "-", input: speech(24_000))
        #expect(outcome.errors.contains("1.8000 s shorter") && outcome.errors.contains("mixed down"))
    }

    @Test("the same result however the pipe is chopped", arguments: [1, 13, 1000])
    func chopped(piece: Int) throws {
        let input = Array(stream.prefix(piece == 1 ? 3000 : stream.count))
        let whole = try ddcm("compare", samplePath, "-", input: input)
        let found = try ddcm("compare", samplePath, "-", input: input, piece: piece)
        expectSame(found.output, whole.output)
        #expect(found.status == whole.status)
    }

    @Test("a coded file says the same by its name, as standard input and through a pipe", arguments: ["ogg", "wav"])
    func codedFiles(kind: String) throws {
        let outputs = try ["\"$file\" < /dev/null", "- < \"$file\"", "- < <(cat \"$file\")"].map { source in
            let name = kind == "ogg" ? "tone.ogg" : "tone-ima.wav"
            let file = #"file="$(dirname "$sample")/../PipesTests/Fixtures/"# + name + #"""#
            let outcome = try shell(file + #"; "$ddcm" compare --json "$sample" "# + source)
            #expect(outcome.status == .exit(0), "\(outcome.errors)")
            return outcome.output
        }
        #expect(outputs[0].count > 100)
        for output in outputs { expectSame(output, outputs[0]) }
    }

    @Test("a signal ends the wait, with nothing printed")
    func stopped() throws {
        let child = try Child(ddcmPath, ["compare", samplePath, "-"])
        try child.feed(Array(stream.prefix(10_000)))
        try child.settle()
        child.kill(SIGTERM)
        let outcome = try child.finish()
        #expect(outcome.status == .signal(SIGTERM) && outcome.outputCount == 0 && outcome.errors == "")
    }

    @Test("silence has no correlation, and JSON says null")
    func silence() throws {
        let wave = WAVFormat().header(size: UInt32(4 * sampleFrames)) + [UInt8](repeating: 0, count: 4 * sampleFrames)
        let found = try report(wave).similarity
        #expect(found.waveformCorrelation == nil && found.siSDR == nil && found.summary == nil)
        #expect(found.melError ?? 0 > 1)
        let text = String(decoding: try ddcm("compare", samplePath, "-", input: wave).output, as: UTF8.self)
        #expect(text.contains("summary                undefined"))
    }

    @Test("one sample, and samples that are no numbers")
    func oddSounds() throws {
        let one = try report(WAVFormat().header(size: 4) + [0, 16, 0, 16])
        #expect(one.similarity.waveformCorrelation == nil && one.similarity.melError != nil)
        let nan = Array(repeatElement(little(Float.nan.bitPattern), count: 96_000).joined())
        let input = WAVFormat(bits: 32, tag: 3).header(size: UInt32(nan.count)) + nan
        #expect(try report(input).similarity.waveformCorrelation == nil)
        #expect(
            try ddcm("compare", "-v", samplePath, "-", input: input).errors.contains("96000 samples were no numbers"))
    }

    @Test("no sound to compare: 2")
    func nothing() throws {
        let empties: [[UInt8]] = [[], WAVFormat().header(size: 0), noiseBytes(1000, seed: 1), Array(stream.prefix(40))]
        for input in empties { expectRefused(try ddcm("compare", samplePath, "-", input: input), 2) }
        expectRefused(try ddcm("compare", "-", samplePath, input: WAVFormat().header(size: 0)), 2)
    }

    @Test("errors name the file: 5")
    func unreadable() throws {
        for path in ["/no/such/file", "/"] {
            let outcome = try ddcm("compare", samplePath, path)
            expectRefused(outcome, 5)
            #expect(outcome.errors.contains("\(path):"))
        }
    }

    @Test("usage: 64")
    func usage() throws {
        for arguments in [["-", "-"], [samplePath], [samplePath, samplePath, "--raw", "s16le:8000:1"]] {
            #expect(try Child(ddcmPath, ["compare"] + arguments).finish().status == .exit(64))
        }
        expectRefused(try ddcm("compare", samplePath, "-", "--raw", "s16le:8000"), 64)
    }

    @Test("a damaged stream is measured, and its damage told: 3, 4")
    func damage() throws {
        var damaged = stream
        damaged[frameRanges(stream)[4].lowerBound + 20] ^= 4
        for (input, code) in [(damaged, 3), (Array(stream.dropLast(20)), 4)] as [([UInt8], Int32)] {
            let outcome = try ddcm("compare", samplePath, "-", input: input)
            #expect(outcome.status == .exit(code) && outcome.isOneErrorLine)
            #expect(outcome.outputCount > 0)
        }
    }

    @Test("a stream whose beginning is lost or damaged is joined, as decode does: 3")
    func lostBeginning() throws {
        var damaged = stream
        damaged[0] ^= 1
        for input in [Array(stream.dropFirst(100)), damaged] {
            let outcome = try ddcm("compare", samplePath, "-", input: input)
            #expect(try ddcm("decode", input: input).status == .exit(3))
            #expect(outcome.status == .exit(3) && outcome.isOneErrorLine, "\(outcome.errors)")
            #expect(outcome.outputCount > 0)
        }
    }

    @Test("--raw is advised where it can be given only")
    func advice() throws {
        try withFolder { folder in
            try write(noiseBytes(1000, seed: 1), to: "\(folder)/noise")
            for path in ["/dev/null", "\(folder)/noise"] {
                let outcome = try ddcm("compare", samplePath, path)
                expectRefused(outcome, 2)
                #expect(!outcome.errors.contains("--raw"), "\(outcome.errors)")
            }
        }
        #expect(try ddcm("compare", samplePath, "-", input: []).errors.contains("--raw"))
    }

    @Test("a full disk is an error: 6")
    func fullDisk() throws {
        let outcome = try shell(#""$ddcm" compare "$sample" "$sample" > /dev/full"#)
        expectRefused(outcome, 6)
    }

    @Test("hostile headers and streams give one line", arguments: 0..<60 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = Random(seed: seed)
        let wave = WAVFormat().header(size: 40_000) + sampleBytes.prefix(40_000)
        var input = seed % 2 == 0 ? wave : stream
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let reach = Bool.random(using: &random) ? 60 : input.count
            input[Int.random(in: 2..<reach, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
        }
        let outcome = try ddcm("compare", samplePath, "-", input: input)
        guard case .exit(let code) = outcome.status else {
            Issue.record("\(outcome)")
            return
        }
        #expect([0, 2, 3, 4, 5, 7, 64].contains(code))
        #expect(outcome.errors == "" || outcome.isOneErrorLine, "\(outcome.errors)")
    }
}
