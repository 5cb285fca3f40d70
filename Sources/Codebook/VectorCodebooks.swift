/// The codebooks of a stream, each made when it is first used: from its seed, or from a trained one.
public struct VectorCodebooks: Sendable {
    private(set) var format: VectorFormat
    /// Of the dimension at hand, and of others that were: chunks may take turns.
    private var matrices: [AtomMatrix?] = []
    private var others: [Int: [AtomMatrix?]] = [:]
    /// Nil where atoms stay as they are.
    private(set) var adaptive: AdaptiveAtoms?

    public init(format: VectorFormat) {
        self.format = format
        if format.isAdaptive { adaptive = format.trained.map { AdaptiveAtoms($0) } }
    }

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

    /// Adds one of a vector's atoms to the vector.
    /// - Parameters:
    ///   - atoms: the vector's, part by part of each.
    ///   - number: which of them.
    ///   - dimension: numbers in the vector, which begins at `start`.
    mutating func add(
        _ amplitude: Float, times atoms: ArraySlice<VectorAtoms.Atom>, _ number: Int, dimension: Int,
        to numbers: inout [Float], at start: Int
    ) {
        let (place, part) = number.quotientAndRemainder(dividingBy: format.parts(of: dimension))
        let first = atoms.startIndex
        let atom = atoms[first + number]
        let last = number == 0 ? 0 : Int(atoms[first + number - 1].index)
        let range = format.numbers(part: part, of: dimension)
        matrix(format.structure.codebook(place: place, part: part, last: last)).add(
            atom.isNegative ? -amplitude : amplitude, times: Int(atom.index), dimension: range.count, to: &numbers,
            at: start + range.lowerBound)
    }

    /// Goes back to the atoms that a chunk starts with.
    mutating func startChunk() {
        guard let changed = adaptive?.changed else { return }
        adaptive?.restore()
        for atom in changed { update(atom) }
    }

    /// Lets atoms follow the vectors of a row, where they do.
    mutating func adapt(to vectors: VectorAtoms, row: Int) {
        guard adaptive != nil else { return }
        for number in vectors.layout.rows[row]..<vectors.layout.rows[row + 1] {
            let atoms = vectors.atoms[vectors.starts[number]..<vectors.starts[number + 1]]
            guard let first = atoms.first else { continue }
            adaptive?.adapt(to: atoms, dimension: vectors.layout.vectors[number].dimension)
            update(Int(first.index))
        }
    }

    private mutating func update(_ atom: Int) {
        guard let adaptive, matrices.first ?? nil != nil else { return }
        matrices[0]?.set(atom, to: adaptive.atom(atom))
    }

    private func seededMatrix(_ codebook: Int) -> AtomMatrix {
        AtomMatrix(
            seed: format.seed, codebook: codebook, count: format.structure.atoms(of: format.codebookSize),
            dimension: atomDimension)
    }
}
