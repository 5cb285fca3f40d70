/// Reads JSON (RFC 8259) value by value, as its user asks for it: nothing is built that is not asked for, so that a large
/// header costs no more than what is kept of it.
///
/// It is stricter than Foundation's reader: a name that comes twice in an object, numbers beyond Int and Double, and depth
/// beyond a limit are errors, since two readers of one file must not find different things in it.
package struct JSONReader {
    private let bytes: [UInt8]
    private(set) var position = 0
    private var depth = 0

    /// How deep objects and arrays may be nested.
    static let mostDepth = 32

    package init(_ bytes: [UInt8]) { self.bytes = bytes }

    func failure(_ reason: String) -> JSONError { JSONError(reason: reason, position: position) }

    /// The next byte that is no white space; nil at the end.
    package mutating func next() -> UInt8? {
        while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
        return position < bytes.count ? bytes[position] : nil
    }

    /// Nothing but white space may follow.
    package mutating func end() throws(JSONError) {
        if next() != nil { throw failure("something follows the value") }
    }

    private mutating func take(_ wanted: UInt8) -> Bool {
        guard next() == wanted else { return false }
        position += 1
        return true
    }

    private mutating func need(_ wanted: UInt8) throws(JSONError) {
        guard take(wanted) else { throw failure("'\(Character(Unicode.Scalar(wanted)))' is missing") }
    }

    private mutating func descend() throws(JSONError) {
        depth += 1
        if depth > Self.mostDepth { throw failure("nested too deeply") }
    }

    /// An object, whose members come in their order.
    ///
    /// - Parameters:
    ///   - most: members that it may have.
    ///   - member: is given each name, and must read the value.
    package mutating func object(
        most: Int, _ member: (inout JSONReader, String) throws(JSONError) -> Void
    ) throws(JSONError) {
        try need(UInt8(ascii: "{"))
        try descend()
        defer { depth -= 1 }
        if take(UInt8(ascii: "}")) { return }
        var names: Set<String> = []
        repeat {
            let name = try string()
            guard names.insert(name).inserted else { throw failure("'\(name)' comes twice") }
            guard names.count <= most else { throw failure("more than \(most) members") }
            try need(UInt8(ascii: ":"))
            try member(&self, name)
        } while take(UInt8(ascii: ","))
        try need(UInt8(ascii: "}"))
    }

    /// An array.
    ///
    /// - Parameters:
    ///   - most: elements that it may have.
    ///   - element: must read one.
    package mutating func array(
        most: Int, _ element: (inout JSONReader) throws(JSONError) -> Void
    ) throws(JSONError) {
        try need(UInt8(ascii: "["))
        try descend()
        defer { depth -= 1 }
        if take(UInt8(ascii: "]")) { return }
        var count = 0
        repeat {
            count += 1
            guard count <= most else { throw failure("more than \(most) elements") }
            try element(&self)
        } while take(UInt8(ascii: ","))
        try need(UInt8(ascii: "]"))
    }

    /// A number without fraction and exponent.
    package mutating func integer() throws(JSONError) -> Int {
        let text = try number()
        guard let value = Int(text) else { throw failure("\(text.prefix(40)) is no whole number in range") }
        return value
    }

    /// The characters of a number, whose form is right.
    mutating func number() throws(JSONError) -> String {
        _ = next()
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let first = peek
        guard digits() > 0, first != UInt8(ascii: "0") || position - start == (bytes[start] == first ? 1 : 2) else {
            throw failure("a value is malformed")
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw failure("a number has no digits behind its point") }
        }
        if let sign = peek, sign | 0x20 == UInt8(ascii: "e") {
            position += 1
            if [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(peek) { position += 1 }
            guard digits() > 0 else { throw failure("a number has no digits in its exponent") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func digits() -> Int {
        let start = position
        while let digit = peek, (0x30...0x39).contains(digit) { position += 1 }
        return position - start
    }

    /// One of `true`, `false` and `null`.
    mutating func word(_ word: StaticString) throws(JSONError) {
        _ = next()
        let letters = word.withUTF8Buffer { Array($0) }
        guard bytes[position...].starts(with: letters) else { throw failure("a value is malformed") }
        position += letters.count
    }

    package mutating func string() throws(JSONError) -> String {
        try need(UInt8(ascii: "\""))
        var text: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "\"") {
            position += 1
            guard byte >= 0x20 else { throw failure("a control character in a string") }
            if byte == UInt8(ascii: "\\") {
                text += Array(String(Character(try escaped())).utf8)
            } else {
                text.append(byte)
            }
        }
        guard peek != nil else { throw failure("a string has no end") }
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else { throw failure("a string is not in UTF-8") }
        return string
    }

    /// What stands behind a backslash.
    private mutating func escaped() throws(JSONError) -> Unicode.Scalar {
        guard let letter = peek else { throw failure("a string has no end") }
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        default: throw failure("an escape that JSON does not have")
        }
    }

    /// Four digits, or twice four with a backslash between them for what lies beyond 16 bits.
    private mutating func codePoint() throws(JSONError) -> Unicode.Scalar {
        let high = try codeUnit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        if high < 0xDC00, bytes[position...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            position += 2
            let low = try codeUnit()
            let value = 0x10000 + UInt32(high - 0xD800) << 10 + UInt32(low &- 0xDC00)
            if (0xDC00...0xDFFF).contains(low), let scalar = Unicode.Scalar(value) { return scalar }
        }
        throw failure("half a character in a string")
    }

    private mutating func codeUnit() throws(JSONError) -> UInt16 {
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = peek.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
                throw failure("an escape of four digits has other letters")
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }

    /// The most members of an object that is passed over.
    private static let mostSkipped = 1 << 16

    /// Passes over a value of any kind.
    package mutating func skip() throws(JSONError) {
        switch next() {
        case UInt8(ascii: "{"):
            try object(most: Self.mostSkipped) { (reader, _) throws(JSONError) in try reader.skip() }
        case UInt8(ascii: "["): try array(most: .max) { (reader) throws(JSONError) in try reader.skip() }
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        default: _ = try number()
        }
    }
}
