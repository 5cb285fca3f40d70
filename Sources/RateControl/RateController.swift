/// Says what each frame of a stream may take, and learns what it took.
///
///     controller.hear(samples)                          // of each chunk, as they come
///     controller.startFrame()                           // when they are all there
///     let limit = controller.limit(share: share)        // for its frame; so are `least` and `leastGain`
///     controller.spend(frame.count, share: share)       // when the frame is made
public struct RateController: Sendable {
    /// What the bytes of a stream go by.
    public enum Goal: Sendable {
        /// Bits a second, in the mean of any ten seconds.
        case average(Double)
        /// Bits a second, of every chunk.
        case constant(Double)
        /// The steps, and whatever bytes they take.
        case quality(QualitySteps)
        /// Something else than bytes, such as a number of atoms.
        case unlimited
    }

    private var reservoir: BitReservoir?
    private var steps: QualitySteps?
    /// The finest steps that the next chunk may have, as their gain; 0 where the bytes alone decide.
    public private(set) var leastGain = 0
    /// Bytes that no frame may exceed.
    private let ceiling: Int

    /// Seconds of the bit rate that an average may be ahead: 1 % of ten seconds.
    private static let averageCapacity = 0.1
    /// Chunks that a constant rate may be ahead: about as much as a step of the gain is worth, so that what one chunk
    /// could not use is not lost.
    private static let constantCapacity = 0.125

    /// - Parameters:
    ///   - ceiling: bits a second that no frame may exceed in the time of its chunk, whatever the goal.
    ///   - chunkSeconds: how long a chunk lasts.
    ///   - reserve: bytes of an average that are kept for the last chunk, however short it is.
    public init(_ goal: Goal, ceiling: Double? = nil, chunkSeconds: Double, reserve: Int = 0) {
        self.ceiling = ceiling.map { Int($0 / 8 * chunkSeconds) } ?? .max
        switch goal {
        case .average(let bitrate):
            reservoir = BitReservoir(
                bitrate: bitrate, chunkSeconds: chunkSeconds, capacity: Self.averageCapacity, reserve: reserve)
        case .constant(let bitrate):
            let capacity = min(Self.averageCapacity, Self.constantCapacity * chunkSeconds)
            reservoir = BitReservoir(bitrate: bitrate, chunkSeconds: chunkSeconds, capacity: capacity)
        case .quality(let steps): self.steps = steps
        case .unlimited: break
        }
    }

    /// Takes interleaved samples of the next chunk.
    public mutating func hear(_ samples: Span<Float>) { steps?.hear(samples) }

    /// The chunk is full: from here on the limits are those of its frame.
    public mutating func startFrame() { leastGain = steps?.nextGain() ?? 0 }

    /// The most bytes that the next chunk's frame may take; below what any frame takes where the chunks before it had
    /// to take more than they were allowed.
    /// - Parameter share: how much of the chunk is sound that was read, and not what fills up the last one; 0 to 1.
    /// - Parameter isLast: whether it ends the stream.
    /// - Parameter taken: bytes that were spent already of what may go out in the chunk's time.
    public func limit(share: Double, isLast: Bool = true, taken: Int = 0) -> Int {
        min(reservoir?.limit(share: share, isLast: isLast) ?? .max, ceiling == .max ? .max : ceiling - taken)
    }

    /// The fewest bytes that the next chunk's frame should take, if its sound has a use for them: what it leaves beyond
    /// these is lost to the average.
    public func least(share: Double) -> Int { reservoir?.least(share: share) ?? 0 }

    /// Takes the bytes of a chunk's frame into account.
    public mutating func spend(_ bytes: Int, share: Double) { reservoir?.spend(bytes, share: share) }
}
