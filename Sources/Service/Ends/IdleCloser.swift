internal import NIOCore
internal import Synchronization

/// Closes connections in which nothing moves, unless the service itself keeps them waiting.
final class IdleCloser: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    private let work: WorkClock
    private let idle: Duration

    /// - Parameter idle: for which nothing may move; that of the events that are sent through the pipeline.
    init(_ work: WorkClock, idle: Duration) { (self.work, self.idle) = (work, idle) }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
        if work.hasRested(for: idle) { context.close(promise: nil) }
    }
}

/// When the service has worked on a connection: nothing is read or written while that takes its minutes.
final class WorkClock: Sendable {
    private struct State {
        var isWorking = false
        var ended: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    func begin() { state.withLock { $0.isWorking = true } }

    func end() { state.withLock { ($0.isWorking, $0.ended) = (false, .now) } }

    func hasRested(for time: Duration) -> Bool {
        state.withLock { !$0.isWorking && ($0.ended.map { $0.duration(to: .now) >= time } ?? true) }
    }
}
