import PCM
import Support
import Testing

private func read(_ bytes: [UInt8], _ format: SampleFormat) -> (samples: [Float], defects: SampleDefects) {
    var reader = SampleReader(sampleFormat: format, channels: 1)
    var samples: [Float] = []
    reader.read(bytes[...], into: &samples)
    return (samples, reader.defects)
}

private func write(_ samples: [Float], _ format: SampleFormat) -> [UInt8] {
    var bytes: [UInt8] = []
    SampleWriter(sampleFormat: format).write(samples[...], into: &bytes)
    return bytes
}

@Suite("samples to bytes and back")
struct SampleTests {
    @Test("every code of 8 bits", arguments: [SampleFormat.u8, .s8, .mulaw, .alaw])
    func everyByte(format: SampleFormat) {
        let codes = [UInt8](0...255)
        #expect(write(read(codes, format).samples, format) == codes)
    }

    @Test("every code of 16 bits", arguments: [SampleFormat.s16le, .s16be])
    func everyShort(format: SampleFormat) {
        let codes = (0...UInt16.max).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(write(read(codes, format).samples, format) == codes)
    }

    @Test("codes of 24 bits, every 7th", arguments: [SampleFormat.s24le, .s24be])
    func triples(format: SampleFormat) {
        var codes: [UInt8] = []
        for code in stride(from: 0, to: 1 << 24, by: 7) {
            codes += [UInt8(code & 255), UInt8(code >> 8 & 255), UInt8(code >> 16)]
        }
        #expect(write(read(codes, format).samples, format) == codes)
    }

    @Test("codes of 32 bits with 24 significant ones", arguments: [SampleFormat.s32le, .s32be])
    func words(format: SampleFormat) {
        var random = Random(seed: 32)
        var codes: [UInt8] = []
        for _ in 0..<100_000 {
            let code = UInt32(truncatingIfNeeded: random.next()) & 0xFFFF_FF00
            let little = (0..<4).map { UInt8(truncatingIfNeeded: code >> (8 * $0)) }
            codes += format == .s32le ? little : little.reversed()
        }
        #expect(write(read(codes, format).samples, format) == codes)
    }

    @Test("floats within full scale", arguments: [SampleFormat.f32le, .f32be, .f64le, .f64be])
    func floats(format: SampleFormat) {
        var random = Random(seed: 64)
        let samples = (0..<10_000).map { _ in Float.random(in: -1...1, using: &random) } + [0, -0.0, 1, -1]
        let (back, defects) = read(write(samples, format), format)
        #expect(back.map(\.bitPattern) == samples.map(\.bitPattern))
        #expect(defects == SampleDefects())
    }

    @Test("full scale of integers", arguments: SampleFormat.allCases.filter { !$0.isFloat })
    func scale(format: SampleFormat) {
        let ends = read(write([-2, -1, 0, 1, 2, .infinity, -.infinity, .nan], format), format).samples
        let step: Float = format.bytesPerSample == 1 ? 0.05 : 0x1p-15
        for (sample, wanted) in zip(ends, [-1, -1, 0, 1, 1, 1, -1, 0] as [Float]) {
            #expect(abs(sample - wanted) <= step, "\(format)")
        }
    }

    @Test("rounding is to nearest, ties to even")
    func rounding() {
        let unit: Float = 0x1p-15
        let samples = [0.5, 0.51, 1.5, 2.5, -0.5, -0.51, -1.5].map { Float($0) * unit }
        #expect(write(samples, .s16le) == [0, 0, 1, 0, 2, 0, 2, 0, 0, 0, 255, 255, 254, 255])
    }

    @Test("companding takes the nearest step", arguments: [SampleFormat.mulaw, .alaw])
    func companding(format: SampleFormat) {
        let steps = read([UInt8](0...255), format).samples
        var random = Random(seed: 711)
        let samples = (0..<5_000).map { _ in Float.random(in: -1.1...1.1, using: &random) }
        for (sample, coded) in zip(samples, read(write(samples, format), format).samples) {
            let best = steps.map { abs($0 - sample) }.min() ?? 0
            #expect(abs(coded - sample) <= best)
        }
    }

    @Test("what is no number or beyond full scale is repaired and counted", arguments: [SampleFormat.f32le, .f64be])
    func repair(format: SampleFormat) {
        let samples: [Float] = [0.5, .nan, .infinity, -.infinity, 1.5, -1.5, 1, -1, .signalingNaN]
        let (back, defects) = read(write(samples, format), format)
        #expect(back == [0.5, 0, 1, -1, 1, -1, 1, -1, 0])
        #expect(defects.notANumber == 2)
        #expect(defects.clipped == 4)
    }

    @Test("a double beyond full scale is clipped, however little")
    func slightlyBeyond() {
        let bytes = withUnsafeBytes(of: (1.0).nextUp.bitPattern.littleEndian) { Array($0) }
        let (samples, defects) = read(bytes, .f64le)
        #expect(samples == [1])
        #expect(defects.clipped == 1)
    }

    @Test("only what is asked for is sanitised")
    func sanitise() {
        var samples: [Float] = [.infinity, 2, .nan]
        let defects = Sanitizer.clean(&samples, from: 1)
        #expect(samples == [.infinity, 1, 0])
        #expect(defects.clipped == 1 && defects.notANumber == 1)
    }

    @Test("cuts do not matter", arguments: SampleFormat.allCases, [1, 2, 3, 8])
    func cuts(format: SampleFormat, channels: Int) {
        let seed = UInt64(channels * 100 + format.bytesPerSample)
        var random = Random(seed: seed)
        let bytes = random.bytes(997)
        var whole = SampleReader(sampleFormat: format, channels: channels)
        var wanted: [Float] = []
        whole.read(bytes[...], into: &wanted)
        let frame = channels * format.bytesPerSample
        #expect(wanted.count == bytes.count / frame * channels)
        #expect(whole.pendingBytes == bytes.count % frame)
        for largest in [1, 2, 7, 100] {
            var reader = SampleReader(sampleFormat: format, channels: channels)
            var samples: [Float] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 0...largest, using: &random)
                reader.read(rest.prefix(count), into: &samples)
                rest = rest.dropFirst(count)
                #expect(samples.count % channels == 0)
            }
            #expect(samples == wanted, "seed \(seed)")
            #expect(reader.defects == whole.defects)
            #expect(reader.pendingBytes == whole.pendingBytes)
        }
    }
}
