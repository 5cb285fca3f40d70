internal import Decoding
internal import Stream

/// What `cut` counted.
struct CutStatistics: DamageStatistics {
    private(set) var frames = 0
    private(set) var bytes: UInt64 = 0
    private(set) var removedFrames = 0
    private(set) var removedBytes: UInt64 = 0
    private(set) var damagedStretches = 0
    private(set) var damagedBytes = 0
    private(set) var damagedChunks = 0
    private(set) var damagedEnhancements = 0
    private(set) var complete = false
    /// Of the frames that stay, those that are in the output.
    var writtenBytes: UInt64 = 0

    mutating func count(_ frame: Frame, isKept: Bool) {
        frames += 1
        bytes += UInt64(frame.size)
        guard !isKept else { return }
        removedFrames += 1
        removedBytes += UInt64(frame.size)
    }

    mutating func count(_ damage: Damage, isComplete: Bool) {
        damagedStretches = damage.stretches
        damagedBytes = damage.bytes
        damagedChunks = damage.chunks
        damagedEnhancements = damage.enhancements
        complete = isComplete
    }

    var line: String {
        "\(frames) frames, \(bytes) bytes; \(removedFrames) frames, \(removedBytes) bytes were cut out"
            + notices.map { "; \($0)" }.joined()
    }

    var notices: [String] {
        DamageNotices.lines(
            stretches: damagedStretches, bytes: damagedBytes, chunks: damagedChunks, enhancements: damagedEnhancements,
            isComplete: complete || frames == 0)
    }
}
