/// How many numbers a chunk has, and in which order they stand: window by window, in each window channel by channel,
/// in each channel from the lowest coefficient (or band) up.
public struct ChunkShape: Equatable, Sendable {
    public let windows: Int
    public let channels: Int
    public let hop: Int
    public let bands: BandLayout

    public init(windows: Int, channels: Int, sampleRate: Int, hop: Int) {
        self.windows = windows
        self.channels = channels
        self.hop = hop
        bands = BandLayout(sampleRate: sampleRate, hop: hop)
    }

    /// Windows of all channels.
    public var rows: Int { windows * channels }
    public var coefficientCount: Int { rows * hop }
    public var levelCount: Int { rows * bands.count }

    public func row(window: Int, channel: Int) -> Int { window * channels + channel }
}
