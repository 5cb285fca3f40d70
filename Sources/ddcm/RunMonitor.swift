internal import Pipes
internal import Synchronization

/// What the program shows of its work while it goes on: an answer to SIGUSR1, and a line on a terminal or JSON lines where
/// they are wanted. For any thread.
final class RunMonitor: Sendable {
    enum Display {
        case nothing
        /// One line that is drawn again and again.
        case line
        case json
    }

    private struct State {
        var progress = RunProgress()
        var display = Display.nothing
        /// Whether the work is done, and nothing more is shown by itself.
        var isOver = false
        var watcher: Watcher?
        /// In the place of the report, where a verb has more to say.
        var line: (@Sendable () -> String)?
        /// What was seen last, and since when it is the same.
        var seen: (report: RunReport, since: ContinuousClock.Instant)?
    }

    /// The progress line.
    private struct Screen {
        /// What stands on the line now.
        var shown = ""
        /// Whether other text has not come to the end of its line.
        var isTaken = false
    }

    static let shared = RunMonitor()

    private let state = Mutex(State())
    /// Held while something is written; never while `state` is.
    private let screen = Mutex(Screen())

    /// Milliseconds between two lines.
    private static let redrawing = 250
    private static let telling = 1000

    /// Begins to answer signals; call it first of all.
    func start() {
        let watcher = Watcher.start { [self] in
            answer()
        } look: { [self] in
            look()
        }
        state.withLock { $0.watcher = watcher }
    }

    /// Begins to show what a verb does.
    func begin(_ verb: String, _ display: Display) {
        let watcher = state.withLock { state in
            state.progress.verb = verb
            state.display = display
            return state.watcher
        }
        switch display {
        case .nothing: break
        case .line: watcher?.setInterval(milliseconds: Self.redrawing)
        case .json: watcher?.setInterval(milliseconds: Self.telling)
        }
    }

    /// Has SIGUSR1 answered with a line of the verb's own.
    func answer(with line: @escaping @Sendable () -> String) { state.withLock { $0.line = line } }

    /// Takes in how far the run has come.
    func update(_ change: (inout RunProgress) -> Void) { state.withLock { change(&$0.progress) } }

    /// Takes in what was done of the input that is read.
    func update(_ counts: RunCounts) { update { $0.current = counts } }

    /// Shows nothing from now on, but for the last of the JSON lines.
    func end() {
        let display = state.withLock { state in
            defer { state.isOver = true }
            return state.isOver ? .nothing : state.display
        }
        switch display {
        case .nothing: break
        case .line: withoutLine {}
        case .json: withoutLine { tell() }
        }
    }

    /// Does something, such as writing to the terminal, while the line is taken away.
    ///
    /// - Parameter isWholeLine: false where what is written is no whole line, so that nothing may be drawn behind it.
    func withoutLine<Failure: Error>(isWholeLine: Bool = true, _ work: () throws(Failure) -> Void) throws(Failure) {
        try screen.withLock { screen throws(Failure) in
            let count = min(screen.shown.count, Terminal.errorColumns - 1)
            if !screen.shown.isEmpty { Terminal.writeBare("\r" + String(repeating: " ", count: count) + "\r") }
            screen.shown = ""
            screen.isTaken = !isWholeLine
            try work()
        }
    }

    private func answer() {
        if let line = state.withLock(\.line) { return Terminal.writeError(line() + "\n") }
        withoutLine { tell() }
    }

    private func look() {
        switch state.withLock({ $0.display }) {
        case .nothing: break
        case .line: if Terminal.isErrorForeground { draw() }
        // The end may come meanwhile, and the last line is its own.
        case .json: withoutLine { if !state.withLock({ $0.isOver }) { tell() } }
        }
    }

    /// Writes how far the run has come; `screen` is held, so that lines come in the order of what they tell.
    private func tell() {
        let (display, report) = state.withLock { ($0.display, RunReport($0.progress, isDone: $0.isOver)) }
        // A number that JSON does not have says nothing.
        guard let line = display == .json ? try? encoded(report) : report.line else { return }
        Terminal.writeBare(line + "\n")
    }

    private func draw() {
        let columns = Terminal.errorColumns - 1
        screen.withLock { screen in
            // The end may have come meanwhile.
            guard !screen.isTaken, let text = text(columns: columns), text != screen.shown else { return }
            let padding = String(repeating: " ", count: max(0, min(screen.shown.count, columns) - text.count))
            Terminal.writeBare("\r" + text + padding)
            screen.shown = text
        }
    }

    private func text(columns: Int) -> String? {
        state.withLock { state in
            guard state.display == .line && !state.isOver else { return nil }
            let report = RunReport(state.progress, isDone: false)
            let seen = state.seen.flatMap { $0.report.isSame(as: report) ? $0 : nil } ?? (report, .now)
            state.seen = seen
            return report.line(columns: columns, idleSeconds: seen.since.duration(to: .now).seconds)
        }
    }
}
