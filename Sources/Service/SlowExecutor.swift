internal import NIOPosix
internal import Stream

/// Threads for what takes seconds, so that tasks and event loops go on getting their turns.
final class SlowExecutor: TaskExecutor {
    /// For a model's autoencoder, which works for one stream at a time; others may meanwhile be quantised.
    static let coding = SlowExecutor(threads: 4)
    /// For diffusions, which take minutes: apart, so that no other stream waits for them. Their threads wait for the
    /// network themselves, which works for one after the other.
    static let diffusing = SlowExecutor(threads: 32)

    /// That of streams of a configuration; nil where their steps take no time.
    static func of(_ mode: Mode?, hasModel: Bool) -> SlowExecutor? {
        guard hasModel else { return nil }
        return mode == .guided ? .diffusing : .coding
    }

    private let pool: NIOThreadPool

    private init(threads: Int) {
        pool = NIOThreadPool(numberOfThreads: threads)
        pool.start()
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pool.submit { _ in job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
