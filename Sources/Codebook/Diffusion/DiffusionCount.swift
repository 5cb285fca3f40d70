internal import Diffusion

/// How much of a chunk is diffused.
public struct DiffusionCount: Equatable, Sendable {
    /// Vectors that have steps, by where their diffusion starts.
    public private(set) var fromNoise = 0
    public private(set) var fromCoordinates = 0
    /// Of all these vectors.
    public let steps: Int

    public init(_ atoms: DiffusionAtoms) {
        for (number, vector) in atoms.layout.vectors.enumerated() where atoms.starts[number] < atoms.starts[number + 1]
        {
            if vector.hasBase { fromCoordinates += 1 } else { fromNoise += 1 }
        }
        steps = atoms.indices.count / atoms.parameters.coding.atoms
    }
}
