internal import Codebook
internal import Entropy
internal import Latent
internal import Quantiser
internal import Signal
internal import Stream

/// Turns the bodies of chunks back into samples, window by window.
struct ChunkSynthesis: ~Copyable {
    let configuration: Configuration
    private let shape: ChunkShape
    private let codebook: any Codebook = IdentityCodebook()
    private var latentSpace: MDCTLatent
    private var coder: ChunkDecoder
    private var overlaps: [OverlapAdd]
    private var grid: QuantiserGrid
    private var planes: AtomPlanes
    private var stereo: StereoFlags
    /// Checksum of the body, from which the noise is seeded.
    private var content: UInt32 = 0
    private var isSilent = true
    private var latents: [[Float]]
    private var samples: [Float]
    private var finished: [Float]
    /// The window of the chunk that is next to be synthesised.
    private var window: Int

    init(configuration: Configuration, dictionaries: DictionarySet) throws(ZstdError) {
        shape = ChunkShape(
            windows: configuration.hopsPerChunk, channels: configuration.channels,
            sampleRate: configuration.sampleRate, hop: configuration.hop)
        latentSpace = MDCTLatent(hop: shape.hop)
        overlaps = [OverlapAdd](repeating: OverlapAdd(hop: shape.hop), count: shape.channels)
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        stereo = StereoFlags(channels: shape.channels)
        latents = [[Float]](repeating: [Float](repeating: 0, count: shape.hop), count: shape.channels)
        samples = [Float](repeating: 0, count: 2 * shape.hop)
        finished = [Float](repeating: 0, count: shape.hop)
        window = shape.windows
        self.configuration = configuration
        coder = try ChunkDecoder(dictionaries: dictionaries, entropy: configuration.entropy)
    }

    /// Forgets what was decoded, as at the start of a stream.
    mutating func reset() {
        for channel in overlaps.indices { overlaps[channel].reset() }
        window = shape.windows
    }

    /// Whether windows of a chunk are left.
    var hasWindows: Bool { window < shape.windows }

    /// Reads the body of the next chunk. Where it is malformed, the chunk becomes silence.
    mutating func load(_ body: ByteReader) throws(DecodeError) -> BodyBits {
        isSilent = true
        window = 0
        content = CRC32C.checksum(body.bytes, body.remaining)
        let bits = try coder.read(body, grid: &grid, stereo: &stereo, planes: &planes)
        isSilent = false
        return bits
    }

    /// Puts silence in the place of a chunk that is missing; what overlaps into it fades out.
    mutating func loadSilence() {
        isSilent = true
        window = 0
    }

    /// Appends `hop` interleaved sample frames: those that the next window finishes, or zeros in their place.
    mutating func appendWindow(to output: inout [Float], isRendered: Bool) {
        let start = output.count
        output.append(contentsOf: repeatElement(0, count: shape.hop * shape.channels))
        defer { window += 1 }
        guard isRendered else { return }
        if !isSilent { reconstruct() }
        for channel in 0..<shape.channels {
            if isSilent {
                for n in samples.indices { samples[n] = 0 }
            } else {
                latentSpace.synthesise(latents[channel], into: &samples)
            }
            overlaps[channel].add(samples, into: &finished)
            interleave(channel: channel, into: &output, from: start)
        }
    }

    private func interleave(channel: Int, into output: inout [Float], from start: Int) {
        let channels = shape.channels
        finished.withUnsafeBufferPointer { finished in
            output.withUnsafeMutableBufferPointer { output in
                for n in 0..<finished.count { output[start + n * channels + channel] = finished[n] }
            }
        }
    }

    private mutating func reconstruct() {
        for channel in 0..<shape.channels {
            let row = shape.row(window: window, channel: channel)
            codebook.reconstruct(planes, row: row, grid: grid, into: &latents[channel])
            var noise = NoiseFilling(content: content, row: row)
            noise.fill(&latents[channel], row: row, grid: grid)
        }
        for (number, pair) in StereoPairs.pairs(channels: shape.channels).enumerated() {
            rotate(pair, mask: stereo.bands[number])
        }
    }

    private mutating func rotate(_ pair: (left: Int, right: Int), mask: UInt32) {
        guard mask != 0 else { return }
        for band in 0..<shape.bands.count where mask >> UInt32(band) & 1 == 1 {
            for k in shape.bands.coefficients(band) {
                (latents[pair.left][k], latents[pair.right][k]) = StereoPairs.rotate(
                    latents[pair.left][k], latents[pair.right][k])
            }
        }
    }
}
