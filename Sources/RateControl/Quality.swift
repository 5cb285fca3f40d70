internal import Glibc

/// How good a stream of variable rate is to sound, 0 to 10; 5 is the usual.
public struct Quality: Equatable, Sendable {
    public let value: Double

    public static let range = 0.0...10.0

    /// - Parameter value: within `range`.
    public init(_ value: Double) { self.value = value }

    /// Bits a second that a channel of sound at 48 kHz typically takes: 8000 at 0, 33,000 at 5, 96,000 at 10.
    public var typicalBitrate: Double { 8000 * exp((0.317 - 0.0069 * value) * value) }
}

/// The steps of a constant quality: they follow the level that the signal has in the long run.
public struct QualitySteps: Sendable {
    private let quality: Quality
    private let exponent: Double
    private var level: SignalLevel

    /// Measured on 17 excerpts of music and speech, which take 7 and 98 kbit/s at qualities 0 and 10.
    private static let gainAtFullScale = 94.5
    /// Equal steps of 2.7 dB of noise.
    private static let gainPerQuality = 2.7

    /// - Parameter exponent: how far steps follow the envelope by themselves, 0 to 1; the gain does the rest.
    public init(_ quality: Quality, exponent: Double, channels: Int, sampleRate: Int) {
        self.quality = quality
        self.exponent = exponent
        level = SignalLevel(channels: channels, sampleRate: sampleRate)
    }

    mutating func hear(_ samples: Span<Float>) { level.take(samples) }

    /// The gain for the chunk whose samples are all there.
    mutating func nextGain() -> Int {
        level.finishChunk()
        let loudness = (1 - exponent) * level.decibels
        return max(Int((Self.gainAtFullScale - Self.gainPerQuality * quality.value + loudness).rounded()), 0)
    }
}
