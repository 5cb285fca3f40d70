internal import CXXHash

/// XXH3 of 128 bits (xxHash by Y. Collet, version 0.8), without a seed, of bytes that come one piece after another.
package final class Hash128 {
    private let state: OpaquePointer

    package init() {
        guard let state = XXH3_createState(), XXH3_128bits_reset(state) == XXH_OK else {
            fatalError("no memory for a hash")
        }
        self.state = state
    }

    deinit { XXH3_freeState(state) }

    package func add(_ bytes: UnsafeRawBufferPointer) { XXH3_128bits_update(state, bytes.baseAddress, bytes.count) }

    /// A number, in eight bytes.
    package func add(_ number: Int) { withUnsafeBytes(of: UInt64(number).littleEndian) { add($0) } }

    /// Numbers as they are in files, with how many they are before them.
    package func add<Bits: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Bits]) {
        add(numbers.count)
        numbers.map(\.littleEndian).withUnsafeBytes { add($0) }
    }

    /// A text, with its length before it: what follows cannot be taken for a part of it.
    package func add(_ text: String) {
        let bytes = Array(text.utf8)
        add(bytes.count)
        bytes.withUnsafeBytes { add($0) }
    }

    /// Of all so far: 16 bytes, in the order of xxHash's canonical form.
    package var digest: [UInt8] {
        var canonical = XXH128_canonical_t()
        XXH128_canonicalFromHash(&canonical, XXH3_128bits_digest(state))
        return withUnsafeBytes(of: canonical.digest) { Array($0) }
    }
}
