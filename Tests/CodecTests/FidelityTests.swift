import Encoding
import Glibc
import Support
import Testing

/// Signals of which few coefficients hold nearly all, so that bits are left over at high rates.
private func sparse(_ name: String, _ frames: Int) -> [Float] {
    (0..<frames).map { n in
        let phase = 2 * Float.pi * Float(n % 48_000) / 48_000
        return switch name {
        case "constant": 0.8
        case "tone": 0.5 * sin(440 * phase)
        case "full-scale tone": sin(1000 * phase)
        case "square": n / 50 % 2 == 0 ? 1 : -1
        case "beeps": n % 24_000 < 4800 ? 0.5 * sin(1000 * phase) : 0
        default: n % 12_000 == 0 ? 1 : 0
        }
    }
}

@Test(
    "more bits are never worse, up to rates that the signal cannot use",
    arguments: ["constant", "tone", "full-scale tone", "square", "beeps", "clicks"])
func moreBits(name: String) throws {
    let input = sparse(name, 96_000)
    var best = -Double.infinity
    for bitrate in [16_000.0, 32_000, 128_000, 256_000, 2_000_000] {
        let output = try decode(try encode(input, settings(48_000, 1, bitrate: bitrate)).flatMap { $0 }).samples
        let ratio = signalToNoise(input, output)
        #expect(ratio > best - 3, "\(bitrate)")
        best = max(best, ratio)
    }
    // What clicks and corners have above 20.5 kHz is not coded: 15 % and 0.4 % of their energy.
    #expect(best > (name == "clicks" ? 8 : name == "square" ? 24 : 60))
}

@Test("a number of atoms that silence or a tone cannot give does not spoil the rest", arguments: [20, 400])
func unreachableAtoms(count: Int) throws {
    let tone = sparse("tone", 48_000)
    let stereo = tone.flatMap { [$0, Float(0)] }
    let half = tone.enumerated().map { $0.offset < 24_000 ? $0.element : Float(0) }
    for (input, channels) in [(tone, 1), (stereo, 2), (half, 1)] {
        let coded = settings(48_000, channels, atoms: count)
        let output = try decode(try encode(input, coded).flatMap { $0 }).samples
        #expect(signalToNoise(input, output) > 15)
    }
}

@Test("a chunk that is too short for its rate is refused")
func chunksTooShort() throws {
    #expect(throws: SettingsError.self) { _ = try encode([], settings(48_000, 1, bitrate: 1000, latency: 0.04)) }
    _ = try encode([], settings(48_000, 1, bitrate: 100))
}
