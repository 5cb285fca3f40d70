internal import Stream

/// What `cut` counted.
struct CutStatistics: DamageStatistics {
    private(set) var frames = 0
    private(set) var bytes: UInt64 = 0
    private(set) var removedFrames = 0
    private(set) var removedBytes: UInt64 = 0
    var damagedStretches = 0
    var damagedBytes = 0
    var damagedChunks = 0
    var damagedEnhancements = 0
    var correctedFrames = 0
    var spoiltChunks = 0
    var complete = false
    /// Of the frames that stay, those that are in the output.
    var writtenBytes: UInt64 = 0

    mutating func count(_ frame: Frame, isKept: Bool) {
        frames += 1
        bytes += UInt64(frame.size)
        guard !isKept else { return }
        removedFrames += 1
        removedBytes += UInt64(frame.size)
    }

    var line: String {
        "\(frames) frames, \(bytes) bytes; \(removedFrames) frames, \(removedBytes) bytes were cut out"
            + notices.map { "; \($0)" }.joined()
    }
}
