import Glibc
import Testing

@Suite("nothing is destroyed by accident")
struct SafetyTests {
    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    private func expectRefusal(_ outcome: Outcome, _ place: SourceLocation = #_sourceLocation) {
        expect(outcome, 64, place)
        #expect(outcome.outputCount == 0, sourceLocation: place)
    }

    @Test("an existing file is not overwritten, but with --force")
    func overwriting() throws {
        try withFolder { folder in
            let path = "\(folder)/file"
            let content = noiseBytes(100_000, seed: 7)
            try write(content, to: path)
            expectRefusal(try ddcm("encode", samplePath, "-o", path))
            expectRefusal(try ddcm("decode", "-o", path, input: stream))
            expectSame(try contents(path), content)
            #expect(try ddcm("encode", samplePath, "--force", "-o", path).status == .exit(0))
            expectSame(try contents(path), stream)
        }
    }

    @Test("a WAV file gets its exact sizes")
    func exactSizes() throws {
        try withFolder { folder in
            #expect(try ddcm("decode", "-o", "\(folder)/file.wav", input: stream).status == .exit(0))
            let file = try contents("\(folder)/file.wav")
            #expect(Array(file[4..<8]) == little(UInt32(file.count - 8)))
            let piped = try ddcm("decode", input: stream).output
            #expect(piped.count == file.count)
            #expect(Array(piped[4..<8]) == little(UInt32.max))
        }
    }

    @Test("input that cannot be decoded leaves an existing file alone, even with --force")
    func failureBeforeOutput() throws {
        try withFolder { folder in
            let path = "\(folder)/file"
            try write([1, 2, 3], to: path)
            #expect(try ddcm("encode", "--force", "-o", path, input: noiseBytes(1000, seed: 1)).status == .exit(2))
            #expect(try ddcm("decode", "--force", "-o", path, input: noiseBytes(1000, seed: 1)).status == .exit(2))
            #expect(try contents(path) == [1, 2, 3])
        }
    }

    @Test("devices are written without --force")
    func devices() throws {
        #expect(try ddcm("encode", samplePath, "-o", "/dev/null").status == .exit(0))
        #expect(try ddcm("decode", "-o", "/dev/null", input: stream).status == .exit(0))
    }

    @Test("a FIFO is written without --force")
    func fifo() throws {
        try withFolder { folder in
            #expect(mkfifo("\(folder)/fifo", 0o600) == 0)
            let outcome = try shell(
                #""$ddcm" encode "$sample" -o "$folder/fifo" & timeout 60 cat "$folder/fifo"; wait $!"#,
                environment: ["folder": folder])
            #expect(outcome.status == .exit(0))
            expectSame(outcome.output, stream)
        }
    }

    @Test("the input is never the output", arguments: ["encode", "decode"])
    func inPlace(verb: String) throws {
        try withFolder { folder in
            let path = "\(folder)/file"
            let content = verb == "encode" ? try contents(samplePath) : stream
            try write(content, to: path)
            #expect(link(path, "\(folder)/link") == 0)
            expectRefusal(try ddcm(verb, path, "-o", path, "--force"))
            expectRefusal(try ddcm(verb, path, "-o", "\(folder)/link", "--force"))
            let appended = try shell(
                #""$ddcm" \#(verb) "$folder/file" >> "$folder/file""#, environment: ["folder": folder])
            expectRefusal(appended)
            expectSame(try contents(path), content)
        }
    }

    @Test("binary is not poured onto a terminal", arguments: ["encode", "decode"])
    func terminalOutput(verb: String) throws {
        // Short, as all that is shown waits in the terminal.
        let sound = WAVFormat().header(size: 0) + sampleBytes.prefix(400)
        let input = verb == "encode" ? sound : try ddcm("encode", input: sound).output
        let refused = try onTerminal([verb], input: input)
        expectRefusal(refused.outcome)
        #expect(refused.shown == [])
        let forced = try onTerminal([verb, "--force", "-o", "-"], input: input)
        #expect(forced.outcome.status == .exit(0))
        #expect(forced.shown != [])
    }

    @Test("a terminal is no input", arguments: ["encode", "decode", "info"])
    func terminalInput(verb: String) throws {
        let (ours, theirs) = try terminal()
        defer { close(ours) }
        expectRefusal(try Child(ddcmPath, [verb], input: .descriptor(theirs)).finish())
    }

    private func terminal() throws -> (ours: Int32, theirs: Int32) {
        var (ours, theirs): (Int32, Int32) = (-1, -1)
        guard openpty(&ours, &theirs, nil, nil, nil) == 0 else { throw Child.Failure(reason: "no terminal") }
        for end in [ours, theirs] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ours, theirs)
    }

    /// Runs the tool with a terminal as standard output; what it shows is little enough to wait in the terminal.
    private func onTerminal(_ arguments: [String], input: [UInt8]) throws -> (outcome: Outcome, shown: [UInt8]) {
        let (ours, theirs) = try terminal()
        defer { close(ours) }
        // Ours, kept open so that what was shown is not lost when the program ends.
        let kept = dup(theirs)
        defer { close(kept) }
        let child = try Child(ddcmPath, arguments, output: .descriptor(theirs))
        try child.feed(input)
        let outcome = try child.finish()
        _ = fcntl(ours, F_SETFL, O_NONBLOCK)
        var shown = [UInt8](repeating: 0, count: 4096)
        let count = shown.withUnsafeMutableBytes { read(ours, $0.baseAddress, $0.count) }
        return (outcome, Array(shown.prefix(max(0, count))))
    }
}
