/// Why bytes are no JSON that can be taken.
package struct JSONError: Error, Equatable, Sendable {
    package let reason: String
    /// Of the byte.
    package let position: Int

    /// For behind the name of a file.
    package var text: String { "\(reason), at byte \(position)" }
}
