internal import Stream

extension Tags.Tag {
    /// Reads the value of `--tag`.
    init(parsingOption text: String) throws {
        guard let end = text.utf8.firstIndex(of: UInt8(ascii: "=")) else {
            throw InvalidTag(reason: "name=value is needed")
        }
        // What is no UTF-8 has become this character when arguments were read.
        guard !text.unicodeScalars.contains("\u{FFFD}") else { throw InvalidTag(reason: "a tag is in UTF-8") }
        try self.init(name: String(text[..<end]), value: String(text[text.utf8.index(after: end)...]))
    }
}

/// Text of a stream, in one line and without anything that a terminal could take for a command or a change of direction.
func displayed(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { line, scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            line += scalar == "\n" ? "\\n" : scalar == "\t" ? "\\t" : "\\u{\(String(scalar.value, radix: 16))}"
        default: line.unicodeScalars.append(scalar)
        }
    }
}
