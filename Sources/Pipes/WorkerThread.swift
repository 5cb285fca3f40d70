import Glibc
import SystemPackage

/// A thread of the system's, for work that waits in calls of the system.
public enum WorkerThread {
    private final class Work: Sendable {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    /// Runs `body` on a thread of its own, which takes no signals: those are the business of other threads.
    ///
    /// - Throws: `PipeError.read` when there can be no more threads.
    public static func start(_ body: @escaping @Sendable () -> Void) throws(PipeError) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Work(body))
        let failure = pthread_create(
            &thread, nil,
            { context in
                var all = sigset_t()
                sigfillset(&all)
                pthread_sigmask(SIG_BLOCK, &all, nil)
                if let context { Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body() }
                return nil
            }, context.toOpaque())
        guard failure == 0 else {
            context.release()
            throw .read(Errno(rawValue: failure))
        }
        pthread_detach(thread)
    }
}
