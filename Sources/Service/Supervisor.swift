internal import Logging
internal import NIOCore
internal import ServiceLifecycle
internal import Synchronization

/// Opens and closes endpoints as the configuration says, and ends their streams with the service.
final class Supervisor: ServiceLifecycle.Service {
    /// An endpoint that is open, and its end.
    fileprivate struct Open {
        let running: any RunningEndpoint
        let task: Task<Void, Never>
        /// Of the socket that was made for it.
        let socket: ListeningSocket.Identity?
    }

    private struct State {
        var open: [Endpoint.Place: Open] = [:]
        /// What ends endpoints that are no longer wanted.
        var closing: [Task<Void, Never>] = []
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

    /// Closes endpoints that are no longer wanted, as soon as their streams have ended, and opens new ones; streams of the
    /// others go on as they are.
    ///
    /// - Throws: `PipeError` for an endpoint that cannot be opened. All others are open.
    func apply(_ configuration: ServiceConfiguration) async throws {
        context.admission.limits = configuration.limits
        let wanted = Set(configuration.endpoints.map(\.place))
        let surplus = state.withLock { state in
            let isOtherMode = state.access.mode != configuration.access.mode
            state.access = configuration.access
            let surplus = state.open.filter { place, open in
                !wanted.contains(place) || place.isSocket && (isOtherMode || open.isReplaced(at: place))
            }
            for place in surplus.keys { state.open[place] = nil }
            return surplus
        }
        close(surplus)
        var failure: (any Error)?
        for endpoint in configuration.endpoints {
            context.ledger.open(endpoint.account)
            if let known = state.withLock({ $0.open[endpoint.place] }) {
                known.running.update(endpoint, configuration.access)
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
        await closeAll()
    }

    /// Ends all endpoints.
    func closeAll() async {
        close(
            state.withLock { state in
                defer { state.open = [:] }
                return state.open
            })
        for task in state.withLock(\.closing) { await task.value }
    }

    private func open(_ endpoint: Endpoint) async throws {
        let access = state.withLock(\.access)
        let running: any RunningEndpoint
        var identity: ListeningSocket.Identity?
        switch endpoint.place {
        case .fifos(let input, let output):
            running = try FIFOEndpoint(
                endpoint, input: input, output: output, mode: access.mode, context: context)
        case .socket(let path):
            let socket = try ListeningSocket.bind(path, mode: access.mode)
            identity = ListeningSocket.identity(path)
            running = try await SocketEndpoint(
                endpoint, socket: socket, group: group, access: access, context: context)
        case .activated(let name):
            let socket = try manager.socket(named: name)
            running = try await SocketEndpoint(
                endpoint, socket: socket, group: group, access: access, context: context)
        }
        let task = Task { await running.run() }
        state.withLock { $0.open[endpoint.place] = Open(running: running, task: task, socket: identity) }
        context.logger.info("endpoint open", metadata: ["endpoint": "\(endpoint.name)"])
    }

    /// Ends endpoints: their streams get the time that the limits leave them.
    private func close(_ endpoints: [Endpoint.Place: Open]) {
        for (place, endpoint) in endpoints {
            if case .socket(let path) = place { ListeningSocket.remove(path, endpoint.socket) }
            endpoint.running.drain()
        }
        let patience = Duration.seconds(context.admission.limits.drainSeconds)
        let limit = Task {
            try await Task.sleep(for: patience)
            for endpoint in endpoints.values { endpoint.running.abort() }
        }
        let ended = Task {
            for endpoint in endpoints.values { await endpoint.task.value }
            limit.cancel()
        }
        state.withLock { $0.closing.append(ended) }
    }
}

extension Supervisor.Open {
    /// Whether somebody has put something else in the place of its socket.
    fileprivate func isReplaced(at place: Endpoint.Place) -> Bool {
        guard case .socket(let path) = place else { return false }
        return ListeningSocket.identity(path) != socket
    }
}

extension Endpoint.Place {
    fileprivate var isSocket: Bool {
        if case .socket = self { return true }
        return false
    }
}
