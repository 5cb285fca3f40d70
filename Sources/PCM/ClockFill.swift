/// When a stream whose input stalls must be filled up, so that its time stays true to a clock.
///
/// The stream falls behind while its samples, read and filled ones, are fewer than the clock says; once a whole step is
/// missing, a step is due. What comes late is never dropped: the stream is then ahead, and nothing is due until the clock has
/// caught up. At any time the stream is less than a step behind, or has been filled as little as that allows.
public struct ClockFill: Equatable, Sendable {
    /// Samples a second.
    public let sampleRate: Int
    /// Samples a channel that are filled at once.
    public let step: Int
    /// Samples a channel of the stream so far.
    public private(set) var samples: UInt64 = 0

    /// - Parameters:
    ///   - sampleRate: 1 and more.
    ///   - step: 1 and more.
    public init(sampleRate: Int, step: Int) {
        precondition(sampleRate > 0 && step > 0)
        self.sampleRate = sampleRate
        self.step = step
    }

    /// Takes note of samples that were read or filled.
    public mutating func add(_ count: Int) { samples += UInt64(count) }

    /// Time from the stream's beginning at which a step is due, where no more samples come until then.
    public var deadline: Duration {
        let (seconds, rest) = (samples + UInt64(step)).quotientAndRemainder(dividingBy: UInt64(sampleRate))
        return .seconds(seconds) + .nanoseconds(rest * 1_000_000_000 / UInt64(sampleRate))
    }
}
