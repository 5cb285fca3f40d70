import FoundationEssentials
import Support
import Testing

@testable import ModelStore

/// The same value, as Foundation reads it.
private func foundations(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(Mirrored.self, from: Data(text.utf8)).value
}

private struct Mirrored: Decodable {
    let value: JSONValue

    init(from decoder: any Decoder) throws {
        let one = try decoder.singleValueContainer()
        if one.decodeNil() {
            value = .null
        } else if let boolean = try? one.decode(Bool.self) {
            value = .boolean(boolean)
        } else if let integer = try? one.decode(Int.self) {
            value = .integer(integer)
        } else if let number = try? one.decode(Double.self) {
            value = .number(number)
        } else if let string = try? one.decode(String.self) {
            value = .string(string)
        } else if let array = try? one.decode([Mirrored].self) {
            value = .array(array.map(\.value))
        } else {
            value = .object(try one.decode([String: Mirrored].self).mapValues(\.value))
        }
    }
}

@Suite("JSON")
struct JSONTests {
    @Test(
        "values are those that Foundation finds",
        arguments: [
            "{}", "[]", " [ 1 , -2.5 ,\n3.25e1, 0, -0.5, 1E-3, 9223372036854775807, -9223372036854775808 ] ",
            "{\"a\": {\"b\": [true, false, null]}, \"c\": \"\"}",
            "\"a\\n\\t\\r\\b\\f\\\\\\/\\\"\\u0041\\u00e9\\ud834\\udd1e ü𝄞\"",
        ])
    func values(text: String) throws {
        #expect(try JSONValue(Array(text.utf8)) == foundations(text))
    }

    @Test(
        "what is no JSON is refused",
        arguments: [
            "", " ", "{", "[1", "[1,]", "[,1]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "01", "-", "+1", ".5",
            "1.",
            "1e", "1e+", "-01", "tru", "truex", "nul", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12G4\"",
            "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "1 2", "NaN", "Infinity", "[1}",
            "{\"a\":1]",
        ])
    func malformed(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(Array(text.utf8)) }
    }

    @Test(
        "what could mean different things to two readers is refused",
        arguments: [
            "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "[9223372036854775808]", "[1e999]", "[-1e999]",
            "{\"x\":{\"a\":1,\"b\":2,\"a\":1}}",
        ])
    func ambiguous(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(Array(text.utf8)) }
    }

    @Test("bytes that are no UTF-8 are refused")
    func encoding() {
        for bytes: [UInt8] in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80]] {
            #expect(throws: JSONError.self) { try JSONValue([0x22] + bytes + [0x22]) }
        }
    }

    @Test("depth and number of values have their limits")
    func limits() throws {
        func nested(_ depth: Int) -> [UInt8] {
            .init(repeating: UInt8(ascii: "["), count: depth) + .init(repeating: UInt8(ascii: "]"), count: depth)
        }
        _ = try JSONValue(nested(32))
        for depth in [33, 1_000_000] { #expect(throws: JSONError.self) { try JSONValue(nested(depth)) } }
        let many = "[" + String(repeating: "0,", count: 1 << 16) + "0]"
        #expect(throws: JSONError.self) { try JSONValue(Array(many.utf8)) }
    }
}
