internal import Glibc
internal import Logging
internal import Segments

/// What every endpoint shares.
struct ServiceContext: Sendable {
    let admission: Admission
    let ledger: Ledger
    let codebooks: SharedCodebooks
    let models: any ModelSource
    let logger: Logger
}

/// One stream of an endpoint, from its first byte to what the log says of it.
final class StreamTask {
    let conversion: any Conversion
    private let endpoint: Ledger.Key
    private let number: Int
    private let context: ServiceContext
    private let budget: StreamBudget
    private let started = ContinuousClock.now
    private var tally = Tally()
    private var outputBytes: UInt64 = 0
    private var workSeconds = 0.0
    private var rate: ByteRate?
    private let logger: Logger

    /// - Parameters:
    ///   - budget: of the stream; it is given back when the stream ends.
    ///   - isWanted: whether the stream's work goes on, asked on any thread where one step takes long.
    init(
        _ endpoint: Endpoint, _ budget: StreamBudget, _ context: ServiceContext,
        isWanted: @escaping @Sendable () -> Bool
    ) {
        conversion = endpoint.conversion(budget, context, isWanted: isWanted)
        self.context = context
        self.budget = budget
        self.endpoint = endpoint.account
        number = context.ledger.begin(endpoint.account)
        rate = context.admission.limits.inputRate.map { ByteRate($0) }
        var logger = context.logger
        logger[metadataKey: "endpoint"] = "\(endpoint.name)"
        logger[metadataKey: "stream"] = "\(number)"
        self.logger = logger
        logger.debug("stream begins")
    }

    /// Takes one step, and counts it.
    ///
    /// - Parameter arrived: when the bytes came that it is about.
    /// - Returns: whether there is more to do.
    func step(_ output: inout [UInt8], arrived: ContinuousClock.Instant) throws -> Bool {
        let before = Self.threadSeconds
        defer {
            workSeconds += max(0, Self.threadSeconds - before)
            note(output.count, arrived: arrived)
        }
        return try conversion.step(&output)
    }

    /// Counts bytes that go out.
    func note(_ bytes: Int, arrived: ContinuousClock.Instant) {
        outputBytes += UInt64(bytes)
        tally = conversion.tally
        (tally.outputBytes, tally.workSeconds) = (outputBytes, workSeconds)
        let turn = (ContinuousClock.now - arrived) / .seconds(1)
        context.ledger.note(tally, stream: number, of: endpoint, turn: turn)
    }

    /// - Returns: until when to wait after so many bytes of input.
    func pace(_ bytes: Int) -> ContinuousClock.Instant? { rate?.pass(bytes) }

    /// Gives back what the stream takes of the service's limits: whoever hears of its end finds room for the next one.
    func leave() { budget.close() }

    /// Enters the stream as ended.
    ///
    /// - Parameter error: what ended it before its time.
    func end(_ error: (any Error)? = nil) {
        let failure = error.map { StreamFailure($0) }
        let outcome = failure?.outcome ?? conversion.outcome
        leave()
        context.ledger.end(tally, outcome, stream: number, of: endpoint)
        let level: Logger.Level = [.complete, .empty, .aborted].contains(outcome) ? .info : .warning
        var metadata: Logger.Metadata = [
            "outcome": "\(outcome)", "sound-seconds": "\(rounded(tally.seconds))",
            "input-bytes": "\(tally.inputBytes)", "output-bytes": "\(tally.outputBytes)",
            "seconds": "\(rounded((ContinuousClock.now - started) / .seconds(1)))",
        ]
        for (name, count) in conversion.remarks { metadata[name] = "\(count)" }
        if let failure { metadata["reason"] = "\(failure.message)" }
        logger.log(level: level, "stream ended", metadata: metadata)
    }

    /// Of the thread that this runs on.
    private static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// To thousandths.
func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }
