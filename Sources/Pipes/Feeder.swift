import Glibc
import Synchronization
import SystemPackage

/// A thread that copies an input into a pipe, for libsndfile to read as if it were alone with the pipe.
///
/// libsndfile itself would take `EAGAIN` for the end, could not give back the bytes that were read to recognise the
/// format, and would not hear of stop signals.
final class Feeder: Sendable {
    enum Outcome: Sendable {
        case running, end, stopped
        case failed(PipeError)
    }

    private let input: Descriptor
    private let output: Descriptor
    private let prefix: [UInt8]
    private let limit: UInt64?
    private let stop: StopSignal?
    private let state = Mutex((outcome: Outcome.running, copied: UInt64(0)))

    private init(input: Descriptor, output: Descriptor, prefix: [UInt8], limit: UInt64?, stop: StopSignal?) {
        self.input = input
        self.output = output
        self.prefix = prefix
        self.limit = limit
        self.stop = stop
    }

    /// Starts copying `prefix` and then `input`, which may be closed meanwhile, up to `limit` bytes of it.
    ///
    /// - Returns: the pipe's end to be read, owned by the caller; closing it ends the thread.
    static func start(
        _ input: Descriptor, prefix: [UInt8], limit: UInt64?, stop: StopSignal?
    ) throws(PipeError) -> (feeder: Feeder, pipe: Descriptor) {
        let copy = try input.duplicate()
        let ends = try Descriptor.pipe()
        let feeder = Feeder(
            input: copy, output: ends.writing, prefix: prefix, limit: limit, stop: stop)
        let failure = DetachedThread.start { feeder.run() }
        guard failure == 0 else { throw .read(Errno(rawValue: failure)) }
        return (feeder, ends.reading)
    }

    /// How the copying ended; settled before the pipe's reader meets the end.
    var outcome: Outcome { state.withLock { $0.outcome } }

    /// Bytes of the input that were copied, once that is settled.
    var copiedInAll: UInt64? {
        state.withLock { state in
            if case .running = state.outcome { nil } else { state.copied }
        }
    }

    private func run() {
        // The pipe's reader leaves when its owner is done, which must not kill the process; and signals are the
        // business of other threads.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)

        let outcome: Outcome
        do throws(PipeError) {
            outcome = try copy()
        } catch {
            outcome = .failed(error)
        }
        state.withLock { $0.outcome = outcome }
        try? output.close()
        try? input.close()
    }

    private func copy() throws(PipeError) -> Outcome {
        try output.write(prefix)
        var block = [UInt8](repeating: 0, count: 65_536)
        var copied: UInt64 = 0
        while copied < limit ?? .max {
            switch try input.read(into: &block, stop: stop, for: output) {
            case .bytes(let count):
                let wanted = min(UInt64(count), (limit ?? .max) - copied)
                copied += wanted
                state.withLock { $0.copied = copied }
                try output.write(block[..<Int(wanted)])
            case .end: return .end
            case .stopped: return .stopped
            }
        }
        return .end
    }
}
