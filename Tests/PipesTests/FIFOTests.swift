import Glibc
import SystemPackage
import Testing

@testable import Pipes

@Suite("FIFOs")
struct FIFOTests {
    private func withFIFO(_ work: (String) throws -> Void) throws {
        var name = Array("/tmp/ddcm-fifo-XXXXXX".utf8CString)
        try #require(mkdtemp(&name) != nil)
        let folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            unlink(folder + "/fifo")
            rmdir(folder)
        }
        try work(folder + "/fifo")
    }

    private func writer(_ path: String) throws -> Descriptor {
        let file = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(file >= 0)
        return Descriptor(FileDescriptor(rawValue: file))
    }

    @Test("each writer's bytes come, then its end; writers without bytes are not seen")
    func writers() throws {
        try withFIFO { path in
            let stop = try StopSwitch()
            var input = try FIFOInput(path, mode: 0o600)
            var buffer = [UInt8](repeating: 0, count: 100)
            for number in 1...20 {
                try writer(path).close()
                let one = try writer(path)
                try one.write([UInt8(number), 7])
                #expect(try input.read(into: &buffer, stop: stop.signal) == .bytes(2) && buffer[0] == UInt8(number))
                #expect(try input.read(into: &buffer, until: .now, stop: stop.signal) == .nothing)
                try one.close()
                #expect(try input.read(into: &buffer, stop: stop.signal) == .end)
                #expect(try input.read(into: &buffer, until: .now, stop: stop.signal) == .nothing)
            }
        }
    }

    @Test("bytes of a writer that came and went before the last end was read are not lost, nor is its end")
    func orphans() throws {
        try withFIFO { path in
            let stop = try StopSwitch()
            var input = try FIFOInput(path, mode: 0o600)
            var buffer = [UInt8](repeating: 0, count: 100)
            for _ in 0..<20 {
                let one = try writer(path)
                try one.write([1])
                try one.close()
                let two = try writer(path)
                try two.write([2])
                try two.close()
                #expect(try input.read(into: &buffer, stop: stop.signal) == .bytes(2))
                #expect(try input.read(into: &buffer, stop: stop.signal) == .end)
            }
        }
    }

    @Test("a stop ends the wait, and nothing is read after it")
    func stop() throws {
        try withFIFO { path in
            let stop = try StopSwitch()
            var input = try FIFOInput(path, mode: 0o600)
            var buffer = [UInt8](repeating: 0, count: 100)
            let one = try writer(path)
            try one.write([1])
            stop.set()
            #expect(try input.read(into: &buffer, stop: stop.signal) == .stopped)
            try one.close()
        }
    }

    @Test("what one reader leaves the next one gets, with an end behind it")
    func readers() throws {
        signal(SIGPIPE, SIG_IGN)
        try withFIFO { path in
            let abort = try StopSwitch()
            var output = try FIFOOutput(path, mode: 0o600)
            let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * 7 >> 3) }
            let (copy, path) = (bytes, path)
            let done = try StopSwitch()
            onThread {
                var read: [UInt8] = []
                for share in [1, 1000, 70_000, Int.max] {
                    let file = open(path, O_RDONLY | O_CLOEXEC)
                    var block = [UInt8](repeating: 0, count: 5000)
                    while read.count < share {
                        let count = Glibc.read(file, &block, min(block.count, share - read.count))
                        guard count > 0 else { break }
                        read += block[..<count]
                    }
                    close(file)
                }
                #expect(read == copy)
                done.set()
            }
            #expect(try output.write(bytes, abort: abort.signal))
            #expect(output.end(abort: abort.signal) == 0)
            #expect(done.signal.wait(milliseconds: 60_000))
        }
    }

    @Test("writing and ending without a reader wait until they are told to give up")
    func abort() throws {
        signal(SIGPIPE, SIG_IGN)
        try withFIFO { path in
            let abort = try StopSwitch()
            var output = try FIFOOutput(path, mode: 0o600)
            let reading = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
            #expect(try output.write([1, 2, 3], abort: abort.signal))
            close(reading)
            abort.set()
            #expect(try output.write([4], abort: abort.signal) == false)
            #expect(output.end(abort: abort.signal) == 3)
        }
    }

    @Test("other files are no FIFOs")
    func others() {
        #expect(throws: PipeError.self) { _ = try FIFOInput("/dev/null", mode: 0o600) }
        #expect(throws: PipeError.self) { _ = try FIFOOutput("/nowhere/fifo", mode: 0o600) }
    }
}
