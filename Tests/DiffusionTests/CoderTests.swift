import Support
import Testing

@testable import Diffusion

/// A Gaussian codebook, or one of directions that are uniform on the sphere: atoms of unit root mean square.
func codebook(_ count: Int, size: Int, seed: UInt64, isSpherical: Bool = false) -> ArrayCodebook {
    var random = Random(seed: seed)
    var atoms = gaussian(count * size, using: &random)
    for start in stride(from: 0, to: isSpherical ? atoms.count : 0, by: size) {
        NoiseScaling.rootMeanSquare.apply(to: &atoms, start..<start + size)
    }
    return ArrayCodebook(atoms, count: count)
}

/// The inner product of a row with noise.
private func product(_ a: ArraySlice<Float>, _ b: [Float]) -> Double {
    zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}

@Test("thresholding takes the largest inner products with their signs", arguments: 1...UInt64(60))
func thresholdIsTheSort(seed: UInt64) {
    var random = Random(seed: seed)
    let count = Int.random(in: 1...300, using: &random)
    let atoms = Int.random(in: 1...count, using: &random)
    // Few levels, so that there are ties.
    let numbers = (0..<count + 7).map { _ in Float(Int.random(in: -9...9, using: &random)) }
    var selection = LargestSelection()
    let expected = (0..<count).sorted {
        abs(numbers[7 + $0]) != abs(numbers[7 + $1]) ? abs(numbers[7 + $0]) > abs(numbers[7 + $1]) : $0 < $1
    }
    for wanted in [atoms, 1, count] {
        #expect(selection.largest(wanted, of: numbers, 7..<7 + count) == expected.prefix(wanted).sorted())
    }
}

@Test("the chain's search finds what trying every mixture finds", arguments: 1...UInt64(12), [1, 8, 33])
func chainIsTheBestMixture(seed: UInt64, size: Int) {
    let (scaling, bits) = (seed.isMultiple(of: 2) ? NoiseScaling.sampleDeviation : .rootMeanSquare, 3)
    let book = codebook(20, size: size, seed: seed)
    var random = Random(seed: seed + 1000)
    let targets = gaussian(3 * size, using: &random)
    let codes = (1...4).map { atoms in
        var coder = StepCoder(coding: .pursuit(atoms: atoms, bits: bits), scaling: scaling)
        return coder.choose(targets, rows: 3, size: size, from: book)
    }
    func noise(_ code: StepCode) -> [Float] {
        var made = [Float](repeating: 0, count: size)
        StepCoder(coding: .pursuit(atoms: code.indices.count, bits: bits), scaling: scaling)
            .makeNoise(code, size: size, from: book, into: &made, at: 0)
        return made
    }
    for row in 0..<3 {
        let target = targets[row * size..<(row + 1) * size]
        let singles = (0..<20).map { product(target, noise(StepCode(indices: [$0]))) }
        #expect(product(target, noise(codes[0][row])) == singles.max())
        for depth in 1..<4 {
            let (before, after) = (codes[depth - 1][row], codes[depth][row])
            #expect(Array(after.indices.dropLast()) == before.indices && after.codes.dropLast() == before.codes[...])
            var best = product(target, noise(before))
            if !before.codes.contains(0) {
                for (atom, code) in (0..<20).flatMap({ atom in (1..<8).map { (atom, $0) } }) {
                    let longer = StepCode(indices: before.indices + [atom], codes: before.codes + [code])
                    best = max(best, product(target, noise(longer)))
                }
            }
            let found = product(target, noise(after))
            #expect(abs(found - best) < 1e-4 * max(1, abs(best)), "seed \(seed), row \(row), depth \(depth)")
        }
    }
}

@Test(
    "noise of several atoms has unit deviation",
    arguments: [StepCoding.threshold(atoms: 5), .pursuit(atoms: 5, bits: 4)])
func noiseIsScaled(coding: StepCoding) {
    let (size, book) = (24, codebook(40, size: 24, seed: 5, isSpherical: true))
    var random = Random(seed: 6)
    let targets = gaussian(30 * size, using: &random)
    for scaling in [NoiseScaling.sampleDeviation, .rootMeanSquare] {
        var coder = StepCoder(coding: coding, scaling: scaling)
        for code in coder.choose(targets, rows: 30, size: size, from: book) {
            #expect(code.isValid(coding, count: 40))
            // What stands there before does not matter, and what stands beside it stays.
            var noise = [Float](repeating: 7, count: size + 2)
            coder.makeNoise(code, size: size, from: book, into: &noise, at: 1)
            #expect(noise[0] == 7 && noise[size + 1] == 7)
            let (sum, energy) = NoiseScaling.sums(noise, 1..<size + 1)
            let about = scaling == .sampleDeviation ? (sum * sum / Double(size), Double(size - 1)) : (0, Double(size))
            #expect(abs((energy - about.0) / about.1 - 1) < 1e-5)
        }
    }
}

@Test("targets of nothing, of a single number and of no number at all give valid codes and finite noise")
func oddTargets() {
    for coding in [StepCoding.single, .pursuit(atoms: 3, bits: 2), .threshold(atoms: 2)] {
        for scaling in [NoiseScaling.sampleDeviation, .rootMeanSquare] {
            for (size, fill) in [
                (1, Float(0)), (1, 1), (4, 0), (4, .nan), (4, .infinity), (4, 1e30), (4, .leastNonzeroMagnitude),
            ] {
                let book = codebook(2, size: size, seed: 9)
                var coder = StepCoder(coding: coding, scaling: scaling)
                let targets = [Float](repeating: fill, count: 2 * size)
                for code in coder.choose(targets, rows: 2, size: size, from: book) {
                    #expect(code.isValid(coding, count: 2), "\(coding), \(fill)")
                    var noise = [Float](repeating: 0, count: size)
                    coder.makeNoise(code, size: size, from: book, into: &noise, at: 0)
                    #expect(noise.allSatisfy { $0.isFinite }, "\(coding), \(fill)")
                }
            }
        }
    }
}

@Test("what no encoder makes is no valid code")
func invalidCodes() {
    let threshold = StepCoding.threshold(atoms: 2)
    #expect(StepCode(indices: [0, 7], codes: [1, -1]).isValid(threshold, count: 8))
    for (indices, codes) in [
        ([0, 8], [1, 1]), ([1, 0], [1, 1]), ([1, 1], [1, 1]), ([0, 1], [0, 1]), ([0], [1]),
    ] {
        #expect(!StepCode(indices: indices, codes: codes).isValid(threshold, count: 8))
    }
    #expect(!StepCode(indices: [-1]).isValid(.single, count: 8))
    #expect(!StepCode(indices: [0], codes: [1]).isValid(.single, count: 8))
    #expect(StepCode(indices: [3, 3], codes: [7]).isValid(.pursuit(atoms: 2, bits: 3), count: 8))
    #expect(!StepCode(indices: [3, 3], codes: [8]).isValid(.pursuit(atoms: 2, bits: 3), count: 8))
    #expect(!StepCoding.threshold(atoms: 9).isPossible(count: 8) && !StepCoding.single.isPossible(count: 0))
}
