internal import Algebra

/// A codebook of unit vectors, one atom a row. ddcm-stream.md 5.10
///
/// Shorter vectors are coded with the beginnings of the atoms, each scaled to unit norm again.
public struct AtomMatrix: Sendable {
    public let count: Int
    public let dimension: Int
    /// Atoms of unit norm, row by row.
    public let values: [Float]
    /// For each dimension from 1 up what makes the atoms' beginnings unit vectors, atom by atom.
    private let scales: [Float]

    /// - Parameters:
    ///   - codebook: which of the codebooks of one seed.
    ///   - count: atoms, K.
    ///   - dimension: numbers in an atom.
    public init(seed: UInt64, codebook: Int, count: Int, dimension: Int) {
        let generator = AtomGenerator(seed: seed, codebook: codebook)
        self.init(count: count, dimension: dimension) { generator.number(atom: $0, place: $1) }
    }

    /// One level of a trained codebook.
    init(_ book: TrainedCodebook, level: Int) {
        self.init(count: book.count, dimension: book.dimension) { book.number(level: level, atom: $0, place: $1) }
    }

    /// - Parameter number: for an atom and a place in it; only their proportions within an atom matter.
    private init(count: Int, dimension: Int, number: (Int, Int) -> Int) {
        self.count = count
        self.dimension = dimension
        var values = [Float](repeating: 0, count: count * dimension)
        var scales = values
        var numbers = [Int](repeating: 0, count: dimension)
        for atom in 0..<count {
            var energy = 0
            for place in 0..<dimension {
                numbers[place] = number(atom, place)
                energy += numbers[place] * numbers[place]
            }
            let norm = Double(max(energy, 1)).squareRoot()
            energy = 0
            for place in 0..<dimension {
                values[atom * dimension + place] = Float(Double(numbers[place]) / norm)
                energy += numbers[place] * numbers[place]
                scales[place * count + atom] = Float(norm / Double(max(energy, 1)).squareRoot())
            }
        }
        (self.values, self.scales) = (values, scales)
    }

    /// What makes the first `dimension` numbers of an atom a unit vector.
    func scale(atom: Int, dimension: Int) -> Float { scales[(dimension - 1) * count + atom] }

    /// Inner products of vectors with the beginnings of the first `atoms` atoms, scaled to unit norm.
    /// - Parameters:
    ///   - vectors: row by row, `dimension` numbers each.
    ///   - products: receives a row of `atoms` numbers for each vector.
    func correlate(
        _ vectors: [Float], count vectorCount: Int, dimension: Int, atoms: Int, into products: inout [Float]
    ) {
        Matrix.multiplyTransposed(
            vectors, rows: vectorCount, stride: dimension, values, rows: atoms, stride: self.dimension,
            depth: dimension, into: &products)
        guard dimension < self.dimension else { return }
        let first = (dimension - 1) * count
        for row in 0..<vectorCount {
            Vector.multiply(&products, row * atoms..<(row + 1) * atoms, by: scales, from: first)
        }
    }

    /// Adds the scaled beginning of an atom to `vector[start..<start + dimension]`.
    @inline(__always)
    func add(
        _ amplitude: Float, times atom: Int, dimension: Int, to vector: inout [Float], at start: Int
    ) {
        let amplitude = amplitude * scale(atom: atom, dimension: dimension)
        let first = atom * self.dimension
        for place in 0..<dimension { vector[start + place] += amplitude * values[first + place] }
    }
}
