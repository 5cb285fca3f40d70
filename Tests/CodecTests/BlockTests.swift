import Decoding
import Encoding
import Glibc
import Stream
import Support
import Testing

/// Faint hiss, and a loud burst of noise at each of `attacks`.
private func bursts(at attacks: [Int], frames: Int, seed: UInt64) -> [Float] {
    var samples = noise(frames, amplitude: 1e-4, seed: seed)
    let burst = noise(frames, amplitude: 0.7, seed: seed + 1)
    for attack in attacks {
        for n in attack..<min(attack + 1200, frames) { samples[n] += burst[n] * exp(-Float(n - attack) / 300) }
    }
    return samples
}

/// Loudness in dB of what a decoder puts ahead of the attacks, from 4 to 20 ms before them.
private func preEcho(_ samples: [Float], _ attacks: [Int]) -> Float {
    var energy: Float = 1e-12
    for attack in attacks { for n in attack - 960..<attack - 192 { energy += samples[n] * samples[n] } }
    return 10 * log10(energy / Float(768 * attacks.count))
}

@Test("blocks keep the noise of an attack behind it", arguments: [UInt64(3), 4, 5])
func attacks(seed: UInt64) throws {
    var generator = Random(seed: seed)
    let places = (1...8).map { 12_000 * $0 + Int.random(in: 0..<4096, using: &generator) }
    let input = bursts(at: places, frames: 110_000, seed: seed)
    var loudness: [Float] = []
    for effort in [0, 5] {
        var settings = settings(48_000, 1, bitrate: 24_000)
        settings.effort = effort
        loudness.append(preEcho(try decode(try encode(input, settings).flatMap { $0 }).samples, places))
    }
    #expect(loudness[1] < loudness[0] - 15, "seed \(seed): \(loudness) dB")
    #expect(loudness[1] < -60, "seed \(seed): \(loudness) dB")
}

@Test("every effort gives the sound back at its length and within its rate", arguments: EncoderSettings.efforts)
func efforts(effort: Int) throws {
    let input = noise(100_001, amplitude: 0.3, seed: 9)
    var settings = settings(48_000, 1, bitrate: 24_000)
    settings.effort = effort
    let bytes = try encode(input, settings).flatMap { $0 }
    let heard = try decode(bytes)
    #expect(heard.samples.count == input.count && heard.damage.isNone)
    let seconds = Double(input.count) / 48_000
    let bitrate = Double(8 * bytes.count) / seconds
    #expect(bitrate < 1.1 * 24_000)
}

@Test("nearly silent clicks at rates that have no room for them", arguments: [140.0, 300, 515])
func starvedClicks(bitrate: Double) throws {
    for channels in [1, 8] {
        let input = (0..<6 * 48_000 * channels).map { $0 / channels % 1000 == 500 ? Float(4.8e-6) : 0 }
        let bytes = try encode(input, settings(48_000, channels, bitrate: bitrate, latency: 2)).flatMap { $0 }
        #expect(try decode(bytes).samples.count == input.count)
    }
}

@Test("a chunk's length goes by the rate that is expected, whatever sets it")
func chunkLengths() throws {
    var byQuality = settings(48_000, 1)
    byQuality.rateMode = .quality(0)
    var byCeiling = settings(48_000, 1)
    byCeiling.maximumBitrate = 9000
    let byRate = try Encoder(settings(48_000, 1, bitrate: 9000)).configuration.hopsPerChunk
    #expect(try Encoder(byQuality).configuration.hopsPerChunk >= byRate)
    #expect(try Encoder(byCeiling).configuration.hopsPerChunk == byRate)
    #expect(try Encoder(settings(48_000, 1)).configuration.hopsPerChunk < byRate)
}
