internal import Stream

/// Reads what `RangeEncoder` wrote. ddcm-stream.md 5.9
struct RangeDecoder {
    private let bytes: [UInt8]
    private let start: Int
    private let end: Int
    /// The byte that comes next; those from `end` on are 0.
    private var position: Int
    private var range: UInt32 = .max
    /// The fraction less the lower end of the range.
    private var value: UInt32 = 0

    /// Reads the rest of `reader`.
    init(_ reader: ByteReader) {
        bytes = reader.bytes
        start = reader.position
        end = reader.end
        position = start
        for _ in 0..<4 { append() }
    }

    @inline(__always)
    private mutating func append() {
        value = value << 8 | (position < end ? UInt32(bytes[position]) : 0)
        position += 1
    }

    /// - Parameter probability: of a yes, in 65536ths.
    @inline(__always)
    mutating func decode(probability: Int) -> Bool {
        let bound = UInt32(truncatingIfNeeded: (UInt64(range) * UInt64(probability)) >> 16)
        let decision = value < bound
        if decision {
            range = bound
        } else {
            value -= bound
            range -= bound
        }
        while range < RangeEncoder.leastRange {
            range <<= 8
            append()
        }
        return decision
    }

    /// Bits that the decisions so far take, rounded down, as the encoder counts them.
    var bitCount: Int { 8 * (position - start - 4) + range.leadingZeroBitCount }

    /// Bytes that were read behind the end.
    var missingBytes: Int { max(position - end, 0) }
    /// Bytes that were not read.
    var bytesLeft: Int { max(end - position, 0) }
}
