/// Silence in the place of an input that stalls, by the clock of the machine.
public struct SilenceFill: Sendable {
    private var clock: ClockFill
    private var start: ContinuousClock.Instant?
    private let channels: Int
    /// Samples a channel that were filled in.
    public private(set) var filled: UInt64 = 0

    /// - Parameters:
    ///   - clock: of a stream of no samples yet.
    ///   - sinceStart: whether time runs from now, and not from the first sample on.
    public init(_ clock: ClockFill, channels: Int, sinceStart: Bool) {
        self.clock = clock
        self.channels = channels
        start = sinceStart ? .now : nil
    }

    /// Until when to wait for input; nil for as long as it takes.
    public var deadline: ContinuousClock.Instant? { start.map { $0 + clock.deadline } }

    /// Takes note of interleaved samples that were read.
    public mutating func hear(_ samples: [Float]) {
        guard !samples.isEmpty else { return }
        start = start ?? .now
        clock.add(samples.count / channels)
    }

    /// Appends a step of silence.
    public mutating func fill(_ samples: inout [Float]) {
        samples.append(contentsOf: repeatElement(0, count: clock.step * channels))
        clock.add(clock.step)
        filled += UInt64(clock.step)
    }
}
