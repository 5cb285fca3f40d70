internal import PCM
internal import Pipes
internal import Stream

/// What `encode` counted.
struct EncodeStatistics: Statistics {
    private(set) var sampleRate: Int
    private(set) var channels: Int
    private(set) var samples: UInt64 = 0
    private(set) var seconds = 0.0
    private(set) var bytes: UInt64 = 0
    private(set) var frames = 0
    private(set) var bitrate = 0.0
    /// Of silence that was filled in while the input stalled.
    private(set) var filledSeconds = 0.0
    /// Samples that were no numbers and became silence, and samples beyond full scale.
    private(set) var notNumbers: UInt64 = 0
    private(set) var clipped: UInt64 = 0
    /// Bytes of half a sample frame at the end, and bytes that the header promised and the input did not have.
    private(set) var droppedBytes = 0
    private(set) var missingBytes: UInt64 = 0
    /// Bytes of a coded file, such as chained Ogg, that its library left unread.
    private(set) var undecodedBytes: UInt64 = 0
    private(set) var notices: [String] = []
    /// Seconds that the frames so far hold.
    private(set) var writtenSeconds = 0.0
    private let chunkSeconds: Double

    private enum CodingKeys: CodingKey {
        case sampleRate, channels, samples, seconds, bytes, frames, bitrate, notNumbers, clipped, droppedBytes
        case missingBytes, undecodedBytes, filledSeconds
    }

    init(configuration: Configuration) {
        sampleRate = configuration.sampleRate
        channels = configuration.channels
        chunkSeconds = configuration.chunkSeconds
    }

    /// - Parameters:
    ///   - samples: of the stream, `filled` ones among them.
    mutating func count(_ output: FrameOutput, samples: UInt64, filled: UInt64) {
        bytes = output.bytes
        frames = output.frames
        writtenSeconds = Double(output.baseFrames) * chunkSeconds
        self.samples = samples
        seconds = Double(samples) / Double(sampleRate)
        filledSeconds = Double(filled) / Double(sampleRate)
        bitrate = seconds > 0 ? 8 * Double(bytes) / seconds : 0
    }

    mutating func count(_ counts: AudioSource.Counts) {
        notNumbers = counts.defects.notANumber
        clipped = counts.defects.clipped
        droppedBytes = counts.droppedBytes
        missingBytes = counts.missingBytes
        undecodedBytes = counts.undecodedBytes
        notices = counts.notices
    }

    var line: String {
        "\(fixed(seconds, 3)) s, \(frames) frames, \(bytes) bytes, \(fixed(bitrate / 1000, 2)) kbit/s"
            + (filledSeconds > 0 ? ", \(fixed(filledSeconds, 3)) s of it filled in" : "")
            + notices.map { "; \($0)" }.joined()
    }
}
