internal import Stream

/// Where a stream's chunks belong in time. All positions are samples a channel as the stream's configurations count them;
/// those that are trimmed may be negative. ddcm-stream.md 4.6
struct Track {
    let configuration: Configuration
    private var expectedSequence: UInt8
    /// First sample that the next chunk gives out.
    private var expectedPosition: Int64
    /// The next sample to be given out.
    private(set) var outputPosition: Int64
    /// Samples before this one are not given out: they are trimmed, or the window before them was never seen.
    private let firstSample: Int64
    /// Position behind the stream's last sample, once it is known.
    var total: UInt64?
    /// What the stream says of itself, as far as is known.
    private var tags: Tags?
    /// Whether some chunk had an enhancement, and how many had none before that.
    private var isLayered = false
    private var bareChunks = 0

    /// Position of the next sample that is not trimmed.
    var nextPosition: Int64 { max(outputPosition, firstSample) }

    enum Place {
        case next
        /// So many chunks are missing before this one.
        case behind(Int)
        /// A repetition, or too late.
        case earlier
        /// Not on this track.
        case elsewhere
    }

    /// More missing chunks than these are not filled: the position is then more likely to be wrong.
    private static let largestGap: Int64 = 255
    /// A chunk that lies further back than this is no late one: what follows is another part of the stream.
    private static let largestDelay: Int64 = 16

    init(_ placed: PlacedConfiguration, sequence: UInt8) {
        configuration = placed.configuration
        expectedSequence = sequence
        expectedPosition = Int64(placed.position) - Int64(placed.leadingTrim)
        outputPosition = expectedPosition
        firstSample = placed.isStart ? Int64(placed.position) : expectedPosition + Int64(placed.configuration.overlap)
    }

    func place(of placed: PlacedConfiguration) -> Place {
        let (gap, rest) = (Int64(placed.position) - expectedPosition)
            .quotientAndRemainder(dividingBy: Int64(configuration.samplesPerChunk))
        guard rest == 0, gap <= Self.largestGap, gap >= -Self.largestDelay else { return .elsewhere }
        return gap == 0 ? .next : gap > 0 ? .behind(Int(gap)) : .earlier
    }

    func isNext(_ sequence: UInt8) -> Bool { sequence == expectedSequence }

    /// Whether a chunk is a repetition, or too late.
    func isEarlier(_ sequence: UInt8) -> Bool { sequence &- expectedSequence >= 128 }

    func place(ofSequence sequence: UInt8) -> Place {
        switch sequence &- expectedSequence {
        case 0: .next
        case let gap where !isEarlier(sequence): .behind(Int(gap))
        default: .earlier
        }
    }

    /// Takes the tags of the chunk that comes next.
    /// - Returns: whether they are others than before.
    mutating func take(_ next: Tags) -> Bool {
        defer { tags = next }
        return tags != next
    }

    /// Goes on behind a chunk that was placed, and `missing` others before it.
    mutating func advance(sequence: UInt8, missing: Int) {
        expectedSequence = sequence &+ 1
        expectedPosition += Int64(missing + 1) * Int64(configuration.samplesPerChunk)
    }

    /// Takes note of whether the chunk that is placed has an enhancement, which all of a stream's chunks have or none.
    ///
    /// - Returns: how many are now known to be lost.
    mutating func countLostEnhancements(isThere: Bool) -> Int {
        guard isThere else {
            if isLayered { return 1 }
            bareChunks += 1
            return 0
        }
        defer { (isLayered, bareChunks) = (true, 0) }
        return bareChunks
    }

    /// Chunks between the last one seen and the end of the stream; nil for more than can be filled.
    func missingChunks(before total: UInt64) -> Int? {
        let samples = Int64(configuration.samplesPerChunk)
        let left = Int64(total) - expectedPosition
        guard left > 0 else { return 0 }
        guard left <= Self.largestGap * samples else { return nil }
        return Int((left + samples - 1) / samples)
    }

    /// Takes the samples that are not part of the stream from `samples[start...]`, the next ones in time.
    mutating func trim(_ samples: inout [Float], from start: Int) {
        let channels = configuration.channels
        let count = Int64((samples.count - start) / channels)
        let end = Int64(total ?? Limits.position)
        let last = max(0, min(count, end - outputPosition))
        let first = max(0, min(last, firstSample - outputPosition))
        samples.removeSubrange(start + Int(last) * channels..<samples.count)
        samples.removeSubrange(start..<start + Int(first) * channels)
        outputPosition += count
    }
}
