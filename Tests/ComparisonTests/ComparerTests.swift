import FoundationEssentials
import Support
import Testing

@testable import Comparison

private let mono = Comparer.Shape(sampleRate: 48_000, channels: 1)
private let stereo = Comparer.Shape(sampleRate: 48_000, channels: 2)

private func interleaved(_ left: [Float], _ right: [Float]) -> [Float] { zip(left, right).flatMap { [$0, $1] } }

/// All numbers, of which none may be infinite or no number: JSON has neither.
private func expectNumbers(_ similarity: Similarity, _ place: SourceLocation = #_sourceLocation) {
    #expect(throws: Never.self, sourceLocation: place) { try JSONEncoder().encode(similarity) }
}

@Test("a sound is like itself, exactly", arguments: [8_000, 44_100, 48_000, 192_000])
func identity(rate: Int) {
    let found = Pair(reference: sample.left, degraded: sample.left, rates: (rate, rate)).compared.similarity
    let correlations = [
        found.waveformCorrelation, found.spectrumCorrelation, found.melCorrelation, found.mfccCorrelation,
        found.rhythmSimilarity, found.tempoSimilarity,
    ]
    #expect(correlations.allSatisfy { $0 == 1 })
    #expect(abs((found.summary ?? 0) - 1) < 1e-12)
    #expect(found.melError == 0 && found.logSpectralDistance == 0)
    #expect(found.siSDR == 120)
}

@Test("the result does not depend on how the samples are cut", arguments: 0..<10 as Range<UInt64>)
func cuts(seed: UInt64) {
    var random = Random(seed: seed)
    let (left, right) = (Array(sample.left[..<50_000]), Array(sample.right[..<40_000]))
    let shapes = [Comparer.Shape(sampleRate: 44_100, channels: 1), Comparer.Shape(sampleRate: 32_000, channels: 1)]
    let expected = ComparedSounds.compare(left, shapes[0], with: right, shapes[1])
    var comparer = Comparer(reference: shapes[0], degraded: shapes[1])
    var waiting = [left[...], right[...]]
    // Pieces of any size, given to either side whether it is wanted or not.
    while comparer.wanted != nil {
        let index = Bool.random(using: &random) ? 1 : 0
        let side: Comparer.Side = index == 0 ? .reference : .degraded
        if waiting[index].isEmpty {
            if comparer.wanted == side { comparer.end(side) }
            continue
        }
        let piece = waiting[index].prefix(Int.random(in: 1...9000, using: &random))
        waiting[index].removeFirst(piece.count)
        comparer.push(Array(piece), to: side)
    }
    let found = comparer.finish()
    #expect(found == expected)
    #expect(found.similarity.summary != nil)
}

@Test("what one sound has more is counted, not compared")
func lengths() {
    let short = Array(sample.left[..<100_000])
    let expected = ComparedSounds.compare(short, mono, with: Array(sample.right[..<100_000]), mono)
    let found = ComparedSounds.compare(short, mono, with: sample.right, mono)
    #expect(found.similarity == expected.similarity)
    #expect(found.comparedSeconds == 100_000 / 48_000.0)
    #expect(found.degraded.seconds == Double(sample.right.count) / 48_000)
    let turned = ComparedSounds.compare(sample.right, mono, with: short, mono)
    #expect(turned.comparedSeconds == found.comparedSeconds && turned.reference.seconds == found.degraded.seconds)
}

@Test("channels are compared each with its own")
func channels() throws {
    let (left, right) = sample
    let shifted = Array(left[480...] + left[..<480])
    let found = ComparedSounds.compare(interleaved(left, right), stereo, with: interleaved(shifted, right), stereo)
    let first = ComparedSounds.compare(left, mono, with: shifted, mono).similarity
    let melError = try #require(first.melError)
    let waveform = try #require(first.waveformCorrelation)
    #expect(found.comparedChannels == 2)
    #expect(found.similarity.melError == melError / 2)
    #expect(found.similarity.waveformCorrelation == (waveform + 1) / 2)
}

@Test("a silent channel is left out of means where nothing is defined for it")
func silentChannel() {
    let (left, right) = sample
    let silence = left.map { _ in Float(0) }
    let found = ComparedSounds.compare(interleaved(left, silence), stereo, with: interleaved(right, silence), stereo)
    let alone = ComparedSounds.compare(left, mono, with: right, mono)
    #expect(found.similarity.waveformCorrelation == alone.similarity.waveformCorrelation)
    #expect(found.similarity.melError == alone.similarity.melError.map { $0 / 2 })
}

@Test("other numbers of channels are mixed down")
func mixDown() {
    let (left, right) = sample
    let mixed = zip(left, right).map { ($0 + $1) / 2 }
    let found = ComparedSounds.compare(interleaved(left, right), stereo, with: left, mono)
    #expect(found.comparedChannels == 1)
    #expect(found.similarity == ComparedSounds.compare(mixed, mono, with: left, mono).similarity)
    #expect(found.reference.channels == 2 && found.degraded.channels == 1)
}

