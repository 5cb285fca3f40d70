internal import Glibc
internal import Pipes

/// The standard streams where they are terminals.
enum Terminal {
    static var isErrorTerminal: Bool { isatty(2) == 1 }

    /// Whether standard error is a terminal of whose background jobs this is none, or no terminal that has jobs.
    static var isErrorForeground: Bool {
        let group = tcgetpgrp(2)
        return group < 0 || group == getpgrp()
    }

    /// Characters that a line of standard error's terminal has; as many as usual where that is not known.
    static var errorColumns: Int {
        var size = winsize()
        return ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Writes lines to standard error, where the progress line gives way to them.
    static func writeError(_ text: String) { RunMonitor.shared.withoutLine { writeBare(text) } }

    /// Writes to standard error as it is.
    static func writeBare(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }

    /// Writes text to standard output; where that is a terminal, the progress line gives way to it.
    static func writeOutput(_ text: String) throws(PipeError) {
        let output = Descriptor.standardOutput
        guard output.isTerminal else { return try output.write(Array(text.utf8)) }
        try RunMonitor.shared.withoutLine(isWholeLine: text.hasSuffix("\n")) { () throws(PipeError) in
            try output.write(Array(text.utf8))
        }
    }

    /// Opens a verb's input: a file, or standard input for `-` and nothing. A terminal is no input.
    static func openInput(_ path: String?) throws -> Descriptor {
        if let path, path != "-" { return try Descriptor.open(path) }
        guard !Descriptor.standardInput.isTerminal else {
            throw PipeError.refused("standard input is a terminal; give a file or a pipe (see --help)")
        }
        return .standardInput
    }

    /// Opens the next of a verb's inputs, whose reading is watched.
    static func openWatchedInput(_ path: String?) throws -> Descriptor {
        let input = try openInput(path)
        RunMonitor.shared.update { $0.open(input) }
        return input
    }

    /// Opens a verb's output: a file, or standard output for `-` and nothing. Binary data does not go to a terminal
    /// unless `force` is set.
    ///
    /// - Parameter inputs: paths of other inputs, which are no outputs either.
    static func openOutput(
        _ path: String?, force: Bool, input: Descriptor?, inputs: [String] = []
    ) throws -> Descriptor {
        let output = try Output.open(path ?? "-", force: force, input: input, paths: inputs)
        guard force || !output.isTerminal else {
            throw PipeError.refused("standard output is a terminal; redirect it, name a file with -o, or use --force")
        }
        return output
    }
}
