/// What is transformed and coded. ddcm-stream.md 4.3
public enum LatentKind: UInt8, Sendable, CaseIterable {
    /// Coefficients of the transform that is built in.
    case mdct = 0
    /// What the VAE of a model such as AudioLDM2 makes of a segment's mel spectrogram.
    case audioldm2 = 1
}

/// How a latent window becomes codebook atoms. ddcm-stream.md 4.3
public enum Mode: UInt8, Sendable, CaseIterable {
    /// The identity codebook: an atom is a coordinate of the latent.
    case coord = 0
    /// Vectors of coefficients as sums of seeded random atoms, each with its coefficient.
    case random = 1
    /// The same from several codebooks in turn.
    case multihead = 2
    /// The same with an atom for each half of a vector.
    case product = 3
    /// A codebook for each level of the residual, and no coefficients.
    case residual = 4
    /// Small codebooks in a tree, from coarse to fine.
    case tree = 5
    /// A gain for each vector, and its shape by levels.
    case shapegain = 6
    /// Coordinates in some bands and random atoms in others.
    case hybrid = 7
    /// A gain for each vector, and atoms whose weights fall by a temperature.
    case soft = 8
    /// The same as `random` with a trained codebook for each level, which the stream names by its hash.
    case trained = 9
    /// The same as `trained`, with atoms that follow what was decoded of the chunk.
    case adaptive = 11
    /// No atoms: how loud each band is at each time, filled with noise.
    case sketch = 10
    /// Vectors as results of a reverse diffusion whose noise is chosen.
    case ddcm = 12
    /// A segment's whole latent as the result of a network's reverse diffusion whose noise is chosen.
    case guided = 13

    /// Whether atoms are vectors from codebooks that a size and a seed, or training, make.
    public var hasVectors: Bool { hasCodebookSize && !isDiffusion }

    /// Whether atoms are the noise of a reverse diffusion.
    public var isDiffusion: Bool { self == .ddcm || self == .guided }

    /// Whether atoms are from codebooks of a size.
    public var hasCodebookSize: Bool { self != .coord && self != .sketch }

    /// Whether chunks are for the range coder alone.
    public var needsRangeCoder: Bool { self != .coord }

    /// Whether there is a number of atoms to be asked for: in a window, or, in diffusion, of steps.
    public var takesAtoms: Bool { self != .sketch && self != .hybrid && self != .adaptive }

    /// Whether the seed is the hash of a trained codebook.
    public var hasTrainedCodebook: Bool { self == .trained || self == .adaptive }

    /// Atoms in a codebook where the stream says nothing of it.
    public var usualCodebookSize: UInt64 { self == .guided ? 65_536 : hasCodebookSize ? 1024 : 0 }
}

/// Which coder packs the planes. ddcm-stream.md 4.3
public enum EntropyKind: UInt8, Sendable, CaseIterable {
    /// Symbols in planes, as zstd literals.
    case zstd = 0
    /// Decisions, each with its probability.
    case range = 1
}

/// Everything a decoder must know before it can decode a chunk; it recurs in the stream so that a reader may start at
/// any configuration. ddcm-stream.md 4
public struct Configuration: Equatable, Sendable {
    /// Format versions that this build reads; it writes the last of them.
    public static let versions: ClosedRange<UInt8> = 1...3

    public var version: UInt8
    public var sampleRate: Int
    public var channels: Int
    /// Which speaker each channel feeds, as the WAVEFORMATEXTENSIBLE channel mask; 0 where nothing is said.
    public var channelMask: UInt32
    /// Samples from one window to the next; in a segment, those of a row, rounded down.
    public var hop: Int
    /// Hops in one chunk; with segments, rows of one segment.
    public var hopsPerChunk: Int
    /// The latent of whole segments; nil for that of windows.
    public var segment: SegmentLatent?
    public var mode: Mode
    public var entropy: EntropyKind
    /// Number of the dictionary set, from which both coders start.
    public var dictionarySet: UInt8
    /// The codebook's size, atoms a window and channel (0: as many as the rate allows), and the generator's seed, or the
    /// hash of a trained codebook.
    public var codebookSize: UInt64
    public var atoms: UInt64
    public var seed: UInt64

    public init(
        sampleRate: Int, channels: Int, channelMask: UInt32, hop: Int, hopsPerChunk: Int,
        segment: SegmentLatent? = nil, mode: Mode, entropy: EntropyKind, dictionarySet: UInt8,
        codebookSize: UInt64 = 0, atoms: UInt64 = 0, seed: UInt64 = 0, version: UInt8 = versions.upperBound
    ) {
        self.version = version
        self.sampleRate = sampleRate
        self.channels = channels
        self.channelMask = channelMask
        self.hop = hop
        self.hopsPerChunk = hopsPerChunk
        self.segment = segment
        self.mode = mode
        self.entropy = entropy
        self.dictionarySet = dictionarySet
        self.codebookSize = codebookSize
        self.atoms = atoms
        self.seed = seed
    }

    public var latent: LatentKind { segment == nil ? .mdct : .audioldm2 }

    /// Whether windows may be divided into blocks: from version 2 on, where there are windows.
    public var hasDivisions: Bool { version >= 2 && segment == nil }

    /// Samples a channel that a chunk gives out.
    public var samplesPerChunk: Int { segment.map { samples(rows: hopsPerChunk - $0.overlap) } ?? hop * hopsPerChunk }
    /// The time that a chunk gives out.
    public var chunkSeconds: Double { Double(samplesPerChunk) / Double(sampleRate) }
    /// Samples a channel by which chunks overlap.
    public var overlap: Int { segment == nil ? hop : samples(rows: hopsPerChunk) - samplesPerChunk }
    /// Numbers of the latent in one chunk, all channels together.
    public var coefficientsPerChunk: Int {
        coefficientsPerChannel * channels
    }
    /// The same of one channel.
    public var coefficientsPerChannel: Int {
        segment.map { hopsPerChunk * $0.model.numbersPerRow } ?? samplesPerChunk
    }
    /// Samples from a sample's way into an encoder to its way out of a decoder, which nothing but longer waits and the time
    /// of computing add to: a chunk, what it overlaps with, and for windows the hop behind it that the encoder must have
    /// seen.
    public var codingDelay: Int { samplesPerChunk + (segment == nil ? 2 : 1) * overlap }

    private func samples(rows: Int) -> Int { rows * sampleRate / SegmentLatent.rowsPerSecond }
}

/// A configuration where it stands in a stream: with the position of its chunk. ddcm-stream.md 4
public struct PlacedConfiguration: Equatable, Sendable {
    public var configuration: Configuration
    /// True where a new stream begins with this chunk.
    public var isStart: Bool
    /// Decoded samples to drop at the start of the stream, the first window's fade-in among them; 0 elsewhere.
    public var leadingTrim: Int
    /// Position of the first sample that this chunk gives out, trimmed ones not counted. ddcm-stream.md 4.6
    public var position: UInt64
    /// The position behind the stream's last sample, where this chunk is its last one.
    public var total: UInt64?

    public init(
        configuration: Configuration, isStart: Bool, leadingTrim: Int, position: UInt64, total: UInt64? = nil
    ) {
        self.configuration = configuration
        self.isStart = isStart
        self.leadingTrim = leadingTrim
        self.position = position
        self.total = total
    }
}

extension Limits {
    /// Rates that stand in the configuration as one byte. ddcm-stream.md 4.2
    static let namedSampleRates = [
        8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000, 176_400, 192_000,
    ]
}
