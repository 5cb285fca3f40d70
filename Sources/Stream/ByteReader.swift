/// Reads fields from a part of a byte array; every read is checked against the end of that part.
public struct ByteReader: Sendable {
    public let bytes: [UInt8]
    public private(set) var position: Int
    public let end: Int

    /// Reads `bytes[range]`.
    public init(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    public var remaining: Range<Int> { position..<end }

    public mutating func byte(_ field: String) throws(DecodeError) -> UInt8 {
        guard position < end else { throw .malformed("\(field): the payload ends too early") }
        defer { position += 1 }
        return bytes[position]
    }

    /// An unsigned variable-length integer: seven bits a byte, the lowest first, the high bit set on all but the last
    /// byte, at most ten bytes and in its shortest form.
    public mutating func varint(_ field: String) throws(DecodeError) -> UInt64 {
        var value: UInt64 = 0
        for index in 0..<10 {
            let byte = try byte(field)
            let bits = UInt64(byte & 0x7F)
            if index == 9 && bits > 1 { throw .malformed("\(field): more than 64 bits") }
            value |= bits << UInt64(7 * index)
            if byte & 0x80 == 0 {
                if byte == 0 && index > 0 { throw .malformed("\(field): not in its shortest form") }
                return value
            }
        }
        throw .malformed("\(field): more than 64 bits")
    }

    /// A varint that must lie in `range`.
    public mutating func varint(_ field: String, in range: ClosedRange<UInt64>) throws(DecodeError) -> Int {
        let value = try varint(field)
        guard range.contains(value) else { throw .malformed("\(field): \(value) is out of range") }
        return Int(value)
    }

    public mutating func skip(_ count: Int, _ field: String) throws(DecodeError) {
        guard count >= 0 && count <= end - position else {
            throw .malformed("\(field): the payload ends too early")
        }
        position += count
    }

    /// UTF-8 behind a varint that tells how many bytes it has, `most` at the most.
    mutating func text(_ field: String, most: Int) throws(DecodeError) -> String {
        let count = try varint(field, in: 0...UInt64(most))
        let start = position
        try skip(count, field)
        guard let text = String(validating: bytes[start..<start + count], as: UTF8.self) else {
            throw .malformed("\(field): not UTF-8")
        }
        return text
    }
}

extension [UInt8] {
    /// Appends an unsigned variable-length integer in its shortest form.
    public mutating func appendVarint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}
