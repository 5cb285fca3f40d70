import Glibc
import Support
import Testing

@Suite("cuts by time, in pipes")
struct ExcerptTests {
    private let stream: [UInt8]
    private let sound: [UInt8]

    init() throws {
        stream = try sampleStream.get()
        sound = try sampleSound.get()
    }

    /// Of interleaved 16-bit stereo.
    private func part(_ from: Int, _ to: Int = sampleFrames) -> ArraySlice<UInt8> { sound[4 * from..<4 * to] }

    private func decoded(_ stream: [UInt8]) throws -> [UInt8] {
        let outcome = try ddcm("decode", "--raw", "s16le", input: stream)
        #expect(outcome.status == .exit(0) && outcome.errors == "")
        return outcome.output
    }

    @Test(
        "times in all notations",
        arguments: [
            ("1", "2.5", 48_000, 120_000), ("0:01", "0:0:02.5", 48_000, 120_000),
            ("12345samples", "12346samples", 12_345, 12_346), ("0.0000104", "1:00", 0, sampleFrames),
            ("0.0000105", "4.8", 1, sampleFrames),
        ])
    func notations(from: String, to: String, first: Int, last: Int) throws {
        let cut = try ddcm("cut", "--from", from, "--to", to, input: stream)
        #expect(cut.status == .exit(0) && cut.errors == "")
        expectSame(try decoded(cut.output), part(first, last))
    }

    @Test("the result is the same however the input is chopped, from files as from pipes")
    func chopped() throws {
        let cut = try ddcm("cut", "--from", "0.7", "--to", "3.3", input: stream)
        expectSame(try decoded(cut.output), part(33_600, 158_400))
        expectSame(try ddcm("cut", "--from", "0.7", "--to", "3.3", input: stream, piece: 333).output, cut.output)
        try withFolder { folder in
            try write(stream, to: "\(folder)/in")
            let made = try ddcm("cut", "--from", "0.7", "--to", "3.3", "\(folder)/in", "-o", "\(folder)/out")
            #expect(made.status == .exit(0) && made.errors == "")
            expectSame(try contents("\(folder)/out"), cut.output)
            expect(try ddcm("cut", "--from", "1", "\(folder)/in", "-o", "\(folder)/out"), 64)
            expect(try ddcm("cut", "--from", "1", "\(folder)/in", "-f", "-o", "\(folder)/in"), 64)
        }
    }

    @Test("nothing is read behind the end, and frames go out as they come")
    func live() throws {
        let child = try Child(ddcmPath, ["cut", "--to", "1"])
        let frames = frameRanges(stream)
        try child.feed(Array(stream[..<frames[1].lowerBound]))
        try child.take(until: frames[0].count)
        #expect(child.outputCount == frames[0].count)
        try child.feed(Array(stream[frames[1].lowerBound..<frames[6].lowerBound]))
        // It ends though its input does not.
        try child.take(until: .max)
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        expectSame(try decoded(outcome.output), part(0, 48_000))
    }

    @Test("exit codes are those of decode, and the result is a whole stream")
    func codes() throws {
        let frames = frameRanges(stream)
        let cutOff = Array(stream[..<(frames[8].lowerBound + 100)])
        let truncated = try ddcm("cut", "--from", "1", input: cutOff)
        expect(truncated, 4)
        let heard = try ddcm("decode", "--raw", "s16le", input: cutOff)
        #expect(heard.status == .exit(4))
        expectSame(try decoded(truncated.output), heard.output[(4 * 48_000)...])
        #expect(try ddcm("cut", "--from", "1", "--to", "2", input: cutOff).status == .exit(0))

        var damaged = stream
        damaged[frames[5].lowerBound + 50] ^= 1
        let part = try ddcm("cut", "--from", "1", input: damaged)
        expect(part, 3)
        #expect(try ddcm("decode", "--raw", "s16le", input: part.output).outputCount == 4 * (sampleFrames - 48_000))
        expect(try ddcm("cut", "--from", "1"), 2)
        expect(try ddcm("cut", "--to", "1", input: noiseBytes(100_000, seed: 5)), 2)
        #expect(try shell(#""$ddcm" cut --from 1 > /dev/full"#, input: stream).status == .exit(6))
        #expect(try shell(#""$ddcm" cut --from 1 < /"#).status == .exit(5))
        let wrong = ["", "x", "-1", "1:60", "1:2:3:4", "1.", "samples", "1e3", "99999999999"]
        for time in wrong + ["999999999999999999:00:00"] {
            #expect(try ddcm("cut", "--from=\(time)", input: stream).status == .exit(64), "\(time)")
        }
        #expect(try ddcm("cut", "--from", "2", "--to", "1", input: stream).status == .exit(64))
    }

    @Test("where there is no sound the result has none, and is no error")
    func nothing() throws {
        for (from, to) in [("10", "20"), ("1", "1")] {
            let cut = try ddcm("cut", "--from", from, "--to", to, "-v", input: stream)
            #expect(cut.status == .exit(0) && cut.errors == "ddcm: there is no sound between the two times\n")
            #expect(try decoded(cut.output).isEmpty)
        }
    }

    @Test("a stop ends the stream properly", arguments: [SIGTERM, SIGINT])
    func stop(signal: Int32) throws {
        let frames = frameRanges(stream)
        let input = Array(stream[..<(frames[6].lowerBound + 10)])
        let stopped = try signalled(signal, "cut", "--from", "0.5", input: input)
        let heard = try decoded(stopped.output)
        expectBeginning(heard, of: part(24_000))
        #expect(heard.count > 4 * 48_000)
    }

    @Test("memory does not grow with the input, before the part and in it", .disabled(if: isSanitized))
    func memory() throws {
        for from in ["1", "1000000"] { try expectConstantMemory("cut", "--from", from, input: stream) }
    }
}
