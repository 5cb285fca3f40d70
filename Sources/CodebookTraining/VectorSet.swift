internal import Algebra

/// Vectors in rows of one length; shorter ones end in zeros.
public struct VectorSet: Sendable {
    public let dimension: Int
    /// Row by row.
    private(set) var values: [Float] = []
    /// How many numbers of each row are the vector's.
    private(set) var lengths: [Int] = []
    /// Atoms that the vector's rate is worth.
    private(set) var expected: [Int] = []

    public init(dimension: Int) { self.dimension = dimension }

    public var count: Int { lengths.count }

    /// The numbers of all vectors one behind the other.
    public var numbers: [Float] {
        (0..<count).flatMap { values[$0 * dimension..<$0 * dimension + lengths[$0]] }
    }

    func range(_ row: Int) -> Range<Int> { row * dimension..<(row + 1) * dimension }
    func energy(_ row: Int) -> Float { Vector.energy(values, range(row)) }

    public mutating func append(_ vector: some Collection<Float>, expected atoms: Int) {
        precondition(vector.count <= dimension)
        values += vector
        values += repeatElement(0, count: dimension - vector.count)
        lengths.append(vector.count)
        expected.append(atoms)
    }

    mutating func replace(_ row: Int, by vector: some Collection<Float>, expected atoms: Int) {
        precondition(vector.count <= dimension)
        for place in range(row) { values[place] = 0 }
        for (place, value) in vector.enumerated() { values[row * dimension + place] = value }
        lengths[row] = vector.count
        expected[row] = atoms
    }

    /// Adds a multiple of an atom's beginning to a vector.
    mutating func add(_ factor: Float, times atoms: [Float], from first: Int, to row: Int) {
        Vector.add(factor, times: atoms, from: first, to: &values, row * dimension..<row * dimension + lengths[row])
    }

    /// Those that may have more than `atoms` atoms.
    func worthMore(than atoms: Int) -> VectorSet {
        var set = VectorSet(dimension: dimension)
        for row in 0..<count where expected[row] > atoms {
            set.append(values[range(row)].prefix(lengths[row]), expected: expected[row])
        }
        return set
    }
}
