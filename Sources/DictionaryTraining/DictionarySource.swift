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
        return (lines + ["        ])", "}", ""]).joined(separator: "\n")
    }

    private static func rows(_ numbers: [String], indent: Int) -> [String] {
        stride(from: 0, to: numbers.count, by: 16).map { first in
            let row = numbers[first..<min(first + 16, numbers.count)].joined(separator: ", ")
            return String(repeating: " ", count: indent) + row + ","
        }
    }
}
