internal import Codebook
internal import Entropy
internal import Quantiser
internal import RateControl
public import Segments
package import Sketch
public import Stream

/// Is told how many of a chunk's network steps are done, and how many there are; what it throws ends the encoder's work.
public typealias DiffusionProgress = (_ step: Int, _ steps: Int) throws -> Void

/// Turns PCM into a stream of frames: push samples in, take frames out. No input or output of its own.
///
///     var encoder = try Encoder(settings)
///     try encoder.push(samples) { frame in … }      // as often as samples come
///     try encoder.finish { frame in … }             // once
///
/// The bytes depend on the samples and the settings alone, not on how the samples were cut.
public struct Encoder: ~Copyable {
    public let configuration: Configuration
    private var analysis: any ChunkAnalysis
    private var chunk: ChunkQuantiser
    /// In the place of `chunk`, where chunks are sketches.
    private var sketcher: ChunkSketcher?
    /// Around `chunk`, where latents are diffused.
    private var guider: ChunkGuider?
    private var framer: StreamFramer
    /// Of the base layer.
    private var rate: RateController
    /// Nil in streams of one layer.
    private var enhancement: EnhancementEncoding?
    /// Nil in streams without parity.
    private var parity: ParityEncoding?
    /// Nil in streams without tags.
    private var tags: TagRepetition?
    /// Bytes of a chunk at the bit rate; nil where no frame may have more.
    private let chunkBytes: Int?
    private var sampleCount: UInt64 = 0
    /// How many samples a channel there are positions for.
    private let mostSamples: UInt64

    /// Throws `SettingsError` for settings that no stream can have, `ZstdError` when libzstd cannot be set up, and what the
    /// source of models throws.
    /// - Parameters:
    ///   - models: where the model is that the settings name, if they do.
    ///   - progress: is told after each step of a denoiser's network, which may take seconds; `push` and `finish` throw
    ///     what it throws, and there is no more to be had of the encoder then.
    public init(
        _ settings: EncoderSettings, models: any ModelSource = NoModels(), progress: DiffusionProgress? = nil
    ) throws {
        let dictionaries = DictionarySet.newest
        let configuration = try Self.configuration(of: settings)
        let shape = ChunkShape(configuration)
        let framer = StreamFramer(
            configuration: configuration, isResilient: settings.isResilient, origin: settings.position,
            isExact: settings.hasHardLimit)
        let chunkSeconds = configuration.chunkSeconds
        let rated = settings.lessParity(chunkSeconds: chunkSeconds)
        let base = rated.base
        let enhancement: EnhancementEncoding? =
            settings.layers > 1
            ? try EnhancementEncoding(
                shape: shape, settings: rated, configuration: configuration, dictionaries: dictionaries) : nil
        let segments = try SegmentChunks(configuration, models: models)
        let analysis: any ChunkAnalysis = segments ?? WindowAnalysis(shape: shape, settings: base)
        guider = try ChunkGuider(
            configuration, base, model: segments?.model, dictionaries: dictionaries, progress: progress)
        var chunk = try ChunkQuantiser(
            shape: shape, settings: ChunkGuider.base(of: base), configuration: configuration,
            dictionaries: dictionaries,
            emptyPreamble: analysis.emptyPreamble)
        var sketcher = ChunkSketcher(configuration, settings)
        let emptyBody =
            try guider == nil ? sketcher?.emptyBody() ?? chunk.emptyBody() : analysis.emptyPreamble
        let tags = TagRepetition(try settings.usedTags(), sampleRate: settings.sampleRate)
        let leastFrame = framer.largestFrame(body: emptyBody.count) + (tags?.frameBytes ?? 0)
        try base.checkRoom(leastFrame: leastFrame, chunkSeconds: chunkSeconds)
        if settings.layers > 1 {
            let both = leastFrame + FrameWriter.overhead(payloadBytes: 0)
            try rated.checkRoom(leastFrame: both, chunkSeconds: chunkSeconds)
        }
        rate = RateController(
            base.goal, ceiling: base.maximumBitrate, chunkSeconds: chunkSeconds,
            reserve: base.isLastChunkCostly ? framer.lastFrame(body: emptyBody.count) : 0)
        parity = settings.parityChunks.map {
            ParityEncoding(
                groupChunks: $0, isLayered: settings.layers > 1,
                budget: settings.parityBytes(chunkSeconds: chunkSeconds))
        }
        self.analysis = analysis
        self.enhancement = enhancement
        self.tags = tags
        chunkBytes = base.hasHardLimit ? nil : base.expectedBitrate.map { Int($0 / 8 * chunkSeconds) } ?? 0
        self.configuration = configuration
        mostSamples = Limits.position - settings.position
        self.framer = framer
        self.chunk = chunk
        self.sketcher = sketcher
    }

