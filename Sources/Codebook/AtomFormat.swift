public import Stream

/// What the atoms of a stream are: what its bytes are read by, and what sums them up.
public enum AtomFormat: Equatable, Sendable {
    case coordinates
    case vectors(VectorFormat)
    /// Results of a reverse diffusion, in some bands added to coordinates.
    case diffusion(DiffusionFormat)

    /// - Parameter trained: the codebook that the stream names; nil where none is, or atoms are not looked at.
    public init(_ configuration: Configuration, trained: TrainedCodebook? = nil) {
        guard configuration.mode != .ddcm else {
            self = .diffusion(
                DiffusionFormat(codebookSize: Int(configuration.codebookSize), seed: configuration.seed))
            return
        }
        let vectors = VectorFormat(
            configuration.mode, codebookSize: configuration.codebookSize, seed: configuration.seed, trained: trained)
        self = vectors.map { .vectors($0) } ?? .coordinates
    }

    /// Whether bands can have coordinates in one place and vectors in another.
    public var mixesBands: Bool {
        switch self {
        case .coordinates: false
        case .vectors(let format): format.isHybrid
        case .diffusion: true
        }
    }

    /// Whether a body's length does not depend on which atoms are chosen, so that this can wait until it is known which
    /// body is sent.
    public var settles: Bool { if case .diffusion = self { true } else { false } }

    /// A codebook of these atoms.
    /// - Parameters:
    ///   - pursuit: how an encoder searches for atoms of vectors.
    ///   - diffusion: what an encoder is asked of diffusion.
    public func codebook(
        pursuit: PursuitKind = .mp, diffusion: DiffusionChoice = DiffusionChoice()
    ) -> any Codebook {
        switch self {
        case .coordinates: IdentityCodebook()
        case .vectors(let format): format.codebook(pursuit: pursuit)
        case .diffusion(let format): DiffusionCodebook(format: format, choice: diffusion)
        }
    }
}
