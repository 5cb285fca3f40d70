internal import Stream

/// What `cut` counted.
struct CutStatistics: Statistics {
    private(set) var frames = 0
    private(set) var bytes: UInt64 = 0
    private(set) var removedFrames = 0
    private(set) var removedBytes: UInt64 = 0
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
    }
}
