import Glibc
import Support
import Testing

/// A verb, what it reads, and what it writes undisturbed.
private struct Run {
    let arguments: [String]
    let input: [UInt8]
    let output: [UInt8]

    init(_ arguments: [String], _ input: [UInt8]) throws {
        self.arguments = arguments
        self.input = input
        output = try Self.whole(arguments, input).output
    }

    static func whole(_ arguments: [String], _ input: [UInt8]) throws -> Outcome {
        try ddcm(arguments, input: input)
    }

    /// The outputs are longer than a pipe holds, but for the encoder's.
    static let all = Result {
        [
            try Run(["encode", "--raw", "s16le:48000:2", "--latency", "40", "--bitrate", "256k"], sampleBytes),
            try Run(["decode", "--raw", "s16le"], try sampleStream.get()),
            try Run(["cut", "--layers", "1"], try sampleStream.get()),
        ]
    }
}

@Suite("errors injected into both ends")
struct InjectionTests {
    private let runs: [Run]

    init() throws { runs = try Run.all.get() }

    @Test("interruptions, empty ends and short transfers change no byte", arguments: 1...3 as ClosedRange<UInt64>)
    func storm(seed: UInt64) throws {
        for run in runs {
            let disturbed = try ddcm(run.arguments, input: run.input, storm: seed)
            #expect(disturbed.status == .exit(0) && disturbed.errors == "", "\(run.arguments), seed \(seed)")
            expectSame(disturbed.output, run.output)
        }
    }

    @Test("read error: 5, and what was read before is worked through", arguments: 1...4 as ClosedRange<UInt64>)
    func reading(seed: UInt64) throws {
        var generator = Random(seed: seed)
        for run in runs {
            let count = Int.random(in: 1000..<run.input.count, using: &generator)
            let failure = InjectedFailure(.read, 0, afterBytes: count, EIO)
            let failed = try ddcm(run.arguments, input: run.input, failing: [failure])
            expect(failed, 5)
            expectSame(failed.output, try Run.whole(run.arguments, Array(run.input[..<count])).output)
        }
    }

    @Test("read error at a call: 5, and what was written is right", arguments: [1, 2, 5], [EIO, EBADF, ENODEV])
    func readingCall(call: Int, error: Int32) throws {
        for run in runs {
            let failed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.read, 0, call: call, error)])
            // A pipe may bring all in fewer calls; the end takes one, too.
            if failed.status == .exit(0) { expectSame(failed.output, run.output) } else { expect(failed, 5) }
            if call == 1 { expect(failed, 5) }
            if run.arguments[0] != "encode" { expectBeginning(failed.output, of: run.output) }
        }
    }

    @Test("write error: 6, and nothing that was accepted is lost", arguments: 1...4 as ClosedRange<UInt64>)
    func writing(seed: UInt64) throws {
        var generator = Random(seed: seed)
        for (run, error) in runs.flatMap({ run in [ENOSPC, EIO, EDQUOT].map { (run, $0) } }) {
            let count = Int.random(in: 0..<run.output.count, using: &generator)
            let failed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.write, 1, afterBytes: count, error)])
            expect(failed, 6)
            #expect(failed.outputCount == count, "\(run.arguments), seed \(seed)")
            expectBeginning(failed.output, of: run.output)
            if run.arguments[0] == "encode" { try expectWholeFrames(failed.output, of: run.output) }
        }
    }

    /// Every frame of `part` that is whole must be heard.
    private func expectWholeFrames(_ part: [UInt8], of stream: [UInt8]) throws {
        let frames = frameRanges(stream).count { $0.upperBound <= part.count }
        guard frames > 0 else { return }
        let format = try #require(try info(stream).streams.first)
        let heard = try ddcm("decode", "--raw", "s16le", input: part)
        #expect(heard.status == .exit(4))
        expectBeginning(heard.output, of: try ddcm("decode", "--raw", "s16le", input: stream).output)
        #expect(heard.outputCount >= 4 * (frames * format.samplesPerChunk - format.hop))
    }

    @Test("write error at a call: 6", arguments: [1, 2, 5])
    func writingCall(call: Int) throws {
        for run in runs {
            let failed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.write, 1, call: call, ENOSPC)])
            if failed.status == .exit(0) { expectSame(failed.output, run.output) } else { expect(failed, 6) }
            if call == 1 { #expect(failed.outputCount == 0) }
            expectBeginning(failed.output, of: run.output)
        }
    }

    @Test("a reader that leaves: death by SIGPIPE, without a word", arguments: [0, 1, 10_000])
    func brokenPipe(count: Int) throws {
        for run in runs {
            let failed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.write, 1, afterBytes: count, EPIPE)])
            #expect(failed.status == .signal(SIGPIPE) && failed.errors == "" && failed.outputCount == count)
        }
    }

    @Test("an error that only close tells of: 6", arguments: [EIO, ENOSPC, EDQUOT])
    func closing(error: Int32) throws {
        for run in runs {
            let failed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.close, 1, call: 1, error)])
            expect(failed, 6)
            expectSame(failed.output, run.output)
        }
    }

    @Test("an interrupted close is no error")
    func interruptedClose() throws {
        for run in runs {
            let closed = try ddcm(
                run.arguments, input: run.input, failing: [InjectedFailure(.close, 1, call: 1, EINTR)])
            #expect(closed.status == .exit(0) && closed.errors == "")
            expectSame(closed.output, run.output)
        }
    }

    @Test("errors of both ends: that of writing counts")
    func bothEnds() throws {
        for run in runs {
            let failures = [
                InjectedFailure(.read, 0, afterBytes: 20_000, EIO), InjectedFailure(.close, 1, call: 1, EIO),
            ]
            let failed = try ddcm(run.arguments, input: run.input, failing: failures)
            #expect(failed.status == .exit(6))
        }
    }
}
