internal import Algebra

/// Atoms to start from: vectors that lie far from each other's lines (k-means++; Arthur and Vassilvitskii, 2007).
enum LineSeeding {
    /// How many vectors are looked at: so many for each atom, up to this many, but at least twice as many as atoms.
    private static let vectorsPerAtom = 16
    private static let mostVectors = 1 << 17

    /// - Parameter each: is called for every atom; what it throws ends the search.
    /// - Returns: `count` vectors, each chosen with a chance in proportion to what those before leave of it; not scaled.
    static func atoms(
        for vectors: VectorSet, count: Int, _ generator: inout SplitMix64, each: () throws -> Void
    ) rethrows -> [Float] {
        let dimension = vectors.dimension
        let rows = candidates(vectors, count: count, &generator)
        var values: [Float] = []
        for row in rows { values += vectors.values[vectors.range(row)] }
        let energies = rows.map { vectors.energy($0) }
        var errors = energies
        var products = [Float](repeating: 0, count: rows.count)
        var atoms: [Float] = []
        for _ in 0..<count {
            try each()
            let chosen = choose(errors, &generator)
            let atom = Array(values[chosen * dimension..<(chosen + 1) * dimension])
            atoms += atom
            let energy = energies[chosen]
            guard energy > 0 else { continue }
            Matrix.multiplyTransposed(
                values, rows: rows.count, stride: dimension, atom, rows: 1, stride: dimension, depth: dimension,
                into: &products)
            for row in rows.indices {
                let left = energies[row] - products[row] * products[row] / energy
                errors[row] = max(0, min(errors[row], left))
            }
            errors[chosen] = 0
        }
        return atoms
    }

    /// Whole vectors, as far as there are enough of them; else any.
    private static func candidates(_ vectors: VectorSet, count: Int, _ generator: inout SplitMix64) -> [Int] {
        let whole = (0..<vectors.count).filter { vectors.lengths[$0] == vectors.dimension }
        var rows = whole.count >= count ? whole : Array(0..<vectors.count)
        let wanted = min(rows.count, max(2 * count, min(count * vectorsPerAtom, mostVectors)))
        for place in 0..<wanted { rows.swapAt(place, place + generator.next(below: rows.count - place)) }
        return Array(rows[..<wanted])
    }

    private static func choose(_ errors: [Float], _ generator: inout SplitMix64) -> Int {
        let total = errors.reduce(0.0) { $0 + Double($1) }
        var rest = generator.nextFraction() * total
        for (row, error) in errors.enumerated() {
            rest -= Double(error)
            if rest < 0 && error > 0 { return row }
        }
        // Nothing is left of any vector, or the sum was rounded.
        return generator.next(below: errors.count)
    }
}
