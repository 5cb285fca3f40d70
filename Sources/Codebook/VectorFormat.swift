internal import Stream

/// Everything that a stream says of its codebooks. ddcm-stream.md 5.10
public struct VectorFormat: Equatable, Sendable {
    public let structure: VectorStructure
    /// Atoms of a codebook, K, 2 and more.
    public let codebookSize: Int
    public let seed: UInt64
    /// Whether bands may have coordinates instead.
    public let isHybrid: Bool
    /// Whether the first level of a trained codebook follows what is decoded.
    public let isAdaptive: Bool
    /// What atoms come from instead of the seed; nil also where only the bytes of a stream matter.
    public let trained: TrainedCodebook?
    /// The most numbers in a vector; each chunk has its own.
    public var dimension = 8

    public init(
        structure: VectorStructure, codebookSize: Int, seed: UInt64, isHybrid: Bool = false,
        isAdaptive: Bool = false, trained: TrainedCodebook? = nil
    ) {
        self.structure = structure
        self.codebookSize = codebookSize
        self.seed = seed
        self.isHybrid = isHybrid
        self.isAdaptive = isAdaptive
        self.trained = trained
    }

    /// Numbers in a vector are 4 to 128, a power of two: 4 shifted left by one of these.
    public static let dimensionShifts = 0...5

    /// Whether codebooks of this many atoms and numbers are small enough for a decoder.
    public func isWithinLimits(dimension: Int) -> Bool {
        if structure == .trained { return dimension <= trained?.dimension ?? dimension }
        return structure.atoms(of: codebookSize) * structure.codebookCount * dimension <= Limits.codebookNumbers
    }

    /// Atoms that a part of so many numbers chooses from: shorter ones have as many bits a number, and two more.
    public func atoms(dimension numbers: Int) -> Int {
        let size = structure.atoms(of: codebookSize)
        let bits = (numbers * (size - 1).bitLength * structure.parts + dimension - 1) / dimension + 2
        return min(size, 1 << bits)
    }

    /// Parts of a vector that have atoms of their own; one number has no parts.
    public func parts(of dimension: Int) -> Int { dimension < 2 ? 1 : structure.parts }

    /// The numbers of a part of a vector.
    public func numbers(part: Int, of dimension: Int) -> Range<Int> {
        let middle = (dimension + 1) / 2
        return parts(of: dimension) == 1 ? 0..<dimension : part == 0 ? 0..<middle : middle..<dimension
    }

    /// About how many bits an atom takes.
    func bits(dimension: Int) -> Int {
        var bits = structure.hasCoefficients ? 1 : 0
        for part in 0..<parts(of: dimension) {
            bits += (atoms(dimension: numbers(part: part, of: dimension).count) - 1).bitLength + 1
        }
        return bits
    }
}

extension Int {
    /// Bits of a number from 0 on without leading zeros.
    package var bitLength: Int { Int.bitWidth - leadingZeroBitCount }
}
