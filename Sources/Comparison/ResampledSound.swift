internal import Resampling

/// One of the two sounds: what has come of it, at the common rate, and waits for the other.
struct ResampledSound: ~Copyable {
    let shape: Comparer.Shape
    /// Sample frames that came, at the sound's own rate.
    private(set) var frames = 0
    private(set) var isEnded = false
    /// Interleaved samples at `Analysis.sampleRate`.
    private(set) var waiting: [Float] = []
    /// Channels of `waiting`.
    let channels: Int

    private var resampler: Resampler?
    private var mixed: [Float] = []

    init(_ shape: Comparer.Shape, isMixedDown: Bool) {
        self.shape = shape
        channels = isMixedDown ? 1 : shape.channels
        if shape.sampleRate != Analysis.sampleRate {
            resampler = Resampler(from: shape.sampleRate, to: Analysis.sampleRate, channels: channels)
        }
    }

    var waitingFrames: Int { waiting.count / channels }
    var seconds: Double { Double(frames) / Double(shape.sampleRate) }

    /// - Parameters:
    ///   - samples: whole sample frames.
    ///   - isNeeded: false where they are only counted.
    mutating func push(_ samples: [Float], isNeeded: Bool) {
        precondition(!isEnded && samples.count % shape.channels == 0)
        frames += samples.count / shape.channels
        guard isNeeded else { return }
        if channels == shape.channels { return resample(samples) }
        mixDown(samples)
        resample(mixed)
    }

    mutating func end() {
        isEnded = true
        resampler?.finish(appendingTo: &waiting)
    }

    /// Drops samples that have been compared, or never will be.
    mutating func removeFirst(frames: Int) { waiting.removeFirst(frames * channels) }

    private mutating func resample(_ samples: [Float]) {
        if resampler == nil {
            waiting.append(contentsOf: samples)
        } else {
            resampler?.resample(samples, appendingTo: &waiting)
        }
    }

    private mutating func mixDown(_ samples: [Float]) {
        mixed.removeAll(keepingCapacity: true)
        for start in stride(from: 0, to: samples.count, by: shape.channels) {
            var sum: Float = 0
            for channel in 0..<shape.channels { sum += samples[start + channel] }
            mixed.append(sum / Float(shape.channels))
        }
    }
}
