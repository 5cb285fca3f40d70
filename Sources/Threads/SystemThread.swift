internal import Glibc

/// A thread of the system's, for work that computes or waits in calls of the system for long.
package struct SystemThread: Sendable {
    private let id: pthread_t

    /// There can be no more threads; with the error of the system.
    package struct Failure: Error {
        package let errno: Int32
    }

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Runs `body` on a thread of its own, which takes no signals: those are the business of the first thread.
    package init(_ body: @escaping @Sendable () -> Void) throws(Failure) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Body(body))
        let failure = pthread_create(
            &thread, nil,
            { context in
                var all = sigset_t()
                sigfillset(&all)
                pthread_sigmask(SIG_BLOCK, &all, nil)
                if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, context.toOpaque())
        guard failure == 0 else {
            context.release()
            throw Failure(errno: failure)
        }
        id = thread
    }

    /// Waits until it has come to its end. Either this or `detach` is called, once.
    package func join() { pthread_join(id, nil) }

    /// Lets it go on alone.
    package func detach() { pthread_detach(id) }
}
