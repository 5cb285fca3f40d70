/// Keeps a stream at its bit rate: what quiet chunks leave over may be spent later, as far as it was saved.
///
/// What any run of chunks takes is at most its share of the bit rate and the reservoir's capacity.
struct BitReservoir: Sendable {
    /// Bytes a chunk when nothing is saved or owed.
    private let nominal: Double
    /// Bytes that have been saved; negative when more was spent than came in.
    private var saved = 0.0
    private let capacity: Double
    /// Bytes that no chunk but the last may take.
    private let reserve: Double

    /// - Parameters:
    ///   - bitrate: bits a second of the whole stream.
    ///   - chunkSeconds: how long a chunk lasts.
    ///   - capacity: the most that can be saved, in seconds of the bit rate.
    ///   - reserve: bytes that are kept for the last chunk, which may be so short that the rate has none for it.
    init(bitrate: Double, chunkSeconds: Double, capacity: Double, reserve: Int = 0) {
        nominal = bitrate / 8 * chunkSeconds
        self.reserve = Double(reserve)
        self.capacity = bitrate / 8 * capacity + self.reserve
    }

    /// The most bytes that the next chunk's frame may take.
    /// - Parameter share: how much of the chunk is sound that was read, and not what fills up the last one; 0 to 1.
    /// - Parameter isLast: whether it ends the stream.
    func limit(share: Double, isLast: Bool = true) -> Int { Int(nominal * share + saved - (isLast ? 0 : reserve)) }

    /// The fewest bytes of the next chunk's frame with which nothing is lost because the reservoir is full.
    func least(share: Double) -> Int { Int((nominal * share + saved - capacity).rounded(.up)) }

    /// Takes a chunk's bytes into account.
    mutating func spend(_ bytes: Int, share: Double) {
        saved = min(saved + nominal * share - Double(bytes), capacity)
    }
}
