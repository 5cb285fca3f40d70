import Glibc
import Testing

@Suite("live sound")
struct LatencyTests {
    @Test("comes out at most two chunks later", arguments: [nil, "40"])
    func live(latency: String?) throws {
        let options = latency.map { ["--latency", $0] } ?? []
        let between = try pipe()
        let encoder = try Child(
            ddcmPath, ["encode", "--raw", "s16le:48000:1"] + options, output: .descriptor(between.writing))
        let decoder = try Child(ddcmPath, ["decode", "--raw", "s16le"], input: .descriptor(between.reading))
        let chunk = try chunkSamples(options)
        let sound = speech(4 * 48_000)
        let step = 480
        for fed in stride(from: 0, to: sound.count / 2, by: step) {
            try encoder.feed(Array(sound[2 * fed..<2 * (fed + step)]))
            usleep(1_000_000 / 48_000 * UInt32(step))
            // Not a clock but the programs themselves say when they have done all that they can do by now.
            guard fed / step % 10 == 9 else { continue }
            try encoder.settle()
            try decoder.settle()
            #expect(decoder.outputCount / 2 >= fed + step - 2 * chunk)
        }
        #expect(try encoder.finish().status == .exit(0))
        let outcome = try decoder.finish()
        #expect(outcome.status == .exit(0))
        #expect(outcome.outputCount == sound.count)
    }

    private func chunkSamples(_ options: [String]) throws -> Int {
        let child = try Child(ddcmPath, ["encode", "--raw", "s16le:48000:1"] + options)
        return try #require(try info(try child.finish().output).streams.first).samplesPerChunk
    }
}
