import Testing

@Suite("info")
struct InfoTests {
    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    @Test("where the bytes go adds up to all of them")
    func kinds() throws {
        let report = try info(stream)
        let kinds = report.bytesByKind
        #expect(report.bytes == stream.count)
        #expect(abs(kinds.framing + kinds.envelope + kinds.indices + kinds.coefficients - Double(report.bytes)) < 0.01)
        #expect(kinds.framing > 0 && kinds.envelope > 0 && kinds.indices > 0 && kinds.coefficients > 0)
    }

    @Test("length, rate and format are right")
    func numbers() throws {
        let report = try info(stream)
        #expect(report.complete)
        #expect(report.damagedBytes == 0 && report.damagedChunks == 0)
        #expect(abs(report.seconds - 4.8) < 1e-9)
        #expect(abs(report.bitrate - 8 * Double(stream.count) / 4.8) < 1)
        let part = try #require(report.streams.first)
        #expect(report.streams.count == 1)
        #expect(part.samples == sampleFrames && part.sampleRate == 48_000 && part.channels == 2)
        #expect(report.frameList == nil)
    }

    @Test("every frame is listed")
    func frames() throws {
        let report: InfoReport = try parsed(try ddcm("info", "--json", "--frames", input: stream).output)
        let ranges = frameRanges(stream)
        #expect(report.frames == ranges.count)
        #expect(report.frameList?.map { $0.offset..<$0.offset + $0.size } == ranges)
        #expect(report.frameList?.last?.kind == "end")
        let lines = try ddcm("info", "--frames", input: stream).output.split(separator: UInt8(ascii: "\n"))
        let plain = try ddcm("info", input: stream).output.split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == plain.count + ranges.count)
    }

    @Test("a file says the same as a pipe")
    func file() throws {
        try withFolder { folder in
            try write(stream, to: "\(folder)/file")
            for options in [["--json"], ["--frames"], []] {
                let piped = try Child(ddcmPath, ["info"] + options)
                try piped.feed(stream)
                let expected = try piped.finish()
                let named = try Child(ddcmPath, ["info"] + options + ["\(folder)/file"]).finish()
                #expect(named.status == .exit(0))
                expectSame(named.output, expected.output)
            }
        }
    }

    @Test("streams that follow one another are listed each")
    func concatenated() throws {
        let mono = try ddcm("encode", "--raw", "s16le:8000:1", input: speech(8000)).output
        let report = try info(stream + mono)
        #expect(report.streams.map(\.samples) == [sampleFrames, 8000])
        #expect(report.bytes == stream.count + mono.count)
        #expect(abs(report.seconds - 5.8) < 1e-9)
    }

    @Test("damaged bytes are in the sum")
    func damage() throws {
        let garbage = noiseBytes(1000, seed: 11)
        let outcome = try ddcm("info", "--json", input: garbage + stream)
        #expect(outcome.status == .exit(3))
        let report: InfoReport = try parsed(outcome.output)
        #expect(report.damagedBytes == 1000)
        #expect(report.bytes == 1000 + stream.count)
    }
}
