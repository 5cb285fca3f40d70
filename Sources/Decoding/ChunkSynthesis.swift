internal import Codebook
internal import Entropy
internal import Latent
internal import Quantiser
internal import Segments
internal import Stream

/// Turns the bodies of chunks back into samples, window by window.
struct ChunkSynthesis: ~Copyable {
    let configuration: Configuration
    private let shape: ChunkShape
    private var codebook: any Codebook
    private let leastShare: Double
    private var coder: ChunkDecoder
    /// In the place of coder and codebook, where chunks are sketches.
    private var sketch: SketchSynthesis?
    private var tracks: [BlockSynthesis]
    /// In the place of tracks, where a chunk is a segment.
    private var segments: SegmentPlayback?
    /// In the place of coder and codebook, where segments are diffused.
    private var guided: GuidedSynthesis?
    private var drift = LatentDrift()
    private var grid: QuantiserGrid
    private var windows: ChunkWindows
    private var planes: AtomPlanes
    private var stereo: StereoFlags
    /// Checksum of the body, from which the noise is seeded.
    private var content: UInt32 = 0
    /// Whether the chunk is missing or malformed.
    private(set) var isMissing = true
    /// Whether that was only found when it was to be diffused: ddcm-stream.md 6.2, rule 8.
    private var isRefused = false
    /// What was added to the chunk; nil before the first stream with layers.
    private var layer: EnhancementSynthesis?
    private var latents: [[Float]]
    /// The window of the chunk that is next to be synthesised.
    private var window: Int

    /// - Parameters:
    ///   - trained: the codebook that the configuration names; not needed where nothing is rendered.
    ///   - model: the model that it names; likewise.
    init(
        configuration: Configuration, dictionaries: DictionarySet, trained: TrainedCodebook?,
        model: (any SegmentModel)?, concealment: Concealment
    ) throws(ZstdError) {
        shape = ChunkShape(configuration)
        segments = configuration.segment.map { _ in SegmentPlayback(configuration, model: model) }
        guided =
            configuration.mode == .guided
            ? GuidedSynthesis(configuration, dictionaries: dictionaries, model: model) : nil
        tracks =
            segments == nil
            ? [BlockSynthesis](
                repeating: BlockSynthesis(
                    hop: shape.hop, sampleRate: configuration.sampleRate, concealment: concealment),
                count: shape.channels) : []
        grid = QuantiserGrid(shape: shape, rules: .version(configuration.version))
        windows = .whole(shape.windows)
        planes = AtomPlanes(shape: shape)
        stereo = StereoFlags(channels: shape.channels)
        latents = [[Float]](repeating: [Float](repeating: 0, count: shape.hop), count: shape.channels)
        window = shape.windows
        self.configuration = configuration
        let atoms = AtomFormat(configuration, trained: trained)
        coder = try ChunkDecoder(
            dictionaries: dictionaries, entropy: configuration.entropy, hasDivisions: configuration.hasDivisions,
            atoms: atoms)
        codebook = atoms.codebook()
        leastShare = configuration.mode == .coord ? 0 : NoiseFilling.roundingShare
        sketch = configuration.mode == .sketch ? SketchSynthesis(configuration) : nil
    }

    /// Forgets what was decoded, as at the start of a stream.
    mutating func reset() {
        for channel in tracks.indices { tracks[channel].reset() }
        segments?.reset()
        window = shape.windows
    }

    /// What is diffused in the chunk that was loaded last; nil in other modes.
    var diffusion: DiffusionCount? {
        guided?.count ?? (configuration.mode == .ddcm ? DiffusionCount(planes.diffusion) : nil)
    }

    /// Whether a chunk takes a model's time.
    var isSegment: Bool { segments != nil }

    /// Whether windows of a chunk are left.
    var hasWindows: Bool { window < (segments?.pieces ?? shape.windows) }

    /// Reads the body of the next chunk. Where it is malformed, the chunk is missing.
    /// - Parameter signs: that stand beside it; nil where they are part of it.
    mutating func load(_ body: ByteReader, signs: [UInt8]?) throws(DecodeError) -> BodyBits {
        isMissing = true
        layer?.clear()
        window = 0
        content = CRC32C.checksum(body.bytes, body.remaining)
        let bits = try read(body, signs: signs)
        isMissing = false
        return bits
    }

    /// Adds an enhancement to the chunk that was loaded. Where it is malformed, the chunk stays as it is.
    mutating func enhance(with bytes: [UInt8]) throws(DecodeError) -> BodyBits {
        guard !bytes.isEmpty else { return BodyBits() }
        guard sketch == nil, guided == nil else { throw .malformed("enhancement: of a sketch or a diffusion") }
        if layer == nil { layer = try EnhancementSynthesis(configuration: configuration, grid: grid) }
        return try layer!.load(bytes, base: grid, planes: &planes, content: content)
    }

