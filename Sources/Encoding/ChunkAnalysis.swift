internal import Latent
internal import Quantiser

/// Gathers PCM until a chunk is full, and makes its latent.
protocol ChunkAnalysis {
    /// The numbers of the chunk that was transformed last.
    var shape: ChunkShape { get }
    /// They themselves, in the order of `ChunkShape`.
    var latent: [Float] { get set }
    /// Levels that each row's envelope is to be lower than its energy.
    var levelsOff: [Float] { get }
    /// What stands in the body before all that is quantised.
    var preamble: [UInt8] { get }
    /// The preamble of a chunk that holds nothing.
    var emptyPreamble: [UInt8] { get }
    /// Whether a channel has no sound that could be coded, and says so in the preamble.
    func isSilent(channel: Int) -> Bool
    /// Samples of each channel, from the first that the chunk depends on.
    var signals: [[Float]] { get }

    /// Whether all samples are there that the chunk needs.
    var isFull: Bool { get }

    /// Takes interleaved samples up to the end of the chunk and returns how many sample frames it took.
    mutating func take(_ samples: Span<Float>) -> Int

    /// Fills the rest of the chunk with silence.
    mutating func pad()

    /// Transforms the chunk, and tells how its windows are divided.
    /// - Parameter gain: of the chunk before, as a guess of this one's.
    mutating func transform(gain: Int) -> ChunkWindows

    /// Lets what `transform` chose be chosen again, for another gain.
    mutating func reconsider()

    /// Starts the next chunk; what overlaps with it stays.
    mutating func startChunk()
}

extension ChunkAnalysis {
    func isSilent(channel: Int) -> Bool { false }
}
