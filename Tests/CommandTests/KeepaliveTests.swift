import Glibc
import Testing

@Suite("encode --keepalive")
struct KeepaliveTests {
    private static let options = ["encode", "--raw", "s16le:8000:1", "--latency", "40", "--keepalive", "--json"]

    /// A loud tone of a second.
    private let tone: [UInt8] = (0..<8000).flatMap { little(Int16(20_000 * sin(Float($0) * 0.4))) }

    private struct Counted {
        let report: EncodeReport
        let sound: [Int16]
        /// Samples that were filled in.
        var filled: Int { Int((report.filledSeconds * 8000).rounded()) }
    }

    /// What was counted and is heard of an encoder's whole stream.
    private func counted(_ outcome: Outcome) throws -> Counted {
        let report: EncodeReport = try parsed(outcome.errors.utf8)
        let heard = try ddcm("decode", "--raw", "s16le", input: outcome.output)
        #expect(heard.status == .exit(0) && heard.outputCount == 2 * report.samples)
        let sound = heard.output.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map { bytes.loadUnaligned(fromByteOffset: 2 * $0, as: Int16.self) }
        }
        return Counted(report: report, sound: sound)
    }

    @Test("frames go out while nothing comes, and what comes then stands in between, whole")
    func pauses() throws {
        let child = try Child(ddcmPath, Self.options)
        try child.take(until: 100)
        #expect(child.outputCount >= 100)
        try child.feed(tone)
        let before = child.outputCount
        try child.take(until: before + 1500)
        #expect(child.outputCount >= before + 1500)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        let (result, chunk) = (
            try counted(outcome), try #require(try info(outcome.output).streams.first).samplesPerChunk
        )
        #expect(result.report.samples == 8000 + result.filled)
        #expect(result.filled % chunk == 0 && result.filled >= 2 * chunk)
        let loud = result.sound.indices.filter { abs(Int(result.sound[$0])) > 4000 }
        let (first, last) = (try #require(loud.first), try #require(loud.last))
        // Its beginning and end may be blurred by as much as a window.
        #expect(abs(first % chunk) < 300 || abs(first % chunk - chunk) < 300)
        #expect(abs(last - first - 8000) < 300)
    }

    @Test("a sample that comes in two pieces is not lost in between")
    func halfSample() throws {
        let child = try Child(ddcmPath, Self.options)
        try child.feed([0x34])
        try child.take(until: 100)
        try child.feed([0x12] + tone)
        let result = try counted(try child.finish())
        #expect(result.report.samples == 8001 + result.filled && result.report.droppedBytes == 0)
    }

    @Test("told to stop while nothing comes, it ends the stream")
    func stop() throws {
        let child = try Child(ddcmPath, Self.options)
        try child.take(until: 100)
        child.kill(SIGTERM)
        try child.take(until: .max)
        let outcome = try child.finish()
        #expect(outcome.status == .signal(SIGTERM))
        let result = try counted(outcome)
        #expect(result.report.samples == result.filled && result.sound.allSatisfy { $0 == 0 })
    }

    @Test("what is always there is never filled up")
    func file() throws {
        for verb in [["encode", samplePath], ["encode", "--raw", "s16le:8000:1", samplePath]] {
            let kept = try Child(ddcmPath, verb + ["--keepalive"]).finish()
            #expect(kept.status == .exit(0))
            expectSame(kept.output, try Child(ddcmPath, verb).finish().output)
        }
    }

    @Test("a compressed input is refused")
    func compressed() throws {
        let outcome = try shell(
            #"sox "$sample" -t ogg - 2>/dev/null | { "$ddcm" encode --keepalive; code=$?; cat >/dev/null; exit $code; }"#
        )
        expect(outcome, 64)
    }
}
