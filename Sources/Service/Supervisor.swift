internal import Glibc
internal import Logging
internal import NIOCore
internal import Pipes
internal import ServiceLifecycle
internal import Synchronization

/// Opens and closes endpoints as the configuration says, and ends their streams with the service.
final class Supervisor: ServiceLifecycle.Service {
    /// An endpoint that is open, and its end.
    private struct Open {
        let running: any RunningEndpoint
        let task: Task<Void, Never>
    }

    private struct State {
        var open: [Endpoint.Place: Open] = [:]
        var access = PeerAccess()
    }

    private let state = Mutex(State())
    private let group: any EventLoopGroup
    private let manager: ServiceManager
    private let context: ServiceContext

    init(group: any EventLoopGroup, manager: ServiceManager, context: ServiceContext) {
        self.group = group
        self.manager = manager
        self.context = context
    }

    /// Closes endpoints that are no longer wanted, once their streams have ended, and opens new ones; streams of the
    /// others go on as they are.
    ///
    /// - Throws: `PipeError` for an endpoint that cannot be opened. All others are open.
    func apply(_ configuration: ServiceConfiguration) async throws {
        context.admission.limits = configuration.limits
        let wanted = Dictionary(configuration.endpoints.map { ($0.place, $0) }) { $1 }
        let surplus = state.withLock { state in
            let isStrict = state.access != configuration.access
            state.access = configuration.access
            let surplus = state.open.filter { wanted[$0.key] == nil || isStrict && $0.key.isSocketOfOurs }
            for place in surplus.keys { state.open[place] = nil }
            return surplus
        }
        for place in surplus.keys { removeSocket(of: place) }
        await close(Array(surplus.values))
        var failure: (any Error)?
        for endpoint in configuration.endpoints {
            context.ledger.open(endpoint)
            if let known = state.withLock({ $0.open[endpoint.place] }) {
                known.running.update(endpoint)
                continue
            }
            do {
                try await open(endpoint)
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }

    func run() async throws {
        try? await gracefulShutdown()
        let all = state.withLock { state in
            defer { state.open = [:] }
            return state.open
        }
        for place in all.keys { removeSocket(of: place) }
        await close(Array(all.values))
    }

    private func open(_ endpoint: Endpoint) async throws {
        let access = state.withLock(\.access)
        let running: any RunningEndpoint
        switch endpoint.place {
        case .fifos(let input, let output):
            running = try FIFOEndpoint(
                endpoint, input: input, output: output, mode: access.mode, context: context)
        case .socket(let path):
            let socket = try ListeningSocket.bind(path, mode: access.mode)
            running = try await SocketEndpoint(
                endpoint, socket: socket, group: group, access: access, context: context)
        case .activated(let name):
            guard let socket = manager.takeSocket(name) else {
                throw ServiceError("endpoint \(endpoint.name): no socket named \(name) was passed on")
            }
            running = try await SocketEndpoint(
                endpoint, socket: socket, group: group, access: access, context: context)
        }
        let task = Task { await running.run() }
        state.withLock { $0.open[endpoint.place] = Open(running: running, task: task) }
        context.logger.info("endpoint open", metadata: ["endpoint": "\(endpoint.name)"])
    }

    /// Ends endpoints: their streams get the time that the limits leave them.
    private func close(_ endpoints: [Open]) async {
        for endpoint in endpoints { endpoint.running.drain() }
        let patience = Duration.seconds(context.admission.limits.drainSeconds)
        let ended = Task {
            for endpoint in endpoints { await endpoint.task.value }
        }
        let limit = Task {
            try await Task.sleep(for: patience)
            for endpoint in endpoints { endpoint.running.abort() }
        }
        await ended.value
        limit.cancel()
    }

    private func removeSocket(of place: Endpoint.Place) {
        guard case .socket(let path) = place else { return }
        unlink(path)
    }
}

extension Endpoint.Place {
    fileprivate var isSocketOfOurs: Bool {
        if case .socket = self { return true }
        return false
    }
}
