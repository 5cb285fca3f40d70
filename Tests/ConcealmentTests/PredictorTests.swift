import Glibc
import Support
import Testing

@testable import Concealment

/// What comes behind `samples`, made in steps.
private func extended(_ samples: [Float], by count: Int, order: Int = 512, step: Int = 480) -> [Float] {
    var predictor = LinearPredictor(order: order, span: samples.count, step: step)
    predictor.fit(samples[...], seed: 1)
    var made = [Float](repeating: 0, count: count)
    for first in stride(from: 0, to: count, by: step) {
        predictor.extend(into: &made, first..<min(count, first + step))
    }
    return made
}

private func tone(_ hertz: Double, _ count: Int) -> [Float] {
    (0..<count).map { Float(0.5 * sin(2 * Double.pi * hertz / 48_000 * Double($0) + 0.4)) }
}

@Suite("linear prediction")
struct PredictorTests {
    @Test("tones go on in phase", arguments: [[60.0], [440], [997, 1204, 9000], [15_000, 50, 51.5 * 16]])
    func tones(hertz: [Double]) {
        let whole = hertz.map { tone($0, 4800 + 960) }
        // Decoded sound has some noise, if only that of its 16 bits.
        let hiss = noise(5760, amplitude: 1e-5, seed: 2)
        let sum = (0..<5760).map { n in whole.reduce(hiss[n]) { $0 + $1[n] } }
        let made = extended(Array(sum[..<4800]), by: 960)
        let error = zip(made, sum[4800...]).map { $0 - $1 }
        #expect(rootMeanSquare(error[...]) < 0.03 * rootMeanSquare(sum[4800...]))
    }

    @Test("what was fitted goes on behind other samples")
    func resume() {
        var predictor = LinearPredictor(order: 512, span: 4800, step: 480)
        predictor.fit(tone(440, 4800)[...], seed: 1)
        let later = tone(440, 9000)
        predictor.resume(behind: later[2000..<7000], seed: 1)
        var made = [Float](repeating: 0, count: 480)
        predictor.extend(into: &made, 0..<480)
        #expect(peak(zip(made, later[7000...]).map { $0 - $1 }) < 0.02)
    }

    /// Sounds that are hard to go on with.
    private func odd(_ seed: UInt64) -> [Float] {
        var random = Random(seed: seed)
        let count = Int.random(in: 1...3000, using: &random)
        let (level, bend) = (Float.random(in: -8...8, using: &random), Double.random(in: -0.01...0.01, using: &random))
        let (hertz, share) = (Double.random(in: 0...24_000, using: &random), Float.random(in: 0...1, using: &random))
        let (rough, even) = (noise(count, seed: seed), tone(hertz, count))
        return (0..<count).map { n in
            let mixed = seed % 3 == 0 ? rough[n] : seed % 3 == 1 ? even[n] : share * rough[n] + (1 - share) * even[n]
            let clipped = seed % 5 == 0 ? (mixed < 0 ? -1 : 1) : mixed
            return pow(10, level) * clipped * Float(exp(bend * Double(seed % 2 == 0 ? n : 0)))
        }
    }

    @Test("nothing grows, whatever was heard", arguments: 0..<40 as Range<UInt64>)
    func stable(seed: UInt64) {
        let heard = odd(seed)
        let made = extended(heard, by: 12_000)
        let loudest = peak(heard)
        #expect(made.allSatisfy { $0.isFinite && abs($0) <= 2.001 * loudest }, "seed \(seed)")
        #expect(rootMeanSquare(made[9600...]) <= 1.5 * loudest, "seed \(seed)")
    }

    @Test("no sound, or none that is a number, goes on as silence")
    func nothing() {
        for heard in [[0, 0, 0, 0, 0, 0], [0.5], [.nan, 1, 2, 3, 4, 5], [1, .infinity, 1, 1], [1e30, 1, 1e30, 4]] {
            #expect(extended(heard.map { Float($0) }, by: 500).allSatisfy { $0 == 0 })
        }
    }
}
