import SystemPackage
import Threads

/// A thread of the system's, for work that waits in calls of the system.
public enum WorkerThread {
    /// Runs `body` on a thread of its own, which takes no signals.
    ///
    /// - Throws: `PipeError.read` when there can be no more threads.
    public static func start(_ body: @escaping @Sendable () -> Void) throws(PipeError) {
        do {
            try SystemThread(body).detach()
        } catch {
            throw .read(Errno(rawValue: error.errno))
        }
    }
}
