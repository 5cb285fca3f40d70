/// The encoder of DDCM's matching-pursuit variant (arXiv 2502.01189): each step of the chain tries all atoms with all
/// weights, from inner products alone.
struct ChainSearch: Sendable {
    /// Sums of the numbers of each atom, and of their squares.
    private var sums: [Double] = []
    private var energies: [Double] = []
    /// The chain's noise so far, and its inner products with all atoms.
    private var noise: [Float] = []
    private var overlaps: [Float] = []

    private struct Candidate {
        var product: Double
        var atom = 0
        var weight = 0
    }

    /// Gathers what is the same for all rows.
    mutating func prepare(_ codebook: some NoiseCodebook, size: Int) {
        let count = codebook.count
        sums.resize(count)
        energies.resize(count)
        noise.resize(size)
        overlaps.resize(count)
        for atom in 0..<count {
            set(atom, codebook)
            (sums[atom], energies[atom]) = NoiseScaling.sums(noise, noise.indices)
        }
    }

    private mutating func set(_ atom: Int, _ codebook: some NoiseCodebook) {
        for k in noise.indices { noise[k] = 0 }
        codebook.add(1, times: atom, size: noise.count, to: &noise, at: 0)
    }

    /// - Parameters:
    ///   - products: inner products of the target with all atoms, in `row`.
    mutating func search(
        atoms: Int, bits: Int, _ products: [Float], _ row: Range<Int>, _ codebook: some NoiseCodebook,
        scaling: NoiseScaling
    ) -> StepCode {
        let first = StepCoder.largest(products, row)
        var code = StepCode(indices: [first])
        var product = Double(products[row.lowerBound + first])
        set(first, codebook)
        while code.indices.count < atoms {
            codebook.correlate(noise, rows: 1, size: noise.count, into: &overlaps)
            let next = best(product, bits: bits, products, row.lowerBound, scaling)
            code.indices.append(next.atom)
            code.codes.append(next.weight)
            // Nothing more will be found in the next rounds either; the code has its length all the same.
            guard next.weight > 0 else { continue }
            product = next.product
            ChainWeight(next.weight, bits: bits).mix(next.atom, codebook, into: &noise, noise.indices, scaling)
        }
        return code
    }

    /// The mixture with the largest inner product, or weight 0 where none is better than what is.
    private func best(
        _ product: Double, bits: Int, _ products: [Float], _ start: Int, _ scaling: NoiseScaling
    ) -> Candidate {
        let (sum, energy) = NoiseScaling.sums(noise, noise.indices)
        let top = (1 << bits) - 1
        var found = Candidate(product: product)
        for code in 1...top {
            let weight = ChainWeight(code, bits: bits)
            // The last weight leaves scaled noise as it is: a tie, that the papers' program settles by rounding.
            if code == top && found.weight == 0 { found.product -= 1e-6 * abs(product) }
            for atom in 0..<sums.count {
                let mixed = weight.old * product + weight.new * Double(products[start + atom])
                let square =
                    weight.old * weight.old * energy + weight.new * weight.new * energies[atom]
                    + 2 * weight.old * weight.new * Double(overlaps[atom])
                let whole = weight.old * sum + weight.new * sums[atom]
                let scaled = mixed / scaling.divisor(sum: whole, energy: square, size: noise.count)
                if scaled > found.product { found = Candidate(product: scaled, atom: atom, weight: code) }
            }
        }
        return found
    }
}
