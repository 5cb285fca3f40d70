import Glibc
import Testing

@Suite("signals")
struct SignalTests {
    private static let stops = [SIGTERM, SIGINT, SIGHUP]

    /// An encoder that has read `frames` of mono sound and waits for more.
    private func liveEncoder(_ frames: Int, piece: Int = 960) throws -> Child {
        let child = try Child(ddcmPath, ["encode", "--raw", "s16le:48000:1"])
        try child.feed(speech(frames), piece: piece)
        try child.settle()
        return child
    }

    @Test("an encoder that is told to stop loses nothing that it has read", arguments: stops, [1, 480, 100_001])
    func stopEncoder(signal: Int32, frames: Int) throws {
        let child = try liveEncoder(frames)
        child.kill(signal)
        // The input stays open: it is the signal that ends the stream.
        try child.take(until: .max)
        let stopped = try child.finish()
        #expect(stopped.status == .signal(signal))
        #expect(stopped.errors == "")
        let decoded = try ddcm("decode", "--raw", "s16le", input: stopped.output)
        #expect(decoded.status == .exit(0))
        #expect(decoded.outputCount == 2 * frames)
        // And it is the stream of the same input that ended by itself.
        expectSame(stopped.output, try ddcm("encode", "--raw", "s16le:48000:1", input: speech(frames)).output)
    }

    @Test("a stop before the input's header is complete", arguments: stops)
    func stopBeforeHeader(signal: Int32) throws {
        let child = try Child(ddcmPath, ["encode"])
        try child.feed(Array("RIFF".utf8))
        try child.settle()
        child.kill(signal)
        try child.take(until: .max)
        #expect(try child.finish().status == .signal(signal))
    }

    @Test("a killed encoder loses at most a chunk and its overlap")
    func killEncoder() throws {
        let frames = 4 * 48_000
        let child = try liveEncoder(frames)
        child.kill(SIGKILL)
        let killed = try child.finish()
        #expect(killed.status == .signal(SIGKILL))
        let part = try #require(try info(killed.output).streams.first)
        let decoded = try ddcm("decode", "--raw", "s16le", input: killed.output)
        #expect(decoded.status == .exit(4))
        #expect(decoded.outputCount / 2 >= frames - part.samplesPerChunk - part.hop)
        let whole = try ddcm("encode", "--raw", "s16le:48000:1", input: speech(frames))
        expectBeginning(decoded.output, of: try ddcm("decode", "--raw", "s16le", input: whole.output).output)
    }

    @Test("a decoder that is told to stop has written what it had", arguments: stops)
    func stopDecoder(signal: Int32) throws {
        let stream = try sampleStream.get()
        let clean = try ddcm("decode", "--raw", "s16le", input: stream).output
        let third = frameRanges(stream)[3].lowerBound
        let child = try Child(ddcmPath, ["decode", "--raw", "s16le"])
        try child.feed(Array(stream[..<(third + 10)]))
        try child.settle()
        let before = child.outputCount
        child.kill(signal)
        try child.take(until: .max)
        let stopped = try child.finish()
        #expect(stopped.status == .signal(signal))
        #expect(before > 0 && stopped.outputCount >= before)
        expectBeginning(stopped.output, of: clean)
    }

    @Test("a signal that was ignored stays ignored")
    func ignored() throws {
        let child = try Child(
            "bash", ["-c", #"trap '' HUP; exec "$0" encode --raw s16le:48000:1"#, ddcmPath])
        try child.feed(speech(1000))
        try child.settle()
        child.kill(SIGHUP)
        try child.feed(speech(1000))
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        #expect(try ddcm("decode", "--raw", "s16le", input: outcome.output).outputCount == 4000)
    }

    @Test("a reader that leaves is no error to speak of", arguments: [false, true])
    func brokenPipe(ignoresPipeSignal: Bool) throws {
        let stream = try sampleStream.get()
        for (verb, bytes) in [("encode", WAVFormat().header(size: 0) + sampleBytes), ("decode", stream)] {
            let child = try Child(ddcmPath, [verb], ignoresPipeSignal: ignoresPipeSignal)
            try child.feed(Array(bytes.prefix(bytes.count / 2)))
            try child.take(until: 100)
            child.closeOutput()
            try child.feed(Array(bytes.suffix(bytes.count / 2)))
            let outcome = try child.finish()
            #expect(outcome.status == .signal(SIGPIPE))
            #expect(outcome.errors == "")
        }
    }

    @Test("head ends a pipeline with 141", arguments: ["encode", "decode", "info --frames"])
    func head(verb: String) throws {
        // Twenty times the sample, as no pipe may hold all that is written.
        let outcome = try shell(
            """
            input=$(mktemp); trap 'rm $input' EXIT
            if [ "\(verb)" = encode ]; then sox -V1 "$sample" -t wav - repeat 19 > $input
            else sox -V1 "$sample" -t wav - repeat 19 | "$ddcm" encode --latency 40 > $input; fi
            "$ddcm" \(verb) < $input | head -c 1000 | wc -c
            """)
        #expect(outcome.status == .exit(141))
        #expect(outcome.output == Array("1000\n".utf8))
        #expect(outcome.errors == "")
    }
}
