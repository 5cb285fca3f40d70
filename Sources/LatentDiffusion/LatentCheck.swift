internal import Codebook
internal import Glibc
internal import Hashing

/// What an encoder says of a latent, by which a decoder tells whether it has come to the same, and if not about how far
/// off it is. ddcm-stream.md 5.16
public struct LatentCheck: Equatable, Sendable {
    /// The low 32 bits of XXH3 (64 bits, without a seed; xxHash by Y. Collet, version 0.8) over the bit patterns of the
    /// latent's numbers, little endian.
    public var hash: UInt32 = 0
    /// Inner products with `projectionCount` patterns of signs, over the root of the latent's size, in 1024ths.
    public var projections = [Int16](repeating: 0, count: projectionCount)

    public init() {}

    public static let projectionCount = 4
    /// Of projections: below it they are too coarse to tell what is relative to a latent.
    private static let leastEnergy = 65536.0

    /// The check of a latent.
    public static func of(_ latent: [Float]) -> LatentCheck {
        var check = LatentCheck()
        check.hash = UInt32(truncatingIfNeeded: Hash64.of(littleEndian: latent.map(\.bitPattern)))
        let root = Double(max(latent.count, 1)).squareRoot()
        for number in 0..<projectionCount {
            var sum = 0.0
            AtomGenerator(seed: 0, codebook: number).forEachSign(latent.count) { place, isNegative in
                sum += isNegative ? -Double(latent[place]) : Double(latent[place])
            }
            let scaled = (1024 * sum / root).rounded(.toNearestOrEven)
            check.projections[number] = Int16(min(max(scaled, -32768), 32767))
        }
        return check
    }

    /// About how much energy the difference of two latents has.
    /// - Parameter other: of the latent that has drifted from this one's.
    /// - Returns: nil where both are the same; otherwise decibels, relative to the energy of this latent. With four
    ///   projections its standard deviation is about 5 dB; differences below −60 dB count as such. Latents are of about
    ///   unit variance, and one whose energy is less than that of an eighth of it counts as having so much.
    public func drift(of other: LatentCheck) -> Double? {
        if hash == other.hash { return nil }
        var (energy, difference) = (0.0, 0.0)
        for (own, drifted) in zip(projections, other.projections) {
            energy += Double(own) * Double(own)
            difference += (Double(own) - Double(drifted)) * (Double(own) - Double(drifted))
        }
        return 10 * log10(max(difference, 1e-6 * energy, 1) / max(energy, Self.leastEnergy))
    }
}
