import Glibc
import Support
import Testing

@testable import Signal

/// The definition, in double precision.
private func definedMDCT(_ x: [Float]) -> [Double] {
    let hop = x.count / 2
    let n0 = 0.5 + Double(hop) / 2
    return (0..<hop).map { k in
        var sum = 0.0
        for n in 0..<2 * hop {
            let window = sin(Double.pi / Double(2 * hop) * (Double(n) + 0.5))
            sum += window * Double(x[n]) * cos(Double.pi / Double(hop) * (Double(n) + n0) * (Double(k) + 0.5))
        }
        return sum * (2 / Double(hop)).squareRoot()
    }
}

private func decibels(signal: [Double], error: [Double]) -> Double {
    10 * log10(signal.reduce(0) { $0 + $1 * $1 } / max(error.reduce(0) { $0 + $1 * $1 }, 1e-300))
}

/// The coefficients of the block of `hop` samples from `first` on, between boundaries that are folded already.
private func coefficients(_ folded: [Float], from first: Int, hop: Int) -> [Float] {
    var values = folded[first..<first + hop].reversed().map { -$0 }
    var transform = CosineTransform(count: hop)
    transform.transform(&values, from: 0)
    return values
}

@Test("folded blocks give the MDCT by its definition", arguments: [4, 8, 64, 128, 256, 512, 1024, 2048, 4096])
func forwardMatchesDefinition(hop: Int) {
    let x = noise(2 * hop, seed: UInt64(hop))
    let expected = definedMDCT(x)
    let slope = Slope(length: hop)
    var folded = x
    slope.fold(&folded, at: hop / 2)
    slope.fold(&folded, at: hop / 2 + hop)
    let found = coefficients(folded, from: hop / 2, hop: hop)
    let error = zip(expected, found).map { $0 - Double($1) }
    #expect(decibels(signal: expected, error: error) > 120)
}

@Test("folding at boundaries of any slopes is taken back, and keeps the energy", arguments: 0..<20)
func foldingIsOrthogonal(seed: UInt64) {
    var generator = Random(seed: seed)
    let x = noise(8192, seed: seed)
    var folded = x
    var boundaries: [(place: Int, slope: Slope)] = []
    var place = 0
    var before = 2 << Int.random(in: 0...9, using: &generator)
    while true {
        let behind = 2 << Int.random(in: 0...9, using: &generator)
        place += before
        if place + behind > x.count { break }
        boundaries.append((place, Slope(length: min(before, behind))))
        before = behind
    }
    for boundary in boundaries { boundary.slope.fold(&folded, at: boundary.place) }
    let (energy, foldedEnergy) = (x.reduce(0) { $0 + Double($1 * $1) }, folded.reduce(0) { $0 + Double($1 * $1) })
    #expect(abs(energy - foldedEnergy) < 1e-5 * energy, "seed \(seed)")
    for boundary in boundaries.shuffled(using: &generator) { boundary.slope.unfold(&folded, at: boundary.place) }
    let error = zip(x, folded).map { Double($0 - $1) }
    #expect(decibels(signal: x.map { Double($0) }, error: error) > 120, "seed \(seed)")
}

@Test("the cosine transform is its own inverse", arguments: [4, 128, 1024, 4096])
func cosineTransformInverts(count: Int) {
    let x = noise(count, seed: 7)
    var transform = CosineTransform(count: count)
    var y = x
    transform.transform(&y, from: 0)
    transform.transform(&y, from: 0)
    let error = zip(x, y).map { Double($0 - $1) }
    #expect(decibels(signal: x.map { Double($0) }, error: error) > 120)
}