    /// The configuration of the stream that an encoder with these settings makes, in no time: an encoder takes some to
    /// be made.
    ///
    /// - Throws: `SettingsError` for settings that no stream can have, but for a `maximumBitrate` or constant rate that
    ///   has no room for an empty chunk: that only an encoder finds.
    public static func configuration(of settings: EncoderSettings) throws(SettingsError) -> Configuration {
        let dictionaries = DictionarySet.newest
        let configuration = try settings.configuration(dictionarySet: dictionaries.number)
        guard dictionaries.supports(settings.usedEntropy) else {
            throw SettingsError(message: "--entropy: this build has no tables for \(settings.usedEntropy)")
        }
        return configuration
    }

    /// Runs of a denoiser's network that each channel of a chunk takes at the bit rate; nil where there is none.
    public var denoiserSteps: Int? { guider?.expectedSteps(bytes: chunkBytes) }

    /// Is shown every chunk before it is packed; for the training of dictionaries.
    package var observer: ChunkObserver? {
        get { chunk.observer }
        set { chunk.observer = newValue }
    }

    /// Is shown every chunk's latent before it is packed; for the training of codebooks.
    package var latentObserver: LatentObserver? {
        get { chunk.latentObserver }
        set { chunk.latentObserver = newValue }
    }

    /// Is shown every sketch before it is packed; for training.
    package var sketchObserver: ((Sketch) -> Void)? {
        get { sketcher?.observer }
        set { sketcher?.observer = newValue }
    }

    /// Samples a channel that have been pushed.
    public var samplesRead: UInt64 { sampleCount }

    /// Takes interleaved samples, full scale ±1 and all finite, and gives each frame out as soon as its chunk is full.
    /// - Parameter samples: a whole number of sample frames.
    /// - Throws: `PositionsExhausted` where they go beyond the last position of a stream; those before it were taken, and
    ///   `finish` makes a whole stream of them.
    public mutating func push(_ samples: [Float], frame: ([UInt8]) throws -> Void) throws {
        precondition(samples.count % configuration.channels == 0)
        let room = mostSamples - sampleCount
        let isTooLong = UInt64(samples.count / configuration.channels) > room
        let end = isTooLong ? Int(room) * configuration.channels : samples.count
        var first = 0
        while first < end {
            let taken = analysis.take(samples.span.extracting(first..<end))
            rate.hear(samples.span.extracting(first..<first + taken * configuration.channels))
            first += taken * configuration.channels
            sampleCount += UInt64(taken)
            if analysis.isFull { try makeChunk(isLast: false, frame: frame) }
        }
        if isTooLong { throw PositionsExhausted() }
    }

    /// Codes what is left, and the end of the stream.
    public mutating func finish(frame: ([UInt8]) throws -> Void) throws {
        var isLast = false
        repeat {
            analysis.pad()
            // A chunk finishes all its samples but what the next one overlaps with.
            let finished = framer.samplesFinished + UInt64(configuration.samplesPerChunk)
            isLast = finished >= sampleCount + (framer.chunks == 0 ? UInt64(configuration.overlap) : 0)
            try makeChunk(isLast: isLast, frame: frame)
        } while !isLast
        try send(framer.end(sampleCount: sampleCount), frame)
        if let last = parity?.finish() { try frame(last) }
    }

