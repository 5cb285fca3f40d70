/// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), as in RFC 3720 appendix B.4.
public enum CRC32C {
    private static let polynomial: UInt32 = 0x82F6_3B78

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? (value >> 1) ^ polynomial : value >> 1 }
    }

    /// x^(2^k) modulo the polynomial, for k from 0.
    private static let powers: [UInt32] = (1..<32).reduce(into: [UInt32(1) << 30]) { powers, _ in
        powers.append(multiply(powers[powers.count - 1], powers[powers.count - 1]))
    }

    /// The checksum of `bytes[range]`.
    public static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return bytes.withUnsafeBufferPointer { bytes in
            table.withUnsafeBufferPointer { table in
                var value: UInt32 = 0xFFFF_FFFF
                for index in range {
                    value = (value >> 8) ^ table[Int((value ^ UInt32(bytes[index])) & 0xFF)]
                }
                return ~value
            }
        }
    }

    /// Appends the register's value behind each of `bytes` to `registers`, going on from its last one.
    static func extend(_ registers: inout [UInt32], over bytes: Span<UInt8>) {
        var value = registers[registers.count - 1]
        registers.reserveCapacity(registers.count + bytes.count)
        table.withUnsafeBufferPointer { table in
            for index in bytes.indices {
                value = (value >> 8) ^ table[Int((value ^ UInt32(bytes[index])) & 0xFF)]
                registers.append(value)
            }
        }
    }

    /// The checksum of `count` bytes from the register's values before the first and behind the last of them, in a
    /// time that does not grow with `count` but for its logarithm: the register is linear over GF(2).
    static func checksum(before: UInt32, behind: UInt32, count: Int) -> UInt32 {
        ~(behind ^ multiply(before ^ 0xFFFF_FFFF, shift(bytes: count)))
    }

    /// x^(8 · bytes) modulo the polynomial.
    private static func shift(bytes: Int) -> UInt32 {
        var product: UInt32 = 1 << 31
        var rest = bytes
        var power = 3
        while rest > 0 {
            if rest & 1 == 1 { product = multiply(powers[power], product) }
            rest >>= 1
            power += 1
        }
        return product
    }

    /// The product of two reflected polynomials modulo the CRC's.
    private static func multiply(_ a: UInt32, _ b: UInt32) -> UInt32 {
        var (product, factor) = (UInt32(0), b)
        for bit in (0..<UInt32(32)).reversed() {
            if a >> bit & 1 == 1 { product ^= factor }
            factor = factor & 1 == 1 ? (factor >> 1) ^ polynomial : factor >> 1
        }
        return product
    }
}
