/// What swift-argument-parser's `--experimental-dump-help` tells of a program: the parts that a manual has use for.
struct CommandDump: Decodable {
    let serializationVersion: Int
    let command: Command

    /// The one that is known here.
    static let knownVersion = 0
}

/// A command, or one of its verbs.
struct Command: Decodable {
    /// Names of the commands that this one is a verb of, the outermost first.
    let superCommands: [String]?
    let commandName: String
    /// One sentence.
    let abstract: String?
    /// Paragraphs and sections; see `Discussion`.
    let discussion: String?
    let shouldDisplay: Bool?
    let subcommands: [Command]?
    let arguments: [CommandArgument]?

    /// As on the command line: `ddcm encode`.
    var words: [String] { (superCommands ?? []) + [commandName] }

    /// The verbs that a user should know of; `help` is one of all programs.
    var verbs: [Command] { (subcommands ?? []).filter { $0.shouldDisplay != false && $0.commandName != "help" } }

    /// This one and what is under it.
    var all: [Command] { [self] + verbs.flatMap(\.all) }

    /// Those that a user should know of. A flag and its opposite, `--noise` and `--no-noise`, are one of two names.
    var shownArguments: [CommandArgument] {
        var shown: [CommandArgument] = []
        for argument in arguments ?? [] where argument.shouldDisplay != false {
            if let last = shown.last, argument.isOpposite(of: last) {
                shown[shown.count - 1].names = (last.names ?? []) + (argument.names ?? [])
            } else {
                shown.append(argument)
            }
        }
        return shown
    }
}

/// An argument, an option, or a flag.
struct CommandArgument: Decodable {
    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
        enum Kind: String, Decodable { case long, short, longWithSingleDash }

        let kind: Kind
        let name: String

        /// As it is written: `-o`, `--output`.
        var text: String { (kind == .long ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool?
    let isOptional: Bool
    let isRepeating: Bool
    var names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?
    let discussion: String?

    /// Short names first.
    var sortedNames: [String] {
        let names = names ?? []
        return (names.filter { $0.kind == .short } + names.filter { $0.kind != .short }).map(\.text)
    }

    fileprivate func isOpposite(of other: CommandArgument) -> Bool {
        guard kind == .flag, other.kind == .flag, abstract == other.abstract, let name = names?.first?.name else {
            return false
        }
        return other.names?.contains { "no-" + $0.name == name } == true
    }
}
