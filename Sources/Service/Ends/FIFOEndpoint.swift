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

    /// Between two attempts at FIFOs that cannot be opened, in milliseconds.
    private static let patience: (shortest: Int32, longest: Int32) = (250, 5000)

    /// Makes the FIFOs where they are missing.
    ///
    /// - Parameter mode: permissions of those.
    init(_ endpoint: Endpoint, input: String, output: String, mode: UInt32, context: ServiceContext) throws {
        try FIFO.ensure(input, mode: mode)
        try FIFO.ensure(output, mode: mode)
        paths = (input, output)
        self.mode = mode
        self.endpoint = Mutex(endpoint)
        self.context = context
        stop = try StopSwitch()
        aborting = try StopSwitch()
    }

    func run() async {
        await withCheckedContinuation { ended in
            do {
                try WorkerThread.start {
                    self.work()
                    ended.resume()
                }
            } catch {
                warn("endpoint failed", error)
                ended.resume()
            }
        }
    }

    func update(_ endpoint: Endpoint, _ access: PeerAccess) { self.endpoint.withLock { $0 = endpoint } }
    func drain() { stop.set() }
    func abort() {
        stop.set()
        aborting.set()
    }

    /// Whatever goes wrong with the FIFOs, the endpoint comes back as soon as they do.
    private func work() {
        var patience = Self.patience.shortest
        while true {
            do {
                var line = try FIFOLine(
                    input: FIFOInput(paths.input, mode: mode), output: FIFOOutput(paths.output, mode: mode),
                    stop: stop.signal, abort: aborting.signal)
                while try line.awaitStream() {
                    patience = Self.patience.shortest
                    guard try stream(&line) else { return }
                }
                return
            } catch {
                warn("endpoint waits", error)
                if stop.signal.wait(milliseconds: patience) { return }
                patience = min(2 * patience, Self.patience.longest)
            }
        }
    }

    /// - Returns: whether there may be others.
    /// - Throws: what went wrong with the FIFOs.
    private func stream(_ line: inout FIFOLine) throws -> Bool {
        let endpoint = endpoint.withLock { $0 }
        guard let budget = awaitAdmission() else {
            context.ledger.turnAway(endpoint.account)
            return false
        }
        let aborting = aborting.signal
        let task = StreamTask(endpoint, budget, context) { !aborting.wait(milliseconds: 0) }
        do {
            try line.stream(task)
            task.end()
        } catch {
            task.end(error)
            if StreamFailure(error).outcome == .failed { throw error }
            line.passOver()
        }
        return true
    }

    private func warn(_ message: Logger.Message, _ reason: any Error) {
        context.logger.warning(
            message, metadata: ["endpoint": "\(endpoint.withLock(\.name))", "reason": "\(reason)"])
    }

    /// Nil where the service ends first.
    private func awaitAdmission() -> StreamBudget? {
        var hasWarned = false
        while true {
            if let budget = context.admission.admit() { return budget }
            if !hasWarned { warn("stream waits", StreamFailure.full) }
            hasWarned = true
            if stop.signal.wait(milliseconds: 100) { return nil }
        }
    }
}
