internal import Algebra

/// How the atoms of a vector are searched for; the encoder's business alone.
public enum PursuitKind: Sendable, CaseIterable {
    /// Matching pursuit: each atom takes what it can of what is left, and stays (Mallat and Zhang, 1993).
    case mp
    /// Orthogonal matching pursuit: all coefficients are found anew with each atom (Pati, Rezaiifar and Krishnaprasad,
    /// 1993).
    case omp
}

/// Finds sums of atoms whose coefficients are the best together.
///
/// A greedy choice of atoms can be unlucky, also against one that is worse at every single step. So the atoms that
/// plain matching pursuit takes are tried as well: for any number of atoms what is found is the better of both.
package struct OrthogonalPursuit {
    /// For each number of atoms from 0 up what is left of the energy before coefficients are quantised, and the better
    /// of both sums once they are; sums may have fewer atoms.
    package struct Found {
        package var exactEnergies: [Float]
        var energies: [Float]
        var sums: [[VectorAtoms.Atom]]
    }

    private var products: [Float] = []
    private var residuals: [Float] = []
    private var atom: [Float] = []
    private var books: VectorCodebooks

    /// - Parameter format: of a structure whose vectors have one part, and atoms with coefficients.
    package init(format: VectorFormat) {
        books = VectorCodebooks(format: format)
        precondition(format.structure.hasCoefficients && format.structure.parts == 1)
    }

    private struct Paths {
        /// Atoms that were chosen for what the best sum leaves.
        var orthogonal: LeastSquares
        /// Atoms that were chosen for what plain matching pursuit leaves.
        var plain: LeastSquares
        var plainResidual: [Float]
        var found: Found

        init(_ vector: [Float]) {
            (orthogonal, plain, plainResidual) = (LeastSquares(vector), LeastSquares(vector), vector)
            let energy = orthogonal.energy
            found = Found(exactEnergies: [energy], energies: [energy], sums: [[]])
        }

        /// Notes the better sum of those at hand.
        mutating func note() {
            found.exactEnergies.append(min(orthogonal.energy, plain.energy))
            let sums = [orthogonal.quantised(orthogonal.atoms.count), plain.quantised(plain.atoms.count)]
            let best = sums[0].energy <= sums[1].energy ? sums[0] : sums[1]
            // An atom whose quantised coefficient makes things worse is no use.
            let isBetter = best.energy < found.energies[found.energies.count - 1]
            found.energies.append(isBetter ? best.energy : found.energies[found.energies.count - 1])
            found.sums.append(isBetter ? best.atoms : found.sums[found.sums.count - 1])
        }
    }

    /// - Parameters:
    ///   - vectors: one behind the other, `dimension` numbers each.
    ///   - limit: the most numbers of a vector of the chunk, from which the codebooks follow.
    ///   - depths: how many atoms to look for, for each vector.
    package mutating func search(_ vectors: [Float], dimension: Int, limit: Int, depths: [Int]) -> [Found] {
        books.use(dimension: limit)
        var paths = depths.indices.map { Paths(Array(vectors[$0 * dimension..<($0 + 1) * dimension])) }
        let atoms = books.format.atoms(dimension: dimension)
        if products.count < 2 * depths.count * atoms {
            products = [Float](repeating: 0, count: 2 * depths.count * atoms)
        }
        for place in 0..<(depths.max() ?? 0) {
            let matrix = books.matrix(books.format.structure.codebook(place: place, part: 0, last: 0))
            residuals.removeAll(keepingCapacity: true)
            for path in paths { residuals += path.orthogonal.residual + path.plainResidual }
            matrix.correlate(
                residuals, count: 2 * depths.count, dimension: dimension, atoms: atoms, into: &products)
            for row in depths.indices where depths[row] > place {
                extend(&paths[row], row: row, place: place, matrix, atoms: atoms, dimension: dimension)
            }
        }
        return paths.map(\.found)
    }

    private mutating func extend(
        _ paths: inout Paths, row: Int, place: Int, _ matrix: AtomMatrix, atoms: Int, dimension: Int
    ) {
        // Sums are coded in the order in which codebooks take turns: one that had to leave an atom out has ended.
        let first = Vector.largestMagnitude(products, 2 * row * atoms..<(2 * row + 1) * atoms)
        if paths.orthogonal.atoms.count == place {
            load(matrix, first, dimension)
            _ = paths.orthogonal.append(UInt32(first), atom)
        }
        let start = (2 * row + 1) * atoms
        let second = Vector.largestMagnitude(products, start..<start + atoms)
        load(matrix, second, dimension)
        if paths.plain.atoms.count == place || books.format.structure == .flat {
            _ = paths.plain.append(UInt32(second), atom)
        }
        let product = products[start + second]
        for k in 0..<dimension { paths.plainResidual[k] -= product * atom[k] }
        paths.note()
    }

    private mutating func load(_ matrix: AtomMatrix, _ index: Int, _ dimension: Int) {
        atom = [Float](repeating: 0, count: dimension)
        matrix.add(1, times: index, dimension: dimension, to: &atom, at: 0)
    }
}
