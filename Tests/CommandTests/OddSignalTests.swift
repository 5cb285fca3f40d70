import Testing

/// Raw samples that are nobody's recording.
struct OddSignal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var rate = 48_000
    var channels = 1
    let samples: [Int16]

    var raw: String { "s16le:\(rate):\(channels)" }
    var frames: Int { samples.count / channels }

    static let constant = [
        OddSignal(testDescription: "silence", samples: Array(repeating: 0, count: 48_000)),
        OddSignal(testDescription: "DC", samples: Array(repeating: 20_000, count: 48_000)),
        OddSignal(testDescription: "DC at full scale", samples: Array(repeating: .min, count: 48_000)),
        OddSignal(
            testDescription: "square at full scale", samples: (0..<48_000).map { $0 / 50 % 2 == 0 ? .max : .min }),
        OddSignal(
            testDescription: "square at half the sampling rate", samples: (0..<48_000).map { $0 % 2 == 0 ? .max : .min }
        ),
        OddSignal(testDescription: "one click", samples: (0..<48_000).map { $0 == 24_001 ? .max : 0 }),
        OddSignal(testDescription: "1 sample", samples: [12_345]),
        OddSignal(testDescription: "no samples", samples: []),
    ]

    static let lengths = [2, 127, 128, 511, 512, 513, 1023, 1024, 16_383, 16_384, 16_385, 15_871, 15_872, 15_873].map {
        OddSignal(testDescription: "\($0) samples", samples: noise($0))
    }

    static let channelCounts = (1...8).map {
        OddSignal(testDescription: "\($0) channels", channels: $0, samples: noise($0 * 20_011))
    }

    static let rates = [8000, 11_025, 12_345, 22_050, 44_100, 96_000, 192_000].map {
        OddSignal(testDescription: "\($0) Hz", rate: $0, channels: 2, samples: noise(2 * 20_011))
    }

    static let widest = [
        OddSignal(testDescription: "8 channels at 192 kHz", rate: 192_000, channels: 8, samples: noise(8 * 200_003))
    ]

    private static func noise(_ count: Int) -> [Int16] {
        let bytes = noiseBytes(2 * count, seed: UInt64(count))
        return (0..<count).map { Int16(truncatingIfNeeded: Int(bytes[2 * $0]) | Int(bytes[2 * $0 + 1]) << 8) }
    }
}

@Suite("odd signals")
struct OddSignalTests {
    @Test(
        "keep their length",
        arguments: OddSignal.constant + OddSignal.lengths + OddSignal.channelCounts + OddSignal.rates + OddSignal.widest
    )
    func length(signal: OddSignal) throws {
        let encoded = try ddcm("encode", "--raw", signal.raw, input: signal.samples.flatMap { little($0) })
        #expect(encoded.status == .exit(0))
        let decoded = try ddcm("decode", "--raw", "s16le", input: encoded.output)
        #expect(decoded.status == .exit(0))
        #expect(decoded.outputCount == 2 * signal.samples.count)
        let part = try #require(try info(encoded.output).streams.first)
        #expect(part.samples == signal.frames)
        #expect(part.sampleRate == signal.rate)
        #expect(part.channels == signal.channels)
    }

    @Test("silence stays silent")
    func silence() throws {
        let encoded = try ddcm("encode", "--raw", "s16le:48000:2", input: [UInt8](repeating: 0, count: 400_000))
        let decoded = try ddcm("decode", "--raw", "s16le", input: encoded.output)
        expectSilence(decoded.output)
        #expect(encoded.outputCount < 260)
    }

    @Test("half a sample frame at the end is dropped and counted", arguments: [1, 2, 3])
    func half(extra: Int) throws {
        let input = Array(sampleBytes.prefix(4000 + extra))
        let encoded = try ddcm("encode", "--raw", "s16le:48000:2", "--json", input: input)
        #expect(encoded.status == .exit(0))
        let report: EncodeReport = try parsed(encoded.errors.utf8)
        #expect(report.droppedBytes == extra)
        #expect(report.samples == 1000)
        #expect(try ddcm("decode", "--raw", "s16le", input: encoded.output).outputCount == 4000)
    }

    @Test("what is no number becomes silence, what is too large is clipped, both are counted")
    func defects() throws {
        var samples = [Float](repeating: 0.25, count: 10_000)
        for index in 0..<30 { samples[100 + index] = .nan }
        for index in 0..<20 { samples[3000 + index] = index % 2 == 0 ? .infinity : -.infinity }
        samples[5000] = 1.5
        samples[5001] = -.greatestFiniteMagnitude
        let encoded = try ddcm(
            "encode", "--raw", "f32le:48000:1", "--json", input: samples.flatMap { little($0.bitPattern) })
        #expect(encoded.status == .exit(0))
        let report: EncodeReport = try parsed(encoded.errors.utf8)
        #expect(report.notNumbers == 30)
        #expect(report.clipped == 22)
        let decoded = try ddcm("decode", "--raw", "f32le", input: encoded.output)
        #expect(decoded.outputCount == 40_000)
        let heard = stride(from: 0, to: 40_000, by: 4).map { start in
            Float(bitPattern: (0..<4).reduce(0) { $0 | UInt32(decoded.output[start + $1]) << UInt32(8 * $1) })
        }
        let loudest = heard.reduce(0) { max($0, abs($1)) }
        #expect(loudest < 2)
        #expect(abs(heard[8000] - 0.25) < 0.1)
    }

    @Test("--quiet and --verbose")
    func notices() throws {
        let input = Array(sampleBytes.prefix(4001))
        #expect(try ddcm("encode", "--raw", "s16le:48000:2", input: input).errors == "")
        #expect(try ddcm("encode", "--raw", "s16le:48000:2", "-v", input: input).isOneErrorLine)
        #expect(try ddcm("encode", "--raw", "s16le:48000:2", "-v", "--quiet", input: input).errors == "")
    }
}
