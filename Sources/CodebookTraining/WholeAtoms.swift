internal import Algebra

/// Atoms as they stand in files.
enum WholeAtoms {
    /// Each atom scaled so that its largest number is ±127.
    static func numbers(of atoms: [Float], dimension: Int) -> [Int8] {
        var numbers: [Int8] = []
        for first in stride(from: 0, to: atoms.count, by: dimension) {
            let atom = atoms[first..<first + dimension]
            let largest = atom.reduce(0) { max($0, abs($1)) }
            numbers += atom.map { Int8(largest > 0 ? ($0 / largest * 127).rounded() : 0) }
        }
        return numbers
    }

    /// Takes off each vector the multiple of the atom that fits it best.
    /// - Parameter limits: how many of the first atoms vectors of each length may have.
    static func takeOff(_ numbers: ArraySlice<Int8>, from vectors: inout VectorSet, limits: [Int]) {
        let atoms = numbers.map { Float($0) }
        let (dimension, count) = (vectors.dimension, numbers.count / vectors.dimension)
        let norms = BeginningNorms(atoms, dimension: dimension)
        var products = [Float](repeating: 0, count: count)
        for row in 0..<vectors.count {
            let length = vectors.lengths[row]
            Matrix.multiplyTransposed(
                Array(vectors.values[vectors.range(row)]), rows: 1, stride: dimension, atoms, rows: count,
                stride: dimension, depth: dimension, into: &products)
            Vector.multiply(&products, 0..<count, by: norms.inverses, from: (length - 1) * count)
            let atom = Vector.largestMagnitude(products, 0..<limits[length])
            let factor = products[atom] * norms.inverses[(length - 1) * count + atom]
            vectors.add(-factor, times: atoms, from: atom * dimension, to: row)
        }
    }
}

/// Norms of the beginnings of atoms.
struct BeginningNorms {
    /// 1 over the norm: for each length from 1 up, atom by atom; 0 where the norm is.
    private(set) var inverses: [Float]

    init(_ atoms: [Float], dimension: Int) {
        let count = atoms.count / dimension
        inverses = [Float](repeating: 0, count: atoms.count)
        for atom in 0..<count { measure(atom, of: atoms, dimension: dimension) }
    }

    /// Takes an atom that has changed into account.
    mutating func measure(_ atom: Int, of atoms: [Float], dimension: Int) {
        let count = atoms.count / dimension
        var sum: Float = 0
        for place in 0..<dimension {
            sum += atoms[atom * dimension + place] * atoms[atom * dimension + place]
            inverses[place * count + atom] = sum > 0 ? 1 / sum.squareRoot() : 0
        }
    }
}
