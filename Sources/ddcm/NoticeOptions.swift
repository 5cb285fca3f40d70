internal import ArgumentParser

/// What every verb says about its work on standard error.
struct NoticeOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print nothing but errors, also on a terminal.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print notices also where standard error is no terminal.")
    var verbose = false

    @Flag(help: "Print one line of statistics on standard error at the end.")
    var stats = false

    /// Says something that is no error.
    func notice(_ message: @autoclosure () -> String) {
        if !quiet && (verbose || Terminal.isErrorTerminal) { Terminal.writeError("ddcm: \(message())\n") }
    }
}
