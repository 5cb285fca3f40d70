public import Codebook
internal import Glibc
public import Logging
internal import NIOPosix
internal import Pipes
internal import ServiceLifecycle
internal import UnixSignals

/// A service of many streams, from its start to its end.
///
/// SIGTERM and SIGINT end it: streams that run are ended as they stand, and have the time that the limits say to go out.
/// SIGHUP reads the configuration again.
public struct Daemon: Sendable {
    private let configure: @Sendable () throws -> ServiceConfiguration
    private let codebooks: SharedCodebooks
    private let manager: ServiceManager
    private let logger: Logger
    private let ledger = Ledger()

    /// - Parameters:
    ///   - codebooks: for streams that name one.
    ///   - configure: is asked at the start, and at each SIGHUP.
    public init(
        codebooks: any CodebookSource, manager: ServiceManager, logger: Logger,
        configure: @escaping @Sendable () throws -> ServiceConfiguration
    ) {
        self.configure = configure
        self.codebooks = SharedCodebooks(codebooks)
        self.manager = manager
        self.logger = logger
    }

    /// Runs until the service is told to end.
    ///
    /// - Throws: what `configure` throws, and `PipeError` or `ServiceError` where something cannot be opened.
    public func run() async throws {
        // Readers that leave are the business of the one stream that they read.
        signal(SIGPIPE, SIG_IGN)
        let configuration = try configure()
        let admission = Admission(configuration.limits)
        let context = ServiceContext(admission: admission, ledger: ledger, codebooks: codebooks, logger: logger)
        let group = MultiThreadedEventLoopGroup.singleton
        let supervisor = Supervisor(group: group, manager: manager, context: context)
        let text: @Sendable () -> String = { [ledger] in MetricsText(ledger, admission).text }
        // They end in the opposite order: while streams end, the others go on.
        var services: [any ServiceLifecycle.Service] = [Watchdog(manager: manager, group: group)]
        if let path = configuration.metricsSocket {
            let socket = try ListeningSocket.bind(path, mode: configuration.access.mode)
            services.append(
                try await MetricsServer(socket: socket, group: group, access: configuration.access, text: text))
        }
        if let path = configuration.metricsFile { services.append(MetricsFile(path, logger: logger, text: text)) }
        services +=
            [supervisor, SignalHandler(daemon: self, supervisor: supervisor, endpoints: configuration.endpoints.count)]
            as [any ServiceLifecycle.Service]
        try await supervisor.apply(configuration)
        for name in manager.socketNames {
            logger.warning("socket not used", metadata: ["name": "\(name)"])
        }
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        let serviceGroup = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await serviceGroup.run()
        if let path = configuration.metricsSocket { unlink(path) }
        logger.notice("service ended", metadata: ["summary": "\(summary)"])
    }

    fileprivate func reload(_ supervisor: Supervisor) async {
        manager.notify("RELOADING=1", "MONOTONIC_USEC=\(ServiceManager.monotonicMicroseconds)")
        do {
            let configuration = try configure()
            try await supervisor.apply(configuration)
            logger.notice("configuration read", metadata: ["endpoints": "\(configuration.endpoints.count)"])
        } catch {
            logger.error("configuration not taken", metadata: ["reason": "\(error)"])
        }
        manager.notify("READY=1")
    }

    fileprivate func ready(endpoints: Int) {
        manager.notify("READY=1", "STATUS=\(endpoints) endpoints")
        logger.notice("service ready", metadata: ["endpoints": "\(endpoints)"])
    }

    fileprivate func stop() {
        manager.notify("STOPPING=1")
        logger.notice("service ends")
    }

    /// What the service has done so far, in one line.
    public var summary: String {
        let accounts = ledger.accounts.values
        let total = accounts.reduce(Tally()) { $0 + $1.total }
        func count(_ outcomes: [Outcome]) -> Int {
            accounts.reduce(0) { sum, account in outcomes.reduce(sum) { $0 + (account.outcomes[$1] ?? 0) } }
        }
        let active = accounts.reduce(0) { $0 + $1.active.count }
        let uptime = max((ContinuousClock.now - ledger.started) / .seconds(1), 1e-3)
        return [
            "\(active) streams run", "\(count([.complete])) complete", "\(count([.damaged])) damaged",
            "\(count([.unrecognised, .aborted, .refused, .failed])) broken off",
            "\(accounts.reduce(0) { $0 + $1.turnedAway }) connections refused",
            "\(rounded(total.seconds)) s of sound", "\(total.inputBytes) bytes in", "\(total.outputBytes) out",
            "\(rounded(total.seconds / uptime)) times real time", "\(total.damagedChunks) damaged chunks",
            "\(rounded(total.concealedSeconds)) s concealed",
        ].joined(separator: ", ")
    }
}

/// Signals that do not end the service.
private struct SignalHandler: ServiceLifecycle.Service {
    let daemon: Daemon
    let supervisor: Supervisor
    /// How many are open at the start.
    let endpoints: Int

    func run() async throws {
        let signals = await UnixSignalsSequence(trapping: .sighup)
        // Not before: the signal would end the process.
        daemon.ready(endpoints: endpoints)
        await withGracefulShutdownHandler {
            await cancelWhenGracefulShutdown {
                for await _ in signals { await daemon.reload(supervisor) }
            }
        } onGracefulShutdown: {
            daemon.stop()
        }
    }
}
