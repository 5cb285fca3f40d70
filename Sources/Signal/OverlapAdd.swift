/// Adds up overlapping windows of one channel: each window brings `2 * hop` samples, of which the first `hop` are
/// finished by it and the rest wait for the next window.
public struct OverlapAdd {
    public let hop: Int
    private var tail: [Float]

    public init(hop: Int) {
        self.hop = hop
        tail = [Float](repeating: 0, count: hop)
    }

    /// Adds one window in and gives `hop` finished samples out.
    /// - Parameters:
    ///   - window: `2 * hop` windowed samples.
    ///   - finished: receives `hop` samples.
    public mutating func add(_ window: [Float], into finished: inout [Float]) {
        precondition(window.count == 2 * hop && finished.count == hop)
        for n in 0..<hop {
            finished[n] = tail[n] + window[n]
            tail[n] = window[hop + n]
        }
    }

    /// Forgets the last window, as at the start of a stream.
    public mutating func reset() {
        for n in 0..<hop { tail[n] = 0 }
    }
}
