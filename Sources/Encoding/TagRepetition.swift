internal import Stream

/// The tags frames of a stream: one at its start, and others so that those who join late have them. ddcm-stream.md 3.7
struct TagRepetition {
    private let tags: Tags
    /// Samples a channel that lie at least between two frames.
    private let interval: Int
    private var samples = 0
    private var bytes = 0
    private var isFirst = true
    /// Bytes of frames that are not paid for yet.
    private var debt = 0

    /// Seconds between two frames, and how many times their bytes: repeats are at most a hundredth of a stream.
    private static let seconds = 30
    private static let share = 100
    /// The part of a chunk's bytes that pays for tags, where they need not be paid for at once.
    private static let instalment = 4

    /// - Returns: nil where there are none.
    init?(_ tags: Tags, sampleRate: Int) {
        guard !tags.list.isEmpty else { return nil }
        self.tags = tags
        interval = Self.seconds * sampleRate
    }

    /// Bytes of each frame.
    var frameBytes: Int { tags.frameBytes }

    /// Whether a frame stands before the next chunk.
    /// - Parameter mayRepeat: whether that one is behind a configuration, and not the last.
    func isDue(mayRepeat: Bool) -> Bool {
        isFirst || mayRepeat && samples >= interval && bytes >= Self.share * tags.frameBytes
    }

    /// The frame, for which bytes are owed from here on.
    mutating func frame(sequence: UInt8) -> [UInt8] {
        (isFirst, samples, bytes) = (false, 0, 0)
        debt += tags.frameBytes
        return tags.frame(sequence: sequence)
    }

    /// Bytes of what is owed that the next chunk pays.
    /// - Parameter chunkBytes: those of a chunk at the bit rate; nil where all is to be paid at once.
    mutating func pay(chunkBytes: Int?) -> Int {
        let payment = min(debt, chunkBytes.map { $0 / Self.instalment } ?? debt)
        debt -= payment
        return payment
    }

    /// Takes a chunk into account that follows.
    mutating func count(samples: Int, bytes: Int) {
        self.samples += samples
        self.bytes += bytes
    }
}
