internal import Diffusion

/// How much of a chunk is diffused: vectors, or in mode `guided` whole latents, one for each channel.
public struct DiffusionCount: Equatable, Sendable {
    /// Those that have steps, by where their diffusion starts.
    public private(set) var fromNoise = 0
    public private(set) var fromCoordinates = 0
    /// Of all these vectors.
    public let steps: Int

    public init(fromNoise: Int, fromCoordinates: Int, steps: Int) {
        (self.fromNoise, self.fromCoordinates, self.steps) = (fromNoise, fromCoordinates, steps)
    }

    public init(_ atoms: DiffusionAtoms) {
        for (number, vector) in atoms.layout.vectors.enumerated() where atoms.starts[number] < atoms.starts[number + 1]
        {
            if vector.hasBase { fromCoordinates += 1 } else { fromNoise += 1 }
        }
        steps = atoms.indices.count / atoms.parameters.coding.atoms
    }
}
