internal import ArgumentParser

/// Whether a verb shows how far it has come.
struct ProgressOptions: ParsableArguments {
    enum Progress: String, ExpressibleByArgument, CaseIterable {
        case auto, on, off, json
    }

    @Option(
        help: """
            Show on standard error how far the work has come: a line that is drawn again (auto: on a terminal, without \
            --quiet; on: always), one JSON object a line each second and one at the end (json), or nothing (off).
            """)
    var progress = Progress.auto

    func display(isQuiet: Bool) -> RunMonitor.Display {
        switch progress {
        case .auto: Terminal.isErrorTerminal && !isQuiet ? .line : .nothing
        case .on: .line
        case .off: .nothing
        case .json: .json
        }
    }
}
