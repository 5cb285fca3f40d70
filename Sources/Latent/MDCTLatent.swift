internal import Signal

/// The latent that needs no weights: the coefficients of the MDCT.
public struct MDCTLatent: LatentSpace {
    private var transform: MDCT

    /// - Parameter hop: a power of two from 4.
    public init(hop: Int) { transform = MDCT(hop: hop) }

    public var hop: Int { transform.hop }

    public mutating func analyse(_ samples: [Float], into latent: inout [Float]) {
        transform.forward(samples, into: &latent)
    }

    public mutating func synthesise(_ latent: [Float], into samples: inout [Float]) {
        transform.inverse(latent, into: &samples)
    }

    /// The hop for a sample rate: the power of two nearest to 21.3 ms, which is 1024 samples at 48 kHz.
    public static func hop(sampleRate: Int) -> Int {
        var hop = 128
        // 1.414 between the neighbours that a rate lies between.
        while Double(hop) * 2.0.squareRoot() * 3000 < Double(64 * sampleRate) { hop *= 2 }
        return hop
    }
}
