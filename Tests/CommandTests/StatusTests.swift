import Glibc
import Testing

@Suite("SIGUSR1")
struct StatusTests {
    /// Every verb, with what it reads standing for `-`.
    private static let verbs = [
        ["encode", "-"], ["decode", "-"], ["info", "-"], ["verify", "-"], ["cut", "--from", "1", "-"],
        ["cut", "--layers", "1", "-"], ["cat", "-"], ["compare", samplePath, "-"], ["sweep", "--bitrates", "16k", "-"],
        ["train", "-K", "16", "-"],
    ]

    /// Those that write much.
    private static let writers = [
        ["encode", "-"], ["decode", "-"], ["info", "--frames", "-"], ["verify", "-"], ["cut", "--from", "1", "-"],
        ["cat", "-"], ["train", "-K", "256", "-"],
    ]

    private static func input(of verb: String) throws -> [UInt8] {
        let readsSound = ["encode", "compare", "sweep", "train"].contains(verb)
        return readsSound ? WAVFormat().header(size: 0) + sampleBytes : try sampleStream.get()
    }

    /// Sends the signal, and waits for an answer of one line.
    private func ask(_ child: Child) throws {
        let lines = child.errorLines
        child.kill(SIGUSR1)
        try child.takeErrors { $0.errorLines > lines }
        #expect(child.errorLines == lines + 1)
    }

    /// Expects the end of a program that was asked `times` times to be that of one that was not.
    private func expectUnmoved(_ outcome: Outcome, _ arguments: [String], as expected: Outcome, times: Int) {
        let verb = arguments[0]
        #expect(outcome.status == expected.status)
        // Speeds differ from run to run.
        if verb != "sweep" { expectSame(outcome.output, expected.output) }
        let lines = outcome.errors.split(separator: "\n")
        let answers = lines.filter { $0.hasPrefix("\(verb): ") && $0.contains(" s") }
        #expect(answers.count == times, "\(outcome.errors)")
        #expect(lines.filter { !answers.contains($0) } == expected.errors.split(separator: "\n"))
    }

    @Test("is answered while a verb waits for input", arguments: verbs)
    func waitingForInput(arguments: [String]) throws {
        let input = try Self.input(of: arguments[0])
        let calm = try Child(ddcmPath, arguments)
        try calm.feed(input)
        let child = try Child(ddcmPath, arguments)
        try child.awaitWatching()
        try child.settle()
        try ask(child)
        try child.feed(Array(input.prefix(input.count / 2)))
        try child.settle()
        try ask(child)
        try child.feed(Array(input.suffix(input.count - input.count / 2)))
        expectUnmoved(try child.finish(), arguments, as: try calm.finish(), times: 2)
    }

    @Test("is answered from the first moment on", arguments: verbs)
    func atOnce(arguments: [String]) throws {
        let child = try Child(ddcmPath, arguments)
        try child.awaitWatching()
        try ask(child)
        child.kill(SIGKILL)
        #expect(try child.finish().status == .signal(SIGKILL))
    }

    @Test("is answered while the reader does not read", arguments: writers)
    func waitingForReader(arguments: [String]) throws {
        try withFolder { folder in
            let path = "\(folder)/input"
            try write(try manyLines(of: arguments[0]), to: path)
            let arguments = arguments.dropLast() + [path]
            let expected = try Child(ddcmPath, Array(arguments)).finish()
            let between = try pipe()
            #expect(fcntl(between.writing, Self.setPipeSize, 4096) == 4096)
            #expect(expected.outputCount > 4096)
            let child = try Child(ddcmPath, Array(arguments), output: .descriptor(between.writing))
            try child.awaitWatching()
            try child.settle()
            #expect(!child.hasEnded)
            for _ in 0..<3 { try ask(child) }
            let read = try Child("cat", [], input: .descriptor(between.reading)).finish()
            let ended = try child.finish()
            let outcome = Outcome(
                status: ended.status, output: read.output, outputCount: read.outputCount, errors: ended.errors)
            expectUnmoved(outcome, Array(arguments), as: expected, times: 3)
        }
    }

    /// F_SETPIPE_SZ, which Swift does not see.
    private static let setPipeSize: Int32 = 1031

