internal import CXXHash

/// XXH3 of 64 bits (xxHash by Y. Collet, version 0.8), without a seed.
package enum Hash64 {
    package static func of(_ bytes: some Collection<UInt8>) -> UInt64 {
        Array(bytes).withUnsafeBytes { XXH3_64bits($0.baseAddress, $0.count) }
    }
}
