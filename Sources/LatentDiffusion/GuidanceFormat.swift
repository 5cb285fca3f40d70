internal import Stream

/// What a stream says of the codebooks of its guided diffusion, which are made from the seed and never sent.
public struct GuidanceFormat: Equatable, Sendable {
    /// Atoms of a codebook, K, 2 to 65,536.
    public let codebookSize: Int
    public let seed: UInt64

    public init(codebookSize: Int, seed: UInt64) { (self.codebookSize, self.seed) = (codebookSize, seed) }

    public static let codebookSizes =
        Int(Limits.seededCodebookSizes.lowerBound)...Int(Limits.seededCodebookSizes.upperBound)
}
