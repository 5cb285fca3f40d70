internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A Unix socket whose connections are streams: bytes in on the one half, bytes out on the other.
final class SocketEndpoint: RunningEndpoint {
    typealias Client = NIOAsyncChannel<ByteBuffer, ByteBuffer>

    private struct State {
        var endpoint: Endpoint
        var clients: [ObjectIdentifier: any Channel] = [:]
        var isDraining = false
        var lastWarning: ContinuousClock.Instant?
    }

    private let server: NIOAsyncChannel<Client, Never>
    private let state: Mutex<State>
    private let access: PeerAccess
    private let context: ServiceContext

    /// Bytes that are read at once.
    private static let block = 16_384
    /// Between two lines in the log that say the same.
    private static let silence = Duration.seconds(10)

    /// - Parameter socket: bound; it is closed when the endpoint has been drained.
    init(
        _ endpoint: Endpoint, socket: Int32, group: any EventLoopGroup, access: PeerAccess, context: ServiceContext
    ) async throws {
        state = Mutex(State(endpoint: endpoint))
        self.access = access
        self.context = context
        let idle = context.admission.limits.idleSeconds.map { TimeAmount.nanoseconds(Int64($0 * 1e9)) }
        server = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 512)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(.recvAllocator, value: FixedSizeRecvByteBufferAllocator(capacity: Self.block))
            .bind(socket) { channel in
                channel.eventLoop.makeCompletedFuture { try Self.client(channel, idle: idle) }
            }
    }

    private static func client(_ channel: any Channel, idle: TimeAmount?) throws -> Client {
        if let idle {
            try channel.pipeline.syncOperations.addHandlers(IdleStateHandler(allTimeout: idle), IdleCloser())
        }
        let configuration = Client.Configuration(
            backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2), isOutboundHalfClosureEnabled: true)
        return try Client(wrappingChannelSynchronously: channel, configuration: configuration)
    }

    func run() async {
        do {
            try await withThrowingDiscardingTaskGroup { group in
                try await server.executeThenClose { clients in
                    for try await client in clients { group.addTask { await self.take(client) } }
                }
            }
        } catch {
            context.logger.error("endpoint failed", metadata: ["reason": "\(error)"])
        }
    }

    func update(_ endpoint: Endpoint) { state.withLock { $0.endpoint = endpoint } }

    func drain() {
        let clients = state.withLock { state in
            state.isDraining = true
            return Array(state.clients.values)
        }
        server.channel.close(promise: nil)
        for client in clients { client.close(mode: .input, promise: nil) }
    }

    func abort() {
        let clients = state.withLock { Array($0.clients.values) }
        for client in clients { client.close(mode: .all, promise: nil) }
    }

    private func take(_ client: Client) async {
        let key = ObjectIdentifier(client.channel as AnyObject)
        let isDraining = state.withLock { state in
            state.clients[key] = client.channel
            return state.isDraining
        }
        if isDraining { client.channel.close(mode: .input, promise: nil) }
        defer { state.withLock { $0.clients[key] = nil } }
        do {
            try await client.executeThenClose { inbound, outbound in
                guard let (endpoint, budget) = try await self.admit(client) else { return }
                let conversion = endpoint.conversion(budget, self.context.codebooks)
                let task = StreamTask(endpoint, conversion, self.context)
                do {
                    try await self.stream(inbound, outbound, task)
                    task.end()
                } catch {
                    task.end(error)
                }
            }
        } catch {
            context.logger.debug("connection failed", metadata: ["reason": "\(error)"])
        }
    }

    private func admit(_ client: Client) async throws -> (Endpoint, StreamBudget)? {
        let endpoint = state.withLock { $0.endpoint }
        let user = try await PeerAccess.user(of: client.channel)
        guard let user, access.isAllowed(user) else {
            turnAway("a user who is not allowed", ["user": "\(user.map(String.init) ?? "unknown")"])
            return nil
        }
        guard let budget = context.admission.admit() else {
            turnAway("as many streams as there may be", [:])
            return nil
        }
        return (endpoint, budget)
    }

    private func turnAway(_ reason: String, _ metadata: Logger.Metadata) {
        let name = state.withLock { $0.endpoint.name }
        context.ledger.turnAway(name)
        let isDue = state.withLock { state in
            let isDue = state.lastWarning.map { $0.duration(to: .now) > Self.silence } ?? true
            if isDue { state.lastWarning = .now }
            return isDue
        }
        guard isDue else { return }
        let details: Logger.Metadata = ["endpoint": "\(name)", "reason": "\(reason)"]
        context.logger.warning("connection refused", metadata: details.merging(metadata) { $1 })
    }

    private func stream(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        _ task: StreamTask
    ) async throws {
        for try await buffer in inbound {
            task.conversion.push(Array(buffer.readableBytesView)[...])
            try await work(outbound, task)
            if let until = task.pace(buffer.readableBytes) { try await Task.sleep(until: until, clock: .continuous) }
        }
        task.conversion.finish()
        try await work(outbound, task)
        outbound.finish()
    }

    /// Works in what was pushed, in turns with other streams.
    private func work(_ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ task: StreamTask) async throws {
        let arrived = ContinuousClock.now
        var isMore = true
        while isMore {
            var output: [UInt8] = []
            do {
                isMore = try task.step(&output, arrived: arrived)
            } catch {
                if !output.isEmpty { try await outbound.write(ByteBuffer(bytes: output)) }
                throw error
            }
            if !output.isEmpty { try await outbound.write(ByteBuffer(bytes: output)) }
            if isMore { await Task.yield() }
        }
    }
}

/// Closes connections in which nothing moves.
final class IdleCloser: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent {
            context.close(promise: nil)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}
