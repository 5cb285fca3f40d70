/// Samples of all channels, gathered until there are as many as a chunk needs.
package struct SignalBuffer {
    /// Those of each channel; what is not filled yet is left from before.
    package private(set) var signals: [[Float]]
    private var filled: Int
    /// Those of each channel that were taken, and neither there from the start nor filled up with silence.
    package private(set) var taken: Range<Int>

    /// - Parameters:
    ///   - count: samples of a channel.
    ///   - filled: those that are there from the start, zeros.
    package init(channels: Int, count: Int, filled: Int) {
        signals = [[Float]](repeating: [Float](repeating: 0, count: count), count: channels)
        self.filled = filled
        taken = filled..<filled
    }

    package var isFull: Bool { filled == signals[0].count }

    /// Takes interleaved samples until it is full and returns how many sample frames it took.
    package mutating func take(_ samples: Span<Float>) -> Int {
        let channels = signals.count
        let count = min(samples.count / channels, signals[0].count - filled)
        let start = filled
        for channel in 0..<channels {
            signals[channel].withUnsafeMutableBufferPointer { signal in
                for n in 0..<count { signal[start + n] = samples[n * channels + channel] }
            }
        }
        filled += count
        taken = taken.lowerBound..<filled
        return count
    }

    /// Fills the rest with silence.
    package mutating func pad() {
        for channel in signals.indices {
            for n in filled..<signals[channel].count { signals[channel][n] = 0 }
        }
        filled = signals[0].count
    }

    /// Lets the oldest samples of a full buffer go.
    package mutating func advance(by count: Int) {
        for channel in signals.indices {
            signals[channel].withUnsafeMutableBufferPointer { signal in
                for n in 0..<signal.count - count { signal[n] = signal[n + count] }
            }
        }
        filled -= count
        taken = max(0, taken.lowerBound - count)..<max(0, taken.upperBound - count)
    }
}
