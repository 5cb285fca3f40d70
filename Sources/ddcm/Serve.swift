internal import ArgumentParser
internal import Logging
internal import Pipes
internal import Service
internal import Synchronization

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve many streams in one process: pairs of FIFOs, and Unix sockets.",
        discussion: helpText(
            """
            Of a pair of FIFOs each writer of the first is one stream, which the reader of the second gets; writers and \
            readers come and go. Each connection to a socket is one stream: what is sent comes back coded or decoded. Only \
            the service's own user and root may connect, unless others are named.

            SIGTERM ends all streams properly, and the service with exit code 0. SIGHUP reads the configuration again: \
            endpoints, limits and users, but not where metrics go. SIGUSR1 tells what was done so far.

            The configuration file is an object of maxStreams, maxMemory, maxRate, maxDenoiserSteps, idleTimeout, drainTimeout, \
            mode, allowUsers (a list), metricsSocket, metricsFile, which are the options of these names, and endpoints, a list of objects: \
            encode or decode (an object of input and output, which are FIFOs; or true, beside socket, a path, or activated, \
            the name of a socket of systemd's), options (a list, as of ddcm encode or ddcm decode), name (in logs and \
            metrics), fillSilence (true or false).
            """,
            examples: """
                ddcm serve --encode in.pcm:out.ddcm --encode-options '--raw s16le:48000:2'
                ddcm serve --encode-socket enc.sock --decode-socket dec.sock
                socat -t 60 - UNIX-CONNECT:enc.sock < talk.wav > talk.ddcm
                ddcm serve --configuration /etc/ddcm/serve.json
                """,
            exits: [.readError, .writeError, .missing], variables: [.codebooks, .dataHome] + modelVariables))

    @Option(
        help: ArgumentHelp(
            "A configuration file in JSON (JSON5: with comments); options here go before it.", valueName: "file"),
        completion: .file())
    var configuration: String?

    @Option(
        help: ArgumentHelp(
            "Encode from one FIFO to another, made where they are missing. May be repeated.", valueName: "in:out"),
        completion: .file())
    var encode: [FIFOPair] = []

    @Option(
        help: ArgumentHelp("Decode from one FIFO to another. May be repeated.", valueName: "in:out"),
        completion: .file())
    var decode: [FIFOPair] = []

    @Option(
        help: ArgumentHelp(
            "Encode what is sent to a Unix socket, made at this path. May be repeated.", valueName: "path"),
        completion: .file())
    var encodeSocket: [String] = []

    @Option(
        help: ArgumentHelp(
            "Decode what is sent to a Unix socket, made at this path. May be repeated.", valueName: "path"),
        completion: .file())
    var decodeSocket: [String] = []

    @Option(
        parsing: .unconditional,
        help: "Options of ddcm encode for these streams, between blanks: '--raw s16le:48000:2 --bitrate 24k'.")
    var encodeOptions: String?

    @Option(
        parsing: .unconditional, help: "Options of ddcm decode for these streams, between blanks: '--raw s16le'.")
    var decodeOptions: String?

    @Flag(help: "Fill with silence by the clock while an encoded FIFO's writers are missing: its stream never ends.")
    var fillSilence = false

    @OptionGroup var limits: ServiceOptions

    @Option(help: "What the log on standard error looks like: text or json, a line each.")
    var logFormat = Named(LogLines.Format.text)

    @OptionGroup var notices: NoticeOptions

    func validate() throws {
        guard
            configuration != nil || !encode.isEmpty || !decode.isEmpty || !encodeSocket.isEmpty || !decodeSocket.isEmpty
        else {
            throw ValidationError(
                "say what to serve: --configuration, --encode, --decode, --encode-socket, --decode-socket")
        }
    }

    func run() throws {
        try reporting(Self.self, .nothing) {
            let manager = ServiceManager()
            let queue = LogQueue()
            try queue.start()
            defer { queue.finish() }
            let daemon = Daemon(
                codebooks: Library(given: []), models: Library(given: []), manager: manager, logger: logger(queue),
                configure: try service()
            )
            RunMonitor.shared.answer(with: { "ddcm serve: \(daemon.summary)" })
            try wait { try await daemon.run() }
            if notices.stats { Terminal.writeError(daemon.summary + "\n") }
        }
    }

    private func logger(_ queue: LogQueue) -> Logger {
        let format = logFormat.value
        var logger = Logger(label: "ddcm", factory: { _ in LogLines(format, queue) })
        logger.logLevel = notices.quiet ? .error : notices.verbose ? .debug : .info
        return logger
    }

    /// What makes the configuration, from the file as it then is.
    private func service() throws -> @Sendable () throws -> ServiceConfiguration {
        let (limits, own, path) = (limits, try endpoints(), configuration)
        return {
            var service = ServiceConfiguration()
            if let path { service = try ServiceFile.read(path) }
            service.endpoints += own
            try limits.apply(to: &service)
            try service.checkNames()
            return service
        }
    }

    private func endpoints() throws -> [Endpoint] {
        let encoding = Endpoint.Work.encoding(try EncodingPlan(words: encodeOptions.words))
        let decoding = Endpoint.Work.decoding(try DecodingPlan(words: decodeOptions.words))
        let fifos = [(encode, encoding), (decode, decoding)].flatMap { pairs, work in
            pairs.map { pair in
                var endpoint = Endpoint(
                    name: pair.input, place: .fifos(input: pair.input, output: pair.output), work: work)
                if case .encoding = work { endpoint.fillsSilence = fillSilence }
                return endpoint
            }
        }
        let sockets = [(encodeSocket, encoding), (decodeSocket, decoding)].flatMap { paths, work in
            paths.map { Endpoint(name: $0, place: .socket($0), work: work) }
        }
        return fifos + sockets
    }

    /// Runs what is asynchronous, and waits for its end.
    private func wait(for work: @escaping @Sendable () async throws -> Void) throws {
        let done = try StopSwitch()
        let result = Mutex<Result<Void, any Error>>(.success(()))
        // As if the verb itself were asynchronous; that all verbs would have to be, and start later.
        Task {
            do {
                try await work()
            } catch {
                result.withLock { $0 = .failure(error) }
            }
            done.set()
        }
        while !done.signal.wait(milliseconds: -1) {}
        try result.withLock { $0 }.get()
    }
}
