public import Stream

extension VectorFormat {
    /// The vectors of a stream; nil where its atoms are coordinates.
    public init?(_ configuration: Configuration) {
        self.init(configuration.mode, codebookSize: configuration.codebookSize, seed: configuration.seed)
    }

    /// The vectors of a mode.
    /// - Parameter codebookSize: atoms; nil for the usual number.
    public init?(_ mode: Mode, codebookSize: UInt64?, seed: UInt64) {
        let structure: VectorStructure
        switch mode {
        case .coord: return nil
        case .random, .hybrid: structure = .flat
        case .multihead: structure = .multiHead
        case .product: structure = .product
        case .residual: structure = .residual
        case .tree: structure = .tree
        case .shapegain: structure = .shapeGain
        case .soft: structure = .soft
        }
        self.init(
            structure: structure, codebookSize: Int(codebookSize ?? mode.usualCodebookSize), seed: seed,
            isHybrid: mode == .hybrid)
    }

    /// The codebook of a stream.
    /// - Parameter pursuit: how an encoder searches.
    public static func codebook(of configuration: Configuration, pursuit: PursuitKind = .mp) -> any Codebook {
        VectorFormat(configuration)?.codebook(pursuit: pursuit) ?? IdentityCodebook()
    }

    /// A codebook of these vectors.
    public func codebook(pursuit: PursuitKind = .mp) -> any Codebook {
        isHybrid ? HybridCodebook(format: self, pursuit: pursuit) : VectorCodebook(format: self, pursuit: pursuit)
    }
}
