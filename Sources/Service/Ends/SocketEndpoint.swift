internal import Glibc
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A Unix socket whose connections are streams: bytes in on the one half, bytes out on the other.
final class SocketEndpoint: RunningEndpoint {
    private struct Client {
        let stream: NIOAsyncChannel<ByteBuffer, ByteBuffer>
        let work: WorkClock

        var channel: any Channel { stream.channel }
    }

    private struct State {
        var endpoint: Endpoint
        var access: PeerAccess
        var clients: [ObjectIdentifier: any Channel] = [:]
        var isDraining = false
        var lastWarning: ContinuousClock.Instant?
    }

    private let server: NIOAsyncChannel<Client, Never>
    private let state: Mutex<State>
    private let context: ServiceContext

    /// Bytes that are read at once.
    private static let block = 16_384
    /// Between two lines in the log that say the same.
    private static let silence = Duration.seconds(10)

    /// - Parameter socket: bound; it is closed when the endpoint has been drained.
    init(
        _ endpoint: Endpoint, socket: Int32, group: any EventLoopGroup, access: PeerAccess, context: ServiceContext
    ) async throws {
        state = Mutex(State(endpoint: endpoint, access: access))
        self.context = context
        let limits = context.admission.limits
        // A stream that waits for its turn by the limit of rate is not idle.
        let pause = limits.inputRate.map { 2 * Double(Self.block) / $0 } ?? 0
        let idle = limits.idleSeconds.map { TimeAmount.nanoseconds(Int64(min($0 + pause, 1e7) * 1e9)) }
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
        let configuration = NIOAsyncChannel<ByteBuffer, ByteBuffer>.Configuration(
            backPressureStrategy: .init(lowWatermark: 1, highWatermark: 2), isOutboundHalfClosureEnabled: true)
        let work = WorkClock()
        if let idle {
            // In front of what the stream itself adds.
            try channel.pipeline.syncOperations.addHandlers(
                IdleStateHandler(allTimeout: idle), IdleCloser(work, idle: .nanoseconds(idle.nanoseconds)))
        }
        return Client(
            stream: try NIOAsyncChannel(wrappingChannelSynchronously: channel, configuration: configuration), work: work
        )
    }

    func run() async {
        do {
            try await withThrowingDiscardingTaskGroup { group in
                try await server.executeThenClose { clients in
                    for try await client in clients { group.addTask { await self.take(client) } }
                }
            }
        } catch {
            let name = state.withLock { $0.endpoint.name }
            context.logger.error("endpoint failed", metadata: ["endpoint": "\(name)", "reason": "\(error)"])
        }
    }

    func update(_ endpoint: Endpoint, _ access: PeerAccess) {
        state.withLock { ($0.endpoint, $0.access) = (endpoint, access) }
    }

    func drain() {
        let clients = state.withLock { state in
            state.isDraining = true
            return Array(state.clients.values)
        }
        server.channel.close(promise: nil)
        for client in clients { Self.endInput(of: client) }
    }

    /// Ends what a client can send; what it has sent is read yet. shutdown(2)
    private static func endInput(of client: any Channel) {
        client.eventLoop.execute {
            _ = try? client.pipeline.syncOperations.withUnsafeTransportIfAvailable(of: NIOBSDSocket.Handle.self) {
                shutdown($0, Int32(SHUT_RD))
            }
        }
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
        if isDraining { Self.endInput(of: client.channel) }
        defer { state.withLock { $0.clients[key] = nil } }
        do {
            try await client.stream.executeThenClose { inbound, outbound in
                guard let (endpoint, budget) = await self.admit(client) else { return }
                let channel = client.channel
                let task = StreamTask(endpoint, budget, self.context) { channel.isActive }
                do {
                    try await self.stream(inbound, outbound, task, client)
                    task.end()
                } catch {
                    try? await Self.flush(client.channel)
                    task.end(error)
                }
            }
        } catch {
            context.logger.debug("connection failed", metadata: ["reason": "\(error)"])
        }
    }

