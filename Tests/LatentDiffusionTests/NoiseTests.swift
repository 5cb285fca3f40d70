import Diffusion
import Support
import Testing

@testable import LatentDiffusion

/// An atom by its definition: a row of √P·H·S₃·H·S₂·H·S₁.
private func atoms(_ noise: TransformedNoise, size: Int) -> [[Float]] {
    (0..<noise.count).map { atom in
        var numbers = [Float](repeating: 0, count: size)
        noise.add(1, times: atom, size: size, to: &numbers, at: 0)
        return numbers
    }
}

private func product(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }

@Test("the fast transform is the Walsh–Hadamard matrix", arguments: 0...9)
func transformIsTheMatrix(bits: Int) {
    let count = 1 << bits
    var random = Random(seed: UInt64(bits))
    // Whole numbers, so that sums are exact.
    let numbers = (0..<count).map { _ in Float(Int.random(in: -9...9, using: &random)) }
    var found = numbers
    WalshHadamard.transform(&found)
    for row in 0..<count {
        let sum = (0..<count).reduce(Float(0)) { sum, column in
            (row & column).nonzeroBitCount & 1 == 1 ? sum - numbers[column] : sum + numbers[column]
        }
        #expect(found[row] == sum)
    }
}

@Test(
    "inner products, sums and the atoms themselves belong together",
    arguments: [(1, 2), (2, 5), (7, 20), (16, 16), (33, 100), (64, 40), (200, 700)])
func noiseIsConsistent(size: Int, count: Int) {
    for seed in 1...UInt64(5) {
        var random = Random(seed: seed)
        let noise = TransformedNoise(GuidanceFormat(codebookSize: count, seed: seed), size: size)
        let draw = Int.random(in: 0...1000, using: &random)
        noise.select(draw: draw)
        let atoms = atoms(noise, size: size)
        let targets = (0..<2 * size).map { _ in Float.random(in: -1...1, using: &random) }
        var products = [Float](repeating: 0, count: 2 * count)
        noise.correlate(targets, rows: 2, size: size, into: &products)
        for (index, found) in products.enumerated() {
            let row = Array(targets[index / count * size..<(index / count + 1) * size])
            #expect(abs(Double(found) - product(row, atoms[index % count])) < 1e-4 * Double(size), "seed \(seed)")
        }
        let chosen = (0..<count).filter { _ in Bool.random(using: &random) }
        let signs = chosen.map { _ in Bool.random(using: &random) ? 1 : -1 }
        var sum = [Float](repeating: 7, count: size + 2)
        noise.add(chosen, signs: signs, size: size, to: &sum, at: 1)
        for k in 0..<size {
            let expected = zip(chosen, signs).reduce(Float(7)) { $0 + Float($1.1) * atoms[$1.0][k] }
            #expect(abs(sum[k + 1] - expected) < 1e-3, "seed \(seed)")
        }
        #expect(sum[0] == 7 && sum[size + 1] == 7)
        var (sums, energies) = ([Float](), [Float]())
        noise.measure(size: size, sums: &sums, energies: &energies)
        #expect(sums.count == count && energies.count == count)
        for atom in 0..<count {
            #expect(abs(sums[atom] - atoms[atom].reduce(0, +)) < 1e-3 * Float(size), "seed \(seed)")
        }
        // Codebooks come back, and differ.
        noise.select(draw: draw + 1)
        if size >= 16 { #expect(LatentDiffusionTests.atoms(noise, size: size) != atoms) }
        noise.select(draw: draw)
        #expect(LatentDiffusionTests.atoms(noise, size: size) == atoms)
    }
}

private func atoms(_ noise: TransformedNoise, size: Int, _ chosen: Range<Int>) -> [[Float]] {
    chosen.map { atom in
        var numbers = [Float](repeating: 0, count: size)
        noise.add(1, times: atom, size: size, to: &numbers, at: 0)
        return numbers
    }
}

@Test("atoms are orthogonal and as long as their size where that is a power of two")
func atomsAreOrthogonal() {
    let noise = TransformedNoise(GuidanceFormat(codebookSize: 500, seed: 3), size: 256)
    noise.select(draw: 2)
    let atoms = atoms(noise, size: 256)
    for (i, a) in atoms.enumerated() {
        for (j, b) in atoms.enumerated() where i / 256 == j / 256 {
            #expect(abs(product(a, b) - (i == j ? 256 : 0)) < 1e-3)
        }
        // Blocks know nothing of each other: products have the variance of the size.
        for j in 256..<500 where i < 256 { #expect(abs(product(a, atoms[j])) < 6 * 16) }
    }
}

@Test("atoms are nearly Gaussian and white along rows and columns", arguments: [32768, 25000])
func atomsAreNoise(size: Int) {
    let noise = TransformedNoise(GuidanceFormat(codebookSize: 16384, seed: 11), size: size)
    var (moments, neighbours) = ([Double](repeating: 0, count: 5), [Int: Double]())
    var count = 0.0
    for draw in 0..<4 {
        noise.select(draw: draw)
        for atom in atoms(noise, size: size, 1000 * draw..<1000 * draw + 16) {
            for number in atom {
                var power = 1.0
                for moment in moments.indices {
                    moments[moment] += power
                    power *= Double(number)
                }
            }
            for lag in [1, 2, 3, 8, 16, 32, 256, 2048] {
                neighbours[lag, default: 0] += product(Array(atom.dropFirst(lag)), Array(atom.dropLast(lag)))
            }
            count += Double(size)
        }
    }
    // About 2 million numbers: deviations of the means are below 0.001, 0.001, 0.003 and 0.007.
    #expect(abs(moments[1] / count) < 0.005 && abs(moments[2] / count - 1) < 0.006)
    #expect(abs(moments[3] / count) < 0.015 && abs(moments[4] / count - 3) < 0.04, "\(moments.map { $0 / count })")
    for (lag, sum) in neighbours { #expect(abs(sum / count) < 0.006, "lag \(lag): \(sum / count)") }
}

@Test("noise is that of the specification")
func goldenNoise() {
    let noise = TransformedNoise(GuidanceFormat(codebookSize: 2000, seed: 0), size: 1024)
    noise.select(draw: 0)
    let (first, last) = (atoms(noise, size: 1024, 0..<1)[0], atoms(noise, size: 1024, 1999..<2000)[0])
    #expect(Array(first.prefix(4)) == [0.4921875, -0.9296875, 1.5546875, -0.2265625])
    #expect(Array(last.suffix(2)) == [1.4492188, 0.12109375])
    let start = StartingNoise.numbers(65537, seed: 0)
    #expect(Array(start.prefix(4)) == [-0.6378817, -1.6887149, 0.36417547, -1.6884159])
    #expect(start[65536] == -0.5594103)
}
