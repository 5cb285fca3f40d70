/// What a mixture with each atom is reckoned from.
struct AtomSums: Sendable {
    /// Sums of the numbers of each atom, and of their squares.
    var sums: [Float] = []
    var energies: [Float] = []
    /// Inner products of the chain's noise with the atoms.
    var overlaps: [Float] = []

    mutating func resize(_ count: Int) {
        sums.resize(count)
        energies.resize(count)
        overlaps.resize(count)
    }

    fileprivate func withBuffers(
        _ body: (UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>, UnsafeBufferPointer<Float>) -> Void
    ) {
        sums.withUnsafeBufferPointer { sums in
            energies.withUnsafeBufferPointer { energies in
                overlaps.withUnsafeBufferPointer { body(sums, energies, $0) }
            }
        }
    }
}

/// The chain's noise mixed with each atom at one weight.
struct ChainMixture {
    private let new: Float
    /// Of the weighted chain alone.
    private let product: Float
    private let sum: Float
    private let energy: Float
    private let overlap: Float
    /// Of the scaling: variance = `ofEnergy`·Σz² − `ofSum`·(Σz)².
    private let ofEnergy: Float
    private let ofSum: Float

    init(
        _ weight: ChainWeight, product: Double, sum: Double, energy: Double, _ scaling: NoiseScaling, size: Int
    ) {
        new = Float(weight.new)
        self.product = Float(weight.old * product)
        self.sum = Float(weight.old * sum)
        self.energy = Float(weight.old * weight.old * energy)
        overlap = Float(2 * weight.old * weight.new)
        let count = Float(size)
        switch scaling {
        case .sampleDeviation where size > 1: (ofEnergy, ofSum) = (1 / (count - 1), 1 / (count * (count - 1)))
        case .sampleDeviation: (ofEnergy, ofSum) = (0, 0)
        case .rootMeanSquare: (ofEnergy, ofSum) = (1 / count, 0)
        }
    }

    /// Inner products of the scaled mixtures with the target. The loop has no branches, so that the compiler makes
    /// vector code of it.
    func products(with atoms: AtomSums, _ products: [Float], from start: Int, into mixed: inout [Float]) {
        let count = mixed.count
        precondition(start >= 0 && start + count <= products.count && atoms.overlaps.count == count)
        precondition(atoms.sums.count == count && atoms.energies.count == count)
        mixed.withUnsafeMutableBufferPointer { mixed in
            products.withUnsafeBufferPointer { products in
                let products = products.baseAddress! + start
                atoms.withBuffers { sums, energies, overlaps in
                    for atom in 0..<count {
                        let square = energy + new * new * energies[atom] + overlap * overlaps[atom]
                        let whole = sum + new * sums[atom]
                        let variance = ofEnergy * square - ofSum * whole * whole
                        // What is left of a difference of equal numbers is rounding.
                        let root = variance > 1e-6 * ofEnergy * square ? variance.squareRoot() : 1
                        mixed[atom] = (product + new * products[atom]) / root
                    }
                }
            }
        }
    }
}
