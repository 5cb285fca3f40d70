internal import Codebook
internal import Entropy
internal import Quantiser
internal import RateControl
public import Stream

/// Turns PCM into a stream of frames: push samples in, take frames out. No input or output of its own.
///
///     var encoder = try Encoder(settings)
///     try encoder.push(samples) { frame in … }      // as often as samples come
///     try encoder.finish { frame in … }             // once
///
/// The bytes depend on the samples and the settings alone, not on how the samples were cut.
public struct Encoder: ~Copyable {
    public let configuration: Configuration
    private var analysis: WindowAnalysis
    private var chunk: ChunkQuantiser
    private var framer: StreamFramer
    private var sampleCount: UInt64 = 0

    /// Throws `SettingsError` for settings that no stream can have, `ZstdError` when libzstd cannot be set up.
    public init(_ settings: EncoderSettings) throws {
        let dictionaries = DictionarySet.newest
        let configuration = try settings.configuration(dictionarySet: dictionaries.number)
        guard dictionaries.supports(settings.entropy) else {
            throw SettingsError(message: "--entropy: this build has no tables for \(settings.entropy)")
        }
        let shape = ChunkShape(
            windows: configuration.hopsPerChunk, channels: configuration.channels,
            sampleRate: configuration.sampleRate, hop: configuration.hop)
        chunk = try ChunkQuantiser(shape: shape, settings: settings, dictionaries: dictionaries)
        analysis = WindowAnalysis(shape: shape)
        self.configuration = configuration
        framer = StreamFramer(configuration: configuration)
    }

    /// Is shown every chunk before it is packed; for the training of dictionaries.
    package var observer: ChunkObserver? {
        get { chunk.observer }
        set { chunk.observer = newValue }
    }

    /// Samples a channel that have been pushed.
    public var samplesRead: UInt64 { sampleCount }

    /// Takes interleaved samples, full scale ±1 and all finite, and gives each frame out as soon as its chunk is full.
    /// - Parameter samples: a whole number of sample frames.
    public mutating func push(_ samples: [Float], frame: ([UInt8]) throws -> Void) throws {
        precondition(samples.count % configuration.channels == 0)
        var first = 0
        while first < samples.count {
            let taken = analysis.take(samples.span.extracting(first..<samples.count))
            first += taken * configuration.channels
            sampleCount += UInt64(taken)
            if analysis.isFull { try frame(try makeChunk(isLast: false)) }
        }
    }

    /// Codes what is left, and the end of the stream.
    public mutating func finish(frame: ([UInt8]) throws -> Void) throws {
        var isLast = false
        repeat {
            analysis.pad()
            // A chunk finishes all its samples but the last hop, which waits for the window behind it.
            let finished = framer.samplesFinished + UInt64(configuration.samplesPerChunk)
            isLast = finished >= sampleCount + (framer.chunks == 0 ? UInt64(configuration.hop) : 0)
            try frame(try makeChunk(isLast: isLast))
        } while !isLast
        try frame(framer.end(sampleCount: sampleCount))
    }

    private mutating func makeChunk(isLast: Bool) throws -> [UInt8] {
        // A chunk is paid for by the sound in it that was read; a few bytes are there also for the shortest rest.
        let before = framer.chunks * UInt64(configuration.samplesPerChunk)
        let rest = Double(sampleCount - min(before, sampleCount)) / Double(configuration.samplesPerChunk)
        let share = min(max(rest, 0.125), 1)
        let body = try chunk.encode(&analysis, overhead: framer.overhead, share: share)
        analysis.startChunk()
        let frame = framer.frame(body: body, total: isLast ? sampleCount : nil)
        chunk.account(frameBytes: frame.count, share: share)
        return frame
    }
}
