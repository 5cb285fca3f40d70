internal import Codebook
internal import Latent
internal import Quantiser
internal import Segments
internal import Stream

/// Chunks of a latent whose model sees a whole segment at once.
struct SegmentChunks: ChunkAnalysis {
    let shape: ChunkShape
    let model: any SegmentModel
    var latent: [Float] = []
    let levelsOff: [Float]
    private var segments: SegmentAnalysis
    private var isTransformed = false

    /// Nil for a stream of windows.
    /// - Throws: what the source throws, and `SettingsError` where it does not have the model.
    init?(_ configuration: Configuration, models: any ModelSource) throws {
        guard let identity = configuration.segment?.model else { return nil }
        guard let model = try models.model(identity, for: .encoding), model.identity.serves(identity) else {
            throw SettingsError(message: "\(identity) is not here")
        }
        self.model = model
        shape = ChunkShape(configuration)
        levelsOff = [Float](repeating: 0, count: shape.rows)
        segments = SegmentAnalysis(configuration, model: model)
    }

    var preamble: [UInt8] {
        var bytes: [UInt8] = []
        for level in segments.levels { level.append(to: &bytes) }
        return bytes
    }

    var emptyPreamble: [UInt8] {
        var bytes: [UInt8] = []
        for _ in segments.levels { SegmentLevel.silence.append(to: &bytes) }
        return bytes
    }

    func isSilent(channel: Int) -> Bool { segments.levels[channel].isSilent }

    var signals: [[Float]] { segments.signals }
    var isFull: Bool { segments.isFull }

    mutating func take(_ samples: Span<Float>) -> Int { segments.take(samples) }
    mutating func pad() { segments.pad() }

    mutating func startChunk() {
        segments.startChunk()
        isTransformed = false
    }

    /// The model is asked once: rows are never divided.
    mutating func transform(gain: Int) -> ChunkWindows {
        if !isTransformed { segments.transform() }
        isTransformed = true
        latent = segments.latent
        return .whole(shape.windows)
    }

    mutating func reconsider() {}
}
