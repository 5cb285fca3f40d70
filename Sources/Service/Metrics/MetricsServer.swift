internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import ServiceLifecycle
internal import Synchronization

/// Answers HTTP on a Unix socket with a text.
final class MetricsServer: ServiceLifecycle.Service {
    private typealias Client = NIOAsyncChannel<HTTPServerRequestPart, HTTPServerResponsePart>

    private let server: NIOAsyncChannel<Client, Never>
    private let access: PeerAccess
    private let text: @Sendable () -> String

    /// Time that a client has for a request and its answer.
    private static let patience = TimeAmount.seconds(5)
    private static let mostClients = 16

    private let clients = Mutex<[ObjectIdentifier: any Channel]>([:])

    /// - Parameters:
    ///   - socket: bound.
    ///   - text: is asked for each answer.
    init(
        socket: Int32, group: any EventLoopGroup, access: PeerAccess, text: @escaping @Sendable () -> String
    ) async throws {
        self.access = access
        self.text = text
        server = try await ServerBootstrap(group: group).bind(socket) { channel in
            channel.eventLoop.makeCompletedFuture {
                let pipeline = channel.pipeline.syncOperations
                channel.eventLoop.scheduleTask(in: Self.patience) { channel.close(promise: nil) }
                try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: true)
                return try Client(wrappingChannelSynchronously: channel)
            }
        }
    }

    func run() async throws {
        try await withGracefulShutdownHandler {
            try await withThrowingDiscardingTaskGroup { group in
                try await server.executeThenClose { clients in
                    for try await client in clients { group.addTask { try? await self.answer(client) } }
                }
            }
        } onGracefulShutdown: {
            self.server.channel.close(promise: nil)
            for client in self.clients.withLock({ Array($0.values) }) { client.close(promise: nil) }
        }
    }

    private func answer(_ client: Client) async throws {
        let key = ObjectIdentifier(client.channel as AnyObject)
        let count = clients.withLock { clients in
            clients[key] = client.channel
            return clients.count
        }
        defer { clients.withLock { $0[key] = nil } }
        if count > Self.mostClients { client.channel.close(promise: nil) }
        try await client.executeThenClose { requests, answers in
            guard let user = try await PeerAccess.user(of: client.channel), access.isAllowed(user) else { return }
            for try await part in requests {
                guard case .head(let request) = part else { continue }
                let isKnown = ["/", "/metrics"].contains(request.uri)
                let isRead = [.GET, .HEAD].contains(request.method)
                let status: HTTPResponseStatus = isRead ? (isKnown ? .ok : .notFound) : .methodNotAllowed
                let body = status == .ok ? text() : "\(status.reasonPhrase)\n"
                var head = HTTPResponseHead(version: request.version, status: status)
                head.headers.add(name: "Content-Type", value: "text/plain; version=0.0.4; charset=utf-8")
                head.headers.add(name: "Content-Length", value: "\(body.utf8.count)")
                head.headers.add(name: "Connection", value: "close")
                try await answers.write(.head(head))
                if request.method != .HEAD { try await answers.write(.body(.byteBuffer(ByteBuffer(string: body)))) }
                // Waits until it has gone out: a channel that is closed drops the rest.
                try await client.channel.writeAndFlush(HTTPServerResponsePart.end(nil)).get()
                return
            }
        }
    }
}
