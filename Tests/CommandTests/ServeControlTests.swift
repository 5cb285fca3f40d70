import Glibc
import Testing

/// How a service is started, told, watched and ended.
@Suite("serve: control")
struct ServeControlTests {
    @Test(
        "SIGTERM ends streams properly, and those that nobody reads when their time is over",
        arguments: [SIGTERM, SIGINT])
    func drain(signal: Int32) throws {
        try withFolder { folder in
            let serving = try Serving(
                "--encode-socket", folder + "/enc", "--decode-socket", folder + "/dec", "--drain-timeout", "0.5",
                "--encode-options", "--raw s16le:48000:1", "-v", in: folder)
            let encoder = try SocketClient(serving.path("enc"))
            try encoder.send(speech(100_000))
            let deaf = try SocketClient(serving.path("dec"))
            try deaf.send(try sampleStream.get())
            try serving.awaitLog("stream begins", count: 2)
            let begun = try encoder.receive(100)
            serving.child.kill(signal)
            let stream = try begun + encoder.receiveAll()
            let decoded = try ddcm("decode", "--raw", "s16le", input: stream)
            #expect(decoded.status == .exit(0) && decoded.output.count <= 2 * 100_000)
            #expect(decoded.output.count > 0)
            let outcome = try serving.child.finish()
            #expect(outcome.status == .exit(0))
            #expect(outcome.errors.contains("service ended"))
            #expect(access(folder + "/enc", F_OK) != 0)
            withExtendedLifetime(deaf) {}
        }
    }

    @Test("SIGUSR1 tells what was done, and harms nothing")
    func statistics() throws {
        try withFolder { folder in
            let serving = try Serving("--decode-socket", folder + "/dec", in: folder)
            _ = try serving.exchange("dec", try sampleStream.get())
            try serving.awaitLog("stream ended")
            serving.child.kill(SIGUSR1)
            try serving.awaitLog("ddcm serve: 0 streams run, 1 complete, 0 empty")
            #expect(try serving.stop().status == .exit(0))
        }
    }

    @Test("SIGHUP takes a new configuration, and streams go on; a wrong one is told of and not taken")
    func reload() throws {
        try withFolder { folder in
            let file = folder + "/serve.json"
            func configure(_ names: [String]) throws {
                let endpoints = names.map { "{name: '\($0)', decode: true, socket: '\(folder)/\($0)'}," }
                try write(Array("// sockets\n{endpoints: [\(endpoints.joined())]}".utf8), to: file)
            }
            try configure(["one", "two"])
            let serving = try Serving("--configuration", file, "-v", in: folder)
            let stream = try sampleStream.get()
            let running = try SocketClient(serving.path("one"))
            try running.send(Array(stream[..<3000]))
            try serving.awaitLog("stream begins")
            try configure(["one", "three"])
            serving.child.kill(SIGHUP)
            try serving.awaitLog("configuration read")
            let sound = try ddcm("decode", input: stream).output
            expectSame(try serving.exchange("three", stream), sound)
            #expect(throws: Child.Failure.self) { try SocketClient(serving.path("two")) }
            try write(Array("{endpoints: [{decode: true, sokcet: 'x'}]}".utf8), to: file)
            serving.child.kill(SIGHUP)
            try serving.awaitLog("unknown key sokcet")
            try running.send(Array(stream[3000...]))
            running.finishSending()
            expectSame(try running.receiveAll(), sound)
            _ = try serving.stop()
        }
    }

    @Test(
        "wrong configurations end the start in one line",
        arguments: [
            "{endpoints: [{decode: true}]}", "{endpoints: [{decode: true, socket: '/nowhere/x'}]}", "{endpoints", "[]",
            "{maxStreams: 0}", "{mode: '0888'}", "{maxMemory: 'lots'}", "{allowUsers: ['nobody-of-this-name']}",
            "{endpoints: [{encode: true, socket: 'x', options: ['--bitrate', '0']}]}",
            "{endpoints: [{encode: true, socket: 'x', options: ['--mode', 'nothing']}]}",
            "{endpoints: [{encode: true, decode: true, socket: 'x'}]}", "{endpoints: [{encode: true, activated: 'x'}]}",
            "{endpoints: [{decode: true, socket: 'a'}, {decode: true, socket: 'a'}]}",
            "{endpoints: [{decode: {input: '/dev/null', output: '/dev/null'}}]}",
        ])
    func wrong(configuration: String) throws {
        try withFolder { folder in
            try write(Array(configuration.utf8), to: folder + "/serve.json")
            expect(try ddcm("serve", "-q", "--configuration", folder + "/serve.json"), 64)
        }
    }

