internal import Latent

/// Noise with the spectrum of a background, window by window.
struct ComfortNoise {
    private let hop: Int
    private var latent: MDCTLatent
    private var coefficients: [Float]
    /// The window before and the one that is being made.
    private var signal: [Float]
    private var state: UInt64 = 0

    init(latent: MDCTLatent) {
        hop = latent.hop
        self.latent = latent
        coefficients = [Float](repeating: 0, count: hop)
        signal = [Float](repeating: 0, count: 2 * hop)
    }

    /// Begins anew. The same seed gives the same noise.
    mutating func begin(seed: UInt64, levels: BackgroundLevels) {
        state = seed &* 0x9E37_79B9_7F4A_7C15
        appendWindow(levels)
    }

    /// Writes `hop` samples into `samples` from `first` on.
    mutating func make(into samples: inout [Float], from first: Int, levels: BackgroundLevels) {
        for n in 0..<hop { signal[n] = signal[hop + n] }
        appendWindow(levels)
        latent.unfold(&signal, at: hop, depth: 0)
        for n in 0..<hop { samples[first + n] = signal[hop / 2 + n] }
    }

    private mutating func appendWindow(_ levels: BackgroundLevels) {
        for band in 0..<levels.edges.count - 1 {
            let amplitude = levels.amplitude(band: band)
            for k in levels.edges[band]..<levels.edges[band + 1] {
                coefficients[k] = nextBit() ? amplitude : -amplitude
            }
        }
        latent.synthesise(coefficients, at: 0, depth: 0, into: &signal, from: hop)
    }

    /// One bit of Knuth's linear congruential generator (MMIX).
    private mutating func nextBit() -> Bool {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 63 == 1
    }
}
