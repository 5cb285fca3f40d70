internal import Algebra

/// A codebook of unit vectors, one atom a row. ddcm-stream.md 5.10
///
/// Shorter vectors are coded with the beginnings of the atoms, each scaled to unit norm again.
public struct AtomMatrix: Sendable {
    public let count: Int
    public let dimension: Int
    /// Atoms of unit norm, row by row.
    public private(set) var values: [Float]
    /// For each dimension from 1 up what makes the atoms' beginnings unit vectors, atom by atom.
    private var scales: [Float]

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
        values = [Float](repeating: 0, count: count * dimension)
        scales = values
        var numbers = [Int](repeating: 0, count: dimension)
        for atom in 0..<count {
            for place in 0..<dimension { numbers[place] = number(atom, place) }
            set(atom, to: numbers)
        }
    }

    /// Puts another atom in the place of one.
    /// - Parameter numbers: `dimension` of them; only their proportions matter.
    mutating func set(_ atom: Int, to numbers: some Collection<Int>) {
        let norm = Double(max(numbers.reduce(0) { $0 + $1 * $1 }, 1)).squareRoot()
        var energy = 0
        for (place, number) in numbers.enumerated() {
            values[atom * dimension + place] = Float(Double(number) / norm)
            energy += number * number
            scales[place * count + atom] = Float(norm / Double(max(energy, 1)).squareRoot())
        }
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
