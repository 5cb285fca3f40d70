internal import Algebra
internal import Glibc

/// Finds the atoms of soft vectors: for each temperature one after the other what comes closest to what is left, with
/// the weight that its place has.
struct SoftPursuit {
    private var products: [Float] = []
    private var residuals: [Float] = []

    /// - Parameters:
    ///   - vectors: one behind the other, `dimension` numbers each.
    ///   - depths: how many atoms to look for, for each vector.
    mutating func search(
        _ vectors: [Float], dimension: Int, depths: [Int], _ books: inout VectorCodebooks
    ) -> [Pursuit.Found] {
        let matrix = books.matrix(0)
        let atoms = books.format.atoms(dimension: dimension)
        var paths = depths.indices.map { Paths(Array(vectors[$0 * dimension..<($0 + 1) * dimension])) }
        let rows = depths.count * VectorCoefficients.temperatures
        if products.count < rows * atoms { products = [Float](repeating: 0, count: rows * atoms) }
        for place in 0..<(depths.max() ?? 0) {
            residuals.removeAll(keepingCapacity: true)
            for path in paths { residuals += path.residuals }
            matrix.correlate(residuals, count: rows, dimension: dimension, atoms: atoms, into: &products)
            for row in depths.indices where depths[row] > place {
                extend(&paths[row], row, place: place, matrix, atoms: atoms, dimension: dimension)
            }
        }
        return paths.map(\.found)
    }

    private func extend(
        _ paths: inout Paths, _ row: Int, place: Int, _ matrix: AtomMatrix, atoms: Int, dimension: Int
    ) {
        let root = Float(dimension).squareRoot()
        for temperature in 0..<VectorCoefficients.temperatures {
            let start = (row * VectorCoefficients.temperatures + temperature) * atoms
            let index = Vector.largestMagnitude(products, start..<start + atoms)
            let product = products[start + index]
            if place == 0 { paths.found.gain = Int8(VectorCoefficients.step(gain: abs(product) / root)) }
            let weight = VectorCoefficients.weight(place: place, temperature: temperature)
            let amplitude = root * weight * VectorCoefficients.gain(Int(paths.found.gain))
            paths.atoms[temperature].append(
                .init(index: UInt32(index), isNegative: product < 0, level: Int8(place == 1 ? temperature : 0)))
            matrix.add(
                product < 0 ? amplitude : -amplitude, times: index, dimension: dimension, to: &paths.residuals,
                at: temperature * dimension)
        }
        paths.note(dimension)
    }

    private struct Paths {
        /// What is left at each temperature.
        var residuals: [Float] = []
        var atoms = [[VectorAtoms.Atom]](repeating: [], count: VectorCoefficients.temperatures)
        var found = Pursuit.Found()

        init(_ vector: [Float]) {
            for _ in atoms.indices { residuals += vector }
            found.energies = [Vector.energy(vector, vector.indices)]
            found.sums = [[]]
        }

        /// Notes the best temperature for as many atoms as there are now.
        mutating func note(_ dimension: Int) {
            let energies = atoms.indices.map { Vector.energy(residuals, $0 * dimension..<($0 + 1) * dimension) }
            let best = energies.indices.min { energies[$0] < energies[$1] } ?? 0
            found.energies.append(energies[best])
            found.sums.append(atoms[best])
        }
    }
}
