import Testing

@Suite("diffusion")
struct DiffusionTests {
    /// The sound of `input` after a pipe of encoder and decoder.
    private func piped(_ input: [UInt8], raw: String, _ options: String) throws -> Outcome {
        try shell(
            """
            "$ddcm" encode --mode ddcm --raw \(raw) \(options) | "$ddcm" decode --raw s16le
            """, input: input)
    }

    @Test(
        "speech at 24 kHz goes through a pipe",
        arguments: ["", "--bitrate 8k", "--start noise", "--start base --effort 10", "--step-coding mp:3:3 -K 64"])
    func speechInMono(options: String) throws {
        let input = speech(48_000)
        let heard = try piped(input, raw: "s16le:24000:1", options)
        #expect(heard.status == .exit(0) && heard.errors == "", "\(heard.errors)")
        #expect(heard.output.count == input.count && heard.output.contains { $0 != 0 })
    }

    @Test(
        "music at 48 kHz in stereo goes through a pipe",
        arguments: ["--bitrate 32k", "--bitrate 96k --start noise -T 4", "--layers 2 --bitrate 64k"])
    func musicInStereo(options: String) throws {
        let heard = try piped(sampleBytes, raw: "s16le:48000:2", options)
        #expect(heard.status == .exit(0) && heard.errors == "", "\(heard.errors)")
        #expect(heard.output.count == 4 * sampleFrames && heard.output.contains { $0 != 0 })
    }

    @Test("the lowest rates end well, too", arguments: ["300", "1k", "2k"])
    func lowRates(bitrate: String) throws {
        let heard = try piped(noiseBytes(96_000, seed: 2), raw: "s16le:48000:1", "--bitrate \(bitrate)")
        #expect(heard.status == .exit(0) && heard.errors == "", "\(heard.errors)")
        #expect(heard.output.count == 96_000)
    }

    @Test("bytes and samples are the same from run to run, and however the pipe is chopped")
    func sameBytes() throws {
        let input = speech(24_000)
        let options = ["encode", "--mode", "ddcm", "--raw", "s16le:24000:1", "--start", "noise"]
        let whole = try encodedShort(options, input)
        for piece in [999, 4096] {
            let child = try Child(ddcmPath, options)
            try child.feedApart(input, piece: piece)
            expectSame(try child.finish().output, whole)
        }
        let sound = try ddcm("decode", "--raw", "s16le", input: whole).output
        #expect(sound.count == input.count)
        expectSame(try ddcm("decode", "--raw", "s16le", input: whole, piece: 77).output, sound)
        expectSame(try ddcm("decode", "--raw", "s16le", input: whole).output, sound)
    }

    private func encodedShort(_ arguments: [String], _ input: [UInt8]) throws -> [UInt8] {
        let child = try Child(ddcmPath, arguments)
        try child.feed(input)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
        return outcome.output
    }

    @Test("info tells mode, codebook size, steps and seed")
    func info() throws {
        let options = ["--mode", "ddcm", "-K", "64", "-T", "8", "--seed", "5", "--raw", "s16le:24000:1"]
        let stream = try encodedShort(["encode"] + options, speech(24_000))
        let report = try CommandTests.info(stream)
        let part = try #require(report.streams.first)
        #expect(report.streams.count == 1 && part.mode == "ddcm" && part.entropy == "range")
        #expect(part.codebookSize == 64 && part.atoms == 8 && part.seed == 5)
        let text = String(decoding: try ddcm("info", input: stream).output, as: UTF8.self)
        #expect(text.contains("ddcm") && text.contains("\ndiffusion "))
        // Without being asked for, too.
        let usual = try encodedShort(["encode", "--mode", "ddcm", "--raw", "s16le:24000:1"], speech(24_000))
        let plain = try CommandTests.info(usual)
        #expect(plain.streams.map(\.codebookSize) == [1024] && plain.streams.map(\.atoms) == [0])
        for (start, isFromNoise) in [("noise", true), ("base", false)] {
            let arguments = ["encode", "--mode", "ddcm", "--start", start, "-T", "4", "--raw", "s16le:24000:1"]
            let stream = try encodedShort(arguments, speech(24_000))
            let report = try CommandTests.info(stream)
            let found = try #require(report.diffusion)
            #expect((found.vectorsFromNoise > 0) == isFromNoise && (found.vectorsFromCoordinates > 0) != isFromNoise)
            #expect(found.steps >= found.vectorsFromNoise + found.vectorsFromCoordinates)
        }
        let coordinates = try encodedShort(["encode", "--raw", "s16le:24000:1"], speech(24_000))
        let other = try CommandTests.info(coordinates)
        #expect(other.diffusion == nil)
    }

