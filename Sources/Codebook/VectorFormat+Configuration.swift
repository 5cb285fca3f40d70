public import Stream

extension VectorFormat {
    /// The vectors of a stream; nil where its atoms are coordinates.
    /// - Parameter trained: the codebook that the stream names; nil where none is, or atoms are not looked at.
    public init?(_ configuration: Configuration, trained: TrainedCodebook? = nil) {
        self.init(
            configuration.mode, codebookSize: configuration.codebookSize, seed: configuration.seed, trained: trained)
    }

    /// The vectors of a mode.
    /// - Parameter codebookSize: atoms; nil for the usual number.
    public init?(_ mode: Mode, codebookSize: UInt64?, seed: UInt64, trained: TrainedCodebook? = nil) {
        let structure: VectorStructure
        switch mode {
        case .coord, .sketch: return nil
        case .random, .hybrid: structure = .flat
        case .multihead: structure = .multiHead
        case .product: structure = .product
        case .residual: structure = .residual
        case .tree: structure = .tree
        case .shapegain: structure = .shapeGain
        case .trained, .adaptive: structure = .trained
        case .soft: structure = .soft
        }
        self.init(
            structure: structure, codebookSize: Int(codebookSize ?? mode.usualCodebookSize), seed: seed,
            isHybrid: mode == .hybrid, isAdaptive: mode == .adaptive, trained: trained)
    }

    /// The codebook of a stream.
    /// - Parameters:
    ///   - trained: the one that the stream names.
    ///   - pursuit: how an encoder searches.
    public static func codebook(
        of configuration: Configuration, trained: TrainedCodebook? = nil, pursuit: PursuitKind = .mp
    ) -> any Codebook {
        VectorFormat(configuration, trained: trained)?.codebook(pursuit: pursuit) ?? IdentityCodebook()
    }

    /// A codebook of these vectors.
    public func codebook(pursuit: PursuitKind = .mp) -> any Codebook {
        isHybrid ? HybridCodebook(format: self, pursuit: pursuit) : VectorCodebook(format: self, pursuit: pursuit)
    }
}
