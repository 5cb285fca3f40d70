import Support
import Testing

@testable import Codebook

/// Vectors of nearly Gaussian numbers.
func gaussian(_ count: Int, seed: UInt64) -> [Float] {
    var generator = Random(seed: seed)
    return (0..<count).map { _ in (0..<12).reduce(-6) { sum, _ in sum + Float.random(in: 0...1, using: &generator) } }
}

/// What plain matching pursuit leaves of a vector's energy, for each number of atoms, without any quantiser.
private func plainEnergies(_ vector: [Float], _ matrix: AtomMatrix, atoms: Int) -> [Float] {
    let dimension = vector.count
    var residual = vector.map(Double.init)
    let rows = (0..<matrix.count).map { atom in
        var row = [Float](repeating: 0, count: dimension)
        matrix.add(1, times: atom, dimension: dimension, to: &row, at: 0)
        return row.map(Double.init)
    }
    func energy() -> Float { Float(residual.reduce(0) { $0 + $1 * $1 }) }
    var energies = [energy()]
    for _ in 0..<atoms {
        let products = rows.map { row in (0..<dimension).reduce(0.0) { $0 + row[$1] * residual[$1] } }
        let best = products.indices.max { abs(products[$0]) < abs(products[$1]) }!
        for k in 0..<dimension { residual[k] -= products[best] * rows[best][k] }
        energies.append(energy())
    }
    return energies
}

@Test(
    "orthogonal pursuit leaves no more than matching pursuit with as many atoms, before coefficients are quantised",
    arguments: [1, 2, 3, 4, 5, 6, 7, 8])
func orthogonalIsNeverWorse(seed: UInt64) {
    var generator = Random(seed: seed)
    let dimension = 4 << Int.random(in: 0...3, using: &generator)
    let length = Int.random(in: max(1, dimension / 2)...dimension, using: &generator)
    let format = VectorFormat(structure: .flat, codebookSize: Int.random(in: 8...300, using: &generator), seed: seed)
    let (count, depth) = (40, 12)
    let vectors = gaussian(count * length, seed: seed)
    var orthogonal = OrthogonalPursuit(format: format)
    let found = orthogonal.search(
        vectors, dimension: length, limit: dimension, depths: [Int](repeating: depth, count: count))
    var atDimension = format
    atDimension.dimension = dimension
    let matrix = AtomMatrix(
        seed: seed, codebook: 0, count: min(format.codebookSize, atDimension.atoms(dimension: length)),
        dimension: dimension)
    var gains = 0
    for row in 0..<count {
        let vector = Array(vectors[row * length..<(row + 1) * length])
        let plain = plainEnergies(vector, matrix, atoms: depth)
        #expect(found[row].exactEnergies.count == depth + 1)
        for atoms in 0...depth {
            #expect(found[row].exactEnergies[atoms] <= plain[atoms] + 1e-4 * plain[0], "row \(row), \(atoms) atoms")
            if found[row].exactEnergies[atoms] < 0.99 * plain[atoms] { gains += 1 }
        }
    }
    #expect(gains > count, "all coefficients together are better than one after the other")
}

/// Adds up a vector's atoms as a decoder does.
private func sum(_ atoms: ArraySlice<VectorAtoms.Atom>, gain: Int8, _ dimension: Int, _ books: inout VectorCodebooks)
    -> [Float]
{
    let format = books.format
    var vector = [Float](repeating: 0, count: dimension)
    let parts = format.parts(of: dimension)
    for number in 0..<atoms.count {
        let (place, part) = number.quotientAndRemainder(dividingBy: parts)
        let atom = atoms[atoms.startIndex + number]
        let last = number == 0 ? 0 : Int(atoms[atoms.startIndex + number - 1].index)
        let amplitude = format.amplitude(of: atoms, place: place, gain: gain, dimension)
        let numbers = format.numbers(part: part, of: dimension)
        books.matrix(format.structure.codebook(place: place, part: part, last: last)).add(
            atom.isNegative ? -amplitude : amplitude, times: Int(atom.index), dimension: numbers.count, to: &vector,
            at: numbers.lowerBound)
    }
    return vector
}

@Test("what a search says is left is what is left of the sum that a decoder makes", arguments: VectorStructure.allCases)
func energiesAreTrue(structure: VectorStructure) {
    for (dimension, length, seed) in [(8, 8, UInt64(1)), (16, 11, 2), (4, 1, 3)] {
        var books = VectorCodebooks(format: VectorFormat(structure: structure, codebookSize: 64, seed: seed))
        books.use(dimension: dimension)
        let (count, depth) = (20, 6)
        let vectors = gaussian(count * length, seed: seed)
        let depths = [Int](repeating: depth, count: count)
        var (plain, soft) = (Pursuit(), SoftPursuit())
        var found =
            structure == .soft
            ? soft.search(vectors, dimension: length, depths: depths, &books)
            : plain.search(vectors, dimension: length, depths: depths, &books)
        if structure == .flat {
            var orthogonal = OrthogonalPursuit(format: books.format)
            let better = orthogonal.search(vectors, dimension: length, limit: dimension, depths: depths)
            for row in found.indices { found[row].improve(better[row]) }
        }
        var (left, whole) = (Float(0), Float(0))
        for row in 0..<count {
            for atoms in 0...depth {
                let chosen = found[row].sum(of: atoms, parts: books.format.parts(of: length))
                let decoded = sum(chosen, gain: found[row].gain, length, &books)
                let error = (0..<length).reduce(Float(0)) { sum, k in
                    let difference = vectors[row * length + k] - decoded[k]
                    return sum + difference * difference
                }
                #expect(abs(error - found[row].energies[atoms]) < 1e-3 * found[row].energies[0] + 1e-4)
            }
            left += found[row].energies[depth]
            whole += found[row].energies[0]
        }
        #expect(left < 0.6 * whole, "atoms come closer to a vector")
    }
}
