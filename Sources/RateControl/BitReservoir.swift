/// Keeps the stream at its bit rate: what quiet chunks leave over may be spent later, within bounds that hold the
/// average of any ten seconds within 3 %.
public struct BitReservoir: Sendable {
    /// Bytes a chunk when nothing is saved or owed.
    private let nominal: Double
    /// Bytes that have been saved; negative when more was spent than came in.
    private var saved = 0.0
    private let capacity: Double

    /// Seconds of the stream's rate that the reservoir holds: 2.5 % of ten seconds.
    private static let seconds = 0.25

    /// - Parameters:
    ///   - bitrate: bits a second of the whole stream.
    ///   - chunkSeconds: how long a chunk lasts.
    public init(bitrate: Double, chunkSeconds: Double) {
        nominal = bitrate / 8 * chunkSeconds
        capacity = bitrate / 8 * Self.seconds
    }

    /// The most bytes that the next chunk's frame may take.
    /// - Parameter share: how much of the chunk is sound that was read, and not what fills up the last one.
    public func limit(share: Double) -> Int { Int(nominal * share + saved) }

    /// Takes a chunk's bytes into account.
    public mutating func spend(_ bytes: Int, share: Double) {
        saved = min(saved + nominal * share - Double(bytes), capacity)
    }
}
