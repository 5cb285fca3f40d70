import Support
import Testing

@Suite("resilient streams")
struct ResilientTests {
    /// Made once.
    private static let shared = Result { try encoded("--resilient", "--bitrate", "64k", "--latency", "40", samplePath) }
    private let stream: [UInt8]

    init() throws { stream = try Self.shared.get() }

    @Test("a pipe over a bad line loses nothing, and says what it met", arguments: 0..<4 as Range<UInt64>)
    func badLine(seed: UInt64) throws {
        let clean = try ddcm("decode", "--raw", "s16le", input: stream)
        #expect(clean.status == .exit(0) && clean.outputCount == 4 * sampleFrames && clean.errors == "")
        let damaged = flippedBits(stream, rate: 1e-4, seed: seed)
        let decoded = try ddcm("decode", "--raw", "s16le", "--stats", "--json", input: damaged, piece: 999)
        #expect(decoded.status == .exit(3))
        expectSame(decoded.output, clean.output)
        let report: InfoReport = try parsed(try ddcm("info", "--json", "--frames", input: damaged).output)
        let corrected = try #require(report.correctedFrames)
        #expect(corrected > 10 && report.spoiltChunks == 0)
        #expect(report.damagedChunks == 0 && report.damagedBytes == 0)
        #expect(report.frameList?.count { $0.condition == "corrected" } == corrected)
        #expect(report.frameList?.allSatisfy { $0.isResilient == true } == true)
        #expect(decoded.errors.contains("\"correctedFrames\":\(corrected)"), "\(decoded.errors)")
        #expect(decoded.errors.contains("\(corrected) frames had wrong bits that were put right"))
        let text = String(decoding: try ddcm("info", "--frames", input: damaged).output, as: UTF8.self)
        #expect(text.contains(", resilient, corrected\n") && text.contains("\(corrected) frames had wrong bits"))
    }

    @Test("what is cut out of a damaged stream is as it was sent")
    func cut() throws {
        expectSame(try ddcm("cut", "--layers", "1", input: stream).output, stream)
        let cut = try ddcm("cut", "--layers", "1", input: flippedBits(stream, rate: 1e-4, seed: 1))
        #expect(cut.status == .exit(3))
        expectSame(cut.output, stream)
    }

    @Test("rates hold with all that resilience takes")
    func rates() throws {
        let seconds = 4.8
        let bitrate = Double(8 * stream.count) / seconds
        #expect(abs(bitrate - 64_000) < 640)
        let constant = try encoded("--resilient", "--cbr", "--bitrate", "32k", "--latency", "100", samplePath)
        let constantBitrate = Double(8 * constant.count) / seconds
        #expect(constantBitrate < 32_320)
    }

    @Test("options that exclude one another are one line")
    func refused() throws {
        expect(try ddcm("encode", "--resilient", "--entropy", "zstd", samplePath), 64)
        expect(try ddcm("encode", "--resilient", "--layers", "2", samplePath), 64)
        expect(try ddcm("encode", "--resilient", "--cbr", "--bitrate", "8k", "--latency", "40", samplePath), 64)
    }
}