    /// Gives a frame out, and behind the last of a group its parity.
    private mutating func send(_ bytes: [UInt8], endsChunk: Bool = false, _ give: ([UInt8]) throws -> Void) throws {
        try give(bytes)
        guard let last = parity?.add(bytes, endsChunk: endsChunk) else { return }
        spendParity(last.count)
        try give(last)
    }

    /// Takes into account what parity frames take beyond what was put by for them.
    private mutating func spendParity(_ count: Int) {
        let bytes = parity?.excess(of: count) ?? 0
        rate.spend(bytes, share: 0)
        enhancement?.spend(bytes)
    }

    private mutating func makeChunk(isLast: Bool, frame: ([UInt8]) throws -> Void) throws {
        let share = shareOfNextChunk
        let total = isLast ? sampleCount : nil
        rate.startFrame()
        enhancement?.startFrame()
        let taken = try sendTags(isLast: isLast, frame)
        let most = min(
            rate.limit(share: share, isLast: isLast, taken: taken),
            enhancement?.limitOfBase(share: share, taken: taken) ?? .max)
        let (measure, limit) = framer.room(within: most, total: total)
        let least = framer.room(within: rate.least(share: share), total: total).bytes
        let body =
            try guider?.encode(&analysis, limit: limit, measure, quantiser: &chunk)
            ?? sketcher?.encode(&analysis, limit: limit, measure)
            ?? chunk.encode(&analysis, bytes: min(least, limit)...limit, measure, leastGain: rate.leastGain)
        let end = total.map { framer.endBytes(sampleCount: $0) } ?? 0
        let before = framer
        if framer.isConfigurationDue, let announcement = parity?.announcement(next: framer.sequence) {
            try frame(announcement)
        }
        let base = framer.frame(body: body, total: total)
        if enhancement != nil {
            // Before the base, so that no decoder has to wait for it.
            let added = try enhancement!.frame(
                base: body.bytes, latent: analysis.latent, baseFrame: framer.reckonedBytes, taken: taken, end: end,
                share: share, framer: before)
            tags?.count(samples: 0, bytes: added.count)
            try send(added, frame)
        }
        analysis.startChunk()
        tags?.count(samples: configuration.samplesPerChunk, bytes: framer.reckonedBytes)
        rate.spend(framer.reckonedBytes, share: share)
        try send(base, endsChunk: true, frame)
    }

    /// Gives the tags out, where they are due before the next chunk, and takes into account what it pays for them.
    /// - Returns: bytes that they take of what the chunk's own frames may have.
    private mutating func sendTags(isLast: Bool, _ give: ([UInt8]) throws -> Void) throws -> Int {
        guard tags != nil else { return 0 }
        if tags?.isDue(mayRepeat: framer.isConfigurationDue && !isLast) == true,
            let bytes = tags?.frame(sequence: framer.sequence)
        {
            try give(bytes)
        }
        let payment = tags?.pay(chunkBytes: chunkBytes) ?? 0
        rate.spend(payment, share: 0)
        enhancement?.spend(payment)
        return payment
    }

    /// How much of the next chunk is sound that was read, which pays for it; a few bytes are there also for the shortest
    /// rest, but no more than a tenth of a second would bring.
    private var shareOfNextChunk: Double {
        let samples = Double(configuration.samplesPerChunk)
        let before = framer.chunks * UInt64(configuration.samplesPerChunk)
        let rest = Double(sampleCount - min(before, sampleCount)) / samples
        return min(max(rest, min(0.125, 0.1 * Double(configuration.sampleRate) / samples)), 1)
    }
}
