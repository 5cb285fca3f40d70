public import Entropy

/// A dictionary set as Swift source, to be embedded in the program.
public enum DictionarySource {
    public static func text(of set: DictionarySet) -> String {
        var lines = [
            "// Made by `ddcm-workbench dictionaries`; not edited by hand.",
            "extension DictionarySet {",
            "    static let set\(set.number) = DictionarySet(",
            "        number: \(set.number),",
            "        classes: [",
        ]
        lines += rows(set.classes.map { String($0) }, indent: 12)
        lines += ["        ],", "        planes: ["]
        for plane in set.planes {
            lines += ["            ["]
            lines += rows(plane.map { String($0) }, indent: 16)
            lines += ["            ],"]
        }
        lines.append(set.rangeTable.isEmpty ? "        ])" : "        ],")
        lines += text(rangeTable: set.rangeTable)
        return (lines + ["}", ""]).joined(separator: "\n")
    }

    /// As text: an array of so many numbers would take the compiler seconds.
    private static func text(rangeTable: [UInt8]) -> [String] {
        guard !rangeTable.isEmpty else { return [] }
        let rows = stride(from: 0, to: rangeTable.count, by: 100).map { first in
            "            " + RangeTableDigits.text(rangeTable[first..<min(first + 100, rangeTable.count)]) + "\\"
        }
        return ["        rangeTable: RangeTableDigits.table(", "            \"\"\""] + rows + [
            "", "            \"\"\"))",
        ]
    }

    private static func rows(_ numbers: [String], indent: Int) -> [String] {
        stride(from: 0, to: numbers.count, by: 16).map { first in
            let row = numbers[first..<min(first + 16, numbers.count)].joined(separator: ", ")
            return String(repeating: " ", count: indent) + row + ","
        }
    }
}
