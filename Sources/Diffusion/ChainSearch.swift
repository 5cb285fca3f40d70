/// The encoder of DDCM's matching-pursuit variant (arXiv 2502.01189): each step of the chain tries all atoms with all
/// weights, from inner products alone.
struct ChainSearch: Sendable {
    /// The chain's noise so far.
    private var noise: [Float] = []
    /// What the codebook has to do with it.
    private var sums = AtomSums()
    /// Inner products of mixtures with the target.
    private var mixed: [Float] = []

    private struct Candidate {
        var product: Double
        var atom = 0
        var weight = 0
    }

    /// Gathers what is the same for all rows.
    mutating func prepare(_ codebook: some NoiseCodebook, size: Int) {
        let count = codebook.count
        sums.resize(count)
        noise.resize(size)
        mixed.resize(count)
        codebook.measure(size: size, sums: &sums.sums, energies: &sums.energies)
    }

    private mutating func set(_ atom: Int, _ codebook: some NoiseCodebook) {
        for k in noise.indices { noise[k] = 0 }
        codebook.add(1, times: atom, size: noise.count, to: &noise, at: 0)
    }

    /// Finds the chain for one target.
    /// - Parameters:
    ///   - products: its inner products with all atoms stand in `row`.
    mutating func search(
        atoms: Int, bits: Int, _ products: [Float], _ row: Range<Int>, _ codebook: some NoiseCodebook,
        scaling: NoiseScaling
    ) -> StepCode {
        let first = StepCoder.largest(products, row)
        var code = StepCode(indices: [first])
        var product = Double(products[row.lowerBound + first])
        set(first, codebook)
        while code.indices.count < atoms {
            codebook.correlate(noise, rows: 1, size: noise.count, into: &sums.overlaps)
            let next = best(product, bits: bits, products, row.lowerBound, scaling)
            guard next.weight > 0 else { break }
            code.indices.append(next.atom)
            code.codes.append(next.weight)
            product = next.product
            ChainWeight(next.weight, bits: bits).mix(next.atom, codebook, into: &noise, noise.indices, scaling)
        }
        // A chain that has ended has its length all the same.
        while code.indices.count < atoms {
            code.indices.append(0)
            code.codes.append(0)
        }
        return code
    }

    /// The mixture with the largest inner product, or weight 0 where none is better than what is.
    private mutating func best(
        _ product: Double, bits: Int, _ products: [Float], _ start: Int, _ scaling: NoiseScaling
    ) -> Candidate {
        let (sum, energy) = NoiseScaling.sums(noise, noise.indices)
        let top = (1 << bits) - 1
        var found = Candidate(product: product)
        for code in 1...top {
            let mixture = ChainMixture(
                ChainWeight(code, bits: bits), product: product, sum: sum, energy: energy, scaling, size: noise.count)
            mixture.products(with: sums, products, from: start, into: &mixed)
            // The last weight leaves scaled noise as it is: a tie, that the papers' program settles by rounding.
            if code == top && found.weight == 0 { found.product -= 1e-5 * abs(product) }
            let atom = StepCoder.largest(mixed, mixed.indices)
            if Double(mixed[atom]) > found.product {
                found = Candidate(product: Double(mixed[atom]), atom: atom, weight: code)
            }
        }
        return found
    }
}
