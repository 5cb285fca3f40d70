internal import Decoding
internal import Pipes
internal import Stream

/// One run of a command that reads a stream to its end: what the command says of it when all is done.
protocol StreamSession: ~Copyable {
    associatedtype Counted: Statistics
    var statistics: Counted { get }
    /// What was wrong with the stream.
    var damage: DamageSummary { get }
    var isStopped: Bool { get }
    /// What ended the work before its time.
    var failures: [Failure] { get }
    /// Everything that the exit code may speak of.
    var causes: [ExitStatus] { get }
}

extension StreamSession where Self: ~Copyable {
    /// Reports what was counted and what went wrong, and ends the program unless all is well.
    func conclude(_ report: ReportOptions, stop: StopSignal) throws {
        try report.finish(statistics, damage)
        if let failure = failures.first { printError(failure.message) }
        if isStopped { stop.endBySignal() }
        // Damage is an error, and so is said where notices are not.
        let line = damage.notices.joined(separator: "; ")
        if failures.isEmpty && !line.isEmpty {
            if causes.isEmpty { report.notice(line) } else { printError(line) }
        }
        try ExitStatus.exit(for: causes)
    }

    /// What speaks for the exit code, of a decoder that has read everything.
    func causes(_ decoder: borrowing Decoder, _ tolerance: ToleranceOptions? = nil) -> [ExitStatus] {
        failures.compactMap { ExitStatus(rawValue: $0.code) } + (tolerance?.causes(decoder) ?? decoder.causes)
    }

    /// What is wrong with an input in which a decoder has found no frame.
    func failure(of decoder: borrowing Decoder) -> Failure? {
        guard decoder.frames == 0 && failures.isEmpty && !isStopped else { return nil }
        return .noStream(isEmpty: decoder.damage.bytes == 0)
    }
}

extension Decoder {
    /// What the exit code says of the stream, once everything was read.
    var causes: [ExitStatus] { causes(isLive: false) }

    /// The same of a stream that is being sent, if it is: joining it in the middle, and no end of it, are no errors.
    func causes(isLive: Bool) -> [ExitStatus] {
        let tolerated = isLive ? damageAtEdges : Damage()
        return (isComplete || isLive ? [] : [.truncated]) + (damage == tolerated ? [] : [.damaged])
    }
}

/// How an input ended.
enum InputEnd {
    case end
    case stopped
    case failed(Failure)
}

extension Descriptor {
    /// Reads until the end, or until a signal; a read error ends the input, too.
    /// - Parameters:
    ///   - context: what became of all that came before an error.
    ///   - take: is given the bytes as they come.
    func readAll(stop: StopSignal, context: String, _ take: (Span<UInt8>) throws -> Void) throws -> InputEnd {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        do {
            while true {
                switch try read(into: &bytes, stop: stop) {
                case .bytes(let count): try take(bytes.span.extracting(0..<count))
                case .end: return .end
                case .stopped: return .stopped
                }
            }
        } catch let error as PipeError where error.kind == .reading {
            return .failed(Failure(error, context: "; what came before was \(context)"))
        }
    }
}
