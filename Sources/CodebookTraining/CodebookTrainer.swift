internal import Codebook
internal import CodebookFile
internal import Stream

/// Too few vectors were found for so many atoms.
public struct TooLittleSound: Error, Equatable, Sendable {
    public let vectors: Int
    public let atoms: Int
}

/// Trains the codebooks of all levels, each on what those before leave.
public struct CodebookTrainer: Sendable {
    /// Atoms of a level, K.
    public let count: Int
    public let dimension: Int
    public let levels: Int
    public let seed: UInt64

    /// What serves best at most rates.
    public static let usual = (count: 256, dimension: 8, levels: 4)

    /// Rounds of each level, at the most.
    public static let rounds = 30
    /// A round that takes less than this share off the error is the last.
    private static let leastGain = 2e-4

    /// The numbers must be those of a `TrainedCodebook.isPossible`.
    public init(count: Int, dimension: Int, levels: Int, seed: UInt64) {
        self.count = count
        self.dimension = dimension
        self.levels = levels
        self.seed = seed
    }

    /// What training came to.
    public struct Result: Sendable {
        /// The codebook's file.
        public let file: [UInt8]
        /// The part of the vectors' energy that is left behind each level, of those vectors that may have so many atoms.
        public let left: [Double]
    }

    /// - Parameters:
    ///   - vectors: of `dimension` numbers at the most.
    ///   - progress: is told of every round, up to `rounds` for each level, and of none often before the first; what it
    ///     throws ends the training.
    /// - Throws: `TooLittleSound`.
    public func train(_ vectors: VectorSet, progress: (Int) throws -> Void = { _ in }) throws -> Result {
        precondition(vectors.dimension == dimension)
        guard vectors.count >= count else { throw TooLittleSound(vectors: vectors.count, atoms: count) }
        var generator = SplitMix64(seed: seed)
        var rest = vectors
        var numbers: [Int8] = []
        var left: [Double] = []
        for level in 0..<levels {
            // Vectors that have so many atoms at the rates of the sample, unless they are few.
            let worth = rest.worthMore(than: level)
            if worth.count >= Self.leastVectors * count { rest = worth }
            let before = (0..<rest.count).reduce(0.0) { $0 + Double(rest.energy($1)) }
            let atoms = try trainLevel(rest, &generator, progress)
            numbers += WholeAtoms.numbers(of: atoms, dimension: dimension)
            WholeAtoms.takeOff(numbers.suffix(count * dimension), from: &rest, limits: limits)
            let after = (0..<rest.count).reduce(0.0) { $0 + Double(rest.energy($1)) }
            left.append(before > 0 ? after / before : 0)
        }
        return Result(
            file: CodebookFile.bytes(count: count, dimension: dimension, levels: levels, numbers: numbers), left: left)
    }

    /// Vectors for each atom with which a level can do.
    private static let leastVectors = 20

    private func trainLevel(
        _ vectors: VectorSet, _ generator: inout SplitMix64, _ progress: (Int) throws -> Void
    ) throws -> [Float] {
        var clustering = try LineClustering(vectors, count: count, limits: limits, generator: &generator) {
            try progress(0)
        }
        var last = Double.infinity
        for round in 0..<Self.rounds {
            let error = clustering.improve()
            if error > last * (1 - Self.leastGain) {
                try progress(Self.rounds - round)
                break
            }
            try progress(1)
            last = error
        }
        return clustering.atoms
    }

    /// How many of the first atoms vectors of each length may have.
    private var limits: [Int] {
        var format = VectorFormat(structure: .trained, codebookSize: count, seed: 0)
        format.dimension = dimension
        return (0...dimension).map { max(1, format.atoms(dimension: $0)) }
    }
}
