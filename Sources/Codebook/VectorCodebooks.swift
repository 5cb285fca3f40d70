/// The codebooks of a stream, each made when it is first used: from its seed, or from a trained one.
public struct VectorCodebooks: Sendable {
    private(set) var format: VectorFormat
    /// Of the dimension at hand, and of others that were: chunks may take turns.
    private var matrices: [AtomMatrix?] = []
    private var others: [Int: [AtomMatrix?]] = [:]

    public init(format: VectorFormat) { self.format = format }

    /// Numbers in the atoms of a codebook.
    private var atomDimension: Int { format.dimension / format.structure.parts }

    /// Takes on atoms of another length.
    package mutating func use(dimension: Int) {
        guard dimension != format.dimension || matrices.isEmpty else { return }
        let before = format.dimension
        format.dimension = dimension
        // Shorter vectors have the beginnings of a trained codebook's atoms.
        guard format.trained == nil || matrices.isEmpty else { return }
        if !matrices.isEmpty { others[before] = matrices }
        matrices =
            others.removeValue(forKey: dimension)
            ?? [AtomMatrix?](repeating: nil, count: format.structure.codebookCount)
    }

    package mutating func matrix(_ codebook: Int) -> AtomMatrix {
        let codebook = min(codebook, (format.trained?.levels ?? matrices.count) - 1)
        if let matrix = matrices[codebook] { return matrix }
        let matrix = format.trained.map { AtomMatrix($0, level: codebook) } ?? seededMatrix(codebook)
        matrices[codebook] = matrix
        return matrix
    }

    private func seededMatrix(_ codebook: Int) -> AtomMatrix {
        AtomMatrix(
            seed: format.seed, codebook: codebook, count: format.structure.atoms(of: format.codebookSize),
            dimension: atomDimension)
    }
}
