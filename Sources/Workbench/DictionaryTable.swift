internal import ArgumentParser
internal import Entropy
internal import Pipes

struct DictionaryTable: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary-table",
        abstract: "Print a dictionary set as JSON, for those who write a decoder.",
        discussion: "ddcm-workbench dictionary-table 1 > Protocol/dictionary-set-1.json")

    @Argument(help: "The set's number.")
    var number: UInt8

    func run() throws {
        guard let set = DictionarySet.numbered(number) else { throw ValidationError("no set has the number \(number)") }
        try Descriptor.standardOutput.write(Array(set.json.utf8))
    }
}

extension DictionarySet {
    /// The set as Protocol/ddcm-stream.md, appendix A, lays it out: the class of each cell, then a zstd dictionary for
    /// each plane in hexadecimal digits, and the range coder's table where there is one.
    fileprivate var json: String {
        let cells = stride(from: 0, to: classes.count, by: 16).map { row in
            "    " + classes[row..<row + 16].map { String($0) }.joined(separator: ", ")
        }
        let dictionaries = planes.map { "    \"" + $0.map(Self.digits).joined() + "\"" }
        return "{\n  \"number\": \(number),\n  \"classes\": [\n" + cells.joined(separator: ",\n")
            + "\n  ],\n  \"planes\": [\n" + dictionaries.joined(separator: ",\n") + "\n  ]" + range + "\n}\n"
    }

    /// The range coder's table, one character for each context.
    private var range: String {
        rangeTable.isEmpty ? "" : ",\n  \"range\": \"\(RangeTableDigits.text(rangeTable))\""
    }

    private static func digits(_ byte: UInt8) -> String {
        String(byte >> 4, radix: 16) + String(byte & 0x0F, radix: 16)
    }
}
