/// What decoded audio is, whatever bytes it came in.
public struct AudioFormat: Equatable, Hashable, Sendable {
    /// Samples a second of one channel, in hertz.
    public var sampleRate: Int
    /// Channels, interleaved in the order of `channelMask`'s bits.
    public var channels: Int
    /// Loudspeaker positions as in WAVEFORMATEXTENSIBLE; 0 means unspecified.
    public var channelMask: UInt32

    public init(sampleRate: Int, channels: Int, channelMask: UInt32 = 0) {
        self.sampleRate = sampleRate
        self.channels = channels
        self.channelMask = channelMask
    }

    /// Sample rates that are accepted, in hertz.
    public static let sampleRates = 8_000...192_000
    /// Channel counts that are accepted.
    public static let channelCounts = 1...8

    /// The customary mask for a number of channels: mono, stereo, 3.0, quad, 5.0, 5.1, 6.1, 7.1; 0 outside 1…8.
    public static func defaultMask(channels: Int) -> UInt32 {
        switch channels {
        case 1: 0x004
        case 2: 0x003
        case 3: 0x007
        case 4: 0x033
        case 5: 0x037
        case 6: 0x03F
        case 7: 0x70F
        case 8: 0x63F
        default: 0
        }
    }

    /// Fails with one line that names the limit when rate or channels are outside what is accepted.
    public func validate() throws(FormatError) {
        guard Self.sampleRates.contains(sampleRate) else {
            throw FormatError("sample rate \(sampleRate) Hz is outside 8000 to 192000 Hz")
        }
        guard Self.channelCounts.contains(channels) else {
            throw FormatError("\(channels) channels are outside 1 to 8")
        }
    }
}

/// Why a format was refused, in one line for the user.
public struct FormatError: Error, Equatable, CustomStringConvertible {
    public let message: String
    public init(_ message: String) { self.message = message }
    public var description: String { message }
}
