public import Quantiser
public import Stream

extension ChunkShape {
    /// The numbers of a stream's chunks; windows are whole. ddcm-stream.md 5.1
    public init(_ configuration: Configuration) {
        guard let segment = configuration.segment else {
            self.init(
                windows: configuration.hopsPerChunk, channels: configuration.channels,
                sampleRate: configuration.sampleRate, hop: configuration.hop)
            return
        }
        self.init(
            windows: configuration.hopsPerChunk, channels: configuration.channels, hop: segment.model.numbersPerRow,
            bands: BandLayout(count: segment.model.channels, width: segment.model.columns))
    }
}
