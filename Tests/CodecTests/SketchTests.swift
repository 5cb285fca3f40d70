import Comparison
import Decoding
import Encoding
import Glibc
import Stream
import Support
import Testing

/// Beats of noise whose colour changes from beat to beat.
private func beats(seconds: Double, sampleRate: Int, channels: Int = 1) -> [Float] {
    let count = Int(seconds * Double(sampleRate))
    let hiss = noise(count * channels, amplitude: 0.3, seed: 7)
    let period = sampleRate * 2 / 5
    var low = [Float](repeating: 0, count: channels)
    return hiss.enumerated().map { index, value in
        let (n, channel) = (index / channels, index % channels)
        low[channel] += 0.1 * (value - low[channel])
        let decay = exp(-Float(n % period) / Float(sampleRate) * 12)
        return (n / period % 2 == 0 ? 3 * low[channel] : value) * decay + 0.003 * value
    }
}

private func sketched(_ sampleRate: Int, _ channels: Int, _ bitrate: Double) -> EncoderSettings {
    var chosen = settings(sampleRate, channels, bitrate: bitrate)
    chosen.mode = .sketch
    return chosen
}

@Suite("sketches")
struct SketchTests {
    @Test("hold the rate, every byte counted", arguments: [100.0, 150, 250, 400, 700, 1000, 1500], [10.0, 25.3])
    func rate(bitrate: Double, seconds: Double) throws {
        let input = beats(seconds: seconds, sampleRate: 48_000)
        let bytes = try encode(input, sketched(48_000, 1, bitrate)).joined()
        #expect(Double(8 * bytes.count) / seconds <= 1.01 * bitrate)
        #expect(Double(8 * bytes.count) / seconds >= 0.8 * bitrate)
        let heard = try decode(Array(bytes))
        #expect(heard.samples.count == input.count && heard.damage.isNone && heard.isComplete)
    }

    @Test(
        "keep timbre and rhythm",
        arguments: [(100.0, 0.85, 0.95, 0.80), (400, 0.88, 0.96, 0.82), (1500, 0.88, 0.96, 0.82)])
    func likeness(bitrate: Double, mel: Double, mfcc: Double, rhythm: Double) throws {
        let input = beats(seconds: 10, sampleRate: 48_000)
        let heard = try decode(Array(try encode(input, sketched(48_000, 1, bitrate)).joined()))
        let shape = Comparer.Shape(sampleRate: 48_000, channels: 1)
        let likeness = ComparedSounds.compare(input, shape, with: heard.samples, shape).similarity
        #expect(try #require(likeness.melCorrelation) > mel)
        #expect(try #require(likeness.mfccCorrelation) > mfcc)
        #expect(try #require(likeness.rhythmSimilarity) > rhythm)
    }

    @Test(
        "work at all sample rates and numbers of channels",
        arguments: [(8000, 1), (16_000, 1), (24_000, 2), (44_100, 2), (12_345, 3), (192_000, 2), (48_000, 8)])
    func formats(sampleRate: Int, channels: Int) throws {
        let input = beats(seconds: 3, sampleRate: sampleRate, channels: channels)
        let bytes = try encode(input, sketched(sampleRate, channels, 600)).joined()
        #expect(Double(8 * bytes.count) / 3 <= 1.01 * 600)
        let heard = try decode(Array(bytes))
        #expect(heard.samples.count == input.count && heard.damage.isNone)
        let (before, after) = (input.reduce(0) { $0 + $1 * $1 }, heard.samples.reduce(0) { $0 + $1 * $1 })
        #expect(after > 0.3 * before && after < 3 * before)
    }

    @Test("of next to nothing keep its length", arguments: [0, 1, 100, 511, 512, 513, 5000])
    func short(count: Int) throws {
        let heard = try decode(Array(try encode(noise(count, seed: 3), sketched(48_000, 1, 100)).joined()))
        #expect(heard.samples.count == count && heard.damage.isNone && heard.isComplete)
    }

    @Test("of a short sound in a long chunk leave out what does not pay for its room, and not the sound")
    func shortSound() throws {
        var settings = sketched(48_000, 1, 1200)
        settings.latency = 5
        let input = noise(38_400, amplitude: 0.5, seed: 5)
        let heard = try decode(Array(try encode(input, settings).joined()))
        let (before, after) = (input.reduce(0) { $0 + $1 * $1 }, heard.samples.reduce(0) { $0 + $1 * $1 })
        #expect(after > 0.3 * before && after < 3 * before)
    }

    @Test("of silence are silent")
    func silence() throws {
        let bytes = try encode([Float](repeating: 0, count: 480_000), sketched(48_000, 1, 300)).joined()
        #expect(bytes.count < 120)
        let heard = try decode(Array(bytes))
        #expect(heard.samples.count == 480_000 && heard.samples.allSatisfy { $0 == 0 })
    }

    @Test("are what low rates have unless another mode is named")
    func standard() throws {
        let (low, high) = (settings(48_000, 1, bitrate: 300), settings(48_000, 1, bitrate: 8000))
        #expect(try Encoder.configuration(of: low).mode == .sketch)
        #expect(try Encoder.configuration(of: low).entropy == .range)
        #expect(try Encoder.configuration(of: high).mode == .coord)
        var coordinates = low
        coordinates.mode = .coord
        #expect(try Encoder.configuration(of: coordinates).mode == .coord)
        var plain = low
        plain.entropy = .zstd
        #expect(try Encoder.configuration(of: plain).mode == .coord)
    }

    @Test("do not depend on how samples come")
    func pieces() throws {
        let input = beats(seconds: 4, sampleRate: 16_000)
        let whole = try encode(input, sketched(16_000, 1, 1500))
        #expect(try encode(input, sketched(16_000, 1, 1500), piece: 777) == whole)
    }

    @Test("are refused with what they do not have")
    func refusals() {
        let usual = sketched(48_000, 1, 500)
        var (entropy, atoms, noise, quality) = (usual, usual, usual, usual)
        entropy.entropy = .zstd
        atoms.atoms = 4
        noise.fillsNoise = false
        quality.bitrate = nil
        quality.rateMode = .quality(5)
        for settings in [entropy, atoms, noise, quality] {
            #expect(throws: SettingsError.self) { _ = try Encoder.configuration(of: settings) }
        }
    }
}
