/// Writes decisions as one long binary fraction, each taking as much of what is left of the range as it is likely.
/// ddcm-stream.md 5.9
struct RangeEncoder {
    private(set) var bytes: [UInt8] = []
    private var low: UInt32 = 0
    private var range: UInt32 = .max

    /// Below this range a byte is settled but for a carry.
    static let leastRange: UInt32 = 1 << 24
    /// Zeros at the end that are not written, and that a decoder reads behind the end.
    static let impliedBytes = 4

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        low = 0
        range = .max
    }

    /// - Parameter probability: of a yes, in 65536ths, 1 to 65535.
    @inline(__always)
    mutating func encode(_ decision: Bool, probability: Int) {
        let bound = UInt32(truncatingIfNeeded: (UInt64(range) * UInt64(probability)) >> 16)
        if decision {
            range = bound
        } else {
            add(bound)
            range -= bound
        }
        while range < Self.leastRange { shift() }
    }

    @inline(__always)
    private mutating func add(_ bound: UInt32) {
        let (sum, isOver) = low.addingReportingOverflow(bound)
        low = sum
        if isOver { carry() }
    }

    @inline(__always)
    private mutating func shift() {
        bytes.append(UInt8(low >> 24))
        low <<= 8
        range <<= 8
    }

    /// The sum of all parts of the range stays below 1, so a carry never leaves the first byte.
    private mutating func carry() {
        var place = bytes.count - 1
        while bytes[place] == 0xFF {
            bytes[place] = 0
            place -= 1
        }
        bytes[place] += 1
    }

    /// Bits that the decisions so far take, rounded down.
    var bitCount: Int { 8 * bytes.count + range.leadingZeroBitCount }

    /// Settles the fraction on the number in the range with the fewest bytes.
    mutating func finish() {
        let written = bytes.count
        for zeros in [UInt32(32), 24, 16, 8, 0] {
            let unit = UInt64(1) << UInt64(zeros)
            let rounded = (UInt64(low) + unit - 1) & ~(unit - 1)
            guard rounded - UInt64(low) < UInt64(range) else { continue }
            add(UInt32(truncatingIfNeeded: rounded - UInt64(low)))
            break
        }
        for _ in 0..<4 { shift() }
        while bytes.count > written, bytes.last == 0 { bytes.removeLast() }
    }
}
