import Glibc
import Support
import Testing

@testable import RateControl

private let sampleRate = 8000

/// Noise of `decibels` of full scale.
private func hiss(_ seconds: Double, decibels: Double, seed: UInt64 = 1) -> [Float] {
    noise(Int(seconds * Double(sampleRate)), amplitude: Float(pow(10, decibels / 20) * 3.0.squareRoot()), seed: seed)
}

/// The gains of chunks of half a second, at an exponent of one half.
private func gains(_ samples: [Float], quality: Double = 5) -> [Int] {
    let steps = QualitySteps(Quality(quality), exponent: 0.5, channels: 1, sampleRate: sampleRate)
    var controller = RateController(.quality(steps), chunkSeconds: 0.5)
    return stride(from: 0, to: samples.count, by: sampleRate / 2).map { start in
        controller.hear(samples.span.extracting(start..<min(start + sampleRate / 2, samples.count)))
        controller.startFrame()
        return controller.leastGain
    }
}

@Test("steps follow the level as far as they do not by themselves", arguments: [-50.0, -30, -10])
func gainFollowsLevel(decibels: Double) {
    let (loud, quiet) = (gains(hiss(5, decibels: 0)), gains(hiss(5, decibels: decibels)))
    for (loud, quiet) in zip(loud, quiet) { #expect(abs(Double(loud - quiet) + decibels / 2) <= 1) }
}

@Test("a better quality has finer steps")
func gainFollowsQuality() {
    let signal = hiss(1, decibels: -20)
    let all = stride(from: 0.0, through: 10, by: 0.5).map { gains(signal, quality: $0)[0] }
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 > $1 })
}

@Test("pauses and a constant offset change nothing")
func pauses() {
    let signal = hiss(5, decibels: -20)
    let pause = [Float](repeating: 0, count: 60 * sampleRate)
    let before = gains(signal)
    let after = gains(signal + pause + signal)
    #expect(abs((after.last ?? 0) - (before.last ?? 0)) <= 1)
    let offset = gains(signal.map { $0 + 0.5 })
    #expect(abs((offset.last ?? 0) - (before.last ?? 0)) <= 1)
}

@Test("a loud moment counts at once and is forgotten slowly")
func loudMoment() {
    let quiet = hiss(20, decibels: -40)
    let all = gains(quiet + hiss(0.5, decibels: -10) + quiet)
    let (before, at, after) = (all[39], all[40], all[41...])
    #expect(at >= before + 8)
    #expect(zip(after, after.dropFirst()).allSatisfy { $0 >= $1 && $0 - $1 <= 1 })
}
