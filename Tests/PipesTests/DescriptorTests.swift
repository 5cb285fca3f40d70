import Glibc
import PCM
import SystemPackage
import Testing

@testable import Pipes

@Suite("reading and writing", .serialized)
struct DescriptorTests {
    @Test("a non-blocking pipe is waited for at both ends")
    func nonBlocking() throws {
        let ends = try Descriptor.pipe()
        for end in [ends.reading, ends.writing] { _ = fcntl(end.file.rawValue, F_SETFL, O_NONBLOCK) }
        let bytes = [UInt8](repeating: 3, count: 1 << 20)
        onThread {
            usleep(20_000)
            try? ends.writing.write(bytes)
            try? ends.writing.close()
        }
        #expect(try contents(ends.reading) == bytes)
        try ends.reading.close()
    }

    @Test("interrupted reads go on")
    func interrupted() throws {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        sigaction(SIGUSR1, &action, nil)
        let ends = try Descriptor.pipe()
        let reader = UInt(pthread_self())
        onThread {
            for _ in 0..<20 {
                usleep(1_000)
                pthread_kill(pthread_t(reader), SIGUSR1)
            }
            try? ends.writing.write([1, 2, 3])
            try? ends.writing.close()
        }
        #expect(try contents(ends.reading) == [1, 2, 3])
        try ends.reading.close()
    }

    @Test("what is there is given at once")
    func prompt() throws {
        let ends = try Descriptor.pipe()
        var source = AudioSource(ends.reading, raw: try PCMFormat(parsing: "s16:48000:1"))
        var samples: [Float] = []
        for count in 1...3 {
            try ends.writing.write([0, 64])
            #expect(try source.read(appendingTo: &samples) == .samples)
            #expect(samples.count == count)
        }
        try ends.writing.close()
        #expect(try source.read(appendingTo: &samples) == .end)
        #expect(source.counts.frames == 3)
        try ends.reading.close()
    }

    @Test("a reader that has left, and a full disk")
    func failures() throws {
        signal(SIGPIPE, SIG_IGN)
        let ends = try Descriptor.pipe()
        try ends.reading.close()
        #expect(throws: PipeError.brokenPipe) { try ends.writing.write([1]) }
        try ends.writing.close()
        let full = try Output.open("/dev/full", force: false)
        #expect(throws: PipeError.write(.noSpace)) { try full.write([1]) }
        try full.close()
        #expect(throws: PipeError.self) { try Descriptor.open("/nonexistent") }
    }

    @Test("a signal ends the wait")
    func stop() throws {
        let stop = try StopSignal.install()
        #expect(stop.signal == nil)
        let ends = try Descriptor.pipe()
        onThread {
            usleep(20_000)
            kill(getpid(), SIGHUP)
        }
        var source = AudioSource(ends.reading, raw: try PCMFormat(parsing: "s16:48000:1"), stop: stop)
        var samples: [Float] = []
        #expect(try source.read(appendingTo: &samples) == .stopped)
        #expect(stop.signal == SIGHUP)
        #expect(throws: PipeError.stopped) { _ = try AudioSource(ends.reading, stop: stop) }
        try ends.reading.close()
        try ends.writing.close()
    }
}
