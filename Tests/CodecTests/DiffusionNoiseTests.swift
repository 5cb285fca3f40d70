import Codebook
import Encoding
import Glibc
import Stream
import Support
import Testing

/// White Gaussian noise at a rate whose bands reach to half of it.
private let sampleRate = 40_000
private let input: [Float] = {
    var generator = Random(seed: 11)
    return (0..<sampleRate * 5).map { _ in
        (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0...1, using: &generator) } * 0.1
    }
}()

/// What became of the noise.
private struct Found: CustomStringConvertible {
    /// Bits a number, all bytes of the stream.
    let bits: Double
    /// Over the input's.
    let variance: Double
    let correlation: Double
    /// Decibels.
    let ratio: Double

    init(
        _ mode: Mode, bits asked: Double, start: DiffusionChoice.Start = .auto, fillsNoise: Bool = true,
        loudness: Float = 1
    ) throws {
        let input = input.map { loudness * $0 }
        var settings = settings(sampleRate, 1, bitrate: asked * Double(sampleRate), latency: 1)
        (settings.mode, settings.entropy, settings.fillsNoise) = (mode, .range, fillsNoise)
        settings.diffusion.start = start
        let stream = Array(try encode(input, settings).joined())
        let heard = try decode(stream).samples
        bits = Double(8 * stream.count) / Double(input.count)
        func product(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
        let (energy, own, both) = (product(input, input), product(heard, heard), product(input, heard))
        variance = own / energy
        correlation = both / (own * energy).squareRoot()
        ratio = signalToNoise(input, heard)
    }

    var description: String { "\(bits) bits, variance \(variance), correlation \(correlation), \(ratio) dB" }
}

private let rates = [0.2, 0.35, 0.5, 0.75, 1, 1.5, 2]

@Suite("white Gaussian noise")
struct DiffusionNoiseTests {
    @Test("keeps its variance at every rate, while the result comes closer")
    func variance() throws {
        var last = 0.0
        for bits in rates {
            // Envelopes are told in steps of 2 dB, which bends the variance of each loudness, but not that of all.
            let found = try [1, 1.08, 1.166].map { try Found(.ddcm, bits: bits, start: .noise, loudness: $0) }
            #expect(abs(found.reduce(0) { $0 + $1.variance } / 3 - 1) < 0.05, "\(found)")
            let correlation = found.reduce(0) { $0 + $1.correlation } / 3
            #expect(correlation > last + 0.02, "\(found)")
            last = correlation
        }
    }

    /// What a first simulation with a Gaussian prior and no other than argmax steps reached.
    @Test(
        "is closer than argmax steps alone bring it",
        arguments: [(0.56, 0.610), (0.75, 0.672), (1.12, 0.770), (1.97, 0.890)])
    func table(bits: Double, correlation: Double) throws {
        let found = try Found(.ddcm, bits: bits, start: .noise)
        #expect(found.bits <= bits && found.correlation > correlation, "\(found)")
    }

    @Test("has holes as coordinates, which lose variance", arguments: [(0.5, 0.65), (1, 0.93), (2, 0.96)])
    func coordinates(bits: Double, most: Double) throws {
        let found = try Found(.coord, bits: bits, fillsNoise: false)
        #expect(found.variance < most, "\(found)")
    }

    @Test("without noise has the amplitude that comes closest", arguments: rates)
    func closest(bits: Double) throws {
        let found = try Found(.ddcm, bits: bits, start: .noise, fillsNoise: false)
        // The best amplitude of the same result leaves 1 − c² of the energy.
        let best = -10 * log10(1 - found.correlation * found.correlation)
        #expect(found.ratio > best - 0.1, "\(found), at best \(best)")
        #expect(found.variance < found.correlation * found.correlation + 0.05, "\(found)")
    }
}
