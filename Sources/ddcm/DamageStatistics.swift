internal import Decoding

/// Statistics that tell of a stream's damage.
protocol DamageStatistics: Statistics {
    /// Frames that were whole, or put right.
    var frames: Int { get }
    var damagedStretches: Int { get set }
    var damagedBytes: Int { get set }
    var damagedChunks: Int { get set }
    /// Chunks of which only the base was decoded, though they had more.
    var damagedEnhancements: Int { get set }
    /// Resilient frames of which all that was wrong was put right, and chunks of which signs may be wrong.
    var correctedFrames: Int { get set }
    var spoiltChunks: Int { get set }
    var complete: Bool { get set }
}

extension DamageStatistics {
    mutating func count(_ damage: Damage, isComplete: Bool) {
        damagedStretches = damage.stretches
        damagedBytes = damage.bytes
        damagedChunks = damage.chunks
        damagedEnhancements = damage.enhancements
        correctedFrames = damage.correctedFrames
        spoiltChunks = damage.spoiltChunks
        complete = isComplete
    }

    /// What was wrong with the stream, for people.
    var notices: [String] {
        var lines: [String] = []
        if damagedStretches > 0 {
            lines.append("\(damagedBytes) bytes in \(damagedStretches) places belong to no whole frame")
        }
        if damagedChunks > 0 { lines.append("\(damagedChunks) chunks were missing or damaged") }
        if damagedEnhancements > 0 {
            lines.append("the enhancement of \(damagedEnhancements) chunks was missing or damaged")
        }
        if correctedFrames > 0 { lines.append("\(correctedFrames) resilient frames were damaged and put right") }
        if spoiltChunks > 0 { lines.append("\(spoiltChunks) resilient chunks were decoded with wrong signs") }
        if !complete && frames > 0 { lines.append("the stream has no end frame") }
        return lines
    }
}
