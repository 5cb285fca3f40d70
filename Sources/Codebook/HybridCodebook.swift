public import Quantiser

/// Coordinates in some bands and vectors of random atoms in others, as `AtomPlanes.vectorBands` says. ddcm-stream.md 5.10
public struct HybridCodebook: Codebook {
    private var coordinates = IdentityCodebook()
    private var vectors: VectorCodebook

    public init(format: VectorFormat, pursuit: PursuitKind = .mp) {
        vectors = VectorCodebook(format: format, pursuit: pursuit)
    }

    public mutating func begin(_ latent: [Float], grid: QuantiserGrid) { vectors.begin(latent, grid: grid) }

    /// Finds coordinates and vectors for all bands, for `keepCheaper` to choose from.
    public mutating func select(
        _ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, bitScale: Float, into planes: inout AtomPlanes
    ) {
        planes.vectorBands = []
        vectors.select(latent, grid: grid, limit: limit, bitScale: bitScale, into: &planes)
        coordinates.select(latent, grid: grid, limit: limit, bitScale: bitScale, into: &planes)
    }

    public mutating func keepCheaper(
        _ costs: [BandCost], choice: BandChoice, _ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes
    ) -> Float {
        let vectorCosts = vectors.costs
        planes.vectorBands = vectorCosts.indices.map { level in
            grid.expectations[level] != QuantiserGrid.uncoded
                && vectorCosts[level].sum < choice.vectorShare * costs[level].sum
        }
        planes.clearVectorBands(grid)
        vectors.collect(grid, into: &planes)
        return costs.indices.reduce(0) { $0 + (planes.vectorBands[$1] ? vectorCosts[$1] : costs[$1]).error }
    }

    public mutating func reconstruct(
        _ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float]
    ) {
        coordinates.reconstruct(planes, row: row, grid: grid, into: &latent)
        vectors.add(planes.vectors, row: row, grid: grid, to: &latent)
    }
}
