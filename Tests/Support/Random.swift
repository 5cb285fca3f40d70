/// SplitMix64 (Steele, Lea and Flood, 2014): seeds stand in test names and arguments, so that a failure can be
/// repeated on any machine.
public struct Random: RandomNumberGenerator {
    private var state: UInt64

    public init(seed: UInt64) { state = seed }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    public mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

/// Noise, uniform in ±`amplitude`.
public func noise(_ count: Int, amplitude: Float = 1, seed: UInt64) -> [Float] {
    var generator = Random(seed: seed)
    return (0..<count).map { _ in Float.random(in: -amplitude...amplitude, using: &generator) }
}

/// The bytes with wrong bits, `rate` of all.
public func flippedBits(_ bytes: [UInt8], rate: Double, seed: UInt64) -> [UInt8] {
    var generator = Random(seed: seed)
    var bytes = bytes
    for _ in 0..<Int(rate * Double(8 * bytes.count)) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
    return bytes
}
