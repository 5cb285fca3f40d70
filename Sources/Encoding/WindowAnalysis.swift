internal import Latent
internal import Quantiser

/// Cuts PCM into overlapping windows and gathers their latents until a chunk is full.
struct WindowAnalysis {
    private let shape: ChunkShape
    private var latentSpace: MDCTLatent
    /// The last hop and the one that is being filled, for each channel.
    private var windows: [[Float]]
    private var coefficients: [Float]
    /// Levels that each row's envelope is to be lower than its energy. See `TemporalFlatness`.
    private(set) var levelsOff: [Float]
    private var filled = 0
    private var row = 0
    /// The chunk's latent, in the order of `ChunkShape`.
    private(set) var latent: [Float]

    init(shape: ChunkShape) {
        self.shape = shape
        latentSpace = MDCTLatent(hop: shape.hop)
        windows = [[Float]](repeating: [Float](repeating: 0, count: 2 * shape.hop), count: shape.channels)
        levelsOff = [Float](repeating: 0, count: shape.rows)
        coefficients = [Float](repeating: 0, count: shape.hop)
        latent = [Float](repeating: 0, count: shape.coefficientCount)
    }

    /// Whether all windows of the chunk are there.
    var isFull: Bool { row == shape.rows }

    /// Starts the next chunk; the overlap with it stays.
    mutating func startChunk() { row = 0 }

    /// Takes interleaved samples up to the end of the chunk and returns how many sample frames it took.
    mutating func take(_ samples: Span<Float>) -> Int {
        let frames = samples.count / shape.channels
        var taken = 0
        while taken < frames && !isFull {
            let count = min(frames - taken, shape.hop - filled)
            for channel in 0..<shape.channels {
                deinterleave(samples, from: taken, count: count, channel: channel)
            }
            filled += count
            taken += count
            if filled == shape.hop { transform() }
        }
        return taken
    }

    /// Fills the rest of the chunk with silence.
    mutating func pad() {
        while !isFull {
            for channel in 0..<shape.channels {
                for n in shape.hop + filled..<2 * shape.hop { windows[channel][n] = 0 }
            }
            transform()
        }
    }

    private mutating func deinterleave(_ samples: Span<Float>, from first: Int, count: Int, channel: Int) {
        let (channels, start) = (shape.channels, shape.hop + filled)
        windows[channel].withUnsafeMutableBufferPointer { window in
            for n in 0..<count { window[start + n] = samples[(first + n) * channels + channel] }
        }
    }

    private mutating func transform() {
        for channel in 0..<shape.channels {
            latentSpace.analyse(windows[channel], into: &coefficients)
            levelsOff[row] = TemporalFlatness.levelsOff(windows[channel])
            latent.replaceSubrange(row * shape.hop..<(row + 1) * shape.hop, with: coefficients)
            windows[channel].replaceSubrange(0..<shape.hop, with: windows[channel][shape.hop...])
            row += 1
        }
        filled = 0
    }

    /// Turns bands of a pair of channels into mid and side, or back.
    mutating func rotate(left: Int, right: Int, band: Int) {
        let range = shape.bands.coefficients(band)
        latent.withUnsafeMutableBufferPointer { latent in
            for window in 0..<shape.windows {
                let a = shape.row(window: window, channel: left) * shape.hop
                let b = shape.row(window: window, channel: right) * shape.hop
                for k in range {
                    (latent[a + k], latent[b + k]) = StereoPairs.rotate(latent[a + k], latent[b + k])
                }
            }
        }
    }
}
