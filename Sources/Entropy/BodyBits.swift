/// Where the bytes of a chunk's body go. Bits count in eighths.
public struct BodyBits: Equatable, Sendable {
    /// The windows, the quantiser's parameters, stereo flags and envelope levels.
    public var envelope = 0
    /// The planes that say where the atoms are, each with its first magnitudes.
    public var indices = 0
    /// Signs and large magnitudes.
    public var coefficients = 0

    public init() {}

    init(indices: Int) { self.indices = indices }
}
