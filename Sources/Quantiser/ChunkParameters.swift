/// What a chunk says of its quantiser. ddcm-stream.md 5.2
public struct ChunkParameters: Equatable, Sendable {
    /// Sets the steps of the whole chunk: one more makes every step 1 dB larger.
    public var gain: Int
    /// Bands that are coded, from the lowest.
    public var bands: Int
    /// Sixteenths: how far a band's step follows its envelope, from not at all (constant noise) to constant
    /// signal-to-noise ratio.
    public var exponent: Int
    /// Eighths of the amplitude that keeps a band's energy: noise in bands with no coefficient but zeros.
    public var emptyNoise: Int
    /// The same for the zeros of bands that have other coefficients.
    public var partialNoise: Int

    public static let gains = 0...255

    public init(gain: Int, bands: Int, exponent: Int, emptyNoise: Int, partialNoise: Int) {
        self.gain = gain
        self.bands = bands
        self.exponent = exponent
        self.emptyNoise = emptyNoise
        self.partialNoise = partialNoise
    }
}
