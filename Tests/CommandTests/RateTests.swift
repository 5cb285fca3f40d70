import Testing

@Suite("bit rate")
struct RateTests {
    /// The sample over and over, to ten seconds.
    private static func tenSeconds(channels: Int) -> [UInt8] {
        channels == 1 ? speech(480_000) : Array((sampleBytes + sampleBytes + sampleBytes).prefix(4 * 480_000))
    }

    @Test("is what was asked for, every byte counted", arguments: [8, 16, 32, 64], [1, 2])
    func bitrate(kilobits: Int, channels: Int) throws {
        let encoded = try ddcm(
            "encode", "--raw", "s16le:48000:\(channels)", "--bitrate", "\(kilobits)k",
            input: Self.tenSeconds(channels: channels))
        #expect(encoded.status == .exit(0))
        let measured = Double(8 * encoded.outputCount) / 10
        #expect(abs(measured / Double(1000 * kilobits) - 1) <= 0.01)
    }

    @Test("is 32 kbit/s a channel unless something is said", arguments: [1, 2])
    func standard(channels: Int) throws {
        let sound = Self.tenSeconds(channels: channels)
        let format = "s16le:48000:\(channels)"
        let named = try ddcm("encode", "--raw", format, "--bitrate", "\(32 * channels)k", input: sound)
        expectSame(try ddcm("encode", "--raw", format, input: sound).output, named.output)
    }

    @Test("is never exceeded by what does not need it")
    func quietSound() throws {
        var sound = speech(480_000)
        // Two seconds of silence save bits that must not all be spent at once on what follows.
        sound.replaceSubrange(0..<192_000, with: repeatElement(0, count: 192_000))
        let encoded = try ddcm("encode", "--raw", "s16le:48000:1", "--bitrate", "16k", input: sound)
        #expect(Double(8 * encoded.outputCount) / 10 <= 16_000 * 1.01)
    }

    @Test("follows the sound with --vbr, which means quality 5")
    func variable() throws {
        let usual = try ddcm("encode", "--vbr", samplePath)
        expectSame(try ddcm("encode", "--quality", "5", samplePath).output, usual.output)
        expectSame(try ddcm("encode", "--vbr", "--quality", "5.0", samplePath).output, usual.output)
        #expect(try ddcm("encode", "--quality", "7.5", samplePath).outputCount > usual.outputCount)
        #expect(try ddcm("encode", "--quality", "2.5", samplePath).outputCount < usual.outputCount)
    }

    @Test("has a ceiling in every frame", arguments: [["--vbr"], ["--bitrate", "20k"], ["--cbr"], ["-T", "90"], []])
    func ceiling(options: [String]) throws {
        let stream = try encoded(options + ["--max-bitrate", "20k", samplePath])
        let part = try #require(try info(stream).streams.first)
        let most = 20_000 / 8 * Double(part.samplesPerChunk) / Double(part.sampleRate)
        #expect(frameRanges(stream).allSatisfy { Double($0.count) <= most })
        #expect(Double(stream.count) > 0.8 * 20_000 / 8 * 4.8)
    }

    @Test(
        "is refused in one line where options exclude one another",
        arguments: [
            ["--vbr", "--cbr"], ["--quality", "3", "--cbr"], ["--vbr", "--bitrate", "24k"], ["--vbr", "-T", "4"],
            ["--quality", "11"], ["--quality", "nan"], ["--bitrate", "24k", "--max-bitrate", "23k"],
            ["--bitrate", "100", "--latency", "1999"], ["--mode", "sketch", "-T", "4"], ["--mode", "sketch", "--vbr"],
            ["--mode", "sketch", "--entropy", "zstd"], ["--mode", "sketch", "--no-noise"], ["--bitrate", "99"],
            ["--max-bitrate", "8k", "--latency", "40"], ["--cbr", "--bitrate", "8k", "--latency", "40"],
        ])
    func refused(options: [String]) throws {
        let outcome = try Child(ddcmPath, ["encode", samplePath] + options).finish()
        #expect(outcome.status == .exit(64))
        #expect(outcome.isOneErrorLine && outcome.outputCount == 0, "\(outcome.errors)")
    }

    @Test("is held down to 100 bit/s through a pipe, the last chunk included", arguments: [100, 300, 1000], [1, 2])
    func lowest(bitrate: Int, channels: Int) throws {
        let sound = Self.tenSeconds(channels: channels) + Self.tenSeconds(channels: channels).dropLast(8000)
        let outcome = try shell(
            "\"$ddcm\" encode --raw s16le:48000:\(channels) --bitrate \(bitrate) | tee >(wc -c >&2) | \"$ddcm\" decode --raw s16le",
            input: sound)
        #expect(outcome.status == .exit(0))
        #expect(outcome.outputCount == sound.count)
        let bytes = try #require(Int(outcome.errors.trimmingPrefix { $0.isWhitespace }.prefix { $0.isNumber }))
        let seconds = Double(sound.count) / Double(2 * channels * 48_000)
        #expect(Double(8 * bytes) / seconds <= 1.01 * Double(bitrate))
        #expect(Double(8 * bytes) / seconds >= 0.8 * Double(bitrate))
    }

    @Test("at 16 kbit/s framing takes at most 2.5 %")
    func framing() throws {
        let encoded = try ddcm(
            "encode", "--raw", "s16le:48000:1", "--bitrate", "16k", input: Self.tenSeconds(channels: 1))
        let report = try info(encoded.output)
        #expect(report.bytesByKind.framing <= 0.025 * Double(report.bytes))
        #expect(report.bytesByKind.framing >= 9 * Double(report.frames))
    }
}
