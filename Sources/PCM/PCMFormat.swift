/// Headerless PCM: everything a reader must be told about bare sample bytes.
public struct PCMFormat: Equatable, Hashable, Sendable, CustomStringConvertible {
    public let sampleFormat: SampleFormat
    /// In hertz, 8000 to 192000.
    public let sampleRate: Int
    /// 1 to 8.
    public let channels: Int

    /// - Throws: `FormatError` when rate or channels are out of range.
    public init(sampleFormat: SampleFormat, sampleRate: Int, channels: Int) throws(FormatError) {
        try AudioFormat(sampleRate: sampleRate, channels: channels).validate()
        self.sampleFormat = sampleFormat
        self.sampleRate = sampleRate
        self.channels = channels
    }

    /// Parses `FORMAT:RATE:CHANNELS`, for example `s16le:48000:2`.
    ///
    /// - Throws: `FormatError` with one line that names the part at fault.
    public init(parsing text: String) throws(FormatError) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            throw FormatError("\"\(text)\" is not FORMAT:RATE:CHANNELS, for example s16le:48000:2")
        }
        guard let sampleFormat = SampleFormat(name: parts[0]) else {
            let names = SampleFormat.allCases.map(\.rawValue).joined(separator: " ")
            throw FormatError("\"\(parts[0])\" is not a sample format; known are \(names)")
        }
        guard let sampleRate = Int(parts[1]) else {
            throw FormatError("\"\(parts[1])\" is not a sample rate in Hz")
        }
        guard let channels = Int(parts[2]) else {
            throw FormatError("\"\(parts[2])\" is not a number of channels")
        }
        try self.init(sampleFormat: sampleFormat, sampleRate: sampleRate, channels: channels)
    }

    /// Bytes of one sample of every channel.
    public var bytesPerFrame: Int { sampleFormat.bytesPerSample * channels }

    /// The same audio without its encoding; the channel mask is unspecified.
    public var audioFormat: AudioFormat { AudioFormat(sampleRate: sampleRate, channels: channels) }

    public var description: String { "\(sampleFormat.rawValue):\(sampleRate):\(channels)" }
}