    private func admit(_ client: Client) async -> (Endpoint, StreamBudget)? {
        let (endpoint, access) = state.withLock { ($0.endpoint, $0.access) }
        guard let user = try? await PeerAccess.user(of: client.channel) else {
            // It has left already.
            context.ledger.turnAway(endpoint.account)
            return nil
        }
        guard access.isAllowed(user) else {
            turnAway("a user who is not allowed", ["user": "\(user)"])
            return nil
        }
        guard let budget = context.admission.admit() else {
            turnAway(StreamFailure.full.message, [:])
            return nil
        }
        return (endpoint, budget)
    }

    private func turnAway(_ reason: String, _ metadata: Logger.Metadata) {
        let (endpoint, isDue) = state.withLock { state in
            let isDue = state.lastWarning.map { $0.duration(to: .now) > Self.silence } ?? true
            if isDue { state.lastWarning = .now }
            return (state.endpoint, isDue)
        }
        context.ledger.turnAway(endpoint.account)
        guard isDue else { return }
        let details: Logger.Metadata = ["endpoint": "\(endpoint.name)", "reason": "\(reason)"]
        context.logger.warning("connection refused", metadata: details.merging(metadata) { $1 })
    }

    private func stream(
        _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
        _ task: StreamTask, _ client: Client
    ) async throws {
        let encoding = task.conversion as? EncodingConversion
        var isOver = false
        // What a client sends behind the end of a sound is read, so that it is not stopped in its sending, and dropped.
        for try await buffer in inbound where !isOver {
            task.conversion.push(Array(buffer.readableBytesView)[...])
            try await work(outbound, task, client)
            if let until = task.pace(buffer.readableBytes) { try await pause(until, client.channel) }
            guard encoding?.isInputComplete == true else { continue }
            isOver = true
            try await finish(task, outbound, client)
            outbound.finish()
        }
        guard !isOver else { return }
        try await finish(task, outbound, client)
        task.leave()
        outbound.finish()
    }

    private func finish(
        _ task: StreamTask, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ client: Client
    ) async throws {
        task.conversion.finish()
        try await work(outbound, task, client)
        try await Self.flush(client.channel)
    }

    /// Waits until all that was written has gone out: a channel that is closed drops the rest.
    private static func flush(_ channel: any Channel) async throws {
        try await channel.writeAndFlush(ByteBuffer()).get()
    }

    /// Waits, but not beyond the end of the connection or of the service.
    private func pause(_ until: ContinuousClock.Instant, _ channel: any Channel) async throws {
        while .now < until, channel.isActive, !state.withLock(\.isDraining) {
            try await Task.sleep(until: min(until, .now + .milliseconds(200)), clock: .continuous)
        }
    }

    /// One step, on a thread where it may take its time.
    private func turn(
        _ task: StreamTask, _ output: inout [UInt8], _ work: WorkClock, arrived: ContinuousClock.Instant
    ) async throws -> Bool {
        guard let executor = task.conversion.executor else { return try task.step(&output, arrived: arrived) }
        work.begin()
        defer { work.end() }
        return try await withTaskExecutorPreference(executor) { try task.step(&output, arrived: arrived) }
    }

    /// Works in what was pushed, in turns with other streams.
    private func work(
        _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, _ task: StreamTask, _ client: Client
    ) async throws {
        let arrived = ContinuousClock.now
        var isMore = true
        while isMore {
            // What is slow may have nothing to write for long, by which it would notice.
            if task.conversion.executor != nil && !client.channel.isActive { throw StreamFailure.unwanted }
            var output: [UInt8] = []
            do {
                isMore = try await turn(task, &output, client.work, arrived: arrived)
            } catch {
                if !output.isEmpty { try await outbound.write(ByteBuffer(bytes: output)) }
                throw error
            }
            if !output.isEmpty { try await outbound.write(ByteBuffer(bytes: output)) }
            if isMore { await Task.yield() }
        }
    }
}