    /// What makes a verb write more than a page: of streams many short chunks, with a strange byte behind each for `verify`.
    private func manyLines(of verb: String) throws -> [UInt8] {
        guard ["info", "verify"].contains(verb) else { return try Self.input(of: verb) }
        let stream = try encoded("--latency", "40", samplePath)
        return verb == "info" ? stream : Array(frameRanges(stream).map { stream[$0] + [0] }.joined())
    }

    @Test("is answered while a FIFO has no writer", arguments: verbs)
    func waitingForWriter(arguments: [String]) throws {
        try withFolder { folder in
            let path = "\(folder)/fifo"
            #expect(mkfifo(path, 0o600) == 0)
            let arguments = arguments.dropLast() + [path]
            let child = try Child(ddcmPath, Array(arguments))
            try child.awaitWatching()
            try child.settle()
            for _ in 0..<2 { try ask(child) }
            let writer = try Child("tee", [path])
            writer.keepsOutput = false
            try writer.feed(try Self.input(of: arguments[0]))
            _ = try writer.finish()
            let outcome = try child.finish()
            #expect(outcome.status == .exit(0))
            #expect(outcome.errors.split(separator: "\n").filter { $0.hasPrefix(arguments[0] + ": ") }.count == 2)
        }
    }

    @Test(
        "is answered while a verb computes",
        arguments: [["sweep", "--bitrates", "8k,16k,24k,32k"], ["train", "-K", "256"]])
    func computing(arguments: [String]) throws {
        let child = try Child(ddcmPath, arguments + [samplePath])
        try child.awaitWatching()
        try child.takeErrors { child in
            child.kill(SIGUSR1)
            usleep(2000)
            return child.hasEnded || String(decoding: child.errors, as: UTF8.self).contains(" 1 of ")
        }
        child.kill(SIGTERM)
        let outcome = try child.finish()
        #expect(outcome.errors.contains(" %"))
        #expect([.exit(0), .signal(SIGTERM)].contains(outcome.status))
    }

    @Test("a thousand times, and the bytes are the same", arguments: verbs.filter { $0[0] != "sweep" })
    func thousand(arguments: [String]) throws {
        let input = try Self.input(of: arguments[0])
        let calm = try Child(ddcmPath, arguments)
        try calm.feed(input)
        let child = try Child(ddcmPath, arguments)
        try child.awaitWatching()
        let piece = (input.count + 999) / 1000
        for start in stride(from: 0, to: input.count, by: piece) {
            child.kill(SIGUSR1)
            try child.feed(Array(input[start..<min(start + piece, input.count)]))
        }
        let (outcome, expected) = (try child.finish(), try calm.finish())
        #expect(outcome.status == .exit(0) && expected.status == .exit(0))
        expectSame(outcome.output, expected.output)
        #expect(outcome.errors.contains("\n"))
    }

    @Test("does nothing where it was ignored before")
    func ignored() throws {
        let child = try Child("bash", ["-c", #"trap '' USR1; exec "$0" encode --raw s16le:48000:1"#, ddcmPath])
        try child.feed(speech(10_000))
        try child.settle()
        child.kill(SIGUSR1)
        try child.feed(speech(10_000))
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0) && outcome.errors == "")
    }

    @Test("tells what was done, and what is wrong")
    func numbers() throws {
        let stream = try sampleStream.get()
        let ranges = frameRanges(stream)
        let child = try Child(ddcmPath, ["decode", "--raw", "s16le"])
        // Without the third frame, and without the last two.
        try child.feed(Array(stream[..<ranges[2].lowerBound] + stream[ranges[3].lowerBound..<ranges[10].lowerBound]))
        try child.settle()
        try ask(child)
        let line = String(decoding: child.errors, as: UTF8.self)
        let seconds = Double(child.outputCount) / 4 / 48_000
        let bytes = ranges[10].lowerBound - ranges[2].count
        let thousandths = Int((seconds * 1000).rounded())
        #expect(line.hasPrefix("decode: \(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst()) s, "))
        #expect(line.contains(", 9 frames, \(bytes) bytes, ") && line.contains(" kbit/s, "))
        #expect(line.contains(" times real time, 1 chunks damaged, 0."))
        #expect(try child.finish().status == .exit(4))
    }
}
