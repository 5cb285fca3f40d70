import Decoding
import Encoding
import Glibc
import Stream
import Support
import Testing

/// Tones that move, and a little noise.
func tones(_ frames: Int, channels: Int, sampleRate: Int) -> [Float] {
    let hiss = noise(frames * channels, amplitude: 0.01, seed: 5)
    return (0..<frames * channels).map { index in
        let (n, channel) = (index / channels, index % channels)
        let phase = 2 * Float.pi * Float(n % sampleRate) * Float(300 + 60 * channel) / Float(sampleRate)
        return 0.3 * sin(phase) + 0.1 * sin(5.1 * phase) + hiss[index]
    }
}

@Test(
    "lengths come back to the sample",
    arguments: [0, 1, 2, 127, 1023, 1024, 1025, 15_359, 15_360, 15_361, 16_384, 50_000])
func exactLength(frames: Int) throws {
    for (rate, channels) in [(48_000, 1), (44_100, 2), (8000, 1), (12_345, 3)] {
        let input = tones(frames, channels: channels, sampleRate: rate)
        let heard = try decode(try encode(input, settings(rate, channels)).flatMap { $0 })
        #expect(heard.samples.count == input.count, "\(rate) Hz, \(channels) channels")
        #expect(heard.isComplete && heard.damage.isNone && heard.streams == 1)
    }
}

@Test("every number of channels and rate is coded at its length", arguments: 1...8)
func channelsAndRates(channels: Int) throws {
    for rate in [8000, 11_025, 32_000, 96_000, 192_000] {
        let input = tones(3000, channels: channels, sampleRate: rate)
        let heard = try decode(try encode(input, settings(rate, channels)).flatMap { $0 })
        #expect(heard.samples.count == input.count)
        #expect(heard.samples.allSatisfy { $0.isFinite })
    }
}

@Test("no delay: the decoded wave lies on the input, better the more bits it has")
func noDelay() throws {
    let input = tones(48_000, channels: 1, sampleRate: 48_000)
    let ratios = try [16_000.0, 64_000, 256_000].map { rate in
        signalToNoise(input, try decode(try encode(input, settings(48_000, 1, bitrate: rate)).flatMap { $0 }).samples)
    }
    #expect(ratios[0] > 12 && ratios[1] > ratios[0] && ratios[2] > ratios[1] + 3, "\(ratios)")
}

@Test("the bytes do not depend on how the samples were cut", arguments: [1, 7, 333, 1024, 20_000])
func inputCuts(piece: Int) throws {
    let input = tones(20_000, channels: 2, sampleRate: 48_000)
    let whole = try encode(input, settings(48_000, 2, bitrate: 24_000))
    #expect(try encode(input, settings(48_000, 2, bitrate: 24_000), piece: piece) == whole)
}

@Test("the sound does not depend on how the bytes were cut", arguments: [1, 7, 100, 5000])
func outputCuts(piece: Int) throws {
    let bytes = try encode(tones(30_000, channels: 1, sampleRate: 48_000), settings(48_000, 1)).flatMap { $0 }
    #expect(try decode(bytes, piece: piece).samples == decode(bytes).samples)
}

@Test("no seam between chunks is louder than the coding noise around it", arguments: [0.04, 0.1, 0.3413])
func seams(latency: Double) throws {
    let input = tones(96_000, channels: 1, sampleRate: 48_000)
    let coded = settings(48_000, 1, bitrate: 48_000, latency: latency)
    let output = try decode(try encode(input, coded).flatMap { $0 }).samples
    let chunk = try Encoder(coded).configuration.samplesPerChunk
    let error = zip(input, output).map { abs($0 - $1) }
    let mean = error.reduce(0, +) / Float(error.count)
    for seam in stride(from: chunk, to: 90_000, by: chunk) {
        let around = error[seam - 1024 - 32..<seam - 1024 + 32].reduce(0, +) / 64
        #expect(around < 8 * mean, "the seam at \(seam)")
    }
}

@Test("streams behind one another play in full")
func concatenation() throws {
    let first = try encode(tones(9000, channels: 1, sampleRate: 48_000), settings(48_000, 1)).flatMap { $0 }
    let second = try encode(noise(5000, amplitude: 0.1, seed: 2), settings(48_000, 1, bitrate: 12_000)).flatMap { $0 }
    let heard = try decode(first + second)
    #expect(heard.streams == 2 && heard.damage.isNone && heard.isComplete)
    #expect(try heard.samples == decode(first).samples + decode(second).samples)
}

@Test("a fixed number of atoms is what every window gets")
func atoms() throws {
    let input = tones(24_000, channels: 1, sampleRate: 48_000)
    let few = try encode(input, settings(48_000, 1, atoms: 4)).flatMap { $0 }
    let many = try encode(input, settings(48_000, 1, atoms: 64)).flatMap { $0 }
    #expect(few.count < many.count)
    #expect(try signalToNoise(input, decode(many).samples) > signalToNoise(input, decode(few).samples))
}

@Test(
    "hard signals stay finite and near full scale",
    arguments: ["silence", "constant", "square", "impulse", "loud noise"])
func hardSignals(name: String) throws {
    let loud = noise(40_000, amplitude: 1, seed: 3)
    let input: [Float] = (0..<40_000).map { n in
        switch name {
        case "constant": 0.5
        case "square": n / 50 % 2 == 0 ? 1 : -1
        case "impulse": n == 20_000 ? 1 : 0
        case "loud noise": loud[n]
        default: 0
        }
    }
    let output = try decode(try encode(input, settings(48_000, 1)).flatMap { $0 }).samples
    #expect(output.count == input.count)
    #expect(output.allSatisfy { $0.isFinite && abs($0) < 3 })
    if name == "silence" { #expect(output.allSatisfy { $0 == 0 }) }
}
