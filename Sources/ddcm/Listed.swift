internal import ArgumentParser

/// Values of an option, between commas: `8k,16k,32k`.
struct Listed<Value: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
    let values: [Value]

    init(_ values: [Value]) { self.values = values }

    /// - Returns: nil where one of the values is missing or is none.
    init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        let values = parts.compactMap { Value(argument: String($0)) }
        guard values.count == parts.count else { return nil }
        self.values = values
    }

    /// Of the first; what may follow a comma no shell would know.
    static var defaultCompletionKind: CompletionKind { Value.defaultCompletionKind }

    var defaultValueDescription: String { values.map(\.defaultValueDescription).joined(separator: ",") }
}