    private mutating func read(_ body: ByteReader, signs: [UInt8]?) throws(DecodeError) -> BodyBits {
        if sketch != nil {
            if signs?.isEmpty == false { throw .malformed("sketch: signs beside it") }
            return try sketch!.load(body)
        }
        var body = body
        try segments?.readLevels(&body)
        if guided != nil {
            if signs?.isEmpty == false { throw .malformed("guided diffusion: signs beside it") }
            return try guided!.load(body, isSilent: segments?.isSilent ?? [])
        }
        return try coder.read(
            body, signs: signs, grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
    }

    /// The next chunk is missing.
    mutating func loadMissing() {
        isMissing = true
        window = 0
    }

    /// Appends the interleaved sample frames that the next window finishes, or zeros in their place: `hop` of them, or a
    /// piece of a segment.
    ///
    /// - Parameter progress: is told after each step of a network, and how many there are in the chunk; what it throws ends
    ///   the work.
    mutating func appendWindow(
        to output: inout [Float], isRendered: Bool, progress: (_ step: Int, _ steps: Int) throws -> Void
    ) throws {
        if segments != nil { return try appendPiece(to: &output, isRendered: isRendered, progress: progress) }
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: shape.hop * shape.channels))
        defer { window += 1 }
        guard isRendered else { return }
        if isMissing {
            for channel in tracks.indices { tracks[channel].appendMissing() }
        } else {
            if window == 0 { for channel in tracks.indices { tracks[channel].meetEdge(depth: windows.leftDepth) } }
            for block in grid.shape.blocks(window: window) { synthesise(block) }
            if window == shape.windows - 1 {
                for channel in tracks.indices { tracks[channel].meetEdge(depth: windows.rightDepth) }
            }
        }
        for channel in tracks.indices {
            tracks[channel].finishWindow()
            interleave(channel: channel, into: &output, from: start)
        }
    }

    private mutating func appendPiece(
        to output: inout [Float], isRendered: Bool, progress: (_ step: Int, _ steps: Int) throws -> Void
    ) throws {
        if isRendered && window == 0 {
            if guided == nil && !isMissing { for block in grid.shape.blocks.indices { synthesise(block) } }
            if guided != nil && !isMissing { isRefused = try !diffuse(progress) }
            if isRefused { isMissing = true }
            segments?.finish(isMissing: isMissing)
        }
        segments?.append(piece: window, to: &output, isRendered: isRendered)
        window += 1
    }

    /// - Returns: false where the model has no use for what the chunk says.
    private mutating func diffuse(_ progress: (_ step: Int, _ steps: Int) throws -> Void) throws -> Bool {
        // Out of here while they work on one another.
        guard var diffusing = guided, var playback = segments else { return false }
        guard diffusing.isPossible else { return false }
        (guided, segments) = (nil, nil)
        defer { (guided, segments) = (diffusing, playback) }
        diffusing.putBase { numbers, row, channel in playback.put(numbers, row: row, channel: channel) }
        var done = 0
        let steps = diffusing.count.steps
        try playback.refine { channel, base in
            let found = try diffusing.diffuse(channel: channel, from: base) { _ in
                done += 1
                try progress(done, steps)
            }
            drift += found.drift
            return found.latent
        }
        return true
    }

    /// Whether a chunk whose body was whole could not be rendered since this was asked last.
    mutating func takeRefusal() -> Bool {
        defer { isRefused = false }
        return isRefused
    }

    /// How far the latents came out from the encoder's that were diffused since this was asked last.
    mutating func takeDrift() -> LatentDrift {
        defer { drift = LatentDrift() }
        return drift
    }

    private mutating func interleave(channel: Int, into output: inout [Float], from start: Int) {
        let channels = shape.channels
        tracks[channel].withFinished { finished in
            output.withUnsafeMutableBufferPointer { output in
                for n in 0..<finished.count { output[start + n * channels + channel] = finished[n] }
            }
        }
    }

    private mutating func synthesise(_ block: Int) {
        if let sketch {
            for channel in 0..<shape.channels {
                sketch.draw(window: block, channel: channel, into: &latents[channel])
                tracks[channel].append(latents[channel], depth: 0)
            }
            return
        }
        for channel in 0..<shape.channels {
            let row = shape.row(block: block, channel: channel)
            codebook.reconstruct(planes, row: row, grid: grid, into: &latents[channel])
            let finest = layer?.add(to: &latents[channel], planes: planes, row: row) ?? grid
            var noise = NoiseFilling(content: content, row: row, leastShare: leastShare)
            noise.fill(&latents[channel], row: row, grid: finest)
        }
        stereo.restore(&latents, bands: grid.shape.bands(row: grid.shape.row(block: block, channel: 0)))
        for channel in 0..<shape.channels {
            if segments == nil {
                tracks[channel].append(latents[channel], depth: grid.shape.blocks[block].depth)
            } else {
                segments?.put(latents[channel], row: block, channel: channel)
            }
        }
    }
}
