internal import Algebra
internal import Glibc

/// Finds atoms for vectors, the best one first (matching pursuit; Mallat and Zhang, 1993).
///
/// What is found for a vector does not depend on how many atoms it will have: fewer are the first of more.
package struct Pursuit {
    /// Vectors of unit variance one behind the other, and what was found for each.
    package struct Found {
        package var atoms: [VectorAtoms.Atom] = []
        /// What is left of the vector's energy without any atom and behind each.
        var energies: [Float] = []
        var gain: Int8 = 0
        /// Sums that are better than the first so many atoms, where orthogonal pursuit found them.
        var sums: [[VectorAtoms.Atom]?] = []

        func sum(of count: Int, parts: Int) -> ArraySlice<VectorAtoms.Atom> {
            if count < sums.count, let sum = sums[count] { return sum[...] }
            return atoms[..<(count * parts)]
        }

        /// Takes on what is better than what is here.
        mutating func improve(_ other: OrthogonalPursuit.Found) {
            sums = [[VectorAtoms.Atom]?](repeating: nil, count: energies.count)
            for count in energies.indices where other.energies[count] < energies[count] {
                energies[count] = other.energies[count]
                sums[count] = other.sums[count]
            }
        }
    }

    package init() {}

    private var products: [Float] = []
    private var residuals: [Float] = []
    private var half: [Float] = []
    private var branch = [Float](repeating: 0, count: VectorStructure.branches)
    private var correlations = [Float](repeating: 0, count: mostRows)
    private var gram: [Float] = []
    private var gramDimension = 0

    /// Correlations that are kept in the cache at once.
    private static let tile = 1 << 15
    private static let mostRows = 64
    /// Codebooks of up to so many atoms have a table of inner products.
    private static let largestGram = 1024

    /// Vectors that should be searched at once.
    package static func tileRows(atoms: Int) -> Int { max(1, min(mostRows, tile / atoms)) }

    /// - Parameters:
    ///   - vectors: `depths.count` of them, `dimension` numbers each.
    ///   - depths: atoms to be found for each.
    package mutating func search(
        _ vectors: [Float], dimension: Int, depths: [Int], _ books: inout VectorCodebooks
    ) -> [Found] {
        residuals = vectors
        var found = [Found](repeating: Found(), count: depths.count)
        for row in depths.indices {
            let energy = Vector.energy(vectors, row * dimension..<(row + 1) * dimension)
            found[row].energies.reserveCapacity(depths[row] + 1)
            found[row].atoms.reserveCapacity(depths[row] * books.format.parts(of: dimension))
            found[row].energies.append(energy)
            if books.format.structure.hasGain {
                found[row].gain = Int8(VectorCoefficients.step(gain: (energy / Float(dimension)).squareRoot()))
            }
        }
        let parts = books.format.parts(of: dimension)
        for place in 0..<(depths.max() ?? 0) {
            for part in 0..<parts { choose(place: place, part: part, dimension, depths, &books, &found) }
            settle(place: place, dimension, depths, &books, &found)
        }
        return found
    }

    /// The atom of each vector that correlates most with what is left of it; the level is left to be settled.
    private mutating func choose(
        place: Int, part: Int, _ dimension: Int, _ depths: [Int], _ books: inout VectorCodebooks,
        _ found: inout [Found]
    ) {
        let atoms = books.format.atoms(dimension: books.format.numbers(part: part, of: dimension).count)
        if products.count < depths.count * atoms { products = [Float](repeating: 0, count: depths.count * atoms) }
        if books.format.structure == .tree {
            correlateBranches(place: place, dimension, depths, atoms, &books, found)
        } else if place == 0 || !isGramUsed(dimension, atoms, books) {
            correlate(place: place, part: part, dimension, depths, atoms, &books)
        }
        for row in depths.indices where depths[row] > place {
            let range = row * atoms..<(row + 1) * atoms
            let index = Vector.largestMagnitude(products, range)
            let product = products[range.lowerBound + index]
            found[row].atoms.append(VectorAtoms.Atom(index: UInt32(index), isNegative: product < 0, level: 0))
            correlations[row] = abs(product) + (part == 0 ? 0 : correlations[row])
        }
    }

    private mutating func correlate(
        place: Int, part: Int, _ dimension: Int, _ depths: [Int], _ atoms: Int, _ books: inout VectorCodebooks
    ) {
        let matrix = books.matrix(books.format.structure.codebook(place: place, part: part, last: 0))
        let numbers = books.format.numbers(part: part, of: dimension)
        guard numbers.count < dimension else {
            return matrix.correlate(
                residuals, count: depths.count, dimension: dimension, atoms: atoms, into: &products)
        }
        half.removeAll(keepingCapacity: true)
        for row in depths.indices {
            half += residuals[row * dimension + numbers.lowerBound..<row * dimension + numbers.upperBound]
        }
        matrix.correlate(half, count: depths.count, dimension: numbers.count, atoms: atoms, into: &products)
    }

    /// Every vector has a codebook of its own, by the atom before.
    private mutating func correlateBranches(
        place: Int, _ dimension: Int, _ depths: [Int], _ atoms: Int, _ books: inout VectorCodebooks, _ found: [Found]
    ) {
        for row in depths.indices where depths[row] > place {
            let last = Int(found[row].atoms.last?.index ?? 0)
            let matrix = books.matrix(books.format.structure.codebook(place: place, part: 0, last: last))
            half.removeAll(keepingCapacity: true)
            half += residuals[row * dimension..<(row + 1) * dimension]
            matrix.correlate(half, count: 1, dimension: dimension, atoms: atoms, into: &branch)
            for atom in 0..<atoms { products[row * atoms + atom] = branch[atom] }
        }
    }

    private func isGramUsed(_ dimension: Int, _ atoms: Int, _ books: VectorCodebooks) -> Bool {
        books.format.structure == .flat && dimension == books.format.dimension && atoms <= Self.largestGram
    }

    /// Quantises the coefficients of the atoms that were just chosen, and takes the atoms off what is left.
    private mutating func settle(
        place: Int, _ dimension: Int, _ depths: [Int], _ books: inout VectorCodebooks, _ found: inout [Found]
    ) {
        let (format, parts) = (books.format, books.format.parts(of: dimension))
        let atoms = format.atoms(dimension: dimension)
        let isFollowed = isGramUsed(dimension, atoms, books)
        if isFollowed { prepareGram(books.matrix(0), atoms: atoms) }
        for row in depths.indices where depths[row] > place {
            if format.structure.hasCoefficients {
                let last = place == 0 ? nil : Int(found[row].atoms[(place - 1) * parts].level)
                let amplitude = correlations[row] / Float(dimension * parts).squareRoot()
                found[row].atoms[place * parts].level = Int8(
                    VectorCoefficients.level(
                        amplitude: amplitude, within: VectorCoefficients.allowedLevels(last: last)))
            }
            let amplitude = format.amplitude(of: found[row].atoms[...], place: place, gain: found[row].gain, dimension)
            if isFollowed {
                follow(amplitude, &found[row], row: row, atoms, books, isLast: place == depths[row] - 1)
                continue
            }
            for number in place * parts..<(place + 1) * parts {
                books.add(
                    -amplitude, times: found[row].atoms[...], number, dimension: dimension, to: &residuals,
                    at: row * dimension)
            }
            found[row].energies.append(Vector.energy(residuals, row * dimension..<(row + 1) * dimension))
        }
    }

    /// Takes an atom off the correlations of what is left with all atoms; what is left itself is not needed then.
    private mutating func follow(
        _ amplitude: Float, _ found: inout Found, row: Int, _ atoms: Int, _ books: VectorCodebooks, isLast: Bool
    ) {
        let atom = found.atoms[found.atoms.count - 1]
        let left = found.energies[found.energies.count - 1] + amplitude * (amplitude - 2 * correlations[row])
        found.energies.append(max(left, 0))
        guard !isLast else { return }
        Vector.add(
            atom.isNegative ? amplitude : -amplitude, times: gram, from: Int(atom.index) * atoms, to: &products,
            row * atoms..<(row + 1) * atoms)
    }

    private mutating func prepareGram(_ matrix: AtomMatrix, atoms: Int) {
        guard gramDimension != matrix.dimension else { return }
        gramDimension = matrix.dimension
        gram = [Float](repeating: 0, count: atoms * atoms)
        Matrix.multiplyTransposed(
            matrix.values, rows: atoms, stride: matrix.dimension, matrix.values, rows: atoms,
            stride: matrix.dimension, depth: matrix.dimension, into: &gram)
    }
}
