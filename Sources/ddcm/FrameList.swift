internal import Pipes

/// Prints frames as they come, in constant memory, and then the summary: lines, or one JSON object of all.
struct FrameList {
    let isJSON: Bool
    private var isEmpty = true

    init(isJSON: Bool) { self.isJSON = isJSON }

    mutating func print(_ frames: [FrameSummary]) throws {
        guard !frames.isEmpty else { return }
        let opening = isJSON ? (isEmpty ? "{\"frameList\":[" : ",") : ""
        let texts = try frames.map { isJSON ? try encoded($0) : $0.line }
        isEmpty = false
        try write(opening + texts.joined(separator: isJSON ? "," : "\n") + (isJSON ? "" : "\n"))
    }

    /// - Parameter summary: lines, or a JSON object.
    func finish(_ summary: String) throws {
        try write((isJSON && !isEmpty ? "]," + summary.dropFirst() : summary) + "\n")
    }

    private func write(_ text: String) throws {
        try Descriptor.standardOutput.write(Array(text.utf8))
    }
}
