internal import Logging
internal import Pipes
internal import Synchronization

/// A pair of FIFOs: each writer of the one is a stream that the other one's reader gets. It has a thread of its own, which
/// waits in the system while nothing comes.
final class FIFOEndpoint: RunningEndpoint {
    private let paths: (input: String, output: String)
    private let mode: UInt32
    private let endpoint: Mutex<Endpoint>
    private let context: ServiceContext
    private let stop: StopSwitch
    private let aborting: StopSwitch

    /// Makes the FIFOs where they are missing.
    ///
    /// - Parameter mode: permissions of those.
    init(_ endpoint: Endpoint, input: String, output: String, mode: UInt32, context: ServiceContext) throws {
        _ = try FIFOInput(input, mode: mode)
        _ = try FIFOOutput(output, mode: mode)
        paths = (input, output)
        self.mode = mode
        self.endpoint = Mutex(endpoint)
        self.context = context
        stop = try StopSwitch()
        aborting = try StopSwitch()
    }

    func run() async {
        do {
            try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
                do {
                    try WorkerThread.start {
                        ended.resume(with: Result { try self.work() })
                    }
                } catch {
                    ended.resume(throwing: error)
                }
            }
        } catch {
            context.logger.error(
                "endpoint failed", metadata: ["endpoint": "\(endpoint.withLock(\.name))", "reason": "\(error)"])
        }
    }

    func update(_ endpoint: Endpoint) { self.endpoint.withLock { $0 = endpoint } }
    func drain() { stop.set() }
    func abort() {
        stop.set()
        aborting.set()
    }

    private func work() throws {
        var line = try FIFOLine(
            input: FIFOInput(paths.input, mode: mode), output: FIFOOutput(paths.output, mode: mode),
            stop: stop.signal, abort: aborting.signal)
        while try line.awaitStream() {
            guard let budget = awaitAdmission() else { return }
            let endpoint = endpoint.withLock { $0 }
            let task = StreamTask(endpoint, endpoint.conversion(budget, context.codebooks), context)
            do {
                try line.stream(task)
                task.end()
            } catch {
                task.end(error)
                if StreamFailure(error).outcome == .failed { throw error }
                line.passOver()
            }
        }
    }

    /// Nil where the service ends first.
    private func awaitAdmission() -> StreamBudget? {
        var hasWarned = false
        while true {
            if let budget = context.admission.admit() { return budget }
            if !hasWarned {
                context.logger.warning(
                    "stream waits", metadata: ["reason": "as many streams as there may be"])
            }
            hasWarned = true
            if stop.signal.wait(milliseconds: 100) { return nil }
        }
    }
}
