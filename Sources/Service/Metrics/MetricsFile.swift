internal import Glibc
internal import Logging
internal import ServiceLifecycle

/// Writes a text to a file again and again, each time whole: a reader never sees half of one.
final class MetricsFile: ServiceLifecycle.Service {
    private let path: String
    private let logger: Logger
    private let text: @Sendable () -> String

    private static let interval = Duration.seconds(5)

    init(_ path: String, logger: Logger, text: @escaping @Sendable () -> String) {
        self.path = path
        self.logger = logger
        self.text = text
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var isWritten = true
            while !Task.isCancelled {
                let now = self.write()
                if isWritten && !now {
                    self.logger.warning("metrics cannot be written", metadata: ["file": "\(self.path)"])
                }
                isWritten = now
                try? await Task.sleep(for: Self.interval)
            }
        }
        _ = write()
    }

    private func write() -> Bool {
        let temporary = path + ".new"
        guard let file = fopen(temporary, "we") else { return false }
        let bytes = Array(text().utf8)
        let isWritten = fwrite(bytes, 1, bytes.count, file) == bytes.count
        return fclose(file) == 0 && isWritten && rename(temporary, path) == 0
    }
}
