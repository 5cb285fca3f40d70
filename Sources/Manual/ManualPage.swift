/// The manual page of a command: sections in mdoc's usual order.
struct ManualPage {
    private let command: Command
    private let tool: Command
    private let date: String
    private let discussion: Discussion

    /// - Parameters:
    ///   - tool: the outermost command, whose pages refer to one another.
    ///   - date: of the page, in any form.
    init(_ command: Command, of tool: Command, date: String) {
        self.command = command
        self.tool = tool
        self.date = date
        discussion = Discussion(command.discussion ?? "")
    }

    static func name(_ command: Command) -> String { command.words.joined(separator: "-") }

    var fileName: String { Self.name(command) + ".1" }

    var text: String {
        var page = ManualText()
        page.macro("Dd", date)
        page.macro("Dt", Self.name(command).uppercased(), "1")
        page.macro("Os", "ddcm")
        page.section("name")
        page.macro("Nm", Self.name(command))
        page.macro("Nd", ManualText.argument(title))
        page.section("synopsis")
        writeSynopsis(&page)
        page.section("description")
        writeDescription(&page)
        writeOptions(&page)
        for (title, heading) in Self.sectionOrder { writeSection(title, heading, &page) }
        writeReferences(&page)
        return page.text
    }

    /// Titles in the help, and those that manual pages have for them.
    private static let sectionOrder = [
        ("Environment", "environment"), ("Files", "files"), ("Exit codes", "exit status"), ("Examples", "examples"),
    ]

    /// The abstract as manuals have it, with a small letter and no point.
    private var title: String {
        let abstract = command.abstract ?? ""
        let isWord = abstract.dropFirst().first?.isLowercase == true || abstract.dropFirst().first == " "
        let first = abstract.prefix(1)
        return (isWord ? first.lowercased() : String(first))
            + abstract.dropFirst().dropLast(abstract.hasSuffix(".") ? 1 : 0)
    }

    private func writeSynopsis(_ page: inout ManualText) {
        page.macro("Nm", ManualText.argument(command.words.joined(separator: " ")))
        if !command.verbs.isEmpty {
            page.macro("Ar", "verb")
            page.macro("Op", "Ar options")
        }
        for argument in command.shownArguments {
            page.macro(argument.isOptional ? "Op" : argument.kind == .positional ? "Ar" : "Fl", synopsis(argument))
        }
    }

    /// The long name where there is one.
    private func synopsis(_ argument: CommandArgument) -> String {
        let value = ManualText.argument(argument.valueName ?? "value") + (argument.isRepeating ? " ..." : "")
        guard let name = argument.sortedNames.last else { return (argument.isOptional ? "Ar " : "") + value }
        let flag = (argument.isOptional ? "Fl " : "") + ManualText.argument(String(name.dropFirst()))
        return argument.kind == .flag ? flag : flag + " Ar " + value
    }

    private func writeDescription(_ page: inout ManualText) {
        page.fill(command.abstract ?? "")
        for part in discussion.parts {
            switch part {
            case .paragraph(let text):
                page.macro("Pp")
                page.fill(text)
            case .literal(let lines): page.literal(lines)
            }
        }
        let known = Self.sectionOrder.map(\.0)
        for section in discussion.sections where !known.contains(section.title) {
            page.macro("Ss", ManualText.argument(section.title))
            write(section, &page)
        }
        if !command.verbs.isEmpty {
            page.macro("Pp")
            page.fill("The verbs, each with a manual page of its own:")
            page.list(command.verbs, term: { "Cm " + ManualText.argument($0.commandName) }) { verb, page in
                page.fill(verb.abstract ?? "")
            }
        }
    }

    private func writeOptions(_ page: inout ManualText) {
        page.section("options")
        page.list(command.shownArguments, term: heading) { argument, page in
            let texts = [argument.abstract, argument.discussion].compactMap { $0 } + values(argument)
            page.fill(texts.joined(separator: " "))
        }
    }

    private func heading(_ argument: CommandArgument) -> String {
        let value = "Ar " + ManualText.argument(argument.valueName ?? "value") + (argument.isRepeating ? " ..." : "")
        guard argument.kind != .positional else { return value }
        let names = argument.sortedNames.map { "Fl " + ManualText.argument(String($0.dropFirst())) }
        return names.joined(separator: " , ") + (argument.kind == .flag ? "" : " " + value)
    }

    private func values(_ argument: CommandArgument) -> [String] {
        let all = argument.allValues ?? []
        return (all.isEmpty ? [] : ["Values: \(all.joined(separator: ", "))."])
            + (argument.defaultValue.map { ["Default: \($0)."] } ?? [])
    }

    private func writeSection(_ title: String, _ heading: String, _ page: inout ManualText) {
        let sections = discussion.sections.filter { $0.title == title }
        guard !sections.isEmpty else { return }
        page.section(heading)
        for section in sections { write(section, &page) }
    }

    private func write(_ section: Discussion.Section, _ page: inout ManualText) {
        guard section.title != "Examples", let items = section.items else { return page.literal(section.lines) }
        page.list(items, isCompact: true, term: { "Sy " + ManualText.argument($0.term) }) { item, page in
            page.fill(item.meaning)
        }
    }

    private func writeReferences(_ page: inout ManualText) {
        let names = tool.all.map(Self.name).filter { $0 != Self.name(command) }.sorted()
        guard !names.isEmpty else { return }
        page.section("see also")
        for (index, name) in names.enumerated() {
            page.macro("Xr", name, "1", index == names.count - 1 ? "" : ",")
        }
    }
}
