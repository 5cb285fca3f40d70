internal import NIOCore
internal import ServiceLifecycle

/// Tells the service manager again and again that the service lives: that its event loops and tasks get their turns.
struct Watchdog: ServiceLifecycle.Service {
    let manager: ServiceManager
    let group: any EventLoopGroup

    func run() async throws {
        guard let seconds = manager.watchdogSeconds else { return try await gracefulShutdown() }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                for loop in group.makeIterator() { try? await loop.submit {}.get() }
                manager.notify("WATCHDOG=1")
                try? await Task.sleep(for: .seconds(seconds / 3))
            }
        }
    }
}
