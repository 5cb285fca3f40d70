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

@Test("forward transform equals its definition", arguments: [4, 8, 64, 128, 256, 512, 1024, 2048, 4096])
func forwardMatchesDefinition(hop: Int) {
    let x = noise(2 * hop, seed: UInt64(hop))
    let expected = definedMDCT(x)
    var mdct = MDCT(hop: hop)
    var found = [Float](repeating: 0, count: hop)
    mdct.forward(x, into: &found)
    let error = zip(expected, found).map { $0 - Double($1) }
    #expect(decibels(signal: expected, error: error) > 120)
}

@Test("overlap-add gives the signal back", arguments: [4, 128, 1024, 4096])
func reconstruction(hop: Int) {
    let windows = 6
    let x = noise((windows + 1) * hop, seed: 7)
    var (mdct, overlap) = (MDCT(hop: hop), OverlapAdd(hop: hop))
    var out: [Float] = []
    for w in 0..<windows {
        var coefficients = [Float](repeating: 0, count: hop)
        var window = [Float](repeating: 0, count: 2 * hop)
        var finished = [Float](repeating: 0, count: hop)
        mdct.forward(Array(x[w * hop..<(w + 2) * hop]), into: &coefficients)
        mdct.inverse(coefficients, into: &window)
        overlap.add(window, into: &finished)
        out += finished
    }
    let inner = hop..<windows * hop
    let error = inner.map { Double(x[$0] - out[$0]) }
    #expect(decibels(signal: inner.map { Double(x[$0]) }, error: error) > 120)
}
