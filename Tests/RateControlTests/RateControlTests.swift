import Support
import Testing

@testable import RateControl

@Test("the search finds the smallest gain that fits, from any guess", arguments: 0...40)
func smallestGain(threshold: Int) {
    for guess in stride(from: -3, through: 45, by: 4) {
        var probes = 0
        let found = GainSearch.smallest(in: 0...40, from: guess) { gain in
            probes += 1
            return gain >= threshold
        }
        #expect(found == threshold)
        #expect(probes <= 12)
    }
}

@Test("nothing is found where nothing fits")
func nothingFits() {
    #expect(GainSearch.smallest(in: 0...255, from: 100) { _ in false } == nil)
}

/// What `seconds` of chunks took of `bitrate`: the smallest and the largest mean of any so many whole chunks.
private func extremes(_ spent: [Int], bitrate: Double, chunkSeconds: Double, seconds: Double) -> ClosedRange<Double> {
    let span = Int((seconds / chunkSeconds).rounded(.up))
    let means = (0...spent.count - span).map { start in
        Double(8 * spent[start..<start + span].reduce(0, +)) / (Double(span) * chunkSeconds) / bitrate
    }
    return (means.min() ?? 0)...(means.max() ?? 0)
}

/// What chunks took that each took a part of its limit.
private func spend(_ controller: RateController, chunks: Int, part: () -> Double) -> [Int] {
    var controller = controller
    return (0..<chunks).map { _ in
        let bytes = Int(Double(controller.limit(share: 1)) * part())
        controller.spend(bytes, share: 1)
        return bytes
    }
}

@Test(
    "whatever is asked for, ten seconds never take more than 1 % too much", arguments: [0.04, 0.341, 1.024, 5], 0..<20)
func averageFromAbove(chunkSeconds: Double, seed: UInt64) {
    var generator = Random(seed: seed)
    let controller = RateController(.average(16_000), chunkSeconds: chunkSeconds)
    let spent = spend(controller, chunks: 400) {
        Bool.random(using: &generator) ? 1 : Double.random(in: 0...1, using: &generator)
    }
    let means = extremes(spent, bitrate: 16_000, chunkSeconds: chunkSeconds, seconds: 10)
    #expect(means.upperBound <= 1.01, "seed \(seed)")
}

@Test("what a chunk leaves beyond its least is lost, and nothing else", arguments: 0..<20)
func leastLosesNothing(seed: UInt64) {
    var generator = Random(seed: seed)
    var controller = RateController(.average(16_000), chunkSeconds: 1)
    for _ in 0..<100 {
        let (least, limit) = (controller.least(share: 1), controller.limit(share: 1))
        let bytes = Int.random(in: max(least - 100, 0)...limit, using: &generator)
        controller.spend(bytes, share: 1)
        #expect(controller.limit(share: 1) == 2000 + limit - bytes - max(least - bytes, 0), "seed \(seed)")
    }
}

@Test(
    "a sound that nearly fills each chunk takes 99 % of ten seconds at least", arguments: [0.04, 0.341, 1.024], 0..<20)
func averageFromBelow(chunkSeconds: Double, seed: UInt64) {
    var generator = Random(seed: seed)
    let controller = RateController(.average(16_000), chunkSeconds: chunkSeconds)
    let spent = spend(controller, chunks: 400) { Double.random(in: 0.95...1, using: &generator) }
    let means = extremes(spent, bitrate: 16_000, chunkSeconds: chunkSeconds, seconds: 10)
    #expect(means.lowerBound >= 0.99, "seed \(seed): \(means)")
}

@Test("no run of chunks at a constant rate takes more than an eighth of a chunk too much", arguments: 0..<20)
func constantRate(seed: UInt64) {
    var generator = Random(seed: seed)
    let chunkSeconds = Double.random(in: 0.04...0.8, using: &generator)
    let nominal = 16_000 / 8 * chunkSeconds
    let spent = spend(RateController(.constant(16_000), chunkSeconds: chunkSeconds), chunks: 400) {
        Bool.random(using: &generator) ? 1 : Double.random(in: 0...1, using: &generator)
    }
    var ahead = 0.0
    for bytes in spent {
        // The most that any run of chunks that ends here took beyond its share.
        ahead = max(ahead, 0) + Double(bytes) - nominal
        #expect(ahead <= nominal / 8 + 1e-6, "seed \(seed)")
    }
}

@Test("no frame may take more than the ceiling, whatever was saved", arguments: [0.04, 0.341, 1.024])
func ceiling(chunkSeconds: Double) {
    let ceiling = Int(20_000 / 8 * chunkSeconds)
    let goals: [RateController.Goal] = [
        .average(20_000), .constant(16_000), .unlimited,
        .quality(QualitySteps(Quality(5), exponent: 0.5, channels: 1, sampleRate: 8000)),
    ]
    for goal in goals {
        var controller = RateController(goal, ceiling: 20_000, chunkSeconds: chunkSeconds)
        for _ in 0..<10 {
            #expect(controller.limit(share: 1) <= ceiling)
            controller.spend(0, share: 1)
        }
    }
}
