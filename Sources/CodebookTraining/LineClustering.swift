internal import Algebra

/// K-means of directions: each vector is approximated by a multiple, of either sign, of the atom of its cluster
/// (k-lines; as gain-shape vector quantisation, Gersho and Gray, 1992, section 12.10). Shorter vectors are
/// approximated by the beginnings of atoms.
///
/// Every round finds the best atom for each vector, and then the best atom for each cluster with the multiples
/// as they are (alternating least squares): neither lets the error grow.
struct LineClustering {
    private let vectors: VectorSet
    private let energies: [Float]
    let count: Int
    private var dimension: Int { vectors.dimension }
    /// How many of the first atoms vectors of each length may have.
    private let limits: [Int]
    /// Atom by atom, of unit norm.
    private(set) var atoms: [Float]
    private var norms: BeginningNorms
    /// The atom of each vector, and its multiple.
    private var assigned: [Int]
    private var multiples: [Float]
    private var products: [Float]
    private var tile: [Float] = []

    private static let tileRows = 64

    /// - Parameters:
    ///   - vectors: at least `count`.
    ///   - limits: for each length from 0 to the dimension, how many of the first atoms are for it, 1 to `count`.
    ///   - each: is called for every atom to start from; what it throws ends the search.
    init(
        _ vectors: VectorSet, count: Int, limits: [Int], generator: inout SplitMix64, each: () throws -> Void = {}
    ) rethrows {
        let atoms = try LineSeeding.atoms(for: vectors, count: count, &generator, each: each)
        self.init(vectors, atoms: atoms, limits: limits)
    }

    /// - Parameter atoms: to start from, of any norm.
    init(_ vectors: VectorSet, atoms: [Float], limits: [Int]) {
        count = atoms.count / vectors.dimension
        precondition(vectors.count >= count && count > 0 && limits.count == vectors.dimension + 1)
        self.vectors = vectors
        self.limits = limits
        energies = (0..<vectors.count).map { vectors.energy($0) }
        self.atoms = atoms
        norms = BeginningNorms(atoms, dimension: vectors.dimension)
        assigned = [Int](repeating: 0, count: vectors.count)
        multiples = [Float](repeating: 0, count: vectors.count)
        products = [Float](repeating: 0, count: Self.tileRows * count)
        normalise()
    }

    /// One round.
    /// - Returns: the mean squared error of a vector before it, but with the atoms repaired that no vector had.
    mutating func improve() -> Double {
        assign()
        repair()
        let error = error
        update()
        normalise()
        return error
    }

    /// What the clusters leave of the vectors, a vector.
    private var error: Double {
        var sum = 0.0
        for row in 0..<vectors.count {
            let product = Double(multiples[row])
            sum += max(0, Double(energies[row]) - product * product)
        }
        return sum / Double(vectors.count)
    }

    /// How many atoms have no vector.
    var emptyClusters: Int {
        var members = [Bool](repeating: false, count: count)
        for atom in assigned { members[atom] = true }
        return members.count { !$0 }
    }

    /// Finds the atom of each vector. Its multiple is of the beginning scaled to unit norm.
    private mutating func assign() {
        for first in stride(from: 0, to: vectors.count, by: Self.tileRows) {
            let rows = min(Self.tileRows, vectors.count - first)
            tile.removeAll(keepingCapacity: true)
            tile += vectors.values[first * dimension..<(first + rows) * dimension]
            Matrix.multiplyTransposed(
                tile, rows: rows, stride: dimension, atoms, rows: count, stride: dimension, depth: dimension,
                into: &products)
            for row in 0..<rows { assign(first + row, products: row * count) }
        }
    }

    private mutating func assign(_ row: Int, products first: Int) {
        let length = vectors.lengths[row]
        let range = first..<first + limits[length]
        if length < dimension {
            Vector.multiply(&products, range, by: norms.inverses, from: (length - 1) * count)
        }
        let atom = Vector.largestMagnitude(products, range)
        assigned[row] = atom
        multiples[row] = products[first + atom]
    }

    /// Gives atoms that no vector has to those vectors that are approximated worst.
    private mutating func repair() {
        var members = [Int](repeating: 0, count: count)
        for atom in assigned { members[atom] += 1 }
        var empty = members.indices.filter { members[$0] == 0 }
        guard !empty.isEmpty else { return }
        let errors = (0..<vectors.count).map { energies[$0] - multiples[$0] * multiples[$0] }
        var worst = errors.indices.sorted { errors[$0] != errors[$1] ? errors[$0] > errors[$1] : $0 < $1 }[...]
        while let atom = empty.popLast() {
            // An atom must not lose its only vector, nor a vector take an atom that it may not have.
            while let row = worst.first, members[assigned[row]] < 2 || limits[vectors.lengths[row]] <= atom {
                worst.removeFirst()
            }
            guard let row = worst.popFirst(), errors[row] > 0 else { return }
            members[assigned[row]] -= 1
            members[atom] = 1
            assigned[row] = atom
            multiples[row] = energies[row].squareRoot()
            for place in 0..<dimension { atoms[atom * dimension + place] = vectors.values[row * dimension + place] }
            normalise(atom)
        }
    }

    /// Moves each atom to where the multiples of its vectors fit best, number by number.
    private mutating func update() {
        var sums = [Float](repeating: 0, count: count * dimension)
        var weights = sums
        for row in 0..<vectors.count {
            let (atom, length) = (assigned[row], vectors.lengths[row])
            let factor = multiples[row] * norms.inverses[(length - 1) * count + atom]
            Vector.add(
                factor, times: vectors.values, from: row * dimension, to: &sums,
                atom * dimension..<atom * dimension + length)
            for place in 0..<length { weights[atom * dimension + place] += factor * factor }
        }
        for index in atoms.indices where weights[index] > 0 { atoms[index] = sums[index] / weights[index] }
    }

    private mutating func normalise() { for atom in 0..<count { normalise(atom) } }

    /// Scales an atom to unit norm, and finds the norms of its beginnings.
    private mutating func normalise(_ atom: Int) {
        let energy = Vector.energy(atoms, atom * dimension..<(atom + 1) * dimension)
        let scale = energy > 0 ? 1 / energy.squareRoot() : 0
        for place in 0..<dimension { atoms[atom * dimension + place] *= scale }
        norms.measure(atom, of: atoms, dimension: dimension)
    }
}
