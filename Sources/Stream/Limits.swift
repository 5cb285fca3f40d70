/// Bounds on what a stream may ask for; each is checked before anything is sized by it. ddcm-stream.md 7
public enum Limits {
    /// Bytes of a frame's payload.
    public static let payloadBytes = 1 << 20
    public static let sampleRates = 8000...192_000
    public static let channels = 1...8
    /// log2 of the hop.
    public static let hopExponents = 7...12
    /// Hops of a chunk; an edge's hop is at most half a chunk.
    public static let hopsPerChunk = 2...4096
    /// Coefficients of a chunk, all channels together: what bounds a decoder's memory.
    public static let coefficientsPerChunk = 1 << 22
    /// Envelope levels of a chunk, those of empty bands too: divided windows could ask for eight times as many.
    public static let levelsPerChunk = 1 << 21
    /// A chunk lasts at most this many seconds.
    public static let chunkSeconds = 11
    /// Highest sample position, a channel: beyond it arithmetic could overflow.
    public static let position: UInt64 = 1 << 62
    /// Atoms a window and channel.
    public static let atoms: UInt64 = 4096
    /// Atoms in a codebook that a seed makes.
    public static let seededCodebookSizes: ClosedRange<UInt64> = 2...65536
    /// The most numbers in a vector, powers of two.
    public static let vectorDimensions = 4...128
    /// Levels of a trained codebook.
    public static let trainedLevels = 1...16
    /// Numbers of a trained codebook, and of all that a seed makes for vectors; those of diffusion steps are never kept.
    public static let codebookNumbers = 1 << 20
    public static let codebookSize: UInt64 = 1 << 32 - 1
}
