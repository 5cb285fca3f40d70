import FoundationEssentials
import Glibc
import Testing

@Suite("progress")
struct ProgressTests {
    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    private var half: [UInt8] { Array(stream.prefix(stream.count / 2)) }
    private var rest: [UInt8] { Array(stream.suffix(stream.count - stream.count / 2)) }

    /// What a program says on standard error whose input stalls for longer than it takes to draw a line.
    private func errors(_ options: [String], columns: UInt16?) throws -> [UInt8] {
        let terminal = try columns.map { try PseudoTerminal(columns: $0) }
        let child = try Child(ddcmPath, options, errors: terminal?.stream ?? .pipe)
        try child.feed(half)
        usleep(700_000)
        try child.feed(rest)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        return Array(outcome.errors.utf8)
    }

    @Test(
        "on a terminal a line tells of a stall, is never wider than the terminal, and goes away",
        arguments: [30, 60, 200])
    func terminal(columns: UInt16) throws {
        let terminal = try PseudoTerminal(columns: columns)
        let child = try Child(ddcmPath, ["decode", "--stats"], errors: terminal.stream)
        try child.feed(half)
        let sign = columns == 30 ? " kbit/s" : "nothing for 2 s"
        try child.takeErrors { String(decoding: $0.errors, as: UTF8.self).contains(sign) }
        #expect(!child.hasEnded)
        try child.feed(rest)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        let states = PseudoTerminal.states(outcome.errors.utf8)
        let drawn = states.filter { !$0.contains("frames") && !$0.isEmpty }
        #expect(drawn.count > 0)
        #expect(drawn.allSatisfy { $0.count < Int(columns) && $0.contains(" s, ") }, "\(drawn)")
        // Nothing but the statistics is left.
        let lines = PseudoTerminal.lines(outcome.errors.utf8)
        #expect(lines.count == 2 && lines[0].hasPrefix("4.800 s, 16 frames, ") && lines[1] == "")
    }

    @Test("elsewhere, with --quiet and with --progress off, not a byte")
    func silence() throws {
        #expect(try errors(["decode"], columns: nil) == [])
        #expect(try errors(["decode", "--quiet"], columns: 80) == [])
        #expect(try errors(["decode", "--progress", "off"], columns: 80) == [])
    }

    @Test("--progress on draws the line also where no terminal is")
    func on() throws {
        let child = try Child(ddcmPath, ["decode", "--quiet", "--progress", "on"])
        try child.feed(half)
        try child.takeErrors { String(decoding: $0.errors, as: UTF8.self).contains(" kbit/s") }
        try child.feed(rest)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        #expect(PseudoTerminal.lines(outcome.errors.utf8) == [""])
    }

    @Test("text on the same terminal is not torn")
    func sameTerminal() throws {
        let terminal = try PseudoTerminal(columns: 200)
        let child = try Child(
            "bash", ["-c", #"exec "$0" info --frames 2>&1"#, ddcmPath], output: terminal.stream)
        try child.feed(half)
        while !String(decoding: child.output, as: UTF8.self).contains(" times real time"), !child.hasEnded {
            try child.take(until: child.outputCount + 1)
        }
        try child.feed(rest)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        let expected = String(decoding: try ddcm("info", "--frames", input: stream).output, as: UTF8.self)
        #expect(PseudoTerminal.lines(outcome.output) == expected.split(separator: "\n").map(String.init) + [""])
    }

    @Test("the part that was read of a regular file")
    func share() throws {
        try withFolder { folder in
            try write(stream, to: "\(folder)/stream")
            let between = try pipe()
            let child = try Child(
                ddcmPath, ["decode", "--progress", "json", "\(folder)/stream"], output: .descriptor(between.writing))
            // The whole stream is read at once; what comes of it does not fit into the pipe.
            try child.takeErrors { $0.errorLines > 0 }
            let read = try Child("cat", [], input: .descriptor(between.reading)).finish()
            #expect(read.outputCount > 4 * sampleFrames)
            let reports = try reports(try child.finish())
            #expect(reports.count > 1 && reports.allSatisfy { $0.share != nil } && reports.last?.share == 1)
        }
        let piped = try reports(try ddcm("decode", "--progress", "json", input: stream))
        #expect(piped.map(\.share) == [nil])
    }

    private struct Report: Decodable {
        let verb: String
        let elapsedSeconds: Double
        let seconds: Double
        let realTimeFactor: Double
        let bytes: Int?
        let frames: Int?
        let bitrate: Double?
        let damagedChunks: Int?
        let concealedSeconds: Double?
        let share: Double?
        let steps: Double?
        let stepsDone: Double?
        let done: Bool
    }

    private func reports(_ outcome: Outcome) throws -> [Report] {
        try outcome.errors.utf8.split(separator: UInt8(ascii: "\n")).map { try parsed($0) }
    }

    @Test("--progress json prints objects, and one at the end")
    func json() throws {
        let child = try Child(ddcmPath, ["decode", "--progress", "json"])
        try child.feed(half)
        try child.takeErrors { $0.errorLines > 1 }
        try child.feed(rest)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        let reports = try reports(outcome)
        #expect(reports.count > 2 && reports.dropLast().allSatisfy { !$0.done })
        #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.elapsedSeconds < $1.elapsedSeconds })
        #expect(zip(reports, reports.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
        let last = try #require(reports.last)
        #expect(last.done && last.verb == "decode" && last.seconds == 4.8 && last.bytes == stream.count)
        #expect(last.frames == 16 && last.damagedChunks == 0 && last.concealedSeconds == 0)
        #expect(abs((last.bitrate ?? 0) * 4.8 / 8 - Double(stream.count)) < 1e-6)
        #expect(abs(last.realTimeFactor * last.elapsedSeconds - last.seconds) < 1e-6)
    }

    @Test(
        "--progress json in every verb",
        arguments: [
            ["encode", samplePath], ["decode", "-"], ["info", "-"], ["verify", "-"], ["cut", "--from", "1", "-"],
            ["cut", "--layers", "1", "-"], ["cat", "-"], ["compare", samplePath, "-"],
            ["train", "-K", "16", samplePath],
            ["sweep", "--bitrates", "8k", samplePath],
        ])
    func verbs(arguments: [String]) throws {
        let child = try Child(ddcmPath, arguments + ["--progress", "json"])
        try child.feed(stream)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        let last = try #require(try reports(outcome).last)
        #expect(last.done && last.verb == arguments[0] && abs(last.seconds - 4.8) < 1e-9)
        #expect((last.steps == nil) == (last.stepsDone == nil))
        #expect(abs((last.steps ?? 0) - (last.stepsDone ?? 0)) < 1e-6)
        let isOfStreams = ["encode", "decode", "info", "verify", "cut", "cat"].contains(arguments[0])
        #expect(last.frames == (isOfStreams ? 16 : nil) && last.bytes == (isOfStreams ? stream.count : nil))
    }

    @Test("a failure ends it too")
    func failure() throws {
        let outcome = try ddcm("decode", "--progress", "json", "/nowhere")
        #expect(outcome.status == .exit(5))
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.count == 2 && lines.filter { $0.hasPrefix("ddcm: ") }.count == 1)
        let report: Report = try parsed(try #require(lines.first { $0.hasPrefix("{") }).utf8)
        #expect(report.done && report.seconds == 0)
    }
}
