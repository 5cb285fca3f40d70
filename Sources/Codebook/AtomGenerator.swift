/// Numbers that are nearly Gaussian, from integers alone: the same on every machine. ddcm-stream.md 5.10
///
/// Each is the sum of eight uniform numbers of 16 bits (Irwin and Hall, 1927), which SplitMix64 (Steele, Lea and Flood,
/// 2014) makes from the seed and the number's place. So any number can be had without those before it.
package struct AtomGenerator {
    private let origin: UInt64

    /// - Parameter codebook: each has numbers of its own.
    package init(seed: UInt64, codebook: Int) {
        origin = Self.mixed(seed &+ Self.mixed(UInt64(codebook) &* Self.golden))
    }

    /// From one state of SplitMix64 to the next.
    package static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The number that SplitMix64 gives from a state.
    package static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ golden
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number of mean 0 and variance 8·(2^32 − 1)/3, within ±8·65535.
    package func number(atom: Int, place: Int) -> Int {
        let counter = UInt64(atom) << 17 | UInt64(place) << 1
        let (a, b) = (Self.mixed(origin ^ counter), Self.mixed(origin ^ counter ^ 1))
        return 2 * (Self.sum(a) + Self.sum(b)) - 8 * 65535
    }

    /// Calls `body` with so many places from 0 on and with signs, 64 to each number of SplitMix64, the lowest bit first.
    package func forEachSign(_ count: Int, _ body: (_ place: Int, _ isNegative: Bool) -> Void) {
        for first in stride(from: 0, to: count, by: 64) {
            let word = Self.mixed(origin ^ UInt64(first >> 6))
            for bit in 0..<min(64, count - first) { body(first + bit, word >> UInt64(bit) & 1 == 1) }
        }
    }

    private static func sum(_ word: UInt64) -> Int {
        Int(word & 0xFFFF) + Int(word >> 16 & 0xFFFF) + Int(word >> 32 & 0xFFFF) + Int(word >> 48)
    }
}
