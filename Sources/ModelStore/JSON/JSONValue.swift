/// A value of JSON, for files that are small.
package enum JSONValue: Equatable, Sendable {
    case null
    case boolean(Bool)
    /// A number without fraction and exponent.
    case integer(Int)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Members or elements, all together.
    private static let most = 1 << 16

    /// The one value that these bytes are.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var reader = JSONReader(bytes)
        var left = Self.most
        self = try Self.read(&reader, &left)
        try reader.end()
    }

    private static func read(_ reader: inout JSONReader, _ left: inout Int) throws(JSONError) -> JSONValue {
        left -= 1
        guard left >= 0 else { throw reader.failure("more than \(most) values") }
        switch reader.next() {
        case UInt8(ascii: "{"):
            var members: [String: JSONValue] = [:]
            try reader.object(most: most) { (reader, name) throws(JSONError) in
                members[name] = try read(&reader, &left)
            }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [JSONValue] = []
            try reader.array(most: most) { (reader) throws(JSONError) in elements.append(try read(&reader, &left)) }
            return .array(elements)
        case UInt8(ascii: "\""): return .string(try reader.string())
        case UInt8(ascii: "t"):
            try reader.word("true")
            return .boolean(true)
        case UInt8(ascii: "f"):
            try reader.word("false")
            return .boolean(false)
        case UInt8(ascii: "n"):
            try reader.word("null")
            return .null
        default: return try number(&reader)
        }
    }

    private static func number(_ reader: inout JSONReader) throws(JSONError) -> JSONValue {
        let text = try reader.number()
        if let integer = Int(text) { return .integer(integer) }
        let isWhole = !text.utf8.contains { [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains($0) }
        guard !isWhole, let number = Double(text), number.isFinite else {
            throw reader.failure("\(text.prefix(40)) is too large a number")
        }
        return .number(number)
    }

    /// In words, for messages.
    package var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .integer(let value): "\(value)"
        case .number(let value): "\(value)"
        case .string(let value): "\"\(value)\""
        case .array(let values): "[" + values.prefix(16).map(\.text).joined(separator: ", ") + "]"
        case .object: "an object"
        }
    }
}
