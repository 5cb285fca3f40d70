/// Numbers by lot: those of some bytes first, for whoever wants to steer what is drawn, and then xorshift64* (Vigna,
/// "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016) from a seed.
package struct Lot: RandomNumberGenerator, Sendable {
    private var bytes: ArraySlice<UInt8>
    private var state: UInt64

    /// - Parameter bytes: each is one number, repeated in all of its bytes.
    package init(seed: UInt64, bytes: ArraySlice<UInt8> = []) {
        self.bytes = bytes
        state = (seed &+ 1) &* 0xD134_2543_DE82_EF95
        if state == 0 { state = 1 }
    }

    package mutating func next() -> UInt64 {
        if let byte = bytes.popFirst() { return UInt64(byte) &* 0x0101_0101_0101_0101 }
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 0x2545_F491_4F6C_DD1D
    }

    /// A number in `range`.
    package mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    /// Whether something happens that does so once in `count` times.
    package mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }
}
