import Stream
import Support
import Testing

@testable import Codebook

/// A codebook's numbers as the bytes of binary32, the lowest first.
private func checksum(_ matrix: AtomMatrix) -> UInt32 {
    let bytes = matrix.values.flatMap { value in
        (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
    return CRC32C.checksum(bytes, bytes.indices)
}

private struct GoldenAtoms: CustomTestStringConvertible {
    let seed: UInt64
    let codebook: Int
    let count: Int
    let dimension: Int
    let checksum: UInt32

    var matrix: AtomMatrix { AtomMatrix(seed: seed, codebook: codebook, count: count, dimension: dimension) }
    var testDescription: String { "seed \(seed), codebook \(codebook), K \(count), D \(dimension)" }

    static let all = [
        GoldenAtoms(seed: 0, codebook: 0, count: 64, dimension: 16, checksum: 1_849_638_938),
        GoldenAtoms(seed: 12345, codebook: 3, count: 100, dimension: 8, checksum: 4_248_855_725),
    ]
}

@Test("atoms are the same on every machine", arguments: GoldenAtoms.all)
private func goldenAtoms(_ golden: GoldenAtoms) {
    #expect(checksum(golden.matrix) == golden.checksum)
}

@Test("atoms are the same on any number of threads")
func atomsOnThreads() async {
    let golden = GoldenAtoms.all[0]
    let alone = checksum(golden.matrix)
    await withTaskGroup(of: UInt32.self) { group in
        for _ in 0..<8 { group.addTask { checksum(golden.matrix) } }
        for await found in group { #expect(found == alone) }
    }
}

@Test("atoms and their beginnings have unit norm, and seeds and codebooks differ", arguments: [4, 8, 32])
func atomNorms(dimension: Int) {
    let matrix = AtomMatrix(seed: 5, codebook: 1, count: 50, dimension: dimension)
    for atom in 0..<matrix.count {
        for length in 1...dimension {
            var vector = [Float](repeating: 0, count: length)
            matrix.add(1, times: atom, dimension: length, to: &vector, at: 0)
            #expect(abs(vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
        }
    }
    for (seed, codebook) in [(UInt64(6), 1), (5, 2)] {
        let other = AtomMatrix(seed: seed, codebook: codebook, count: 50, dimension: dimension)
        let products = (0..<50).map { atom in
            (0..<dimension).reduce(0) { sum, place in
                sum + matrix.values[atom * dimension + place] * other.values[atom * dimension + place]
            }
        }
        #expect(products.map(abs).reduce(0, +) / 50 < 0.6)
    }
}

@Test("atoms point in all directions: their numbers have mean 0 and equal variance")
func atomDirections() {
    let matrix = AtomMatrix(seed: 1, codebook: 0, count: 20_000, dimension: 4)
    for place in 0..<4 {
        let numbers = (0..<matrix.count).map { Double(matrix.values[$0 * 4 + place]) }
        #expect(abs(numbers.reduce(0, +) / 20_000) < 0.015)
        #expect(abs(numbers.reduce(0) { $0 + $1 * $1 } / 20_000 - 0.25) < 0.01)
        // Of a uniform direction in four dimensions: 3 / (4 · 6).
        #expect(abs(numbers.reduce(0) { $0 + $1 * $1 * $1 * $1 } / 20_000 - 0.125) < 0.01)
    }
}
