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

    /// Adds atoms with their signs, 1 or −1, to `noise[start..<start + size]`.
    func add(_ atoms: [Int], signs: [Int], size: Int, to noise: inout [Float], at start: Int)

    /// Sums of the numbers of each atom and of their squares, by which an encoder tells how loud mixtures of atoms get.
    /// - Parameter sums: receives `count` numbers, as `energies` does.
    func measure(size: Int, sums: inout [Float], energies: inout [Float])
}

extension NoiseCodebook {
    public func add(_ atoms: [Int], signs: [Int], size: Int, to noise: inout [Float], at start: Int) {
        for (atom, sign) in zip(atoms, signs) { add(Float(sign), times: atom, size: size, to: &noise, at: start) }
    }

    public func measure(size: Int, sums: inout [Float], energies: inout [Float]) {
        sums.resize(count)
        energies.resize(count)
        var noise = [Float](repeating: 0, count: size)
        for atom in 0..<count {
            for k in noise.indices { noise[k] = 0 }
            add(1, times: atom, size: size, to: &noise, at: 0)
            let (sum, energy) = NoiseScaling.sums(noise, noise.indices)
            (sums[atom], energies[atom]) = (Float(sum), Float(energy))
        }
    }
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
