internal import CXXHash

/// XXH3 of 64 bits (xxHash by Y. Collet, version 0.8), without a seed.
package enum Hash64 {
    package static func of(_ bytes: some Collection<UInt8>) -> UInt64 { Array(bytes).withUnsafeBytes(of) }

    /// Of numbers as they are in files: little endian, one behind the other.
    package static func of<Bits: FixedWidthInteger & BitwiseCopyable>(littleEndian numbers: [Bits]) -> UInt64 {
        numbers.map(\.littleEndian).withUnsafeBytes(of)
    }

    private static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 { XXH3_64bits(bytes.baseAddress, bytes.count) }
}
