internal import Decoding
internal import Editing
internal import Pipes
internal import Stream

/// One run of `cut` by time, or of `cat` for one of its inputs: bytes from the input through the cutter to the output.
struct ExcerptSession: StreamSession, ~Copyable {
    private var cutter: StreamCutter
    private var output: LazyOutput
    private(set) var statistics = CutStatistics()
    private(set) var isStopped = false
    private(set) var failures: [Failure] = []

    /// All has been read that is needed.
    private struct Enough: Error {}

    init(_ cutter: consuming StreamCutter, open: @escaping () throws -> Descriptor) {
        self.init(cutter, output: LazyOutput(open))
    }

    init(_ cutter: consuming StreamCutter, output: LazyOutput) {
        self.cutter = cutter
        self.output = output
    }

    /// Copies to the end of the output, and closes it.
    mutating func run(_ input: Descriptor, stop: StopSignal) throws {
        try copy(input, stop: stop)
        try output.close()
    }

    /// Copies, and leaves the output open.
    mutating func copy(_ input: Descriptor, stop: StopSignal) throws {
        let start = output.count
        do {
            try readAll(input, stop: stop)
        } catch is Enough {
        } catch let error as DecodeError {
            failures.append(Failure(error))
        }
        var rest: [UInt8] = []
        do {
            try cutter.finish(appendingTo: &rest)
        } catch let error as DecodeError {
            if failures.isEmpty { failures.append(Failure(error)) }
        }
        try output.write(rest)
        tell()
        statistics.count(
            frames: cutter.decoder.frames, bytes: cutter.decoder.bytes, copiedFrames: cutter.copiedFrames,
            copiedBytes: cutter.copiedBytes)
        statistics.writtenBytes = output.count - start
        if let failure = failure(of: cutter.decoder) { failures.append(failure) }
    }

    private func tell() { RunMonitor.shared.update(RunCounts(seconds: cutter.secondsRead, cutter.decoder)) }

    private mutating func readAll(_ input: Descriptor, stop: StopSignal) throws {
        var bytes: [UInt8] = []
        let end = try input.readAll(stop: stop, context: "copied") { read in
            cutter.push(read)
            defer {
                bytes.removeAll(keepingCapacity: true)
                tell()
            }
            do {
                try cutter.take(appendingTo: &bytes)
            } catch {
                try output.write(bytes)
                throw error
            }
            try output.write(bytes)
            if cutter.isDone { throw Enough() }
        }
        switch end {
        case .end: break
        case .stopped: isStopped = true
        case .failed(let failure): failures.append(failure)
        }
    }

    /// Whether there was sound, and none of it was wanted.
    var isEmpty: Bool { cutter.copiedFrames == 0 && statistics.writtenBytes > 0 }

    var damage: DamageSummary { DamageSummary(cutter.decoder, isEnough: cutter.isDone) }

    var causes: [ExitStatus] {
        var causes = failures.compactMap { ExitStatus(rawValue: $0.code) }
        if !cutter.decoder.isComplete && !cutter.isDone { causes.append(.truncated) }
        if !cutter.decoder.damage.isNone { causes.append(.damaged) }
        return causes
    }
}
