internal import Stream

/// Bits of the fields that no table would shorten, the lowest bit of each byte first. ddcm-stream.md 5.3
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var pending: UInt64 = 0
    private var pendingCount: UInt64 = 0

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        pending = 0
        pendingCount = 0
    }

    /// Appends the low `count` bits of `value`, up to 32.
    mutating func append(_ value: UInt32, count: Int) {
        pending |= UInt64(value) << pendingCount
        pendingCount += UInt64(count)
        while pendingCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingCount -= 8
        }
    }

    /// Exponential Golomb code of order `order`.
    mutating func appendGolomb(_ value: Int, order: Int) {
        let shifted = UInt32(truncatingIfNeeded: value) + 1 << UInt32(order)
        let length = 31 - shifted.leadingZeroBitCount
        append(0, count: length - order)
        append(1, count: 1)
        append(shifted & (1 << UInt32(length) - 1), count: length)
    }

    /// Bits so far.
    var count: Int { bytes.count * 8 + Int(pendingCount) }

    mutating func finish() {
        if pendingCount > 0 { append(0, count: 8 - Int(pendingCount)) }
    }
}

/// Reads what `BitWriter` wrote.
struct BitReader {
    private let reader: ByteReader
    private var bit: Int

    init(_ reader: ByteReader) {
        self.reader = reader
        bit = reader.position * 8
    }

    mutating func bits(_ count: Int) throws(DecodeError) -> UInt32 {
        guard bit + count <= reader.end * 8 else { throw .malformed("bits: the payload ends too early") }
        var value: UInt32 = 0
        for index in 0..<count {
            let at = bit + index
            value |= UInt32(reader.bytes[at >> 3] >> UInt8(at & 7) & 1) << UInt32(index)
        }
        bit += count
        return value
    }

    mutating func golomb(order: Int, limit: Int) throws(DecodeError) -> Int {
        var length = order
        while try bits(1) == 0 {
            length += 1
            guard length <= 20 else { throw .malformed("bits: a number is too large") }
        }
        let value = Int(1 << UInt32(length) | (try bits(length))) - 1 << order
        guard value <= limit else { throw .malformed("bits: a number is too large") }
        return value
    }

    /// Skips to the next whole byte; false where a bit other than 0 is skipped.
    mutating func isPaddedToByte() throws(DecodeError) -> Bool { try bits(-bit & 7) == 0 }

    /// Bits behind the reader's place.
    var left: Int { reader.end * 8 - bit }

    /// Whether nothing but the padding of the last byte is left, and that is 0.
    mutating func isAtEnd() throws(DecodeError) -> Bool {
        guard left < 8 else { return false }
        return try bits(left) == 0
    }
}
