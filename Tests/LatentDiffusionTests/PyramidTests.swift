import Support
import Testing

@testable import LatentDiffusion

@Test(
    "without noise a residual stays as it is; with noise coarse scales of a smooth target keep more",
    arguments: 1...UInt64(12))
func pyramidWeighs(seed: UInt64) {
    var random = Random(seed: seed)
    let (channels, rows) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...20, using: &random))
    let columns = Int.random(in: 1...16, using: &random)
    let size = channels * rows * columns
    var pyramid = HaarPyramid(channels: channels, rows: rows, columns: columns)
    let target = (0..<size).map { _ in Float.random(in: 0.5...1.5, using: &random) }
    pyramid.measure(target, base: nil)
    let residual = (0..<size).map { _ in Float.random(in: -1...1, using: &random) }
    var weighed = residual
    pyramid.weigh(&weighed, alphaBar: 1)
    for k in 0..<size { #expect(abs(weighed[k] - residual[k]) < 1e-5, "seed \(seed)") }
    // It is orthonormal: no weight above 1, no energy above what there was.
    pyramid.weigh(&weighed, alphaBar: 0.5)
    let (before, after) = (residual.reduce(0) { $0 + $1 * $1 }, weighed.reduce(0) { $0 + $1 * $1 })
    #expect(after <= before * 1.0001, "seed \(seed)")
    guard rows > 1, columns > 1 else { return }
    // A constant is of the coarsest scale alone where all pairs are whole; here it is nearly so.
    func kept(_ shape: (Int) -> Float) -> Float {
        var numbers = (0..<size).map(shape)
        let energy = numbers.reduce(0) { $0 + $1 * $1 }
        pyramid.weigh(&numbers, alphaBar: 0.05)
        return numbers.reduce(0) { $0 + $1 * $1 } / energy
    }
    #expect(kept { _ in 1 } > kept { ($0 / columns + $0 % columns) % 2 == 0 ? 1 : -1 }, "seed \(seed)")
}

@Test("the base is taken off before powers are measured, and silence weighs nothing")
func pyramidOfNothing() {
    var pyramid = HaarPyramid(channels: 1, rows: 4, columns: 4)
    let target = (0..<16).map { Float($0) }
    pyramid.measure(target, base: target)
    var residual = [Float](repeating: 1, count: 16)
    pyramid.weigh(&residual, alphaBar: 0.5)
    #expect(residual.allSatisfy { $0 == 0 })
}
