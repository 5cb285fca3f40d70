import Diffusion
import Stream
import Support
import Testing

@testable import Codebook

private func atom(_ noise: SeededNoise, _ index: Int, size: Int) -> [Float] {
    var numbers = [Float](repeating: 0, count: size)
    noise.add(1, times: index, size: size, to: &numbers, at: 0)
    return numbers
}

@Test("atoms of noise and their beginnings have unit root mean square", arguments: [1, 2, 4, 7, 32, 128])
func noiseAtoms(size: Int) {
    let noise = SeededNoise(DiffusionFormat(codebookSize: 40, seed: 3), step: 2, count: 40)
    for index in 0..<40 {
        let energy = atom(noise, index, size: size).reduce(0) { $0 + Double($1) * Double($1) }
        #expect(abs(energy / Double(size) - 1) < 1e-5)
    }
}

@Test("atoms of noise are the same on every machine")
func goldenNoise() {
    let noise = SeededNoise(DiffusionFormat(codebookSize: 64, seed: 12345), step: 3, count: 64)
    let bytes = (0..<64).flatMap { atom(noise, $0, size: 16) }.flatMap { value in
        (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
    }
    #expect(CRC32C.checksum(bytes, bytes.indices) == 703_798_759)
}

@Test("what is added is what is correlated with, with a matrix and without one", arguments: [4, 13, 128])
func noiseProducts(size: Int) {
    let format = DiffusionFormat(codebookSize: 100, seed: 9)
    var generator = Random(seed: UInt64(size))
    let targets = (0..<3 * size).map { _ in Float.random(in: -1...1, using: &generator) }
    for step in [0, 5] {
        var matrices = NoiseMatrices()
        let matrix = matrices.matrix(format, step: step, count: 1, dimension: 1)
        #expect(matrix.count == 100 && matrix.dimension == 128)
        // A shorter step chooses from the first atoms.
        for count in [1, 37, 100] {
            var with = [Float](repeating: 0, count: 3 * count)
            var without = with
            SeededNoise(format, step: step, count: count, matrix: matrix)
                .correlate(targets, rows: 3, size: size, into: &with)
            let noise = SeededNoise(format, step: step, count: count)
            noise.correlate(targets, rows: 3, size: size, into: &without)
            for row in 0..<3 {
                for index in 0..<count {
                    let numbers = atom(noise, index, size: size)
                    let exact = zip(targets[row * size..<(row + 1) * size], numbers).reduce(0) { $0 + $1.0 * $1.1 }
                    #expect(abs(with[row * count + index] - exact) < 1e-3)
                    #expect(abs(without[row * count + index] - exact) < 1e-3)
                }
            }
        }
    }
}

@Test("steps have codebooks of their own, and so have seeds")
func noiseOfSteps() {
    func numbers(seed: UInt64, step: Int) -> [Float] {
        let noise = SeededNoise(DiffusionFormat(codebookSize: 16, seed: seed), step: step, count: 16)
        return (0..<16).flatMap { atom(noise, $0, size: 64) }
    }
    let first = numbers(seed: 1, step: 0)
    for (seed, step) in [(UInt64(1), 1), (1, 2), (1, 999), (2, 0)] {
        let product = zip(first, numbers(seed: seed, step: step)).reduce(0) { $0 + $1.0 * $1.1 }
        // Of 1024 numbers: four standard deviations.
        #expect(abs(product / 1024) < 0.125, "seed \(seed), step \(step)")
    }
}

@Test("only so many codebooks are kept as memory allows")
func noiseMemory() {
    var matrices = NoiseMatrices()
    let format = DiffusionFormat(codebookSize: 1024, seed: 0)
    // What is kept is whole; beyond is only what is needed.
    for (step, count) in [(31, 1024), (32, 7), (0, 1024)] {
        #expect(matrices.matrix(format, step: step, count: 7, dimension: 9).count == count)
    }
    let large = DiffusionFormat(codebookSize: 65_536, seed: 0)
    let matrix = matrices.matrix(large, step: 0, count: 7, dimension: 9)
    #expect(matrix.count == 7 && matrix.dimension == 9)
}
