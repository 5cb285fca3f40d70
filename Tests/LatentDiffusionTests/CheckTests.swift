import Glibc
import Support
import Testing

@testable import LatentDiffusion

@Test("the check of the same latent says so, and drift is told to some decibels")
func checksTellDrift() {
    var random = Random(seed: 9)
    func noise(_ amplitude: Float) -> [Float] {
        // Uniform numbers of this deviation.
        (0..<32768).map { _ in amplitude * Float(3).squareRoot() * Float.random(in: -1...1, using: &random) }
    }
    for drift in [-10.0, -25, -40] {
        var (sum, count) = (0.0, 0.0)
        for _ in 0..<12 {
            let latent = noise(1)
            let own = LatentCheck.of(latent)
            #expect(own.drift(of: LatentCheck.of(latent)) == nil)
            let drifted = zip(latent, noise(Float(pow(10, drift / 20)))).map { $0 + $1 }
            let found = own.drift(of: LatentCheck.of(drifted))
            #expect(found != nil)
            sum += found ?? 0
            count += 1
        }
        #expect(abs(sum / count - drift) < 5, "\(drift): \(sum / count)")
    }
    var nearly = noise(1)
    let own = LatentCheck.of(nearly)
    nearly[77].negate()
    #expect((own.drift(of: LatentCheck.of(nearly)) ?? 0) < -20)
}

@Test("a bit in a latent that is next to nothing is no drift to speak of", arguments: [Float(0), 1e-6, 1e-3, 0.015])
func quietChecks(amplitude: Float) {
    var random = Random(seed: 5)
    var latent = (0..<32768).map { _ in amplitude * Float.random(in: -1...1, using: &random) }
    let own = LatentCheck.of(latent)
    latent[4000] = latent[4000].nextUp
    #expect((own.drift(of: LatentCheck.of(latent)) ?? 0) < -40)
}

@Test("checks are those of the specification, and of any latent at all")
func goldenChecks() {
    let check = LatentCheck.of((0..<100).map { Float($0) / 10 - 3 })
    #expect(check.hash == 856_258_846 && check.projections == [3318, -3154, -1966, -696])
    for fill in [Float(0), 1e30, -1e30] {
        let odd = LatentCheck.of([Float](repeating: fill, count: 70))
        #expect(odd.drift(of: check).map { $0.isFinite } == true)
    }
    #expect(LatentCheck.of([]).projections == [0, 0, 0, 0])
}
