internal import Codebook

/// A generator whose numbers follow from a seed alone, on every machine (Steele, Lea and Flood, 2014).
package struct SplitMix64 {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        defer { state &+= AtomGenerator.golden }
        return AtomGenerator.mixed(state)
    }

    /// A number from 0 on, below `bound`.
    mutating func next(below bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }

    /// A number from 0 on, below 1.
    package mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
