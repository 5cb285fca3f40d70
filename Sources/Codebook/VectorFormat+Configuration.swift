public import Stream

extension VectorFormat {
    /// The vectors of a mode; nil where it has none.
    /// - Parameter codebookSize: atoms; nil for the usual number.
    public init?(_ mode: Mode, codebookSize: UInt64?, seed: UInt64, trained: TrainedCodebook? = nil) {
        let structure: VectorStructure
        switch mode {
        case .coord, .sketch, .ddcm, .guided: return nil
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

    /// A codebook of these vectors.
    func codebook(pursuit: PursuitKind = .mp) -> any Codebook {
        isHybrid ? HybridCodebook(format: self, pursuit: pursuit) : VectorCodebook(format: self, pursuit: pursuit)
    }
}
