internal import Codebook

/// The noise that a guided diffusion starts from where no code says otherwise. ddcm-stream.md 5.16
enum StartingNoise {
    /// Numbers that are nearly Gaussian, of unit variance, the same on every machine.
    static func numbers(_ count: Int, seed: UInt64) -> [Float] {
        let generator = AtomGenerator(seed: seed, codebook: 0)
        let deviation = (8 * Double(1 << 32 - 1) / 3).squareRoot()
        return (0..<count).map { k in
            Float(Double(generator.number(atom: k >> 16, place: k & 0xFFFF)) / deviation)
        }
    }
}
