/// A range table as text: one of 64 characters for each context, those that RFC 4648 section 4 gives the numbers 0 to 63.
package enum RangeTableDigits {
    private static let characters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    package static func text(_ table: some Sequence<UInt8>) -> String {
        String(decoding: table.map { characters[Int($0)] }, as: UTF8.self)
    }

    /// - Parameter text: characters of these 64 alone.
    static func table(_ text: String) -> [UInt8] {
        var values = [UInt8](repeating: 0, count: 256)
        for (value, character) in characters.enumerated() { values[Int(character)] = UInt8(value) }
        return text.utf8.map { values[Int($0)] }
    }
}
