public import Codebook
internal import Glibc
public import Logging
internal import NIOPosix
internal import Pipes
public import Segments
internal import ServiceLifecycle
internal import UnixSignals

/// A service of many streams, from its start to its end.
///
/// SIGTERM and SIGINT end it: streams that run are ended as they stand, and have the time that the limits say to go out.
/// SIGHUP reads the configuration again.
public struct Daemon: Sendable {
    private let configure: @Sendable () throws -> ServiceConfiguration
    private let codebooks: SharedCodebooks
    private let models: any ModelSource
    private let manager: ServiceManager
    private let logger: Logger
    private let ledger = Ledger()

    /// - Parameters:
    ///   - codebooks: for streams that name one.
    ///   - models: likewise; it loads each but once, and keeps it.
    ///   - configure: is asked at the start, and at each SIGHUP.
    public init(
        codebooks: any CodebookSource, models: any ModelSource, manager: ServiceManager, logger: Logger,
        configure: @escaping @Sendable () throws -> ServiceConfiguration
    ) {
        self.configure = configure
        self.codebooks = SharedCodebooks(codebooks)
        self.models = models
        self.manager = manager
        self.logger = logger
    }

    /// Runs until the service is told to end.
    ///
    /// - Throws: what `configure` throws, and `PipeError` or `ServiceError` where something cannot be opened.
    public func run() async throws {
        // Readers that leave are the business of the one stream that they read.
        signal(SIGPIPE, SIG_IGN)
        // Until it can be answered; else it would end the process.
        signal(SIGHUP, SIG_IGN)
        let configuration = try configure()
        try raiseDescriptorLimit(for: configuration.limits.streams)
        let admission = Admission(configuration.limits)
        let context = ServiceContext(
            admission: admission, ledger: ledger, codebooks: codebooks, models: models, logger: logger)
        let group = MultiThreadedEventLoopGroup.singleton
        let supervisor = Supervisor(group: group, manager: manager, context: context)
        let text: @Sendable () -> String = { [ledger] in MetricsText(ledger, admission).text }
        // They end in the opposite order: while streams end, the others go on.
        var services: [any ServiceLifecycle.Service] = [Watchdog(manager: manager, group: group)]
        var metricsSocket: ListeningSocket.Identity?
        if let path = configuration.metricsSocket {
            let socket = try ListeningSocket.bind(path, mode: configuration.access.mode)
            metricsSocket = ListeningSocket.identity(path)
            services.append(
                try await MetricsServer(socket: socket, group: group, access: configuration.access, text: text))
        }
        if let path = configuration.metricsFile { services.append(MetricsFile(path, logger: logger, text: text)) }
        services +=
            [supervisor, SignalHandler(daemon: self, supervisor: supervisor, endpoints: configuration.endpoints.count)]
            as [any ServiceLifecycle.Service]
        do {
            try await supervisor.apply(configuration)
        } catch {
            await supervisor.closeAll()
            if let path = configuration.metricsSocket { ListeningSocket.remove(path, metricsSocket) }
            throw error
        }
        let activated = configuration.endpoints.compactMap { endpoint in
            if case .activated(let name) = endpoint.place { name } else { nil }
        }
        for name in manager.socketNames.subtracting(activated) {
            logger.warning("socket not used", metadata: ["name": "\(name)"])
        }
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .error)
        let serviceGroup = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await serviceGroup.run()
        if let path = configuration.metricsSocket { ListeningSocket.remove(path, metricsSocket) }
        logger.notice("service ended", metadata: ["summary": "\(summary)"])
    }

    /// A connection takes a descriptor, and a stream through FIFOs two.
    private func raiseDescriptorLimit(for streams: Int) throws(ServiceError) {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        guard limit.rlim_cur >= Self.fewestDescriptors else {
            throw ServiceError("a service needs \(Self.fewestDescriptors) descriptors; the limit is \(limit.rlim_cur)")
        }
        guard limit.rlim_cur < rlim_t(2 * streams) + Self.fewestDescriptors else { return }
        logger.warning("few descriptors", metadata: ["limit": "\(limit.rlim_cur)", "streams": "\(streams)"])
    }

    private static let fewestDescriptors: rlim_t = 48

    fileprivate func reload(_ supervisor: Supervisor) async {
        manager.notify("RELOADING=1", "MONOTONIC_USEC=\(ServiceManager.monotonicMicroseconds)")
        do {
            let configuration = try configure()
            try await supervisor.apply(configuration)
            logger.notice("configuration read", metadata: ["endpoints": "\(configuration.endpoints.count)"])
        } catch {
            logger.error("configuration not taken, or not all of it", metadata: ["reason": "\(error)"])
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
            "\(active) streams run", "\(count([.complete])) complete", "\(count([.empty])) empty",
            "\(count([.damaged])) damaged",
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
                await reload(at: signals)
            }
        } onGracefulShutdown: {
            daemon.stop()
        }
    }

    /// Reads the configuration once for all signals that came since it was read last.
    private func reload(at signals: UnixSignalsSequence) async {
        let (wishes, wish) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        await withTaskGroup { group in
            group.addTask {
                for await _ in signals { wish.yield() }
                wish.finish()
            }
            group.addTask {
                for await _ in wishes {
                    await daemon.reload(supervisor)
                    try? await Task.sleep(for: .milliseconds(100))
                    if Task.isCancelled { return }
                }
            }
        }
    }
}
