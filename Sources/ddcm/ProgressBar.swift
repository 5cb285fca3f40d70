internal import Glibc
internal import Pipes
internal import Synchronization

/// How far long work has come, on standard error's terminal; elsewhere nothing. For any thread.
final class ProgressBar: Sendable {
    private struct State {
        var total = 0.0
        var done = 0.0
        /// What stands on the line now.
        var shown = ""
    }

    private let isShown: Bool
    private let unit: String
    private let started = ProgressBar.now
    private let state = Mutex(State())

    private static let barWidth = 30

    /// - Parameter unit: of what there are so many: `trials`.
    init(isShown: Bool, unit: String) {
        self.isShown = isShown
        self.unit = unit
    }

    func add(total: Int) { update { $0.total += Double(total) } }

    /// - Parameter amount: in units.
    func advance(by amount: Double) { update { $0.done += amount } }

    /// Takes the line away.
    func clear() {
        guard isShown else { return }
        state.withLock { state in
            guard !state.shown.isEmpty else { return }
            Terminal.writeError("\r" + String(repeating: " ", count: state.shown.count) + "\r")
            state.shown = ""
        }
    }

    private func update(_ change: (inout State) -> Void) {
        guard isShown else { return }
        state.withLock { state in
            change(&state)
            let text = text(state)
            guard text != state.shown else { return }
            let padding = String(repeating: " ", count: max(0, state.shown.count - text.count))
            Terminal.writeError("\r" + text + padding)
            state.shown = text
        }
    }

    private func text(_ state: State) -> String {
        let share = state.total > 0 ? min(1, state.done / state.total) : 0
        let filled = Int(share * Double(Self.barWidth))
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
        // Shares of trials are sums of many small numbers.
        let whole = Int(state.done + 1e-6)
        return "[\(bar)] \(whole) of \(Int(state.total)) \(unit), \(Int(share * 100)) %\(rest(share))"
    }

    /// The time that is left, once there is something to reckon it from.
    private func rest(_ share: Double) -> String {
        let elapsed = Self.now - started
        guard share > 0, elapsed > 2 else { return "" }
        let seconds = Int(elapsed * (1 - share) / share)
        return seconds < 60 ? ", \(seconds) s left" : ", \((seconds + 30) / 60) min left"
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
