import Glibc
import Testing

@Suite("sweep")
struct SweepTests {
    private struct Report: Decodable {
        struct Row: Decodable, Equatable {
            let name: String
            let mode: String
            let atoms: Int?
            let askedBitrate: Double?
            let bitrate: Double
            let bytes: Int
            let bits: Bits
            let similarity: [String: Double?]
            let options: String
        }

        struct Bits: Decodable, Equatable {
            let framing: Double
            let envelope: Double
            let indices: Double
            let coefficients: Double
        }

        struct Target: Decodable {
            let best: String?
            let bestByAtoms: String?
        }

        let rows: [Row]
        let hulls: [String: [String]]
        let target: Target?
    }

    private struct Comparison: Decodable { let similarity: [String: Double?] }

    private func report(_ arguments: String..., input: [UInt8] = []) throws -> Report {
        let child = try Child(ddcmPath, ["sweep", "--json"] + arguments)
        try child.feed(input)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0), "\(outcome.errors)")
        return try parsed(outcome.output)
    }

    private func expectRefused(_ outcome: Outcome, _ code: Int32, _ place: SourceLocation = #_sourceLocation) {
        expect(outcome, code, place)
        #expect(outcome.outputCount == 0, sourceLocation: place)
    }

    private func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    private func files(_ folder: String) throws -> [String] {
        try String(decoding: shell("ls \"$folder\"", environment: ["folder": folder]).output, as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    /// The columns of a CSV table but for the speeds, and what does not differ from run to run.
    private func lasting(_ table: [UInt8]) -> [[Substring]] {
        let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let kept = lines.first?.indices.filter { !lines[0][$0].hasSuffix("Speed") } ?? []
        return lines.map { line in kept.map { line[$0] } }
    }

    @Test("a row says what encode, info and compare say of the same options, and the stream is encode's")
    func agreement() throws {
        try withFolder { folder in
            let found = try report(
                samplePath, "--bitrates", "8k,24k", "-T", "12,200", "--entropy", "zstd,range", "--effort", "1",
                "--streams", "\(folder)/streams")
            #expect(found.rows.count == 8)
            #expect(try files("\(folder)/streams") == found.rows.map { $0.name + ".ddcm" }.sorted())
            for row in found.rows {
                let options = row.options.split(separator: " ").map(String.init)
                let stream = try encoded([samplePath, "--effort", "1"] + options)
                expectSame(try contents("\(folder)/streams/\(row.name).ddcm"), stream)
                let compared: Comparison = try parsed(
                    try ddcm("compare", "--json", samplePath, "-", input: stream).output)
                #expect(row.similarity == compared.similarity)
                let info = try info(stream)
                #expect(row.bytes == info.bytes && row.bitrate == info.bitrate)
                let kinds = info.bytesByKind
                let bits = [row.bits.framing, row.bits.envelope, row.bits.indices, row.bits.coefficients]
                #expect(bits == [kinds.framing, kinds.envelope, kinds.indices, kinds.coefficients].map { 8 * $0 })
            }
        }
    }

    @Test("the table is the same for any number of jobs, from a file and from a pipe, and holds what the JSON holds")
    func determinism() throws {
        let grid = ["--bitrates", "8k,16k,32k", "--entropy", "range,zstd", "--target", "20k", "--quiet"]
        let tables = try [["--jobs", "1"], ["--jobs", "7"], []].map { jobs in
            let outcome = try Child(ddcmPath, ["sweep", samplePath] + grid + jobs).finish()
            #expect(outcome.status == .exit(0) && outcome.errors == "", "\(outcome.errors)")
            return lasting(outcome.output)
        }
        let child = try Child(ddcmPath, ["sweep", "-"] + grid)
        try child.feed(try contents(samplePath), piece: 999)
        let piped = lasting(try child.finish().output)
        #expect(tables[1] == tables[0] && tables[2] == tables[0] && piped == tables[0])
        #expect(
            tables[0].dropFirst().prefix(8).map { $0[0] } == [
                "coord-range-8k", "coord-range-16k", "coord-range-32k", "coord-range-20k", "coord-zstd-8k",
                "coord-zstd-16k", "coord-zstd-32k", "coord-zstd-20k",
            ])
    }

    @Test("the target's answer is the best row within it, and one line on standard error")
    func target() throws {
        let outcome = try ddcm(
            "sweep", samplePath, "--bitrates", "8k", "--target", "16k", "--json", "--metric", "si-sdr")
        let lines = outcome.errors.split(separator: "\n")
        #expect(outcome.status == .exit(0) && lines.count == 1, "\(outcome.errors)")
        let found: Report = try parsed(outcome.output)
        let within = found.rows.filter { $0.bitrate <= 16_160 }
        let best = within.max { ($0.similarity["siSDR"] ?? 0) ?? 0 < ($1.similarity["siSDR"] ?? 0) ?? 0 }
        #expect(found.target?.best == best?.name && best?.name == "coord-zstd-16k")
        let atoms = try #require(within.compactMap { $0.askedBitrate == nil ? $0.atoms : nil }.max())
        #expect(found.rows.contains { $0.atoms == atoms + 1 && $0.bitrate > 16_160 })
        #expect(outcome.errors.hasPrefix("16.00 kbit/s: --mode coord --entropy zstd --bitrate 16000 ("))
        #expect(found.hulls["si-sdr"]?.contains("coord-zstd-16k") == true)
    }

    @Test("files are written whole, and the picture is one")
    func files() throws {
        try withFolder { folder in
            let arguments = ["sweep", samplePath, "--bitrates", "8k,16k", "--svg", "\(folder)/x.svg"]
            let outcome = try Child(ddcmPath, arguments + ["-o", "\(folder)/x.csv"]).finish()
            #expect(outcome.status == .exit(0) && outcome.outputCount == 0 && outcome.errors == "")
            let again = try Child(ddcmPath, arguments + ["-o", "\(folder)/x.csv", "--force"]).finish()
            #expect(again.status == .exit(0))
            #expect(lasting(try contents("\(folder)/x.csv")).count == 3)
            let svg = String(decoding: try contents("\(folder)/x.svg"), as: UTF8.self)
            #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n") && svg.contains(">convex hull<"))
        }
    }

    @Test("nothing is overwritten without --force, nor the input ever, and nothing is left behind")
    func overwriting() throws {
        try withFolder { folder in
            let (sound, table) = ("\(folder)/sound.wav", "\(folder)/table.csv")
            try write(try contents(samplePath), to: sound)
            try write([1, 2, 3], to: table)
            expectRefused(try ddcm("sweep", sound, "-o", table), 64)
            expectRefused(try ddcm("sweep", sound, "--svg", table), 64)
            expectRefused(try ddcm("sweep", sound, "--streams", folder), 64)
            expectRefused(try ddcm("sweep", sound, "-o", sound, "--force"), 64)
            expectRefused(try ddcm("sweep", sound, "--svg", sound, "--force"), 64)
            expectRefused(try ddcm("sweep", sound, "-o", "\(folder)/none/table.csv"), 6)
            expectRefused(try ddcm("sweep", sound, "--streams", table, "--force"), 6)
            expectRefused(try ddcm("sweep", sound, "-T", "5000", "-o", "\(folder)/new.csv"), 64)
            expectRefused(
                try ddcm("sweep", "-", "-o", "\(folder)/new.csv", "--svg", "\(folder)/new.svg", input: [1, 2, 3]), 2)
            #expect(try contents(table) == [1, 2, 3])
            #expect(try files(folder) == ["sound.wav", "table.csv"])
        }
    }

    @Test("hostile numbers give one line: 64")
    func hostile() throws {
        let many = (1...400).map { "\($0)" }.joined(separator: ",")
        for arguments in [
            ["--jobs", "1000000"], ["--jobs", "0"], ["-T", "0"], ["-T", many, "--bitrates", many],
            ["--bitrates", "99999M"], ["--bitrates", "1"], ["--effort", "11"], ["--latency", "1"],
            ["--raw", "s16le:1:1"], ["--streams", ""], ["-o", ""], ["--svg", ""], ["-o", "x", "--svg", "x"],
        ] {
            let outcome = try Child(ddcmPath, ["sweep", samplePath] + arguments).finish()
            expectRefused(outcome, 64)
        }
        for arguments in [
            ["--bitrates", ""], ["--bitrates", "8k,,16k"], ["--modes", "none"], ["--metric", "x"], ["-T", "4,x"],
            ["--jobs", "99999999999999999999"], ["--jobs", "-1"], ["--target", "1e308k"],
            ["-T", "4", "--target", "inf"],
        ] {
            let outcome = try Child(ddcmPath, ["sweep", samplePath] + arguments).finish()
            #expect(outcome.status == .exit(64) && outcome.outputCount == 0)
        }
    }

    @Test("a target that no stream can have is refused by its name: 64", arguments: ["3", "1e300", "99999M"])
    func targetOutOfRange(target: String) throws {
        for more in [["-T", "4"], ["--bitrates", "8k"], []] {
            let outcome = try Child(ddcmPath, ["sweep", samplePath, "--target", target] + more).finish()
            expectRefused(outcome, 64)
            #expect(outcome.errors.contains("--target"))
        }
    }

    @Test("default rates that do not go with the latency are left out, and those that were asked for are not")
    func latency() throws {
        let arguments = ["--raw", "s16le:16000:1", "--latency", "40"]
        let found = try Child(ddcmPath, ["sweep"] + arguments)
        try found.feed(speech(16_000))
        let names = lasting(try found.finish().output).map { $0[0] }
        #expect(names.dropFirst() == ["coord-zstd-8k", "coord-zstd-16k", "coord-zstd-32k", "coord-zstd-64k"])
        let asked = try Child(ddcmPath, ["sweep", "--bitrates", "4k,8k"] + arguments)
        try asked.feed(speech(16_000))
        expectRefused(try asked.finish(), 64)
    }

    @Test("a measure that is asked for twice is drawn once")
    func sameMetric() throws {
        try withFolder { folder in
            let arguments = ["sweep", samplePath, "--bitrates", "8k", "-o", "/dev/null", "--metric"]
            for (name, metric) in [("one", "mel-error"), ("two", "mel-error,mel-error")] {
                let child = try Child(ddcmPath, arguments + [metric, "--svg", "\(folder)/\(name)"])
                #expect(try child.finish().status == .exit(0))
            }
            expectSame(try contents("\(folder)/two"), try contents("\(folder)/one"))
        }
    }

    @Test("what stands in the way is found before the work, and before the input is looked at")
    func obstacles() throws {
        try withFolder { folder in
            #expect(symlink("nowhere/at/all", "\(folder)/dangling") == 0)
            let noSound: [UInt8] = [1, 2, 3]
            expectRefused(try ddcm("sweep", "--streams", "\(folder)/none/deep", input: noSound), 6)
            expectRefused(try ddcm("sweep", "--streams", "\(folder)/dangling", input: noSound), 6)
            expectRefused(try ddcm("sweep", "-o", "\(folder)/dangling", input: noSound), 6)
            for force in [[], ["-f"]] {
                let names = ["-o", "\(folder)/x", "--svg", "\(folder)/./x"]
                let child = try Child(ddcmPath, ["sweep"] + names + force)
                try child.feed(noSound)
                expectRefused(try child.finish(), 64)
            }
            #expect(try files(folder) == ["dangling"])
        }
    }

    @Test("input that cannot be read: 2, 5")
    func inputs() throws {
        expectRefused(try ddcm("sweep", input: []), 2)
        expectRefused(try ddcm("sweep", "-", input: noiseBytes(1000, seed: 1)), 2)
        expectRefused(try ddcm("sweep", input: WAVFormat().header(size: 0)), 2)
        expectRefused(try ddcm("sweep", "/no/such/file"), 5)
    }

    @Test("a stream is swept like the sound that it decodes to, and its damage told")
    func streams() throws {
        let stream = try sampleStream.get()
        let found = try report("--bitrates", "16k", input: stream)
        let decoded = try report("--bitrates", "16k", input: try ddcm("decode", "--float", input: stream).output)
        #expect(found.rows == decoded.rows)
        let outcome = try ddcm("sweep", "--bitrates", "16k", input: Array(stream.dropLast(20)))
        #expect(outcome.status == .exit(4) && outcome.isOneErrorLine && lasting(outcome.output).count == 2)
    }

    @Test("bare samples, one sample, silence and samples that are no numbers")
    func oddSounds() throws {
        let bare = try report("--raw", "s16le:16000:1", "--bitrates", "8k", input: speech(16_000))
        #expect(bare.rows.count == 1)
        let inputs: [[UInt8]] = [
            WAVFormat().header(size: 4) + [0, 16, 0, 16],
            WAVFormat().header(size: 400_000) + [UInt8](repeating: 0, count: 400_000),
            WAVFormat(bits: 32, tag: 3).header(size: 8000)
                + Array(repeatElement([0, 0, 0xC0, 0x7F], count: 2000).joined()),
        ]
        for input in inputs {
            let found = try report(
                "--bitrates", "16k", "--target", "16k", "--metric", "summary", "--quiet", input: input)
            #expect(found.rows.count > 1 && found.target?.best == nil)
        }
    }

    @Test("a full disk is an error, and no half file stays: 6")
    func fullDisk() throws {
        let grid = "--bitrates 8k,12k,16k,24k,32k"
        expectRefused(try shell("\"$ddcm\" sweep \"$sample\" \(grid) > /dev/full"), 6)
        try withFolder { folder in
            for option in ["-o", "--svg"] {
                let outcome = try shell(
                    "trap '' XFSZ; ulimit -f 1; exec \"$ddcm\" sweep \"$sample\" \(grid) \(option) \"$folder/x\"",
                    environment: ["folder": folder])
                expectRefused(outcome, 6)
                #expect(try files(folder).isEmpty)
            }
            let outcome = try shell(
                "\"$ddcm\" sweep \"$sample\" \(grid) --svg \"$folder/x\" > /dev/full",
                environment: ["folder": folder])
            expectRefused(outcome, 6)
            #expect(try files(folder).isEmpty)
        }
    }

    @Test("a signal ends the work by itself, and leaves whole streams alone", arguments: [SIGINT, SIGTERM])
    func stopped(signal: Int32) throws {
        try withFolder { folder in
            let rates = (0..<1000).map { "\(8000 + $0)" }.joined(separator: ",")
            let child = try Child(
                ddcmPath,
                ["sweep", samplePath, "--bitrates", rates, "--streams", "\(folder)/s", "-o", "\(folder)/t.csv"])
            while !isThere("\(folder)/s") && !child.hasEnded { usleep(1000) }
            child.kill(signal)
            let outcome = try child.finish()
            #expect(outcome.status == .signal(signal) && outcome.errors == "" && outcome.outputCount == 0)
            #expect(try files(folder) == ["s"])
            for name in try files("\(folder)/s") { #expect(try info(try contents("\(folder)/s/\(name)")).complete) }
        }
    }

    @Test("a signal ends the wait for input")
    func stoppedReading() throws {
        let child = try Child(ddcmPath, ["sweep", "-"])
        try child.feed(Array(sampleBytes.prefix(0)) + WAVFormat().header(size: .max) + sampleBytes.prefix(10_000))
        try child.settle()
        child.kill(SIGTERM)
        let outcome = try child.finish()
        #expect(outcome.status == .signal(SIGTERM) && outcome.errors == "" && outcome.outputCount == 0)
    }

    @Test("progress is shown on a terminal, and taken away in the end")
    func progress() throws {
        // script(1) gives the tool a terminal as standard error.
        let command = "\\\"$ddcm\\\" sweep \\\"$sample\\\" --bitrates 6k,8k,12k,16k,24k,32k,48k,64k > /dev/null"
        let shown = try shell("script -qec \"\(command)\" /dev/null < /dev/null")
        let text = String(decoding: shown.output, as: UTF8.self)
        #expect(shown.status == .exit(0) && text.contains("] ") && text.contains(" of 8 trials, "))
        #expect(text.hasSuffix(" \r") && !text.contains("\n"))
        let quiet = try shell("script -qec \"\(command) --quiet\" /dev/null < /dev/null")
        #expect(quiet.outputCount == 0)
    }
}
