import Glibc
import Testing

@Suite("the same input makes the same bytes")
struct SameBytesTests {
    private let sound = Array(sampleBytes.prefix(4 * 40_000))

    private func encoded(piece: Int?, environment: [String: String] = [:], flags: Int32 = 0) throws -> [UInt8] {
        let outcome = try ddcm(
            "encode", "--raw", "s16le:48000:2", input: sound, piece: piece, environment: environment, flags: flags)
        #expect(outcome.status == .exit(0))
        return outcome.output
    }

    @Test("in pieces of any size, again, on any number of threads")
    func encoder() throws {
        let expected = try encoded(piece: nil)
        #expect(!expected.isEmpty)
        for piece in [1, 7, 1 << 20, nil] {
            for threads in ["1", "2"] {
                expectSame(try encoded(piece: piece, environment: ["OPENBLAS_NUM_THREADS": threads]), expected)
            }
        }
    }

    @Test("behind a header that comes byte by byte")
    func header() throws {
        let wav = WAVFormat().header(size: .max) + sound
        let expected = try ddcm("encode", input: wav).output
        expectSame(try ddcm("encode", input: wav, piece: 1).output, expected)
    }

    @Test("the decoder's input in pieces of any size", arguments: [1, 7])
    func decoder(piece: Int) throws {
        let stream = try encoded(piece: nil)
        let expected = try ddcm("decode", input: stream)
        let decoded = try ddcm("decode", input: stream, piece: piece)
        #expect(decoded.status == .exit(0))
        expectSame(decoded.output, expected.output)
        let pieces = try ddcm("info", "--json", input: stream, piece: piece)
        expectSame(pieces.output, try ddcm("info", "--json", input: stream).output)
    }

    @Test("descriptors that do not block")
    func nonBlocking() throws {
        let stream = try encoded(piece: nil)
        expectSame(try encoded(piece: 1001, flags: O_NONBLOCK), stream)
        let expected = try ddcm("decode", input: stream)
        let decoded = try ddcm("decode", input: stream, piece: 101, flags: O_NONBLOCK)
        #expect(decoded.status == .exit(0))
        expectSame(decoded.output, expected.output)
    }

    @Test("a reader slower than the program, on a pipe that does not block")
    func slowReader() throws {
        let stream = try encoded(piece: nil)
        let expected = try ddcm("decode", input: stream)
        #expect(expected.outputCount > 2 << 16)
        let child = try Child(ddcmPath, ["decode"], flags: O_NONBLOCK)
        // The stream fits the pipe; its sound is several times what the other pipe holds.
        try child.feed(stream)
        child.closeInput()
        for taken in stride(from: 4096, to: expected.outputCount, by: 4096) {
            usleep(500)
            try child.take(until: taken)
        }
        let outcome = try child.finish()
        #expect(outcome.status == .exit(0))
        expectSame(outcome.output, expected.output)
    }
}
