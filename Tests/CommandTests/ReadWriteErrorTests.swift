import Glibc
import Testing

@Suite("errors of reading and writing")
struct ReadWriteErrorTests {
    private let stream: [UInt8]

    init() throws { stream = try sampleStream.get() }

    @Test("read error: 5", arguments: ["encode", "decode", "info"])
    func reading(verb: String) throws {
        expect(try ddcm(verb, "/"), 5)
        expect(try ddcm(verb, "/nonexistent"), 5)
        expect(try Child(ddcmPath, [verb], input: .descriptor(try open(reading: "/"))).finish(), 5)
    }

    @Test("read error of raw samples: 5")
    func readingRaw() throws {
        let outcome = try ddcm("encode", "--raw", "s16le:48000:1", "/")
        expect(outcome, 5)
    }

    @Test("a full device: 6", arguments: ["encode", "decode", "info"])
    func full(verb: String) throws {
        let input = verb == "encode" ? WAVFormat().header(size: 0) + sampleBytes : stream
        let device = Glibc.open("/dev/full", O_WRONLY | O_CLOEXEC)
        let child = try Child(ddcmPath, [verb], output: .descriptor(device))
        try child.feed(input)
        expect(try child.finish(), 6)
        if verb != "info" { expect(try ddcm(verb, "-o", "/dev/full", input: input), 6) }
    }

    @Test("an output that cannot be opened: 6")
    func unwritable() throws {
        expect(try ddcm("decode", "-o", "/nonexistent/file", input: stream), 6)
        expect(try ddcm("encode", "-o", "/", samplePath), 6)
    }

    @Test("a file that may not grow: 6, and what fits is kept", arguments: ["encode", "decode"])
    func limited(verb: String) throws {
        try withFolder { folder in
            let input = verb == "encode" ? WAVFormat().header(size: 0) + sampleBytes : stream
            // In blocks of 1024 bytes.
            let outcome = try shell(
                #"trap '' XFSZ; ulimit -f 16; exec "$ddcm" \#(verb) -o "$folder/file""#, input: input,
                environment: ["folder": folder])
            expect(outcome, 6)
            #expect(try contents("\(folder)/file").count > 4096)
            #expect(try contents("\(folder)/file").count <= 16 * 1024)
        }
    }

    @Test("a file system that fills: 6, and what fits is a truncated stream", .enabled(if: geteuid() == 0))
    func fullFileSystem() throws {
        try withFolder { folder in
            // Where a container forbids mounting, the test of a file that may not grow has said the same.
            guard mount("none", folder, "tmpfs", 0, "size=16k") == 0 else { return }
            defer { umount(folder) }
            expect(try ddcm("encode", "-o", "\(folder)/file", samplePath), 6)
            let kept = try contents("\(folder)/file")
            #expect(kept.count > 8192)
            expectBeginning(kept, of: stream)
            #expect(try ddcm("decode", input: kept).status == .exit(4))
        }
    }
}
