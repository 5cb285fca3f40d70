import Support
import Testing

@Suite("pieces that keep their times")
struct PositionTests {
    @Test("decode gives the same sound, and info the position", arguments: [0, 1 << 32, (1 << 62) - 300_000])
    func position(first: Int) throws {
        let stream = try encoded("--position", "\(first)", samplePath)
        let heard = try ddcm("decode", "--raw", "s16le", input: stream)
        #expect(heard.status == .exit(0))
        expectSame(heard.output, try sampleSound.get())
        let part = try #require(try info(stream).streams.first)
        #expect(part.position == first && part.samples == sampleFrames)
        let lines = String(decoding: try ddcm("info", input: stream).output, as: UTF8.self)
        #expect(lines.contains("position \(first)") == (first > 0))
    }

    @Test("a stream joined at any byte keeps its time", arguments: 1...8 as ClosedRange<UInt64>)
    func join(seed: UInt64) throws {
        let first = 1 << 32 - 100_000
        let stream = try encoded("--position", "\(first)", "--latency", "40", "--bitrate", "96k", samplePath)
        let whole = try frames(stream)
        var generator = Random(seed: seed)
        let cut = Int.random(in: 100..<stream.count / 2, using: &generator)
        let joined = try frames(Array(stream[cut...]))
        let expected = whole.filter { $0.offset >= cut }.suffix(joined.count)
        #expect(joined.count > 5 && joined.map(\.seconds) == expected.map(\.seconds), "seed \(seed)")
    }

    private func frames(_ stream: [UInt8]) throws -> [InfoReport.Frame] {
        let report: InfoReport = try parsed(try ddcm("info", "--json", "--frames", input: stream).output)
        return try #require(report.frameList).filter { $0.kind != "end" }
    }

    @Test("positions beyond 2^62: refused, or an error after a whole stream")
    func tooFar() throws {
        expect(try ddcm("encode", "--position", "\(UInt64(1) << 62 + 1)", samplePath), 64)
        let outcome = try ddcm("encode", "--position", "\(UInt64(1) << 62 - 1000)", samplePath)
        expect(outcome, 5)
        let heard = try ddcm("decode", "--raw", "s16le", input: outcome.output)
        #expect(heard.status == .exit(0) && heard.outputCount == 4000)
    }
}
