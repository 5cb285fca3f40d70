/// A sound in memory, for many trials to read at the same time.
public struct Recording: Sendable {
    /// Hertz.
    public let sampleRate: Int
    public let channels: Int
    /// Which speaker each channel feeds, as the WAVEFORMATEXTENSIBLE channel mask; 0 where nothing is known.
    public let channelMask: UInt32
    /// Interleaved samples, full scale ±1; all blocks but the last have `blockFrames` sample frames.
    private(set) var blocks: [[Float]] = []
    /// Samples of all channels together.
    public private(set) var sampleCount = 0

    /// Samples that a recording should hold at the most, all channels together: half a gibibyte of them.
    public static let mostSamples = 1 << 27

    static let blockFrames = 4096

    public init(sampleRate: Int, channels: Int, channelMask: UInt32) {
        self.sampleRate = sampleRate
        self.channels = channels
        self.channelMask = channelMask
    }

    public var seconds: Double { Double(sampleCount / channels) / Double(sampleRate) }

    /// - Parameter samples: whole sample frames, interleaved, finite.
    public mutating func append(_ samples: [Float]) {
        precondition(samples.count % channels == 0)
        let capacity = Self.blockFrames * channels
        var first = 0
        while first < samples.count {
            if blocks.last.map({ $0.count == capacity }) ?? true {
                blocks.append([])
                blocks[blocks.count - 1].reserveCapacity(capacity)
            }
            let last = blocks.count - 1
            let next = min(samples.count, first + capacity - blocks[last].count)
            blocks[last].append(contentsOf: samples[first..<next])
            first = next
        }
        sampleCount += samples.count
    }
}
