internal import Glibc
internal import Synchronization
internal import Threads

/// Threads that sleep until there are tasks, and share them with the thread that brings them.
public final class ThreadTeam: Sendable {
    /// Threads that take tasks, the bringing one among them.
    public let count: Int
    private let shared: Shared?
    private let threads: [SystemThread]

    /// - Parameter threads: 1 or more; the system may allow fewer.
    public init(threads: Int) {
        let shared = threads > 1 ? Shared() : nil
        var started: [SystemThread] = []
        while let shared, started.count + 1 < threads {
            let slot = started.count + 1
            guard let thread = try? SystemThread({ shared.serve(slot: slot) }) else { break }
            started.append(thread)
        }
        self.threads = started
        self.shared = started.isEmpty ? nil : shared
        count = started.count + 1
    }

    deinit {
        shared?.stop()
        for thread in threads { thread.join() }
    }

    /// Runs `body` for all tasks from 0 to `tasks` − 1, in any order, and returns when all are done.
    ///
    /// Several threads may call at once: they wait for one another.
    /// - Parameter body: takes the task, and the number of the thread that runs it, below `count`.
    func run(_ tasks: Int, _ body: (_ task: Int, _ slot: Int) -> Void) {
        guard let shared, tasks > 1 else {
            for task in 0..<tasks { body(task, 0) }
            return
        }
        withoutActuallyEscaping(body) { shared.run(Work(count: tasks, body: $0), helpers: threads.count) }
    }
}

/// Tasks of one call, which all threads take from.
private final class Work: @unchecked Sendable {
    private let count: Int
    private let body: (Int, Int) -> Void
    private let next = Atomic(0)

    init(count: Int, body: @escaping (Int, Int) -> Void) { (self.count, self.body) = (count, body) }

    func run(slot: Int) {
        while true {
            let task = next.add(1, ordering: .relaxed).oldValue
            guard task < count else { return }
            body(task, slot)
        }
    }
}

/// What sleeping threads wait for.
private final class Shared: @unchecked Sendable {
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let turn = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let begun = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let ended = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    // Under the lock.
    private var work: Work?
    private var round = 0
    private var busy = 0
    private var isStopping = false

    init() {
        for mutex in [lock, turn] { pthread_mutex_init(mutex, nil) }
        for condition in [begun, ended] { pthread_cond_init(condition, nil) }
    }

    deinit {
        for condition in [begun, ended] {
            pthread_cond_destroy(condition)
            condition.deallocate()
        }
        for mutex in [lock, turn] {
            pthread_mutex_destroy(mutex)
            mutex.deallocate()
        }
    }

    func run(_ work: Work, helpers: Int) {
        pthread_mutex_lock(turn)
        defer { pthread_mutex_unlock(turn) }
        pthread_mutex_lock(lock)
        self.work = work
        round += 1
        busy = helpers
        pthread_cond_broadcast(begun)
        pthread_mutex_unlock(lock)
        work.run(slot: 0)
        pthread_mutex_lock(lock)
        while busy > 0 { pthread_cond_wait(ended, lock) }
        self.work = nil
        pthread_mutex_unlock(lock)
    }

    func serve(slot: Int) {
        var seen = 0
        pthread_mutex_lock(lock)
        while true {
            while round == seen && !isStopping { pthread_cond_wait(begun, lock) }
            if isStopping { break }
            seen = round
            let work = work
            pthread_mutex_unlock(lock)
            work?.run(slot: slot)
            pthread_mutex_lock(lock)
            busy -= 1
            if busy == 0 { pthread_cond_signal(ended) }
        }
        pthread_mutex_unlock(lock)
    }

    func stop() {
        pthread_mutex_lock(lock)
        isStopping = true
        pthread_cond_broadcast(begun)
        pthread_mutex_unlock(lock)
    }
}
