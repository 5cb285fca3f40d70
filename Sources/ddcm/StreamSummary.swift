internal import Codebook
internal import CodebookFile
internal import Decoding
internal import Entropy
internal import Stream

/// What `info` found, as it goes into JSON.
struct StreamSummary: Encodable {
    /// The streams that follow one another in the input.
    var streams: [Part] = []
    private(set) var seconds = 0.0
    private(set) var bytes: UInt64 = 0
    private(set) var bitrate = 0.0
    private(set) var frames = 0
    private(set) var bytesByKind = ByteKinds()
    /// Of streams in mode `ddcm`; nil where there are none.
    private(set) var diffusion: Diffusion?
    /// The base and, where there is one, the enhancement; the end and all else that is of no chunk count as the base's.
    private(set) var layers: [Layer] = []
    /// How frames came; nil unless the stream is live.
    var latency: LatencySummary?

    /// One stream with its parameters and its length.
    struct Part: Encodable {
        let formatVersion: Int
        let sampleRate: Int
        let channels: Int
        let channelMask: UInt32
        let latent: String
        let mode: String
        let entropy: String
        let dictionarySet: Int
        let hop: Int
        let hopsPerChunk: Int
        /// Nil for the transform that is built in.
        let model: Model?
        let chunkMilliseconds: Double
        let codebookSize: UInt64
        let atoms: UInt64
        let seed: UInt64
        /// The hash of a trained codebook.
        let codebook: String?
        /// Of the first sample; other than 0 in pieces of longer streams.
        let position: Int64
        fileprivate(set) var samples: UInt64 = 0
        /// What the stream says of itself; the last, where that changes.
        fileprivate(set) var tags: [Tag] = []

        init(_ configuration: Configuration, position: Int64) {
            self.position = position
            formatVersion = Int(configuration.version)
            sampleRate = configuration.sampleRate
            channels = configuration.channels
            channelMask = configuration.channelMask
            latent = "\(configuration.latent)"
            mode = "\(configuration.mode)"
            entropy = "\(configuration.entropy)"
            dictionarySet = Int(configuration.dictionarySet)
            hop = configuration.hop
            hopsPerChunk = configuration.hopsPerChunk
            model = configuration.segment.map { Model($0, rows: configuration.hopsPerChunk) }
            chunkMilliseconds = Double(configuration.samplesPerChunk) * 1000 / Double(configuration.sampleRate)
            codebookSize = configuration.codebookSize
            atoms = configuration.atoms
            seed = configuration.seed
            codebook = configuration.mode.hasTrainedCodebook ? hexadecimal(configuration.seed) : nil
        }
    }

    /// The model of a latent, and the shape of what it makes of a segment.
    struct Model: Encodable {
        let name: String
        /// Their hash.
        let weights: String
        /// That of the denoiser, where the stream needs one.
        let denoiser: String?
        let channels: Int
        let rows: Int
        let columns: Int
        let overlapRows: Int
        let scalingFactor: Double

        fileprivate init(_ segment: SegmentLatent, rows: Int) {
            (name, weights) = (segment.model.name, segment.model.weights)
            denoiser = segment.model.denoiserWeights
            (channels, columns) = (segment.model.channels, segment.model.columns)
            (self.rows, overlapRows, scalingFactor) = (rows, segment.overlap, segment.model.scalingFactor)
        }
    }

    /// A name and its value.
    struct Tag: Encodable {
        let name: String
        let value: String
    }

    /// Bytes by what they are for; those of damaged stretches are in none.
    struct ByteKinds: Encodable {
        var framing = 0.0
        var envelope = 0.0
        var indices = 0.0
        var coefficients = 0.0
    }

    /// Vectors (in mode `guided` latents) whose diffusion has steps, by where it starts, and all their steps.
    struct Diffusion: Encodable {
        fileprivate(set) var vectorsFromNoise = 0
        fileprivate(set) var vectorsFromCoordinates = 0
        fileprivate(set) var steps = 0
    }

    /// The frames of one layer of all streams.
    struct Layer: Encodable {
        let layer: Int
        fileprivate(set) var frames = 0
        fileprivate(set) var bytes: UInt64 = 0
        fileprivate(set) var bitrate = 0.0
    }

    mutating func add(_ frame: FrameSummary) {
        bytesByKind.framing += frame.framing
        bytesByKind.envelope += frame.envelope
        bytesByKind.indices += frame.indices
        bytesByKind.coefficients += frame.coefficients
        while layers.count <= frame.layer { layers.append(Layer(layer: layers.count)) }
        layers[frame.layer].frames += 1
        layers[frame.layer].bytes += UInt64(frame.size)
    }

    /// Takes the tags of the stream that is being read.
    mutating func add(_ tags: Tags) {
        guard let last = streams.indices.last else { return }
        streams[last].tags = tags.list.map { Tag(name: $0.name, value: $0.value) }
    }

    mutating func add(_ count: DiffusionCount) {
        var sum = diffusion ?? Diffusion()
        sum.vectorsFromNoise += count.fromNoise
        sum.vectorsFromCoordinates += count.fromCoordinates
        sum.steps += count.steps
        diffusion = sum
    }

    mutating func add(samples count: Int) {
        guard let last = streams.indices.last else { return }
        let frames = count / streams[last].channels
        streams[last].samples += UInt64(frames)
    }

    /// - Parameters:
    ///   - frames: whose checksum was right.
    ///   - bytes: of the whole input.
    mutating func finish(frames: Int, bytes: UInt64) {
        self.frames = frames
        self.bytes = bytes
        // From whole counts: a sum window by window would gather rounding errors.
        seconds = streams.reduce(0) { $0 + Double($1.samples) / Double($1.sampleRate) }
        bitrate = seconds > 0 ? 8 * Double(self.bytes) / seconds : 0
        for index in layers.indices where seconds > 0 {
            layers[index].bitrate = 8 * Double(layers[index].bytes) / seconds
        }
    }
}

/// One frame, as `info --frames` lists it.
struct FrameSummary: Statistics {
    let offset: UInt64
    let size: Int
    let kind: String
    let layer: Int
    let sequence: Int
    /// The position of the frame's first sample, in seconds; negative for what is trimmed before position 0.
    let seconds: Double
    let framing: Double
    let envelope: Double
    let indices: Double
    let coefficients: Double
    let isMalformed: Bool
    let isResilient: Bool
    /// Whole, corrected, spoilt, or restored.
    let condition: String

    init(_ report: FrameReport, sampleRate: Int) {
        offset = report.offset
        size = report.size
        kind = report.kind.map { "\($0)" } ?? "unknown"
        layer = report.layer
        sequence = Int(report.sequence)
        seconds = Double(report.position ?? 0) / Double(max(sampleRate, 1))
        isMalformed = report.bits == nil
        isResilient = report.isResilient
        condition = report.condition.rawValue
        let bits = report.bits ?? BodyBits()
        envelope = Double(bits.envelope) / 8
        indices = Double(bits.indices) / 8
        coefficients = Double(bits.coefficients) / 8
        framing = Double(report.size) - envelope - indices - coefficients
    }
}
