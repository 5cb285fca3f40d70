internal import Synchronization

/// Counts of everything that a service does, by endpoint. For any thread.
final class Ledger: Sendable {
    /// One endpoint's streams.
    struct Account: Sendable {
        /// Streams that have begun and not ended.
        var active: [Int: Tally] = [:]
        /// Of streams that have ended.
        var ended = Tally()
        var outcomes: [Outcome: Int] = [:]
        /// Connections that no stream came of: too many, or not allowed.
        var turnedAway = 0
        var turns = TurnTimes()

        /// Of all streams so far.
        var total: Tally { active.values.reduce(ended, +) }
    }

    /// Whose counts they are: an endpoint whose work changes has others.
    struct Key: Hashable, Comparable, Sendable {
        let name: String
        let verb: String

        static func < (one: Key, other: Key) -> Bool { (one.name, one.verb) < (other.name, other.verb) }
    }

    private struct State {
        var accounts: [Key: Account] = [:]
        var next = 0
    }

    private let state = Mutex(State())
    let started = ContinuousClock.now

    var accounts: [Key: Account] { state.withLock { $0.accounts } }

    func open(_ key: Key) {
        state.withLock { $0.accounts[key] = $0.accounts[key] ?? Account() }
    }

    /// - Returns: the stream's number.
    func begin(_ endpoint: Key) -> Int {
        state.withLock { state in
            state.next += 1
            state.accounts[endpoint]?.active[state.next] = Tally()
            return state.next
        }
    }

    /// - Parameter turn: seconds from the arrival of bytes to the end of the work on them.
    func note(_ tally: Tally, stream: Int, of endpoint: Key, turn: Double) {
        state.withLock { state in
            state.accounts[endpoint]?.active[stream] = tally
            state.accounts[endpoint]?.turns.add(turn)
        }
    }

    func end(_ tally: Tally, _ outcome: Outcome, stream: Int, of endpoint: Key) {
        state.withLock { state in
            state.accounts[endpoint]?.active[stream] = nil
            guard let ended = state.accounts[endpoint]?.ended else { return }
            state.accounts[endpoint]?.ended = ended + tally
            state.accounts[endpoint]?.outcomes[outcome, default: 0] += 1
        }
    }

    func turnAway(_ endpoint: Key) { state.withLock { $0.accounts[endpoint]?.turnedAway += 1 } }
}

extension Endpoint {
    /// Where its streams are counted.
    var account: Ledger.Key { Ledger.Key(name: name, verb: work.verb) }
}

extension Tally {
    static func + (one: Tally, other: Tally) -> Tally {
        var sum = one
        sum.inputBytes += other.inputBytes
        sum.outputBytes += other.outputBytes
        sum.seconds += other.seconds
        sum.damagedChunks += other.damagedChunks
        sum.concealedSeconds += other.concealedSeconds
        sum.filledSeconds += other.filledSeconds
        sum.workSeconds += other.workSeconds
        return sum
    }
}

/// How often times up to certain ones were met, as Prometheus counts.
struct TurnTimes: Sendable {
    /// Seconds.
    static let bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5]
    /// Those up to each bound and above the one before; the last above all.
    private(set) var counts = [Int](repeating: 0, count: bounds.count + 1)
    private(set) var sum = 0.0

    mutating func add(_ seconds: Double) {
        counts[Self.bounds.firstIndex { seconds <= $0 } ?? Self.bounds.count] += 1
        sum += seconds
    }
}
