internal import Stream

/// What an edit gives out, and how much of the input it is.
struct EditedBytes {
    /// Not yet taken.
    var waiting: [UInt8] = []
    /// Frames of the input that are in the output, changed or not, and their bytes in the input.
    private(set) var copiedFrames = 0
    private(set) var copiedBytes: UInt64 = 0
    private(set) var isEmpty = true

    mutating func append(_ bytes: [UInt8], copied frames: [Frame]) {
        waiting += bytes
        isEmpty = false
        // What was restored is in the output, and was not in the input.
        for frame in frames where frame.condition != .restored {
            copiedFrames += 1
            copiedBytes += UInt64(frame.size)
        }
    }
}
