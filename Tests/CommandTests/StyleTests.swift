import Testing

@Suite("colours")
struct StyleTests {
    private static let escape = "\u{1B}["

    /// Runs a command of bash on a terminal of its own, by script(1), and returns what stands on it then.
    private func terminal(
        _ command: String, input: [UInt8], environment: [String: String] = [:]
    ) throws -> String {
        try withFolder { folder in
            try write(input, to: folder + "/stream")
            let outcome = try shell(
                "cd \(folder); script -qec \"$command\" /dev/null </dev/null",
                environment: ["command": command, "TERM": "xterm", "NO_COLOR": "", "SHELL": "/bin/bash"]
                    .merging(environment) { $1 })
            return String(decoding: outcome.output, as: UTF8.self)
        }
    }

    private let whole: [UInt8]
    private let damaged: [UInt8]

    init() throws {
        whole = try sampleStream.get()
        var bytes = whole
        bytes[frameRanges(bytes)[3].lowerBound + 20] ^= 1
        damaged = bytes
    }

    @Test("verdicts, damage, headings and errors have colours on a terminal")
    func coloured() throws {
        let good = try terminal("$ddcm verify stream", input: whole)
        #expect(good == "stream: \(Self.escape)32mwhole\(Self.escape)0m\r\n")
        let bad = try terminal("$ddcm verify stream", input: damaged)
        #expect(
            bad.contains("stream: \(Self.escape)1;31mdamaged:\(Self.escape)0m ")
                && bad.contains("s: \(Self.escape)1;31m"))
        let info = try terminal("$ddcm info stream", input: damaged)
        #expect(info.hasPrefix("\(Self.escape)1mformat    \(Self.escape)0mddcm "))
        #expect(info.contains("\(Self.escape)1mdamage\(Self.escape)0m    \(Self.escape)1;31m"))
        let compared = try terminal("$ddcm compare $sample stream", input: whole)
        #expect(compared.contains("\(Self.escape)1mmel error\(Self.escape)0m  "))
        let missing = try terminal("$ddcm info none", input: [])
        #expect(missing.hasPrefix("\(Self.escape)1;31mddcm:\(Self.escape)0m ") && missing.hasSuffix("\r\n"))
    }

    @Test("each of the two outputs is asked by itself")
    func apart() throws {
        let output = try terminal("$ddcm verify stream none 2>errors; cat errors", input: whole)
        #expect(output.contains("\(Self.escape)32mwhole") && output.contains("\r\nddcm: "))
        let errors = try terminal("$ddcm verify stream none >output; cat output", input: whole)
        #expect(errors.contains("\(Self.escape)1;31mddcm:") && errors.contains("stream: whole\r\n"))
    }

    @Test(
        "nobody gets colours who does not want them, or cannot show them",
        arguments: [["NO_COLOR": "1"], ["TERM": "dumb"], ["TERM": ""]])
    func plain(environment: [String: String]) throws {
        let text = try terminal("$ddcm verify stream none; $ddcm info stream", input: damaged, environment: environment)
        #expect(text.contains("damaged: ") && !text.contains(Self.escape))
    }

    @Test("no colours in pipes and files, whatever the terminal")
    func pipes() throws {
        for verb in ["verify", "info"] {
            let found = try ddcm(verb, input: damaged, environment: ["TERM": "xterm"])
            #expect(!found.output.contains(0x1B) && !found.errors.contains(Self.escape) && found.outputCount > 20)
        }
        let compared = try ddcm("compare", samplePath, "-", input: whole, environment: ["TERM": "xterm"])
        #expect(compared.outputCount > 100 && !compared.output.contains(0x1B))
    }
}
