internal import NIOPosix

/// Threads for what takes seconds, so that tasks and event loops go on getting their turns.
final class SlowExecutor: TaskExecutor {
    static let shared = SlowExecutor()

    private let pool = NIOThreadPool(numberOfThreads: threads)

    /// A model works for one stream at a time; others may meanwhile be quantised.
    private static let threads = 4

    private init() { pool.start() }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
