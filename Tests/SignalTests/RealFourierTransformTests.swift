import Glibc
import Support
import Testing

@testable import Signal

@Test("the real transform gives the power spectrum by its definition", arguments: [2, 4, 8, 32, 64, 512, 2048])
func powerMatchesDefinition(count: Int) {
    let x = noise(count, seed: UInt64(count))
    var found = [Float](repeating: 0, count: count / 2 + 1)
    var transform = RealFourierTransform(count: count)
    transform.power(of: x, into: &found)
    let whole = Double(count)
    for k in 0...count / 2 {
        var (real, imaginary) = (0.0, 0.0)
        for n in 0..<count {
            let angle = 2 * Double.pi * Double(k * n % count) / whole
            real += Double(x[n]) * cos(angle)
            imaginary -= Double(x[n]) * sin(angle)
        }
        #expect(abs(Double(found[k]) - (real * real + imaginary * imaginary)) < 1e-6 * whole * whole, "bin \(k)")
    }
}
