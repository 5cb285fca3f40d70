internal import Pipes

/// Prints what is found as it comes, in constant memory, and then the summary: lines, or one JSON object of all.
struct ReportList {
    let isJSON: Bool
    /// Of the array in the object.
    private let key: String
    private var isEmpty = true

    init(_ key: String, isJSON: Bool) {
        self.key = key
        self.isJSON = isJSON
    }

    mutating func print(_ found: [some Statistics]) throws {
        guard !found.isEmpty else { return }
        let opening = isJSON ? (isEmpty ? "{\"\(key)\":[" : ",") : ""
        let texts = try found.map { isJSON ? try encoded($0) : $0.line }
        isEmpty = false
        try write(opening + texts.joined(separator: isJSON ? "," : "\n") + (isJSON ? "" : "\n"))
    }

    /// - Parameter summary: lines, or a JSON object.
    func finish(_ summary: String) throws {
        try write((isJSON && !isEmpty ? "]," + summary.dropFirst() : summary) + "\n")
    }

    private func write(_ text: String) throws {
        try Terminal.writeOutput(text)
    }
}
