internal import Stream

/// Seconds of sound that a decoder has given out, over streams of any rates.
struct SoundLength {
    private var secondsBefore = 0.0
    /// Of the stream that is read.
    private var samples: UInt64 = 0
    private var sampleRate = 1
    private var channels = 1

    var seconds: Double { secondsBefore + Double(samples) / Double(sampleRate) }

    /// A stream begins.
    mutating func begin(_ configuration: Configuration) {
        (secondsBefore, samples) = (seconds, 0)
        (sampleRate, channels) = (configuration.sampleRate, configuration.channels)
    }

    /// - Parameter count: samples of all channels.
    mutating func add(_ count: Int) { samples += UInt64(count / channels) }
}
