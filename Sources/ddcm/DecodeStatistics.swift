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
    var damagedStretches = 0
    var damagedBytes = 0
    var damagedChunks = 0
    /// Chunks of which only the base was decoded, though they had more.
    var damagedEnhancements = 0
    var correctedFrames = 0
    var spoiltChunks = 0
    var complete = false

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
        count(damage, isComplete: isComplete)
    }

    var line: String {
        "\(fixed(seconds, 3)) s, \(frames) frames, \(bytes) bytes" + notices.map { "; \($0)" }.joined()
    }
}
