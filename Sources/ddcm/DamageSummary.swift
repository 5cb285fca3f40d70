internal import Decoding

/// A stream's damage, as it goes into statistics.
struct DamageSummary: Encodable {
    private let damagedStretches: Int
    private let damagedBytes: Int
    /// All chunks and frames that are not heard as they should be; the next three add up to it.
    private let damagedChunks: Int
    private let lostChunks: Int
    private let droppedFrames: Int
    private let cutStreams: Int
    private let restoredFrames: Int
    private let correctedFrames: Int
    private let spoiltChunks: Int
    /// Chunks of which only the base was decoded, though they had more.
    private let damagedEnhancements: Int
    /// Of guided diffusion, those that came out audibly otherwise than the encoder's.
    private let driftedLatents: Int
    /// Seconds in the place of lost chunks.
    private let concealedSeconds: Double
    /// Whether there are frames, and the last stream has its end.
    let complete: Bool
    private let isEmpty: Bool

    private enum CodingKeys: CodingKey {
        case damagedStretches, damagedBytes, damagedChunks, lostChunks, droppedFrames, cutStreams
        case damagedEnhancements, restoredFrames, correctedFrames, spoiltChunks, driftedLatents, complete
        case concealedSeconds
    }

    /// - Parameter isEnough: whether no end was to be looked for.
    init(_ decoder: borrowing Decoder, isEnough: Bool = false) {
        let damage = decoder.damage
        damagedStretches = damage.stretches
        damagedBytes = damage.bytes
        damagedChunks = damage.chunks
        lostChunks = damage.lostChunks
        droppedFrames = damage.droppedFrames
        cutStreams = damage.cutStreams
        damagedEnhancements = damage.enhancements
        restoredFrames = damage.restoredFrames
        correctedFrames = damage.correctedFrames
        spoiltChunks = damage.spoiltChunks
        driftedLatents = damage.driftedLatents
        concealedSeconds = decoder.concealedSeconds
        isEmpty = decoder.frames == 0
        complete = (decoder.isComplete || isEnough) && !isEmpty
    }

    var text: String { notices.isEmpty ? "none" : notices.joined(separator: "; ") }

    /// What was wrong with the stream, for people.
    var notices: [String] {
        var lines: [String] = []
        if damagedStretches > 0 {
            lines.append("\(damagedBytes) bytes in \(damagedStretches) places belong to no whole frame")
        }
        if lostChunks > 0 { lines.append("\(lostChunks) chunks were missing or damaged") }
        if droppedFrames > 0 { lines.append("\(droppedFrames) frames were repeated, late or out of place") }
        if cutStreams > 0 { lines.append("\(cutStreams) streams were cut off by another") }
        if restoredFrames > 0 { lines.append("\(restoredFrames) lost frames were restored by their parity") }
        if correctedFrames > 0 { lines.append("\(correctedFrames) frames had wrong bits that were put right") }
        if spoiltChunks > 0 { lines.append("\(spoiltChunks) chunks were decoded with wrong signs") }
        if driftedLatents > 0 {
            lines.append(
                "\(driftedLatents) latents came out audibly otherwise than the encoder's, as on another processor")
        }
        if damagedEnhancements > 0 {
            lines.append("the enhancement of \(damagedEnhancements) chunks was missing or damaged")
        }
        if !complete && !isEmpty { lines.append("the stream has no end frame") }
        return lines
    }
}

/// Two values whose properties become those of one JSON object.
struct Joined<First: Encodable, Second: Encodable>: Encodable {
    let first: First
    let second: Second

    init(_ first: First, _ second: Second) {
        self.first = first
        self.second = second
    }

    func encode(to encoder: any Encoder) throws {
        try first.encode(to: encoder)
        try second.encode(to: encoder)
    }
}