@Test("nothing, one sample, silence and constants have a defined result")
func degenerate() {
    let silence = [Float](repeating: 0, count: 48_000)
    let constant = [Float](repeating: 0.5, count: 48_000)
    let none = ComparedSounds.compare([], mono, with: sample.left, mono)
    #expect(none.similarity == Similarity() && none.comparedSeconds == 0)
    let one = ComparedSounds.compare([0.5], mono, with: [0.25], mono).similarity
    #expect(one.waveformCorrelation == nil && one.rhythmSimilarity == nil && one.summary == nil)
    #expect(one.melError ?? 0 > 0)
    let silent = ComparedSounds.compare(silence, mono, with: silence, mono).similarity
    #expect(silent.melError == 0 && silent.logSpectralDistance == 0)
    #expect(silent.siSDR == nil && silent.waveformCorrelation == nil && silent.melCorrelation == nil)
    #expect(silent.rhythmSimilarity == nil && silent.tempoSimilarity == nil && silent.summary == nil)
    #expect(ComparedSounds.compare(constant, mono, with: constant, mono).similarity.waveformCorrelation == nil)
    for similarity in [none.similarity, one, silent] { expectNumbers(similarity) }
}

@Test("samples that are no numbers, infinite or huge give nothing that JSON cannot hold")
func notNumbers() {
    for value in [Float.nan, .infinity, -.infinity, .greatestFiniteMagnitude, 1e25] {
        var spoilt = Array(sample.left[..<48_000])
        spoilt[20_000] = value
        expectNumbers(ComparedSounds.compare(sample.left, mono, with: spoilt, mono).similarity)
        expectNumbers(ComparedSounds.compare(spoilt, mono, with: sample.left, mono).similarity)
    }
}

@Test("JSON has every key, with null for what is not defined")
func nulls() throws {
    let empty = String(decoding: try JSONEncoder().encode(Similarity()), as: UTF8.self)
    #expect(empty.components(separatedBy: ":null").count == 13)
    let found = try #require(pairs["noisy"]).compared
    #expect(try JSONDecoder().decode(ComparedSounds.self, from: JSONEncoder().encode(found)) == found)
}

/// Clicks of noise at a tempo.
private func clicks(_ beatsPerMinute: Double, level: Float = 0.5) -> [Float] {
    let burst = noise(2000, amplitude: level, seed: 1)
    var sound = noise(480_000, amplitude: 0.001, seed: 2)
    for beat in 0..<Int(beatsPerMinute / 6) {
        let start = Int(Double(beat) * 60 * 48_000 / beatsPerMinute)
        for index in burst.indices where start + index < sound.count { sound[start + index] += burst[index] }
    }
    return sound
}

@Test("a beat is found, and its likeness to another")
func beats() {
    let same = ComparedSounds.compare(clicks(100), mono, with: clicks(100, level: 0.2), mono).similarity
    #expect(same.referenceTempo == 100 && same.tempoSimilarity == 1)
    #expect(same.rhythmSimilarity ?? 0 > 0.99)
    let other = ComparedSounds.compare(clicks(100), mono, with: clicks(150), mono).similarity
    #expect(other.degradedTempo == 150)
    #expect(abs((other.tempoSimilarity ?? 0) - 2.0 / 3) < 1e-9)
    #expect(other.rhythmSimilarity ?? 1 < 0.5)
}

@Test("the likeness of tempi is the mean of the channels', not that of mean tempi")
func tempiOfChannels() {
    let (slow, fast) = (clicks(100), clicks(150))
    let (reference, degraded) = (interleaved(slow, fast), interleaved(fast, slow))
    let found = ComparedSounds.compare(reference, stereo, with: degraded, stereo).similarity
    let alone = ComparedSounds.compare(slow, mono, with: fast, mono).similarity
    #expect(alone.referenceTempo != alone.degradedTempo && found.referenceTempo == found.degradedTempo)
    #expect(alone.tempoSimilarity ?? 1 < 0.9 && found.tempoSimilarity == alone.tempoSimilarity)
}

@Test("the signal-to-distortion ratio does not depend on level", arguments: 0..<20 as Range<UInt64>)
func scaleInvariance(seed: UInt64) throws {
    var random = Random(seed: seed)
    let reference = noise(10_000, seed: seed)
    let share = Float.random(in: 0.0001...3, using: &random)
    let degraded = zip(reference, noise(10_000, seed: seed + 1000)).map { $0 + share * $1 }
    func ratio(_ reference: [Float], _ degraded: [Float]) -> Double? {
        ComparedSounds.compare(reference, mono, with: degraded, mono).similarity.siSDR
    }
    let expected = try #require(ratio(reference, degraded))
    // Powers of two change no digit of the samples, down to −480 dB.
    let gain = Float(sign: .plus, exponent: Int.random(in: -80...20, using: &random), significand: 1)
    let quiet = reference.map { $0 * gain }
    for found in [
        ratio(quiet, degraded), ratio(reference, degraded.map { $0 * gain }),
        ratio(quiet, degraded.map { $0 * gain / 2 }),
    ] { #expect(abs((found ?? 0) - expected) < 1e-3, "seed \(seed), gain \(gain)") }
    #expect(ratio(quiet, quiet) == 120, "seed \(seed), gain \(gain)")
    #expect(ratio(reference, quiet) ?? 0 > 119.999, "seed \(seed), gain \(gain)")
    let denormal = reference.map { $0 * 0x1p-130 }
    #expect(ratio(denormal, denormal) == 120, "seed \(seed)")
}

@Test("the summary is the weighted mean of its parts")
func summary() {
    var similarity = Similarity()
    similarity.waveformCorrelation = 0.0027
    similarity.spectrumCorrelation = 0.2943
    similarity.melCorrelation = 0.1540
    similarity.mfccCorrelation = 0.8085
    #expect(similarity.summary == nil)
    similarity.rhythmSimilarity = 0.9375
    #expect(abs((similarity.summary ?? 0) - 0.3261) < 0.002)
}
