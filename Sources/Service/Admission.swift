internal import PCM
internal import Stream
internal import Synchronization

/// What a service and its streams may take.
public struct ServiceLimits: Equatable, Sendable {
    /// Streams at a time.
    public var streams = 256
    /// Bytes of memory that all streams together may reserve.
    public var memory = 1_000_000_000
    /// Bytes a second that are taken from one stream's input; nil for as fast as they come.
    public var inputRate: Double?
    /// Seconds that a connection may stay without a byte in or out; nil for ever.
    public var idleSeconds: Double? = 300
    /// Steps of a denoiser's network that one segment of a stream that is decoded may take, all channels together: a few
    /// bytes may ask for thousands.
    public var denoiserSteps = 400
    /// Seconds that streams have to end when the service does.
    public var drainSeconds = 10.0

    public init() {}
}

/// Keeps count of what streams take of a service's limits. For any thread.
final class Admission: Sendable {
    private struct State {
        var limits: ServiceLimits
        var streams = 0
        var bytes = 0
    }

    private let state: Mutex<State>

    init(_ limits: ServiceLimits) { state = Mutex(State(limits: limits)) }

    /// Limits that new streams meet.
    var limits: ServiceLimits {
        get { state.withLock { $0.limits } }
        set { state.withLock { $0.limits = newValue } }
    }

    /// Bytes that streams have reserved.
    var reserved: Int { state.withLock { $0.bytes } }

    /// - Returns: nil where there are as many streams as there may be, or no memory is left for one more.
    func admit() -> StreamBudget? {
        let isAdmitted = state.withLock { state in
            guard state.streams < state.limits.streams, state.limits.memory - state.bytes >= StreamCost.any else {
                return false
            }
            state.streams += 1
            state.bytes += StreamCost.any
            return true
        }
        return isAdmitted ? StreamBudget(self) : nil
    }

    fileprivate func reserve(_ bytes: Int) -> Bool {
        state.withLock { state in
            guard bytes <= state.limits.memory - state.bytes else { return false }
            state.bytes += bytes
            return true
        }
    }

    fileprivate func release(bytes: Int) { state.withLock { $0.bytes -= bytes } }

    fileprivate func leave() {
        state.withLock { state in
            state.streams -= 1
            state.bytes -= StreamCost.any
        }
    }
}

/// One stream's part of the limits, given back when it is closed or goes.
final class StreamBudget: Sendable {
    private struct State {
        /// Bytes for a configuration.
        var taken = 0
        var isClosed = false
    }

    private let admission: Admission
    private let state = Mutex(State())

    fileprivate init(_ admission: Admission) { self.admission = admission }

    deinit { close() }

    /// Reserves memory for a configuration.
    ///
    /// - Throws: `StreamFailure` where there is not enough left.
    func take(_ bytes: Int) throws(StreamFailure) {
        guard admission.reserve(bytes) else {
            throw StreamFailure(
                outcome: .refused,
                message: "\(bytes >> 20) MiB for its chunks are more than is left of the memory limit")
        }
        state.withLock { $0.taken += bytes }
    }

    /// Gives back what was reserved for a configuration.
    func giveBack() {
        state.withLock { state in
            admission.release(bytes: state.taken)
            state.taken = 0
        }
    }

    /// Gives back all, the stream's place among streams too; no more is taken then.
    func close() {
        giveBack()
        let isOpen = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        if isOpen { admission.leave() }
    }
}

/// Memory that a stream takes by its configuration, in bytes: the most that was measured, and some.
enum StreamCost {
    /// Of any stream: buffers of both ends, a frame of the largest size, and what does not depend on the configuration.
    static let any = 1536 << 10

    static func encoder(_ configuration: Configuration) -> Int {
        coefficients(configuration) * (hasVectors(configuration) ? 192 : 64) + codebook(configuration)
            + segments(configuration)
    }

    static func decoder(_ configuration: Configuration) -> Int {
        coefficients(configuration) * (hasVectors(configuration) ? 32 : 8) + codebook(configuration)
            + segments(configuration)
    }

    /// Of a model's latent, the samples of a segment at both rates, before and after; the model itself is all streams'.
    private static func segments(_ configuration: Configuration) -> Int {
        guard configuration.segment != nil else { return 0 }
        return 16 * (configuration.samplesPerChunk + configuration.overlap) * configuration.channels + (8 << 20)
    }

    /// Of a stream whose samples become more: a window of them as numbers and as bytes.
    static func conversion(_ configuration: Configuration, to format: AudioFormat) -> Int {
        let window = configuration.hop * (format.sampleRate / configuration.sampleRate + 1) * format.channels
        return window * 24
    }

    private static func coefficients(_ configuration: Configuration) -> Int {
        configuration.coefficientsPerChunk
    }

    /// A codebook that a seed makes is each stream's own.
    private static func codebook(_ configuration: Configuration) -> Int {
        hasVectors(configuration) ? Limits.codebookNumbers * 8 : 0
    }

    private static func hasVectors(_ configuration: Configuration) -> Bool {
        configuration.mode != .coord && configuration.mode != .sketch
    }
}

/// Lets so many bytes a second pass, on the mean of a second.
struct ByteRate {
    private let bytesPerSecond: Double
    /// When all that has passed is paid for.
    private var paid = ContinuousClock.now

    init(_ bytesPerSecond: Double) { self.bytesPerSecond = bytesPerSecond }

    /// - Returns: until when to wait before more may pass; nil for no wait.
    mutating func pass(_ bytes: Int, now: ContinuousClock.Instant = .now) -> ContinuousClock.Instant? {
        paid = max(paid, now - .seconds(1)) + .seconds(Double(bytes) / bytesPerSecond)
        return paid > now ? paid : nil
    }
}
