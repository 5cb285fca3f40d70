internal import Dispatch
internal import Pipes
internal import Synchronization

/// Lines on their way to standard error, which a thread of its own writes: nobody who has something to say waits for a
/// reader that does not read. Where too many wait, others are dropped and counted.
final class LogQueue: Sendable {
    private struct State {
        var lines: [String] = []
        var dropped = 0
    }

    private let state = Mutex(State())
    private let waiting = DispatchSemaphore(value: 0)
    private let written = DispatchSemaphore(value: 0)

    private static let most = 1024

    /// Begins to write.
    ///
    /// - Throws: `PipeError` where there can be no more threads.
    func start() throws {
        try WorkerThread.start { [self] in
            while true {
                waiting.wait()
                write()
                written.signal()
            }
        }
    }

    func add(_ line: String) {
        let isKept = state.withLock { state in
            guard state.lines.count < Self.most else {
                state.dropped += 1
                return false
            }
            state.lines.append(line)
            return true
        }
        if isKept { waiting.signal() }
    }

    /// Waits until all is written, a second at most.
    func finish() {
        let limit = DispatchTime.now() + 1
        while state.withLock({ !$0.lines.isEmpty }), written.wait(timeout: limit) == .success {}
    }

    private func write() {
        let (line, dropped) = state.withLock { state in
            defer { state.dropped = 0 }
            return (state.lines.first, state.dropped)
        }
        if dropped > 0 { Terminal.writeError("\(dropped) lines of the log were dropped\n") }
        if let line { Terminal.writeError(line) }
        state.withLock { state in
            if !state.lines.isEmpty { state.lines.removeFirst() }
        }
    }
}
