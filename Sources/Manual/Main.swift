internal import ArgumentParser
internal import FoundationEssentials
internal import SystemPackage

@main
struct Manual: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ddcm-manual",
        abstract: "Make manual pages of what a program says of its commands.",
        discussion: """
            Reads the JSON of swift-argument-parser from standard input, and writes a page for the program and each of \
            its verbs.

            Examples:
              ddcm --experimental-dump-help | ddcm-manual --date "$(date +'%B %-d, %Y')" man1
            """)

    @Argument(help: "The folder to write to.", completion: .directory)
    var folder: String

    @Option(help: "The date of the pages, as mdoc(7) has it.")
    var date: String

    func run() throws {
        let dump = try JSONDecoder().decode(CommandDump.self, from: Data(Self.standardInput()))
        guard dump.serializationVersion == CommandDump.knownVersion else {
            throw ValidationError("the JSON is of version \(dump.serializationVersion), which is not known")
        }
        for command in dump.command.all {
            let page = ManualPage(command, of: dump.command, date: date)
            try Self.write(page.text, to: FilePath(folder).appending(page.fileName))
        }
    }

    private static func write(_ text: String, to path: FilePath) throws {
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate],
            permissions: [.ownerReadWrite, .groupRead, .otherRead])
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    private static func standardInput() -> [UInt8] {
        var text = ""
        while let line = readLine(strippingNewline: false) { text += line }
        return Array(text.utf8)
    }
}
