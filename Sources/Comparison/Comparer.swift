/// Compares two sounds that come piece by piece, in constant memory.
///
///     var comparer = Comparer(reference: …, degraded: …)
///     while let side = comparer.wanted { … comparer.push(samples, to: side) … or comparer.end(side) }
///     let comparison = comparer.finish()
///
/// Both are resampled to 48 kHz; what the longer has beyond the end of the shorter is only counted. Channels are compared
/// each with its own, and the measures averaged; where the numbers of channels differ, both sounds are mixed down to
/// one. Nothing is aligned in time: a delay is part of the difference.
public struct Comparer: ~Copyable {
    /// What samples of a sound mean.
    public struct Shape: Equatable, Sendable {
        /// Hertz, 8000 to 192000.
        public let sampleRate: Int
        /// 1 to 8, interleaved.
        public let channels: Int

        public init(sampleRate: Int, channels: Int) {
            precondition((8_000...192_000).contains(sampleRate) && (1...8).contains(channels))
            self.sampleRate = sampleRate
            self.channels = channels
        }
    }

    public enum Side: Sendable {
        case reference, degraded
    }

    private var reference: ResampledSound
    private var degraded: ResampledSound
    private var channels: [ChannelComparison]
    private var comparedFrames = 0
    private var channelOfReference: [Float] = []
    private var channelOfDegraded: [Float] = []

    /// Sample frames that are taken apart at once.
    private static let blockFrames = 4096

    public init(reference: Shape, degraded: Shape) {
        let isMixedDown = reference.channels != degraded.channels
        self.reference = ResampledSound(reference, isMixedDown: isMixedDown)
        self.degraded = ResampledSound(degraded, isMixedDown: isMixedDown)
        channels = (0..<(isMixedDown ? 1 : reference.channels)).map { _ in ChannelComparison() }
    }

    /// The sound of which samples are wanted next; nil when both have ended.
    public var wanted: Side? {
        if reference.isEnded { return degraded.isEnded ? nil : .degraded }
        return degraded.isEnded || reference.waitingFrames <= degraded.waitingFrames ? .reference : .degraded
    }

    /// Takes the next samples of a sound, in pieces of any size; small ones keep memory small.
    ///
    /// - Parameter samples: interleaved, whole sample frames, full scale ±1, finite.
    public mutating func push(_ samples: [Float], to side: Side) {
        switch side {
        case .reference: reference.push(samples, isNeeded: !degraded.isExhausted)
        case .degraded: degraded.push(samples, isNeeded: !reference.isExhausted)
        }
        compareWaiting()
    }

    /// Says that no more samples of a sound will come.
    public mutating func end(_ side: Side) {
        switch side {
        case .reference: reference.end()
        case .degraded: degraded.end()
        }
        compareWaiting()
    }

    /// The result, once both sounds have ended.
    public consuming func finish() -> ComparedSounds {
        precondition(wanted == nil)
        var similarities: [Similarity] = []
        for channel in channels.indices { similarities.append(channels[channel].finish()) }
        return ComparedSounds(
            reference: ComparedSounds.Sound(reference), degraded: ComparedSounds.Sound(degraded),
            lengthDifference: degraded.seconds - reference.seconds,
            comparedSeconds: Double(comparedFrames) / Double(Analysis.sampleRate), comparedChannels: channels.count,
            similarity: comparedFrames > 0 ? Similarity.mean(of: similarities) : Similarity())
    }

    private mutating func compareWaiting() {
        let common = min(reference.waitingFrames, degraded.waitingFrames)
        let isLast =
            reference.isEnded && reference.waitingFrames == common
            || degraded.isEnded && degraded.waitingFrames == common
        // Whole blocks, so that sums are rounded alike however the samples come.
        let frames = isLast ? common : common / Self.blockFrames * Self.blockFrames
        for first in stride(from: 0, to: frames, by: Self.blockFrames) {
            compare(first..<min(first + Self.blockFrames, frames))
        }
        comparedFrames += frames
        reference.removeFirst(frames: isLast ? reference.waitingFrames : frames)
        degraded.removeFirst(frames: isLast ? degraded.waitingFrames : frames)
    }

    private mutating func compare(_ frames: Range<Int>) {
        for channel in channels.indices {
            reference.copy(channel, frames, into: &channelOfReference)
            degraded.copy(channel, frames, into: &channelOfDegraded)
            channels[channel].push(channelOfReference, channelOfDegraded)
        }
    }
}

extension ResampledSound {
    /// Whether nothing more can be compared with it.
    fileprivate var isExhausted: Bool { isEnded && waiting.isEmpty }

    fileprivate func copy(_ channel: Int, _ frames: Range<Int>, into samples: inout [Float]) {
        samples.removeAll(keepingCapacity: true)
        for frame in frames { samples.append(waiting[frame * channels + channel]) }
    }
}
