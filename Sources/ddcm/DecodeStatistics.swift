internal import Decoding
internal import PCM

/// What `decode` counted.
struct DecodeStatistics: Statistics {
    private(set) var sampleRate = 0
    private(set) var channels = 0
    private(set) var samples: UInt64 = 0
    private(set) var seconds = 0.0
    private(set) var bytes: UInt64 = 0
    private(set) var frames = 0
    private(set) var damagedStretches = 0
    private(set) var damagedBytes = 0
    private(set) var damagedChunks = 0
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
        complete = isComplete
    }

    var line: String {
        "\(fixed(seconds, 3)) s, \(frames) frames, \(bytes) bytes" + notices.map { "; \($0)" }.joined()
    }

    var notices: [String] {
        var notices: [String] = []
        if damagedStretches > 0 {
            notices.append("\(damagedBytes) bytes in \(damagedStretches) places belong to no whole frame")
        }
        if damagedChunks > 0 { notices.append("\(damagedChunks) chunks were missing or damaged") }
        if !complete && frames > 0 { notices.append("the stream has no end frame") }
        return notices
    }
}
