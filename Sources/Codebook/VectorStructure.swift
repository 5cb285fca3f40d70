internal import Stream

/// How atoms of codebooks make up a vector. ddcm-stream.md 5.10
public enum VectorStructure: Sendable, Equatable, CaseIterable {
    /// Atoms of one codebook, each with its coefficient (matching pursuit).
    case flat
    /// Several codebooks (heads) that take turns, each atom with its coefficient.
    case multiHead
    /// Two halves of the vector, each with an atom of its own, and a coefficient for both (product code).
    case product
    /// A codebook for each level of the residual, with coefficients that are known beforehand (residual quantisation).
    case residual
    /// Small codebooks, from coarse to fine, where the atom before says which one is next.
    case tree
    /// A gain for the vector; its shape is coded as by `residual`.
    case shapeGain
    /// A trained codebook for each level of the residual, the last one for all further levels; each atom with its
    /// coefficient.
    case trained

    /// A gain for the vector, and atoms whose weights fall by a temperature (soft assignment).
    case soft

    static let heads = 4
    static let levels = 8
    static let branches = 16

    /// Where the coefficients of the atoms come from.
    enum Coefficients {
        case each, known, knownByGain, byTemperature
    }

    var coefficients: Coefficients {
        switch self {
        case .flat, .multiHead, .product, .trained: .each
        case .residual, .tree: .known
        case .shapeGain: .knownByGain
        case .soft: .byTemperature
        }
    }

    /// Parts of a vector that have atoms of their own.
    public var parts: Int { self == .product ? 2 : 1 }

    public var hasCoefficients: Bool { coefficients == .each }
    public var hasGain: Bool { coefficients == .knownByGain || hasTemperature }
    public var hasTemperature: Bool { coefficients == .byTemperature }

    /// Codebooks of one seed.
    public var codebookCount: Int {
        switch self {
        case .flat, .soft: 1
        case .multiHead: Self.heads
        case .product: 2
        case .residual, .shapeGain: Self.levels
        case .tree: Self.levels * Self.branches
        case .trained: Limits.trainedLevels.upperBound
        }
    }

    /// Atoms of a codebook, of the `size` that the configuration names.
    func atoms(of size: Int) -> Int { self == .tree ? min(size, Self.branches) : size }

    /// The codebook of an atom.
    /// - Parameters:
    ///   - place: atoms of the vector before it.
    ///   - last: index of the one before, 0 for the first.
    func codebook(place: Int, part: Int, last: Int) -> Int {
        switch self {
        case .flat, .soft: 0
        case .multiHead: place % Self.heads
        case .product: part
        case .residual, .shapeGain: place % Self.levels
        case .tree: place % Self.levels * Self.branches + last
        case .trained: min(place, Limits.trainedLevels.upperBound - 1)
        }
    }
}
