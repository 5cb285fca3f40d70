/// The source of a manual page in the mdoc language (mdoc(7)), line by line.
struct ManualText {
    private(set) var lines: [String] = []

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// The longest line of text, which mandoc asks for.
    private static let width = 78

    /// A macro with arguments that are escaped already, or macros themselves.
    mutating func macro(_ name: String, _ arguments: String...) {
        lines.append((["." + name] + arguments.filter { !$0.isEmpty }).joined(separator: " "))
    }

    mutating func section(_ title: String) { macro("Sh", title.uppercased()) }

    /// Text that is filled; each sentence begins a line, as mdoc wants it.
    mutating func fill(_ text: String) {
        var line = ""
        func end(_ lines: inout [String]) {
            if !line.isEmpty { lines.append(Self.guarded(line)) }
            line = ""
        }
        for word in text.split(separator: " ") {
            let escaped = Self.escaped(String(word))
            if line.count + 1 + escaped.count > Self.width { end(&lines) }
            line += (line.isEmpty ? "" : " ") + escaped
            if let last = word.last(where: { !")\"'".contains($0) }), ".!?".contains(last), word.count > 2 {
                end(&lines)
            }
        }
        end(&lines)
    }

    /// Lines that stay as they are.
    mutating func literal(_ text: [String]) {
        macro("Bd", "-literal")
        lines += text.map { Self.guarded(Self.escaped($0, isLiteral: true)) }
        macro("Ed")
    }

    /// A list of terms; `meaning` writes what belongs to each.
    ///
    /// - Parameter isCompact: whether nothing is between them.
    mutating func list<Item>(
        _ items: [Item], isCompact: Bool = false, term: (Item) -> String, meaning: (Item, inout ManualText) -> Void
    ) {
        guard !items.isEmpty else { return }
        macro("Bl", "-tag", "-width", "Ds", isCompact ? "-compact" : "")
        for item in items {
            macro("It", term(item))
            meaning(item, &self)
        }
        macro("El")
    }

    /// A word as a macro's argument, which is never itself taken for a macro or for punctuation.
    static func argument(_ word: String) -> String {
        let escaped = escaped(word, isLiteral: true).replacing("\"", with: "\\(dq")
        let isLikeMacro = (1...3).contains(word.count) && word.first?.isUppercase == true
        let isPunctuation = word.allSatisfy { ".,:;()[]?!|".contains($0) }
        let safe = (isLikeMacro || isPunctuation ? "\\&" : "") + escaped
        return safe.contains(" ") ? "\"\(safe)\"" : safe
    }

    /// - Parameter isLiteral: whether every character is one of a command, that must not become a typographic one.
    private static func escaped(_ text: String, isLiteral: Bool = false) -> String {
        // Minus signs of options and numbers; other hyphens may be typographic.
        let hasMinus = isLiteral || text.drop { "(\"'".contains($0) }.hasPrefix("-")
        return text.unicodeScalars.map { scalar in
            switch scalar {
            case "\\": "\\e"
            case "-" where hasMinus: "\\-"
            case "~": "\\(ti"
            case "^": "\\(ha"
            case "`": "\\(ga"
            case "'" where isLiteral: "\\(aq"
            // Terminals without it would show nothing.
            case "…": "..."
            case _ where !scalar.isASCII: named(scalar)
            default: String(scalar)
            }
        }.joined()
    }

    private static func named(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\[u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "]"
    }

    /// A point or an apostrophe at the beginning would make a line a macro.
    private static func guarded(_ line: String) -> String {
        line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
    }
}
