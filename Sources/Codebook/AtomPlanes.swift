public import Quantiser

/// The atoms of a chunk as integer planes, in the order of `ChunkShape`.
///
/// In an identity codebook an atom is a coordinate, so the plane is as large as the latent and an atom's index is the
/// place where its level stands.
public struct AtomPlanes: Sendable {
    /// Quantised coefficients of the atoms, 0 where none was chosen, within ±`largestLevel`.
    public var levels: [Int16]
    /// Sums of atoms, where a codebook has any.
    public var vectors = VectorAtoms()
    /// Diffused vectors, where a codebook has any.
    public var diffusion = DiffusionAtoms()
    /// In the order of envelope levels, the bands whose coefficients are vectors; empty where all are, or none.
    public var vectorBands: [Bool] = []

    public static let largestLevel = 8191

    /// Whether some level is the largest there is, so that its coefficient may have been larger still.
    public var isSaturated: Bool { Self.isSaturated(levels) }

    static func isSaturated(_ levels: [Int16]) -> Bool {
        levels.withUnsafeBufferPointer { levels in levels.contains { abs($0) >= largestLevel } }
    }

    /// Takes coordinates out of the bands that have vectors.
    mutating func clearVectorBands(_ grid: QuantiserGrid) {
        for row in 0..<grid.shape.rows {
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<bands.count where vectorBands[row * bands.count + band] {
                for k in bands.coefficients(band) { levels[offset + k] = 0 }
            }
        }
    }

    public init(shape: ChunkShape) {
        levels = [Int16](repeating: 0, count: shape.coefficientCount)
    }
}
