/// Says what each frame of a stream may take, and learns what it took.
///
///     let limit = controller.limit(share: share)        // before each chunk
///     controller.spend(frame.count, share: share)       // after it
public struct RateController: Sendable {
    /// What the bytes of a stream go by.
    public enum Goal: Equatable, Sendable {
        /// Bits a second, in the mean of any ten seconds.
        case average(Double)
        /// Something else than bytes, such as a number of atoms.
        case unlimited
    }

    private var reservoir: BitReservoir?

    /// Seconds of the bit rate that an average may be ahead: 1 % of ten seconds.
    private static let averageCapacity = 0.1

    /// - Parameter chunkSeconds: how long a chunk lasts.
    public init(_ goal: Goal, chunkSeconds: Double) {
        switch goal {
        case .average(let bitrate):
            reservoir = BitReservoir(bitrate: bitrate, chunkSeconds: chunkSeconds, capacity: Self.averageCapacity)
        case .unlimited: reservoir = nil
        }
    }

    /// The most bytes that the next chunk's frame may take; below what any frame takes where the chunks before it had
    /// to take more than they were allowed.
    /// - Parameter share: how much of the chunk is sound that was read, and not what fills up the last one; 0 to 1.
    public func limit(share: Double) -> Int { reservoir?.limit(share: share) ?? .max }

    /// The fewest bytes that the next chunk's frame should take, if its sound has a use for them: what it leaves beyond
    /// these is lost to the average.
    public func least(share: Double) -> Int { reservoir?.least(share: share) ?? 0 }

    /// Takes the bytes of a chunk's frame into account.
    public mutating func spend(_ bytes: Int, share: Double) { reservoir?.spend(bytes, share: share) }
}
