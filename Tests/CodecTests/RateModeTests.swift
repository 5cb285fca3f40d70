import Encoding
import Glibc
import Stream
import Support
import Testing

/// Seconds of pieces that are each hard in another way: noise, clicks, a tone, silence, a square.
private func hostile(_ frames: Int, channels: Int, using generator: inout Random) -> [Float] {
    var samples: [Float] = []
    while samples.count < frames * channels {
        let count = Int.random(in: 1...frames, using: &generator) * channels
        let amplitude = pow(10, Float.random(in: -4...0, using: &generator))
        let period = Int.random(in: 2...3000, using: &generator)
        let kind = Int.random(in: 0..<5, using: &generator)
        samples += (0..<count).map { n in
            let part = n / channels % period
            switch kind {
            case 0: return Float.random(in: -amplitude...amplitude, using: &generator)
            case 1: return part < 3 ? amplitude : 0
            case 2: return amplitude * sin(2 * .pi * Float(part) / Float(period))
            case 3: return 0
            default: return 2 * part < period ? amplitude : -amplitude
            }
        }
    }
    return Array(samples.prefix(frames * channels))
}

/// Settings of any mode with some ceiling; some are refused.
private func anySettings(using generator: inout Random) -> EncoderSettings {
    let sampleRate = [8000, 12_345, 44_100, 48_000, 96_000].randomElement(using: &generator) ?? 0
    var settings = EncoderSettings(sampleRate: sampleRate, channels: Int.random(in: 1...3, using: &generator))
    let ceiling = 1000 * pow(2, Double.random(in: 1...11, using: &generator))
    settings.maximumBitrate = ceiling
    settings.latency = 0.04 * pow(2, Double.random(in: 0...4, using: &generator))
    settings.channelMask = Bool.random(using: &generator) ? 0x8000_0003 : 0
    settings.seed = Bool.random(using: &generator) ? 0 : .max
    settings.position =
        Bool.random(using: &generator) ? 0 : Limits.position >> UInt64.random(in: 1...62, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: settings.rateMode = .constant
    case 1: settings.rateMode = .quality(Double.random(in: 0...10, using: &generator))
    case 2: settings.atoms = Int.random(in: 1...500, using: &generator)
    case 3: settings.bitrate = max(ceiling * Double.random(in: 0.5...1, using: &generator), 100)
    default: break
    }
    settings.isResilient = Int.random(in: 0..<4, using: &generator) == 0
    return settings
}

/// Bytes that each chunk's frame takes of its link; the end frame counts with the last.
private func chunkBytes(_ frames: [[UInt8]]) -> [Int] {
    var sizes = frames.map(\.count)
    let end = sizes.removeLast()
    sizes[sizes.count - 1] += end
    return sizes
}

@Test("no frame ever takes more than the ceiling carries in its chunk's time", arguments: 0..<150)
func hardCeiling(seed: UInt64) throws {
    var generator = Random(seed: seed)
    let settings = anySettings(using: &generator)
    let seconds = Double.random(in: 0...2, using: &generator)
    let input = hostile(
        Int(seconds * Double(settings.sampleRate)) + 1, channels: settings.channels, using: &generator)
    let configuration: Configuration
    do { configuration = try Encoder(settings).configuration } catch is SettingsError { return }
    let chunkSeconds = Double(configuration.samplesPerChunk) / Double(configuration.sampleRate)
    let most = (settings.maximumBitrate ?? 0) / 8 * chunkSeconds
    let sizes = chunkBytes(try encode(input, settings))
    #expect(sizes.allSatisfy { Double($0) <= most }, "seed \(seed): \(sizes) of \(most), \(settings)")
}

/// Noise with beats and a tone.
private let beats: [Float] = zip(0..., noise(96_000, amplitude: 0.5, seed: 3)).map { n, hiss in
    hiss * exp(-Float(n % 24_000) / 4000) + 0.2 * sin(Float(n) / 20)
}

@Test("a constant rate is never more than an eighth of a chunk ahead, and close behind", arguments: 0..<10)
func constantRate(seed: UInt64) throws {
    var generator = Random(seed: seed)
    var coded = settings(48_000, 1, bitrate: 24_000)
    coded.rateMode = .constant
    coded.latency = Double.random(in: 0.06...0.5, using: &generator)
    let samples = try Encoder(coded).configuration.samplesPerChunk
    let nominal = 24_000 / 8 * Double(samples) / 48_000
    for (input, isFull) in [
        (beats + beats + beats + beats, true), (hostile(96_000, channels: 1, using: &generator), false),
    ] {
        var ahead = 0.0
        let sizes = chunkBytes(try encode(input, coded))
        for bytes in sizes {
            // The most that any run of chunks that ends here took beyond its share.
            ahead = max(ahead, 0) + Double(bytes) - nominal
            #expect(ahead <= nominal / 8 + 1e-6, "seed \(seed): \(sizes)")
        }
        let mean = Double(sizes.dropLast(2).reduce(0, +)) / Double(sizes.count - 2) / nominal
        if isFull { #expect(mean > 0.97, "seed \(seed): \(mean)") }
    }
}

private func quality(_ value: Double) -> EncoderSettings {
    var coded = settings(48_000, 1)
    coded.rateMode = .quality(value)
    return coded
}

@Test("more quality takes more bytes and comes closer to the input")
func qualities() throws {
    let streams = try [0.0, 2.5, 5, 7.5, 10].map { try encode(beats, quality($0)).flatMap { $0 } }
    let ratios = try streams.map { signalToNoise(beats, try decode($0).samples) }
    #expect(zip(streams, streams.dropFirst()).allSatisfy { $0.count < $1.count })
    #expect(zip(ratios, ratios.dropFirst()).allSatisfy { $0 < $1 }, "\(ratios)")
}

@Test("a quiet recording has the quality of a loud one", arguments: [Float(0.1), 0.02])
func quietRecording(factor: Float) throws {
    let quiet = beats.map { $0 * factor }
    let (loud, soft) = try (
        encode(beats, quality(5)).flatMap { $0 }, encode(quiet, quality(5)).flatMap { $0 }
    )
    #expect(abs(Double(soft.count) / Double(loud.count) - 1) < 0.1)
    let ratios = try (
        signalToNoise(beats, decode(loud).samples), signalToNoise(quiet, decode(soft).samples)
    )
    #expect(abs(ratios.0 - ratios.1) < 1)
}

@Test("variable rates do not depend on how the samples were cut", arguments: [1, 333, 20_000])
func cutsOfVariableRate(piece: Int) throws {
    let input = Array(beats.prefix(30_000))
    #expect(try encode(input, quality(4), piece: piece) == encode(input, quality(4)))
}

@Test("modes that exclude one another, and ceilings without room, are refused")
func refusedModes() {
    var bad = [quality(-0.1), quality(10.1), quality(.nan)]
    bad.append(quality(5))
    bad[3].bitrate = 24_000
    bad.append(quality(5))
    bad[4].atoms = 10
    for (bitrate, ceiling, latency) in [
        (24_000.0, 23_999.0, nil as Double?), (nil, 99, nil), (nil, 3e6, nil), (nil, 8000, 0.04),
    ] as [(Double?, Double, Double?)] {
        bad.append(settings(48_000, 1, bitrate: bitrate, latency: latency))
        bad[bad.count - 1].maximumBitrate = ceiling
    }
    bad.append(settings(48_000, 1, bitrate: 8000, latency: 0.04))
    bad[bad.count - 1].rateMode = .constant
    for settings in bad {
        #expect(throws: SettingsError.self, "\(settings)") { _ = try Encoder(settings).samplesRead }
    }
}
