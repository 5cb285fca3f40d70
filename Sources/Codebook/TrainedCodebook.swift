internal import Stream

/// Codebooks that were trained on sound, one for each level of the residual: directions as whole numbers, which a
/// decoder scales to unit norm. ddcm-stream.md 5.11
public struct TrainedCodebook: Equatable, Sendable {
    /// What streams name it by: the hash of its file.
    public let hash: UInt64
    /// Atoms of a level, K.
    public let count: Int
    /// Numbers in an atom, a power of two; the most that a vector may have.
    public let dimension: Int
    public let levels: Int
    /// Level by level, atom by atom.
    public let numbers: [Int8]

    /// - Parameter numbers: `levels · count · dimension` of them.
    public init(hash: UInt64, count: Int, dimension: Int, levels: Int, numbers: [Int8]) {
        precondition(Self.isPossible(count: count, dimension: dimension, levels: levels))
        precondition(numbers.count == levels * count * dimension)
        self.hash = hash
        self.count = count
        self.dimension = dimension
        self.levels = levels
        self.numbers = numbers
    }

    /// Whether the sizes are within their limits, and small enough for a decoder's memory all together.
    public static func isPossible(count: Int, dimension: Int, levels: Int) -> Bool {
        Limits.seededCodebookSizes.contains(UInt64(max(count, 0)))
            && Limits.vectorDimensions.contains(dimension) && dimension & (dimension - 1) == 0
            && Limits.trainedLevels.contains(levels)
            && count * dimension * levels <= Limits.codebookNumbers
    }

    /// The hash says it all.
    public static func == (a: TrainedCodebook, b: TrainedCodebook) -> Bool { a.hash == b.hash }

    func number(level: Int, atom: Int, place: Int) -> Int { Int(numbers[(level * count + atom) * dimension + place]) }
}

/// Where trained codebooks come from.
public protocol CodebookSource: Sendable {
    /// The codebook that streams name by `hash`; nil where there is none.
    ///
    /// - Throws: where there is one that cannot be read.
    func codebook(hash: UInt64) throws -> TrainedCodebook?
}
