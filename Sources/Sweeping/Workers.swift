internal import Synchronization
internal import Threads

/// Independent pieces of work on several threads.
enum Workers {
    /// The results of `work` for 0 to `count` − 1, in that order, whichever thread made them.
    ///
    /// - Parameter threads: 1 or more, the calling one among them; the system may allow fewer.
    /// - Throws: the error of the lowest number among those that failed; after a failure no further work begins.
    static func map<Result: Sendable>(
        _ count: Int, threads: Int, _ work: @escaping @Sendable (Int) throws -> Result
    ) throws -> [Result] {
        let queue = WorkQueue(count: count, work: work)
        var others: [SystemThread] = []
        for _ in 1..<max(1, min(threads, count)) {
            guard let thread = try? SystemThread({ queue.run() }) else { break }
            others.append(thread)
        }
        queue.run()
        for thread in others { thread.join() }
        return try queue.results()
    }
}

/// Numbers that threads take one after the other, and what they made of them.
private final class WorkQueue<Output: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Int: Result<Output, any Error>] = [:]
        var hasFailed = false
    }

    private let count: Int
    private let work: @Sendable (Int) throws -> Output
    private let state = Mutex(State())

    init(count: Int, work: @escaping @Sendable (Int) throws -> Output) {
        self.count = count
        self.work = work
    }

    func run() {
        while let number = take() {
            let result = Result { try work(number) }
            state.withLock { state in
                state.results[number] = result
                if case .failure = result { state.hasFailed = true }
            }
        }
    }

    private func take() -> Int? {
        state.withLock { state in
            guard !state.hasFailed && state.next < count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    /// All results, once every thread has come to its end.
    func results() throws -> [Output] {
        try state.withLock { state in
            try state.results.sorted { $0.key < $1.key }.map { try $0.value.get() }
        }
    }
}
