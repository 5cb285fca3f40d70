internal import Decoding
internal import PCM

/// What `decode` counted.
struct DecodeStatistics: DamageStatistics {
    private(set) var sampleRate = 0
    private(set) var channels = 0
    private(set) var samples: UInt64 = 0
    private(set) var seconds = 0.0
    private(set) var bytes: UInt64 = 0
    private(set) var frames = 0
    private(set) var damagedStretches = 0
    private(set) var damagedBytes = 0
    private(set) var damagedChunks = 0
    /// Chunks of which only the base was decoded, though they had more.
    private(set) var damagedEnhancements = 0
    private(set) var complete = false

    mutating func begin(_ audio: AudioFormat) {
        sampleRate = audio.sampleRate
        channels = audio.channels
    }

    mutating func add(samples count: Int) {
        samples += UInt64(count)
        seconds = Double(samples) / Double(max(sampleRate, 1))
    }

    mutating func count(_ damage: Damage, frames: Int, bytes: UInt64, isComplete: Bool) {
        self.frames = frames
        self.bytes = bytes
        damagedStretches = damage.stretches
        damagedBytes = damage.bytes
        damagedChunks = damage.chunks
        damagedEnhancements = damage.enhancements
        complete = isComplete
    }

    var line: String {
        "\(fixed(seconds, 3)) s, \(frames) frames, \(bytes) bytes" + notices.map { "; \($0)" }.joined()
    }

    var notices: [String] {
        DamageNotices.lines(
            stretches: damagedStretches, bytes: damagedBytes, chunks: damagedChunks, enhancements: damagedEnhancements,
            isComplete: complete || frames == 0)
    }
}

/// What was wrong with a stream, for people.
enum DamageNotices {
    static func lines(stretches: Int, bytes: Int, chunks: Int, enhancements: Int, isComplete: Bool) -> [String] {
        var lines: [String] = []
        if stretches > 0 { lines.append("\(bytes) bytes in \(stretches) places belong to no whole frame") }
        if chunks > 0 { lines.append("\(chunks) chunks were missing or damaged") }
        if enhancements > 0 { lines.append("the enhancement of \(enhancements) chunks was missing or damaged") }
        if !isComplete { lines.append("the stream has no end frame") }
        return lines
    }
}
