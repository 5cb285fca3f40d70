import Glibc
import Support
import Testing

private func tones(_ count: Int) -> [Float] {
    (0..<count).map { n in
        let t = Double(n) / 48_000
        return Float(0.3 * sin(2 * Double.pi * 440 * t) + 0.2 * sin(2 * Double.pi * 1661 * t + 1))
    }
}

private func decibels(_ ratio: Float) -> Float { 20 * log10(ratio) }

@Suite("concealment of gaps")
struct ConcealerTests {
    @Test("tones go on through a gap, into the overlaps on both sides", arguments: [40..<41, 40..<42, 55..<56])
    func gapInTones(missing: Range<Int>) {
        let sound = tones(100 * 512)
        let heard = conceal(sound, missing: missing)
        let span = spoilt(missing)
        #expect(isNear(heard, sound, outside: span))
        let error = zip(heard[span], sound[span]).map { $0 - $1 }
        #expect(decibels(rootMeanSquare(error[...]) / rootMeanSquare(sound[span])) < -25)
    }

    private func isNear(_ heard: [Float], _ sound: [Float], outside span: Range<Int>) -> Bool {
        heard.indices.allSatisfy { span.contains($0) || $0 < 512 || abs(heard[$0] - sound[$0]) < 1e-5 }
    }

    @Test("stationary noise keeps its level", arguments: [256, 512, 2048])
    func noiseLevel(hop: Int) {
        let windows = 144_000 / hop
        let sound = noise(windows * hop, amplitude: 0.3, seed: 5)
        let missing = windows * 2 / 3..<windows * 5 / 6
        let heard = conceal(sound, missing: missing, hop: hop)
        let (first, end) = (missing.lowerBound * hop, missing.upperBound * hop)
        let gain = decibels(rootMeanSquare(heard[first + 4800..<end]) / rootMeanSquare(sound[first + 4800..<end]))
        #expect(-4 < gain && gain < 1, "\(gain) dB")
    }

    @Test("long gaps are as loud as the background, not as what stood out of it")
    func background() {
        let sound = zip(tones(400 * 512), noise(400 * 512, amplitude: 0.01, seed: 6)).enumerated().map { n, pair in
            (n / 24_000 % 2 == 0 ? pair.0 : 0) + pair.1
        }
        let heard = conceal(sound, missing: 300..<350)
        let gain = decibels(rootMeanSquare(heard[310 * 512..<350 * 512]) * Float(3).squareRoot() / 0.01)
        #expect(-6 < gain && gain < 3, "\(gain) dB")
    }

    @Test("silence between fades: neither a step at the edges nor any sound in the middle")
    func silence() {
        let sound = tones(100 * 512)
        let heard = conceal(sound, missing: 60..<90, isFilled: false)
        #expect(heard[60 * 512 + 256..<90 * 512 - 256].allSatisfy { $0 == 0 })
        #expect(isNear(heard, sound, outside: spoilt(60..<90)))
        let step = peak(zip(sound.dropFirst(), sound).map { $0 - $1 })
        #expect(peak(zip(heard[600...].dropFirst(), heard[600...]).map { $0 - $1 }) < 1.3 * step)
        // The last block's half of the overlap is what it was, faded.
        let errors = (0..<128).map { n in
            let gain = Float(0.5 + 0.5 * cos(Double.pi * (Double(n) + 0.5) / 512))
            return heard[60 * 512 - 256 + n] - gain * sound[60 * 512 - 256 + n]
        }
        #expect(peak(errors) < 0.01)
    }

    @Test("silence, constants and full-scale squares give numbers no louder than they are")
    func flat() {
        let count = 60 * 512
        let square = (0..<count).map { $0 / 50 % 2 == 0 ? Float(1) : -1 }
        for sound in [[Float](repeating: 0, count: count), [Float](repeating: 0.7, count: count), square] {
            let loudest = peak(sound)
            for isFilled in [true, false] {
                let heard = conceal(sound, missing: 30..<45, isFilled: isFilled)
                // The sound itself comes through a transform.
                #expect(heard.allSatisfy { $0.isFinite && abs($0) <= loudest + 1e-5 })
            }
        }
    }

    @Test("nothing is made up before anything was heard")
    func start() {
        let heard = conceal(noise(20 * 512, seed: 3), missing: 0..<10)
        #expect(heard[256..<10 * 512 - 256].allSatisfy { $0 == 0 })
    }

    @Test("what is no number does not spread", arguments: [Float.nan, .infinity, 1e38])
    func spoiltPast(value: Float) {
        var sound = noise(60 * 512, amplitude: 0.3, seed: 8)
        sound[20 * 512 + 100] = value
        for isFilled in [true, false] {
            let heard = conceal(sound, missing: 25..<40, isFilled: isFilled)
            #expect(heard[24 * 512 + 256..<40 * 512].allSatisfy { $0.isFinite })
        }
    }

    @Test(
        "no made-up sample is louder than the sound, and the same sound gives the same",
        arguments: 0..<15 as Range<UInt64>)
    func loudness(seed: UInt64) {
        var random = Random(seed: seed)
        let level = (0..<12).map { _ in Float.random(in: 0...1, using: &random) }
        let hertz = Double.random(in: 30...6000, using: &random)
        let rough = noise(60 * 512, seed: seed)
        let sound = rough.indices.map { n in
            level[n / 2560] * (seed % 2 == 0 ? rough[n] : Float(sin(Double(n) / 48_000 * hertz * 2 * Double.pi)))
        }
        let first = Int.random(in: 5...50, using: &random)
        let missing = first..<first + Int.random(in: 1...9, using: &random)
        for isFilled in [true, false] {
            let heard = conceal(sound, missing: missing, isFilled: isFilled)
            #expect(peak(heard[spoilt(missing)]) <= 1.0001 * peak(sound[..<spoilt(missing).upperBound]), "seed \(seed)")
            #expect(heard == conceal(sound, missing: missing, isFilled: isFilled), "seed \(seed)")
        }
    }
}
