internal import Stream

/// What `cut` counted.
struct CutStatistics: Statistics {
    private(set) var frames = 0
    private(set) var bytes: UInt64 = 0
    private(set) var removedFrames = 0
    private(set) var removedBytes: UInt64 = 0
    /// In the output.
    var writtenBytes: UInt64 = 0

    /// Takes a frame that was read; one that was restored was not.
    mutating func count(_ frame: Frame, isKept: Bool) {
        guard frame.condition != .restored else { return }
        frames += 1
        bytes += UInt64(frame.size)
        guard !isKept else { return }
        removedFrames += 1
        removedBytes += UInt64(frame.size)
    }

    /// Takes what was read, and how much of it is in the output.
    mutating func count(frames: Int, bytes: UInt64, copiedFrames: Int, copiedBytes: UInt64) {
        self.frames = frames
        self.bytes = bytes
        removedFrames = frames - copiedFrames
        removedBytes = bytes - copiedBytes
    }

    var line: String {
        "\(frames) frames, \(bytes) bytes; \(removedFrames) frames, \(removedBytes) bytes were cut out"
    }
}
