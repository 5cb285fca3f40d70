internal import PCM

/// A place in the sound of an input, from its first sample.
public enum TimePoint: Equatable, Sendable {
    case nanoseconds(UInt64)
    /// Samples a channel.
    case samples(UInt64)

    /// The nearest sample at `sampleRate`, in hertz.
    func sample(at sampleRate: Int) -> UInt64 {
        switch self {
        case .nanoseconds(let count): AudioFormat.frames(count, at: 1_000_000_000, lastingAt: sampleRate)
        case .samples(let count): count
        }
    }
}
