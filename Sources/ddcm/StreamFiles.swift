internal import ArgumentParser

/// The inputs of a verb that takes any number of streams, one after the other.
struct StreamFiles: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The streams, one after the other; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var files: [String] = []

    /// What to open; `-` is standard input.
    var paths: [String] { files.isEmpty ? ["-"] : files }

    func validate() throws {
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("- can stand only once") }
    }
}
