import Glibc
import Testing

/// Streams over Unix sockets, each a connection.
@Suite("serve: sockets")
struct ServeSocketTests {
    @Test("what is sent comes back as the commands would give it, of many clients at once")
    func manyClients() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--encode-options",
                "--raw s16le:48000:1 --bitrate 20k", in: folder)
            let sounds = (1...8).map { speech(6000 * $0 + 17) }
            let streams = try sounds.map {
                try ddcm("encode", "--raw", "s16le:48000:1", "--bitrate", "20k", input: $0).output
            }
            let encoders = try sounds.map { _ in try SocketClient(serving.path("enc")) }
            let decoders = try streams.map { _ in try SocketClient(serving.path("dec")) }
            for piece in 0..<4 {
                for (client, sound) in zip(encoders, sounds) { try client.send(part(piece, of: sound)) }
                for (client, stream) in zip(decoders, streams) { try client.send(part(piece, of: stream)) }
            }
            for client in encoders + decoders { client.finishSending() }
            for (client, stream) in zip(encoders, streams) { expectSame(try client.receiveAll(), stream) }
            for (client, stream) in zip(decoders, streams) {
                expectSame(try client.receiveAll(), try ddcm("decode", input: stream).output)
            }
            let outcome = try serving.stop()
            #expect(outcome.status == .exit(0))
            #expect(outcome.errors.contains("0 streams run, 16 complete, 0 empty, 0 damaged, 0 broken off"))
        }
    }

    private func part(_ index: Int, of bytes: [UInt8]) -> [UInt8] {
        Array(bytes[(bytes.count * index / 4)..<(bytes.count * (index + 1) / 4)])
    }

    @Test("a header tells the format, and streams of another rate follow in that of the first")
    func headers() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--decode-options",
                "--raw f32le", in: folder)
            let stream = try serving.exchange("enc", try contents(samplePath))
            expectSame(stream, try encoded(samplePath))
            let other = try encoded("--raw", "s16le:16000:1", input: speech(40_000))
            let sound = try serving.exchange("dec", stream + other)
            expectSame(sound, try ddcm("decode", "--raw", "f32le", input: stream + other).output)
            _ = try serving.stop()
        }
    }

    @Test("clients that send garbage, never read, never write, or leave in the middle harm nobody")
    func badClients() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--drain-timeout", "1",
                in: folder)
            let stream = try sampleStream.get()
            let silent = try SocketClient(serving.path("enc"))
            let deaf = try SocketClient(serving.path("dec"))
            // More than buffers hold is decoded of it.
            try deaf.send(stream)
            let leaving = try SocketClient(serving.path("dec"))
            try leaving.send(Array(stream[..<2000]))
            leaving.leave()
            #expect(try serving.exchange("dec", noiseBytes(300_000, seed: 1)) == [])
            #expect(try refusing { try serving.exchange("enc", noiseBytes(300_000, seed: 2)) } == [])
            expectSame(try serving.exchange("enc", try contents(samplePath)), stream)
            expectSame(try serving.exchange("dec", stream), try ddcm("decode", input: stream).output)
            let outcome = try serving.stop()
            #expect(outcome.status == .exit(0))
            #expect(outcome.errors.contains("outcome=unrecognised"))
            #expect(outcome.errors.contains("reason=\"the input is no audio file that is known"))
            withExtendedLifetime((silent, deaf)) {}
        }
    }

    /// The other side may leave before all is sent.
    private func refusing(_ work: () throws -> [UInt8]) throws -> [UInt8] {
        do { return try work() } catch is Child.Failure { return [] }
    }

    @Test("no more streams than there may be, and the next one is taken when one has ended")
    func limit() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--decode-socket", folder + "/dec", "--max-streams", "2", "-v", in: folder)
            let first = try SocketClient(serving.path("dec"))
            let second = try SocketClient(serving.path("dec"))
            try serving.awaitLog("stream begins", count: 2)
            #expect(try SocketClient(serving.path("dec")).receiveAll() == [])
            try serving.awaitLog("as many streams as there may be")
            first.leave()
            try serving.awaitLog("stream ended")
            expectSame(
                try serving.exchange("dec", try sampleStream.get()),
                try ddcm("decode", input: try sampleStream.get()).output)
            second.leave()
            _ = try serving.stop()
        }
    }

    @Test("who has a stream's end finds room for the next one")
    func reconnecting() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--decode-socket", folder + "/dec", "--encode-socket", folder + "/enc", "--max-streams", "1", in: folder
            )
            let stream = try ddcm("encode", "--raw", "s16le:8000:1", input: speech(800)).output
            let sound = try ddcm("decode", input: stream).output
            for _ in 0..<100 {
                expectSame(try serving.exchange("dec", stream), sound)
                #expect(try serving.exchange("enc", sound).count > 0)
            }
            _ = try serving.stop()
        }
    }

    @Test("a stream that needs more memory than there is for it is refused, and others are not")
    func memory() throws {
        try withFolder { folder in
            let serving = try Serving("--decode-socket", folder + "/dec", "--max-memory", "4M", in: folder)
            let large = try ddcm("encode", "--latency", "10s", input: try contents(samplePath)).output
            #expect(try refusing { try serving.exchange("dec", large) } == [])
            try serving.awaitLog("outcome=refused")
            let small = try encoded("--raw", "s16le:8000:1", "--latency", "40", input: speech(8000))
            expectSame(try serving.exchange("dec", small), try ddcm("decode", input: small).output)
            _ = try serving.stop()
        }
    }

    @Test("a connection in which nothing moves is closed")
    func idle() throws {
        try withFolder { folder in
            let serving = try Serving("--decode-socket", folder + "/dec", "--idle-timeout", "0.2", in: folder)
            let client = try SocketClient(serving.path("dec"))
            #expect(try client.receiveAll() == [])
            try serving.awaitLog("stream ended")
            _ = try serving.stop()
        }
    }

    @Test("a stream that asks for more steps of a denoiser than there may be is refused, and work is no idleness")
    func denoiserSteps() throws {
        try withFolder { folder in
            let model = try CachedModel(in: folder, hasDenoiser: true)
            let input = speech(40_000)
            func coded(steps: Int) throws -> [UInt8] {
                let options = "--latent audioldm2 --mode ddcm --denoiser audioldm2 --model x/tiny --effort 0"
                return try shell(
                    "$ddcm encode --raw s16le:16000:1 \(options) --start noise -T \(steps)", input: input,
                    environment: model.environment
                ).output
            }
            let (few, many) = (try coded(steps: 60), try coded(steps: 61))
            let serving = try Serving(
                "--decode-socket", folder + "/dec", "--max-denoiser-steps", "60", "--idle-timeout", "1", in: folder,
                environment: model.environment)
            let sound = try shell("$ddcm decode", input: few, environment: model.environment).output
            expectSame(try serving.exchange("dec", few), sound)
            _ = try refusing { try serving.exchange("dec", many) }
            try serving.awaitLog("a segment takes 61 steps of a denoiser, and 60 are the most")
            let outcome = try serving.stop()
            #expect(outcome.errors.contains("outcome=refused") && outcome.errors.contains("1 complete"))
        }
    }

    @Test("an input is taken no faster than the limit, and arrives whole")
    func rate() throws {
        try withFolder { folder in
            let serving = try Serving("--decode-socket", folder + "/dec", "--max-rate", "10k", in: folder)
            let stream = try sampleStream.get()
            let start = ContinuousClock.now
            expectSame(try serving.exchange("dec", stream), try ddcm("decode", input: stream).output)
            // All but what a second's worth pays for at once, and the last piece.
            #expect(ContinuousClock.now - start > .seconds(Double(stream.count - 16_384) / 10_000 - 1))
            _ = try serving.stop()
        }
    }

    @Test("only the service's user, root, and those who are named get in", .enabled(if: geteuid() == 0))
    func users() throws {
        for arguments in [["--mode", "0666"], ["--mode", "0666", "--allow-user", "65534"], []] {
            try withFolder { folder in
                chmod(folder, 0o755)
                let socket = folder + "/dec"
                let child = try Child(ddcmPath, ["serve", "--decode-socket", socket] + arguments)
                try child.takeErrors(until: "service ready")
                defer { child.kill(SIGKILL) }
                try write(try sampleStream.get(), to: folder + "/in.ddcm")
                let client = """
                    use IO::Socket::UNIX; $SIG{PIPE} = 'IGNORE'; $s = IO::Socket::UNIX->new($ARGV[0]) or die "$!";
                    open($f, '<', $ARGV[1]); read($f, $b, 1e6); $s->send($b); $s->shutdown(1);
                    while (sysread($s, $d, 65536)) { $n += length $d } print $n + 0
                    """
                let outcome = try Child(
                    "setpriv", ["--reuid=65534", "--clear-groups", "perl", "-e", client, socket, folder + "/in.ddcm"]
                ).finish()
                let count = Int(String(decoding: outcome.output, as: UTF8.self).filter(\.isNumber))
                switch arguments.count {
                case 0: #expect(count == nil && outcome.errors.contains("Permission"), "\(outcome.errors)")
                case 2: #expect(count == 0, "\(outcome.errors)")
                default: #expect(count ?? 0 > 4 * sampleFrames, "\(outcome.errors)")
                }
                child.kill(SIGTERM)
                let log = try child.finish().errors
                #expect(log.contains("a user who is not allowed") == (arguments.count == 2))
            }
        }
    }
}
