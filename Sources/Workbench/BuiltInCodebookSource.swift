internal import ArgumentParser
internal import Codebook
internal import CodebookFile
internal import FoundationEssentials
internal import Pipes

struct BuiltInCodebookSource: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Print a trained codebook as Swift source, to be built in.",
        discussion: "ddcm-workbench codebook FILE.ddcb > Sources/CodebookFile/BuiltInText.swift")

    @Argument(help: "The codebook's file.")
    var file: String

    private static let digitsPerLine = 100

    func run() throws {
        guard let bytes = try SmallFile.read(file, most: CodebookFile.mostBytes) else {
            throw ValidationError("\(file) is too large")
        }
        let hash = hexadecimal(try CodebookFile.codebook(of: bytes).hash)
        // As text: an array of so many numbers would take the compiler minutes.
        let digits = Array(Data(bytes).base64EncodedString().utf8)
        let rows = stride(from: 0, to: digits.count, by: Self.digitsPerLine).map { first in
            let row = digits[first..<min(first + Self.digitsPerLine, digits.count)]
            return "        " + String(decoding: row, as: UTF8.self) + "\\"
        }
        let head = [
            "// Made by .ci/codebook; not edited by hand.",
            "internal import Codebook", "", "extension TrainedCodebook {",
            "    /// The file of codebook \(hash), in the digits of RFC 4648 section 4.",
            "    static let builtInText = \"\"\"",
        ]
        let lines = head + rows + ["", "        \"\"\"", "}", ""]
        try Descriptor.standardOutput.write(Array(lines.joined(separator: "\n").utf8))
    }
}
