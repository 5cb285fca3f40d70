internal import Glibc
internal import Pipes

/// The standard streams where they are terminals.
enum Terminal {
    static var isErrorTerminal: Bool { isatty(2) == 1 }

    static func writeError(_ text: String) {
        let bytes = Array(text.utf8)
        _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
    }

    /// Opens a verb's input: a file, or standard input for `-` and nothing. A terminal is no input.
    static func openInput(_ path: String?) throws -> Descriptor {
        if let path, path != "-" { return try Descriptor.open(path) }
        guard !Descriptor.standardInput.isTerminal else {
            throw PipeError.refused("standard input is a terminal; give a file or a pipe (see --help)")
        }
        return .standardInput
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
