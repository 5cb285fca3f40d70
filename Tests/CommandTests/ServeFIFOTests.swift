import Glibc
import Testing

/// Streams over pairs of FIFOs.
@Suite("serve: FIFOs")
struct ServeFIFOTests {
    @Test("writers one after another are streams one after another")
    func writers() throws {
        try withFolder { folder in
            let serving = try pair(folder, "--raw s16le:48000:1")
            let reader = try reader(folder)
            let sounds = (1...20).map { speech(3000 * $0 + 5) }
            for (index, sound) in sounds.enumerated() {
                try put(sound, folder)
                try serving.awaitLog("outcome=complete", count: index + 1)
            }
            let streams = try sounds.flatMap { try ddcm("encode", "--raw", "s16le:48000:1", input: $0).output }
            try reader.take(until: streams.count)
            reader.kill(SIGTERM)
            expectSame(try reader.finish().output, streams)
            #expect(try serving.stop().status == .exit(0))
        }
    }

    @Test("writers that do not wait for one another lose nothing, with headers and without")
    func hastyWriters() throws {
        for options in ["--raw s16le:48000:1", ""] {
            try withFolder { folder in
                let serving = try pair(folder, options)
                let reader = try reader(folder)
                let sound = speech(9600)
                let header = options.isEmpty ? WAVFormat(channels: 1).header(size: UInt32(sound.count)) : []
                for _ in 0..<30 { try put(header + sound, folder) }
                try serving.awaitLog("outcome=complete")
                var decoder = 0
                while decoder < 30 * 9600 {
                    try reader.take(until: reader.outputCount + 1)
                    let outcome = try ddcm("decode", "--raw", "s16le", "--live", input: reader.output)
                    decoder = outcome.output.count / 2
                }
                reader.kill(SIGTERM)
                let all = try reader.finish().output
                let decoded = try ddcm("decode", "--raw", "s16le", input: all)
                #expect(decoded.output.count == 30 * 2 * 9600)
                #expect(decoded.errors == "" && decoded.status == .exit(0))
                #expect(try serving.stop().status == .exit(0))
            }
        }
    }

    @Test("a reader that leaves and returns misses nothing but what it took")
    func readers() throws {
        try withFolder { folder in
            let serving = try pair(folder, "--raw s16le:48000:1 --latency 40")
            let sound = speech(480_000)
            try write(sound, to: folder + "/sound")
            let writer = try Child("bash", ["-c", "cat \(folder)/sound > \(folder)/in"])
            var all: [UInt8] = []
            for count in [700, 1, 5000] {
                let reader = try Child("head", ["-c", "\(count)", folder + "/out"])
                all += try reader.finish().output
            }
            let last = try Child("cat", [folder + "/out"])
            all += try last.finish().output
            #expect(try writer.finish().status == .exit(0))
            // head may have read more than it wrote: what it took is gone with it.
            let whole = try ddcm("encode", "--raw", "s16le:48000:1", "--latency", "40", input: sound).output
            #expect(whole.ends(with: all.suffix(2000)))
            let decoded = try ddcm("decode", "--raw", "s16le", "--lenient", input: all)
            #expect(decoded.status == .exit(0))
            #expect(try serving.stop().status == .exit(0))
        }
    }

    @Test("a stream that nobody reads is held for the next reader, who sees its end")
    func lateReader() throws {
        try withFolder { folder in
            let serving = try pair(folder, "--raw s16le:48000:1")
            try put(speech(48_000), folder)
            let reader = try Child("cat", [folder + "/out"])
            expectSame(
                try reader.finish().output,
                try ddcm("encode", "--raw", "s16le:48000:1", input: speech(48_000)).output)
            _ = try serving.stop()
        }
    }

    @Test("with --fill-silence the stream goes on while writers change")
    func fillSilence() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--encode", "\(folder)/in:\(folder)/out", "--encode-options", "--raw s16le:8000:1 --latency 40",
                "--fill-silence", in: folder)
            let reader = try Child("cat", [folder + "/out"])
            for _ in 0..<3 {
                try put(speech(1600), folder)
                try reader.take(until: reader.outputCount + 200)
            }
            // Of silence, which takes a few bytes a chunk.
            try reader.take(until: reader.outputCount + 600)
            let stopped = try serving.stop()
            #expect(stopped.errors.contains("1 complete"))
            let decoded = try ddcm("decode", "--raw", "s16le", "--stats", "--json", input: try reader.finish().output)
            #expect(decoded.status == .exit(0))
            #expect(decoded.output.count > 3 * 2 * 1600)
        }
    }

    @Test("decoding from FIFO to FIFO, and garbage in between")
    func decoding() throws {
        try withFolder { folder in
            let serving = try Serving("--decode", "\(folder)/in:\(folder)/out", in: folder)
            let stream = try sampleStream.get()
            let sound = try ddcm("decode", input: stream).output
            for _ in 0..<2 {
                let reader = try Child("cat", [folder + "/out"])
                try put(stream, folder)
                expectSame(try reader.finish().output, sound)
                try put(noiseBytes(100_000, seed: 3), folder)
                try serving.awaitLog("outcome=unrecognised")
            }
            _ = try serving.stop()
        }
    }

    @Test("an idle service takes no time")
    func idle() throws {
        try withFolder { folder in
            let serving = try pair(folder, "--raw s16le:48000:1")
            // Writers and readers that have been and gone must leave nothing that is ready for ever.
            let reader = try Child("cat", [folder + "/out"])
            try put(speech(4800), folder)
            _ = try reader.finish()
            try serving.awaitLog("outcome=complete")
            // What a machine that is busy with other tests accounts late may fall into the first seconds.
            var spent = Int.max
            for _ in 0..<10 where spent > 5 {
                let before = try ticks(serving.child.pid)
                usleep(1_000_000)
                spent = try ticks(serving.child.pid) - before
            }
            #expect(spent <= 5)
            _ = try serving.stop()
        }
    }

    /// Hundredths of a second that a process has run.
    private func ticks(_ pid: pid_t) throws -> Int {
        let stat = String(decoding: try contents("/proc/\(pid)/stat"), as: UTF8.self)
        let fields = try #require(stat.split(separator: ")").last).split(separator: " ")
        return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }

    private func pair(_ folder: String, _ options: String) throws -> Serving {
        try Serving("--encode", "\(folder)/in:\(folder)/out", "--encode-options", options, in: folder)
    }

    /// Readers one after another, until SIGTERM.
    private func reader(_ folder: String) throws -> Child {
        try Child(
            "bash", ["-c", "trap 'kill $!; exit' TERM; while true; do cat \(folder)/out & wait $!; done"])
    }

    /// A writer that sends all and leaves.
    private func put(_ bytes: [UInt8], _ folder: String) throws {
        let writer = try Child("bash", ["-c", "cat > \(folder)/in"])
        try writer.feed(bytes)
        #expect(try writer.finish().status == .exit(0))
    }
}

extension [UInt8] {
    func ends(with suffix: some Collection<UInt8>) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