    @Test("where the bytes go adds up to all of them")
    func kinds() throws {
        for coding in ["m1", "turbo:1", "turbo:3", "mp:2:4"] {
            let options = ["--mode", "ddcm", "--start", "noise", "--step-coding", coding, "--raw", "s16le:24000:1"]
            let stream = try encodedShort(["encode"] + options, speech(24_000))
            let report = try CommandTests.info(stream)
            let kinds = report.bytesByKind
            #expect(report.bytes == stream.count && report.complete)
            #expect(
                abs(kinds.framing + kinds.envelope + kinds.indices + kinds.coefficients - Double(report.bytes)) < 0.01)
            #expect(kinds.envelope > 0 && kinds.indices > 0)
            if coding.hasPrefix("turbo") { #expect(kinds.coefficients > 0) }
        }
    }

    @Test("a sweep has a row for each codebook size and number of steps")
    func sweep() throws {
        struct Report: Decodable {
            struct Row: Decodable {
                let name: String
                let mode: String
                let atoms: Int?
                let codebookSize: Int?
                let bytes: Int
                let options: String
            }
            let rows: [Row]
        }
        let child = try Child(
            ddcmPath,
            [
                "sweep", "--json", "--modes", "ddcm,coord", "-K", "64,1024", "-T", "2,8", "--effort", "1", "--raw",
                "s16le:16000:1",
            ])
        try child.feed(speech(32_000))
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0), "\(outcome.errors)")
        let rows = (try parsed(outcome.output) as Report).rows
        let diffused = rows.filter { $0.mode == "ddcm" }
        #expect(diffused.count == 4 && rows.filter { $0.mode == "coord" }.map(\.atoms) == [2, 8])
        #expect(diffused.map(\.atoms) == [2, 8, 2, 8])
        #expect(Set(rows.map(\.name)).count == 6)
        // A row's options make the stream that it is about.
        for row in diffused {
            let options = row.options.split(separator: " ").map(String.init)
            let stream = try encodedShort(
                ["encode", "--effort", "1", "--raw", "s16le:16000:1"] + options, speech(32_000))
            #expect(stream.count == row.bytes, "\(row.options)")
        }
    }

    @Test(
        "options that no stream can have: 64, and a line that names them",
        arguments: [
            ["-T", "0"], ["-T", "1001"], ["-K", "1"], ["-K", "65537"], ["--dimension", "5"], ["--dimension", "256"],
            ["--entropy", "zstd"], ["--eta", "1.5"], ["--eta", "nan"], ["--noise-scale", "2"], ["--eta", "inf"],
            ["--step-coding", "turbo:0"], ["--step-coding", "turbo:9"], ["--step-coding", "mp:17:3"],
            ["--step-coding", "mp:3:9"], ["--step-coding", "turbo:9223372036854775807"], ["--pursuit", "omp"],
        ])
    func refused(options: [String]) throws {
        let outcome = try Child(ddcmPath, ["encode", "--mode", "ddcm", "--raw", "s16le:48000:1"] + options).finish()
        expect(outcome, 64)
        #expect(outcome.outputCount == 0 && outcome.errors.contains(options[0]), "\(outcome.errors)")
    }

    @Test(
        "options that are none: 64, and nothing on standard output",
        arguments: [
            ["--start", "nowhere"], ["--schedule", "fast"], ["--prior", ""], ["--step-coding", "turbo"],
            ["--step-coding", "m1:2"], ["--step-coding", "mp:3"], ["--step-coding", "mp:3:3:3"],
            ["--step-coding", "turbo:99999999999999999999"], ["--step-coding", ""], ["--eta", "much"],
        ])
    func unknown(options: [String]) throws {
        let outcome = try Child(ddcmPath, ["encode", "--mode", "ddcm", "--raw", "s16le:48000:1"] + options).finish()
        #expect(outcome.status == .exit(64) && outcome.outputCount == 0 && outcome.errors.contains(options[0]))
    }

    @Test("options of diffusion are refused with other modes: 64")
    func otherModes() throws {
        for options in [["--start", "noise"], ["--step-coding", "m1"], ["--eta", "0.5"], ["--prior", "gaussian"]] {
            for mode in [[], ["--mode", "random"]] {
                let outcome = try Child(ddcmPath, ["encode", "--raw", "s16le:48000:1"] + mode + options).finish()
                expect(outcome, 64)
                #expect(outcome.errors.contains("--mode ddcm"), "\(outcome.errors)")
            }
        }
    }
}
