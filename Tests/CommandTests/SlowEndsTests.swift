import Glibc
import Testing

@Suite("late and slow ends: the same bytes")
struct SlowEndsTests {
    @Test("a FIFO whose other end comes late")
    func lateEnds() throws {
        let stream = try sampleStream.get()
        try withFolder { folder in
            let environment = ["folder": folder]
            let lateReader = try shell(
                #"mkfifo "$folder/a"; "$ddcm" encode "$sample" -o "$folder/a" & sleep 0.2; cat "$folder/a"; wait $!"#,
                environment: environment)
            #expect(lateReader.status == .exit(0) && lateReader.errors == "")
            expectSame(lateReader.output, stream)
            let lateWriter = try shell(
                #"mkfifo "$folder/b"; "$ddcm" encode "$folder/b" & sleep 0.2; cat "$sample" > "$folder/b"; wait $!"#,
                environment: environment)
            #expect(lateWriter.status == .exit(0) && lateWriter.errors == "")
            expectSame(lateWriter.output, stream)
        }
    }

    @Test("a reader that is stopped and goes on", arguments: [0, O_NONBLOCK])
    func stoppedReader(flags: Int32) throws {
        let options = ["encode", "--bitrate", "384k", samplePath]
        let expected = try ddcm("decode", "--raw", "s16le", input: try encoded("--bitrate", "384k", samplePath))
        let between = try pipe()
        for end in [between.reading, between.writing] { _ = fcntl(end, F_SETFL, flags) }
        // Each takes its end with it.
        let encoder = try Child(ddcmPath, options, output: .descriptor(between.writing))
        let decoder = try Child(ddcmPath, ["decode", "--raw", "s16le"], input: .descriptor(between.reading))
        decoder.kill(SIGSTOP)
        try encoder.settle()
        #expect(!encoder.hasEnded)
        decoder.kill(SIGCONT)
        let heard = try decoder.finish()
        #expect(heard.status == .exit(0) && heard.errors == "")
        expectSame(heard.output, expected.output)
        #expect(try encoder.finish().status == .exit(0))
    }

    @Test("a program that is stopped and goes on")
    func stoppedProgram() throws {
        let stream = try sampleStream.get()
        let child = try Child(ddcmPath, ["decode"])
        for start in stride(from: 0, to: stream.count, by: 5000) {
            child.kill(SIGSTOP)
            try child.feed(Array(stream[start..<min(start + 5000, stream.count)]))
            child.kill(SIGCONT)
            try child.settle()
        }
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0) && outcome.errors == "")
        expectSame(outcome.output, try ddcm("decode", input: stream).output)
    }
}
