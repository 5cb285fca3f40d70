/// The long part of a command's help, taken apart. Parts have an empty line between them. A part that begins with a
/// title and a colon, and goes on with indented lines, is a section; other parts of several lines, or an indented one,
/// stay as they are; a part of one line is a paragraph.
struct Discussion {
    enum Part: Equatable {
        case paragraph(String)
        /// Lines as they are, but for the indentation that all have.
        case literal([String])
    }

    struct Section: Equatable {
        /// As it is in the help, without the colon.
        let title: String
        let lines: [String]
    }

    private(set) var parts: [Part] = []
    private(set) var sections: [Section] = []

    init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for group in lines.split(whereSeparator: { $0.allSatisfy { $0 == " " } }) { add(Array(group)) }
    }

    private mutating func add(_ lines: [String]) {
        if lines.count > 1, lines[0].hasSuffix(":"), lines.dropFirst().allSatisfy({ $0.hasPrefix(" ") }) {
            sections.append(Section(title: String(lines[0].dropLast()), lines: unindented(Array(lines.dropFirst()))))
        } else if lines.count > 1 || lines[0].hasPrefix(" ") {
            parts.append(.literal(unindented(lines)))
        } else {
            parts.append(.paragraph(lines[0]))
        }
    }

    private func unindented(_ lines: [String]) -> [String] {
        let indentation = lines.map { $0.prefix { $0 == " " }.count }.min() ?? 0
        return lines.map { String($0.dropFirst(indentation)) }
    }
}

extension Discussion.Section {
    /// Its lines as a list: a term and, behind two spaces or more, what it means; further indented lines go on with that.
    /// Nil where a line has no term.
    var items: [(term: String, meaning: String)]? {
        var items: [(term: String, meaning: String)] = []
        for line in lines {
            let words = line.drop { $0 == " " }
            if words.count < line.count, let last = items.last {
                items[items.count - 1].meaning = last.meaning + " " + words
            } else if let gap = line.firstRange(of: "  ") {
                let meaning = line[gap.upperBound...].drop { $0 == " " }
                items.append((String(line[..<gap.lowerBound]), String(meaning)))
            } else {
                return nil
            }
        }
        return items
    }
}
