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
    /// Latents of guided diffusion, those that were not the encoder's to the last bit, and how far the furthest was, in dB.
    private(set) var checkedLatents = 0
    private(set) var unequalLatents = 0
    private(set) var largestDrift: Double?
    /// Streams of another rate or other channels than the first.
    var convertedStreams = 0

    mutating func begin(_ audio: AudioFormat) {
        sampleRate = audio.sampleRate
        channels = audio.channels
    }

    mutating func add(samples count: Int) {
        samples += UInt64(count)
        seconds = Double(samples) / Double(max(sampleRate, 1))
    }

    mutating func count(frames: Int, bytes: UInt64) {
        self.frames = frames
        self.bytes = bytes
    }

    mutating func count(_ drift: LatentDrift) {
        (checkedLatents, unequalLatents, largestDrift) = (drift.latents, drift.unequal, drift.largest)
    }

    var line: String {
        ["\(fixed(seconds, 3)) s, \(frames) frames, \(bytes) bytes", notice].compactMap { $0 }.joined(separator: "; ")
    }

    /// What the user may want to know, though it is no error.
    var notice: String? {
        let notices = [conversion, drift].compactMap { $0 }
        return notices.isEmpty ? nil : notices.joined(separator: "; ")
    }

    private var conversion: String? {
        guard convertedStreams > 0 else { return nil }
        return "\(convertedStreams) streams of another format were converted to \(sampleRate) Hz, \(channels) channels"
    }

    private var drift: String? {
        guard let largestDrift else { return nil }
        return "\(unequalLatents) of \(checkedLatents) latents are not the encoder's to the last bit: "
            + "\(fixed(largestDrift, 0)) dB off at most"
    }
}
