import Glibc
import PCM
import Resampling
import Support
import Testing

/// What becomes of sounds one behind the other that come in pieces of so many sample frames.
private func joined(_ sounds: [(format: AudioFormat, samples: [Float])], piece: Int = 1000) -> [Float] {
    var sequence = SoundSequence()
    var output: [Float] = []
    for sound in sounds {
        sequence.begin(sound.format, appendingTo: &output)
        let step = piece * sound.format.channels
        for start in stride(from: 0, to: sound.samples.count, by: step) {
            let end = min(start + step, sound.samples.count)
            sequence.convert(Array(sound.samples[start..<end]), appendingTo: &output)
        }
    }
    sequence.end(appendingTo: &output)
    return output
}

/// What one frame of a sound becomes in another layout of the same rate.
private func mixed(_ samples: [Float], mask: UInt32 = 0, to channels: Int, with other: UInt32 = 0) -> [Float] {
    let first = AudioFormat(sampleRate: 48_000, channels: channels, channelMask: other)
    let second = AudioFormat(sampleRate: 48_000, channels: samples.count, channelMask: mask)
    return joined([(first, []), (second, samples)])
}

private let soft = Float(0.5).squareRoot()

@Test("sounds of the same format are not touched")
func untouched() {
    let format = AudioFormat(sampleRate: 44_100, channels: 2)
    let (one, two) = (noise(2000, seed: 1), noise(3000, seed: 2))
    #expect(joined([(format, one), (format, two)]) == one + two)
    // A mask that says what holds without it is no other format.
    #expect(joined([(format, one), (AudioFormat(sampleRate: 44_100, channels: 2, channelMask: 3), two)]) == one + two)
}

@Test("a sound of another rate lasts as long as it did, to the nearest sample")
func lengths() {
    for (input, output) in [(8000, 48_000), (48_000, 8000), (44_100, 48_000), (48_000, 44_100), (12_345, 192_000)] {
        for frames in [0, 1, 2, 3, 7, 100, 4095, 20_001] {
            let sound = (AudioFormat(sampleRate: input, channels: 1), noise(frames, seed: 3))
            let converted = joined([(AudioFormat(sampleRate: output, channels: 1), []), sound])
            let expected = (2 * frames * output + input) / (2 * input)
            #expect(converted.count == expected, "\(frames) frames from \(input) to \(output) Hz")
        }
    }
}

@Test("the result does not depend on the pieces", arguments: [1, 7, 480, 100_000])
func pieces(piece: Int) {
    let first = (AudioFormat(sampleRate: 48_000, channels: 2), noise(2000, seed: 4))
    let second = (AudioFormat(sampleRate: 44_100, channels: 6), noise(6 * 5000, seed: 5))
    let third = (AudioFormat(sampleRate: 16_000, channels: 1), noise(4001, seed: 6))
    let whole = joined([first, second, third])
    #expect(joined([first, second, third], piece: piece) == whole)
    #expect(whole.count == 2 * (1000 + 5442 + 12_003))
}

@Test("a tone stays a tone, in its place")
func tone() {
    func tone(_ rate: Int) -> [Float] {
        (0..<rate).map { 0.5 * sin(2 * Float.pi * Float($0 * 440 % rate) / Float(rate)) }
    }
    for rate in [8000, 44_100, 96_000] {
        let formats = (AudioFormat(sampleRate: 48_000, channels: 2), AudioFormat(sampleRate: rate, channels: 1))
        let converted = joined([(formats.0, []), (formats.1, tone(rate))])
        let expected = tone(48_000)
        #expect(converted.count == 96_000)
        for frame in 1000..<47_000 {
            #expect(abs(converted[2 * frame] - expected[frame]) < 1e-3)
            #expect(converted[2 * frame] == converted[2 * frame + 1])
            if abs(converted[2 * frame] - expected[frame]) >= 1e-3 { return }
        }
    }
}

@Test("one channel goes to the front pair, or the centre, and several become their mean")
func mono() {
    #expect(mixed([0.5], to: 2) == [0.5, 0.5])
    #expect(mixed([0.5], to: 6) == [0.5, 0.5, 0, 0, 0, 0])
    #expect(mixed([0.5], to: 2, with: 0x104) == [0.5, 0])
    #expect(mixed([0.5, 0.25], to: 1) == [0.375])
    #expect(mixed([0.5, 0.25, 0, 1, 0, 0], to: 1).map { abs($0 - 1.75 / 6) < 1e-6 } == [true])
}

@Test("speakers that are not there are folded into those beside them, 3 dB softer, and nothing clips")
func folding() {
    // 5.1 to stereo: left, right, centre, low frequencies, back left, back right.
    let whole = 1 + 2 * soft
    func isNear(_ found: [Float], _ expected: [Float]) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 1e-6 }
    }
    #expect(isNear(mixed([1, 0, 0, 0, 0, 0], to: 2), [1 / whole, 0]))
    #expect(isNear(mixed([0, 0, 1, 0, 0, 0], to: 2), [soft / whole, soft / whole]))
    #expect(isNear(mixed([0, 0, 0, 1, 0, 0], to: 2), [0, 0]))
    #expect(isNear(mixed([0, 0, 0, 0, 0, 1], to: 2), [0, soft / whole]))
    // Sides stand in for backs that the sound does not have itself.
    #expect(isNear(mixed([0, 0, 0, 0, 1, 0], mask: 0x60F, to: 6), [0, 0, 0, 0, 1, 0]))
    // Stereo to 5.1 stays where it is.
    #expect(mixed([0.5, 0.25], to: 6) == [0.5, 0.25, 0, 0, 0, 0])
}

@Test("no mix of any two layouts makes anything louder than full scale", arguments: 0..<200 as Range<UInt64>)
func loudness(seed: UInt64) {
    var random = Random(seed: seed)
    func layout() -> (channels: Int, mask: UInt32) {
        let channels = Int.random(in: 1...8, using: &random)
        var mask: UInt32 = 0
        while mask.nonzeroBitCount < channels { mask |= 1 << UInt32.random(in: 0..<18, using: &random) }
        return (channels, Bool.random(using: &random) ? mask : 0)
    }
    let (input, output) = (layout(), layout())
    let samples = (0..<input.channels).map { _ in Bool.random(using: &random) ? Float(1) : -1 }
    let found = mixed(samples, mask: input.mask, to: output.channels, with: output.mask)
    #expect(found.count == output.channels && found.allSatisfy { abs($0) < 1.00001 }, "seed \(seed): \(found)")
    let loud = mixed(samples.map { _ in 1 }, mask: input.mask, to: output.channels, with: output.mask)
    // Low frequencies alone may be left out.
    #expect(loud.contains { $0 > 0 } || input.mask == 0x8, "seed \(seed)")
}
