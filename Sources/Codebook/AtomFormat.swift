public import Stream

/// What the atoms of a stream are: what its bytes are read by, and what sums them up.
public enum AtomFormat: Equatable, Sendable {
    case coordinates
    case vectors(VectorFormat)

    /// - Parameter trained: the codebook that the stream names; nil where none is, or atoms are not looked at.
    public init(_ configuration: Configuration, trained: TrainedCodebook? = nil) {
        let vectors = VectorFormat(
            configuration.mode, codebookSize: configuration.codebookSize, seed: configuration.seed, trained: trained)
        self = vectors.map { .vectors($0) } ?? .coordinates
    }

    /// A codebook of these atoms.
    /// - Parameter pursuit: how an encoder searches for atoms of vectors.
    public func codebook(pursuit: PursuitKind = .mp) -> any Codebook {
        switch self {
        case .coordinates: IdentityCodebook()
        case .vectors(let format): format.codebook(pursuit: pursuit)
        }
    }
}