    @Test("a socket that another service listens on is left alone, and one that is left over is taken")
    func takenSocket() throws {
        try withFolder { folder in
            let serving = try Serving("--decode-socket", folder + "/dec", in: folder)
            expect(try ddcm("serve", "-q", "--decode-socket", folder + "/dec"), 64)
            serving.child.kill(SIGKILL)
            _ = try serving.child.finish()
            let next = try Serving("--decode-socket", folder + "/dec", in: folder)
            #expect(try next.exchange("dec", try sampleStream.get()).count > 4 * sampleFrames)
            _ = try next.stop()
        }
    }

    @Test("the service manager is told how the service is, and gives it sockets")
    func serviceManager() throws {
        try withFolder { folder in
            let notices = try Datagrams(folder + "/notify")
            let listening = try ListeningEnd(folder + "/dec")
            try write(
                Array("{endpoints: [{decode: true, activated: 'decode'}]}".utf8), to: folder + "/serve.json")
            let script = """
                exec 3<&0; LISTEN_PID=$$ exec "$ddcm" serve --configuration '\(folder)/serve.json'
                """
            let child = try Child(
                "bash", ["-c", script],
                environment: [
                    "ddcm": ddcmPath, "LISTEN_FDS": "1", "LISTEN_FDNAMES": "decode",
                    "NOTIFY_SOCKET": folder + "/notify",
                    "WATCHDOG_USEC": "300000",
                ], input: .descriptor(listening.file))
            defer { child.kill(SIGKILL) }
            #expect(try notices.next(but: "WATCHDOG=1").hasPrefix("READY=1\nSTATUS="))
            #expect(try notices.next() == "WATCHDOG=1")
            #expect(try notices.next() == "WATCHDOG=1")
            let client = try SocketClient(folder + "/dec")
            try client.send(try sampleStream.get())
            client.finishSending()
            #expect(try client.receiveAll().count > 4 * sampleFrames)
            child.kill(SIGHUP)
            #expect(try notices.next(but: "WATCHDOG=1").hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
            #expect(try notices.next(but: "WATCHDOG=1") == "READY=1")
            child.kill(SIGTERM)
            #expect(try notices.next(but: "WATCHDOG=1") == "STOPPING=1")
            #expect(try child.finish().status == .exit(0))
        }
    }

    @Test("metrics over HTTP and in a file account for every stream")
    func metrics() throws {
        try withFolder { folder in
            let serving = try Serving(
                "--decode-socket", folder + "/dec", "--metrics-socket", folder + "/metrics", "--metrics-file",
                folder + "/ddcm.prom", "--log-format", "json", in: folder)
            let stream = try sampleStream.get()
            let sound = try serving.exchange("dec", stream)
            _ = try serving.exchange("dec", Array(stream[..<(stream.count / 2)]))
            try serving.awaitLog("stream ended", count: 2)
            let http = try SocketClient(folder + "/metrics")
            try http.send(Array("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
            let answer = String(decoding: try http.receiveAll(), as: UTF8.self)
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            let labels = "endpoint=\"\(folder)/dec\",verb=\"decode\""
            for line in [
                "ddcm_streams_active{\(labels)} 0", "ddcm_streams_total{\(labels),outcome=\"complete\"} 1",
                "ddcm_streams_total{\(labels),outcome=\"damaged\"} 1",
                "ddcm_input_bytes_total{\(labels)} \(stream.count + stream.count / 2)",
            ] { #expect(answer.contains("\n\(line)\n"), "\(line)") }
            let missing = try SocketClient(folder + "/metrics")
            try missing.send(Array("GET /else HTTP/1.0\r\n\r\n".utf8))
            #expect(String(decoding: try missing.receiveAll(), as: UTF8.self).contains("404"))
            let outcome = try serving.stop()
            let file = String(decoding: try contents(folder + "/ddcm.prom"), as: UTF8.self)
            #expect(file.contains("ddcm_sound_seconds_total{\(labels)} "))
            #expect(sound.count > 0)
            for line in outcome.errors.split(separator: "\n") {
                #expect(line.hasPrefix("{\"") && line.hasSuffix("}"), "\(line)")
            }
        }
    }
}

/// A socket that takes datagrams.
private final class Datagrams {
    private let file: Int32

    init(_ path: String) throws {
        file = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        try bound(file, path)
    }

    deinit { close(file) }

    /// The next one that is not `passed`.
    func next(but passed: String? = nil) throws -> String {
        while true {
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = recv(file, &bytes, bytes.count, 0)
            guard count >= 0 else { throw Child.Failure(reason: "no notice came") }
            let text = String(decoding: bytes[..<count], as: UTF8.self)
            if text != passed { return text }
        }
    }
}

/// A socket that listens, to be passed on.
private struct ListeningEnd {
    let file: Int32

    init(_ path: String) throws {
        file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        try bound(file, path)
        listen(file, 8)
    }
}

private func bound(_ file: Int32, _ path: String) throws {
    var address = unixAddress(path)
    let failure = withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            bind(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
    guard failure == 0 else { throw Child.Failure(reason: "cannot bind \(path)") }
}
