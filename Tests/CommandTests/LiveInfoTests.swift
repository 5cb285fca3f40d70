import FoundationEssentials
import Glibc
import Testing

@Suite("info --live")
struct LiveInfoTests {
    private struct Report: Decodable {
        struct Latency: Decodable {
            let codingDelayMilliseconds: Double
            let medianLateMilliseconds: Double
            let percentile95LateMilliseconds: Double
            let mostLateMilliseconds: Double
            let longestPauseMilliseconds: Double
            let recentBitrate: Double
        }

        let streams: [InfoReport.Part]
        let seconds: Double
        let latency: Latency?
    }

    private let stream: [UInt8]

    init() throws { stream = try encoded("--latency", "80", samplePath) }

    @Test("tells the delay, the lateness and the pauses of a stream that is joined and left")
    func paced() throws {
        let ranges = frameRanges(stream)
        let child = try Child(ddcmPath, ["info", "--live", "--json"])
        try child.feed(Array(stream[(ranges[0].lowerBound + 20)..<ranges[9].upperBound]))
        for range in ranges[10..<20] {
            try child.settle()
            try child.feed(Array(stream[range]))
        }
        try child.settle()
        usleep(900_000)
        try child.feed(Array(stream[ranges[20].lowerBound..<ranges[40].lowerBound + 7]))
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0) && outcome.errors == "")
        let report: Report = try parsed(outcome.output)
        let (latency, part) = (try #require(report.latency), try #require(report.streams.first))
        let (hop, chunk) = (Double(part.hop) / 48, Double(part.samplesPerChunk) / 48)
        #expect(abs(latency.codingDelayMilliseconds - chunk - 2 * hop) < 1e-9)
        #expect(latency.longestPauseMilliseconds >= 900)
        // Its sound is a chunk later than that of the frame before the pause.
        #expect(latency.mostLateMilliseconds >= 900 - chunk - 1)
        #expect(latency.medianLateMilliseconds <= latency.percentile95LateMilliseconds)
        #expect(latency.percentile95LateMilliseconds <= latency.mostLateMilliseconds)
        // Whatever came at what time: the rate is that of the sound.
        #expect(abs(latency.recentBitrate / 64_000 - 1) < 0.1)
    }

    @Test("of a file everything comes at once")
    func file() throws {
        let report: Report = try parsed(try ddcm("info", "--live", "--json", input: stream).output)
        let latency = try #require(report.latency)
        // The pipe is read in several pieces.
        #expect(latency.medianLateMilliseconds <= latency.mostLateMilliseconds)
        let text = String(decoding: try ddcm("info", "--live", input: stream).output, as: UTF8.self)
        #expect(text.split(separator: "\n").filter { $0.hasPrefix("latency   coding ") }.count == 1)
        let usual: Report = try parsed(try ddcm("info", "--json", input: stream).output)
        #expect(usual.latency == nil)
    }

    @Test("damage within is an error all the same")
    func damage() throws {
        let ranges = frameRanges(stream)
        let holed = Array(stream[..<ranges[9].lowerBound] + stream[ranges[10].lowerBound...])
        #expect(try ddcm("info", "--live", input: holed).status == .exit(3))
        let joined = Array(stream[(ranges[0].lowerBound + 20)..<ranges[20].upperBound])
        #expect(try ddcm("info", input: joined).status == .exit(4))
        #expect(try ddcm("info", "--live", input: joined).status == .exit(0))
        expect(try ddcm("info", "--live", input: noiseBytes(1000, seed: 5)), 2)
    }

    @Test("a signal ends it with what was found")
    func stop() throws {
        let child = try Child(ddcmPath, ["info", "--live"])
        try child.feed(Array(stream.prefix(stream.count / 2)))
        try child.settle()
        child.kill(SIGINT)
        try child.take(until: .max)
        let outcome = try child.finish()
        #expect(outcome.status == .signal(SIGINT))
        #expect(String(decoding: outcome.output, as: UTF8.self).contains("\nlatency   coding "))
    }
}
