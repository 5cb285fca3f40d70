import Encoding
import Glibc
import Support
import Testing

/// Ten seconds that every rate can use: noise with beats.
private func music(channels: Int, sampleRate: Int) -> [Float] {
    let hiss = noise(10 * sampleRate * channels, amplitude: 0.5, seed: 11)
    return hiss.enumerated().map { index, value in
        let n = index / channels % (sampleRate / 2)
        return value * exp(-Float(n) / Float(sampleRate / 8))
    }
}

@Test(
    "the average over ten seconds is the rate that was asked for",
    arguments: [6000.0, 8000, 16_000, 32_000, 96_000, 256_000])
func averageRate(bitrate: Double) throws {
    for channels in [1, 2] {
        let input = music(channels: channels, sampleRate: 48_000)
        let bytes = try encode(input, settings(48_000, channels, bitrate: bitrate)).joined().count
        let ratio = Double(8 * bytes) / 10 / bitrate
        #expect(abs(ratio - 1) <= 0.01, "\(channels) channels: \(ratio)")
    }
}

@Test("no rate is too low for many channels to be kept", arguments: [1000.0, 6000])
func lowRates(bitrate: Double) throws {
    let input = music(channels: 8, sampleRate: 48_000)
    let bytes = try encode(input, settings(48_000, 8, bitrate: bitrate)).joined().count
    #expect(Double(8 * bytes) / 10 <= 1.01 * bitrate)
}

@Test("settings that no stream can have are refused in a line")
func refusals() {
    let bad = [
        settings(7999, 1), settings(192_001, 1), settings(48_000, 0), settings(48_000, 9),
        settings(48_000, 1, bitrate: 99), settings(48_000, 1, bitrate: 1e9), settings(48_000, 1, atoms: 0),
        settings(48_000, 1, latency: 0.039), settings(48_000, 1, latency: 11), settings(192_000, 8, latency: 10),
    ]
    for settings in bad {
        #expect(throws: SettingsError.self) { _ = try encode([], settings) }
    }
}
