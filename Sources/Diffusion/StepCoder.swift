/// Chooses the noise of a step from a codebook, and makes it again from what was sent.
public struct StepCoder: Sendable {
    public internal(set) var coding: StepCoding
    public internal(set) var scaling: NoiseScaling
    /// Inner products of all targets with all atoms.
    private var products: [Float] = []
    private var selection = LargestSelection()
    private var chain = ChainSearch()

    public init(coding: StepCoding, scaling: NoiseScaling) { (self.coding, self.scaling) = (coding, scaling) }

    /// Chooses noise that points at the targets.
    /// - Parameters:
    ///   - targets: `rows`·`size` numbers; only the direction of each row matters.
    /// - Returns: a code for each row.
    public mutating func choose(
        _ targets: [Float], rows: Int, size: Int, from codebook: some NoiseCodebook
    ) -> [StepCode] {
        let count = codebook.count
        precondition(coding.isPossible(count: count), "the codebook has too few atoms")
        precondition(targets.count >= rows * size, "a target for each row")
        products.resize(rows * count)
        codebook.correlate(targets, rows: rows, size: size, into: &products)
        switch coding {
        case .single:
            return (0..<rows).map { StepCode(indices: [Self.largest(products, $0 * count..<($0 + 1) * count)]) }
        case .threshold(let atoms):
            return (0..<rows).map { row in
                let indices = selection.largest(atoms, of: products, row * count..<(row + 1) * count)
                return StepCode(indices: indices, codes: indices.map { products[row * count + $0] >= 0 ? 1 : -1 })
            }
        case .pursuit(let atoms, let bits):
            chain.prepare(codebook, size: size)
            return (0..<rows).map { row in
                chain.search(
                    atoms: atoms, bits: bits, products, row * count..<(row + 1) * count, codebook, scaling: scaling)
            }
        }
    }

    /// Writes the noise of a code to `noise[start..<start + size]`.
    /// - Parameter code: `isValid` holds for this coding and codebook.
    public func makeNoise(
        _ code: StepCode, size: Int, from codebook: some NoiseCodebook, into noise: inout [Float], at start: Int
    ) {
        precondition(code.isValid(coding, count: codebook.count), "a code of this coding")
        makeValid(code, size: size, from: codebook, into: &noise, at: start)
    }

    /// The same for codes that have been checked.
    func makeValid(
        _ code: StepCode, size: Int, from codebook: some NoiseCodebook, into noise: inout [Float], at start: Int
    ) {
        for k in start..<start + size { noise[k] = 0 }
        switch coding {
        case .single:
            codebook.add(1, times: code.indices[0], size: size, to: &noise, at: start)
        case .threshold:
            codebook.add(code.indices, signs: code.codes, size: size, to: &noise, at: start)
            scaling.apply(to: &noise, start..<start + size)
        case .pursuit(_, let bits):
            codebook.add(1, times: code.indices[0], size: size, to: &noise, at: start)
            for (index, weight) in zip(code.indices.dropFirst(), code.codes) {
                if weight == 0 { break }
                ChainWeight(weight, bits: bits).mix(index, codebook, into: &noise, start..<start + size, scaling)
            }
        }
    }

    /// Where in a row the largest number stands, the first of equal ones.
    static func largest(_ products: [Float], _ row: Range<Int>) -> Int {
        var (best, place) = (-Float.infinity, row.lowerBound)
        for k in row where products[k] > best { (best, place) = (products[k], k) }
        return place - row.lowerBound
    }
}

/// The weight of what a chain has so far, γ_q = q/(2^bits − 1), and of its next atom.
struct ChainWeight {
    /// √γ.
    let old: Double
    /// √(1 − γ).
    let new: Double

    init(_ code: Int, bits: Int) {
        let share = Double(code) / Double((1 << bits) - 1)
        (old, new) = (share.squareRoot(), (1 - share).squareRoot())
    }

    /// Mixes an atom into noise and scales the whole.
    func mix(
        _ atom: Int, _ codebook: some NoiseCodebook, into noise: inout [Float], _ range: Range<Int>,
        _ scaling: NoiseScaling
    ) {
        for k in range { noise[k] *= Float(old) }
        if new > 0 { codebook.add(Float(new), times: atom, size: range.count, to: &noise, at: range.lowerBound) }
        scaling.apply(to: &noise, range)
    }
}

extension NoiseScaling {
    /// Scales noise in place.
    func apply(to noise: inout [Float], _ range: Range<Int>) {
        let (sum, energy) = Self.sums(noise, range)
        // Atoms that cancel out leave rounding errors, which must not become noise.
        let isNothing = self == .rootMeanSquare && energy <= 1e-8 * Double(range.count)
        let factor = isNothing ? 0 : Float(1 / divisor(sum: sum, energy: energy, size: range.count))
        for k in range { noise[k] *= factor }
    }

    /// The sums of numbers and of their squares.
    static func sums(_ noise: [Float], _ range: Range<Int>) -> (sum: Double, energy: Double) {
        var (sum, energy) = (0.0, 0.0)
        for k in range {
            sum += Double(noise[k])
            energy += Double(noise[k]) * Double(noise[k])
        }
        return (sum, energy)
    }
}
