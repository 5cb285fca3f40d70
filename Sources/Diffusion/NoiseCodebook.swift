/// A codebook of one step: atoms of noise whose numbers have about unit variance.
public protocol NoiseCodebook {
    /// Atoms, K.
    var count: Int { get }

    /// Inner products of vectors with all atoms.
    /// - Parameters:
    ///   - targets: at least `rows`·`size` numbers, row by row.
    ///   - size: numbers in a vector; of longer atoms the beginnings are meant.
    ///   - products: holds `rows`·`count` numbers already; receives a row of `count` for each vector.
    func correlate(_ targets: [Float], rows: Int, size: Int, into products: inout [Float])

    /// Adds `amplitude` times an atom to `noise[start..<start + size]`.
    func add(_ amplitude: Float, times atom: Int, size: Int, to noise: inout [Float], at start: Int)
}

/// What noise is scaled to when it is made of several atoms. A single atom is left as it is.
public enum NoiseScaling: Sendable {
    /// Unit standard deviation about the mean, with n − 1 in the denominator, as the papers' programs do.
    case sampleDeviation
    /// Unit root mean square; for short vectors, whose mean is no accident to be ignored. The atoms should have a root
    /// mean square of 1 themselves: else long ones are chosen for their length, and what is sampled gets too loud.
    case rootMeanSquare

    /// What the noise is divided by, from the sums of its numbers and of their squares; 1 where that would be 0.
    @inline(__always)
    func divisor(sum: Double, energy: Double, size: Int) -> Double {
        let count = Double(size)
        let variance =
            switch self {
            case .sampleDeviation: size > 1 ? (energy - sum * sum / count) / (count - 1) : 0
            case .rootMeanSquare: energy / count
            }
        // What is left of a difference of equal numbers is rounding.
        return variance > 1e-12 * energy / count ? variance.squareRoot() : 1
    }
}
