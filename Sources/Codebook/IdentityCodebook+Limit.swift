import Quantiser

extension IdentityCodebook {
    /// Keeps the `count` coordinates of each window and channel that stand out most over their steps.
    func keepLargest(_ count: Int, of latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes) {
        var ranked: [(weight: Float, index: Int)] = []
        for window in 0..<grid.shape.windows {
            for channel in 0..<grid.shape.channels {
                ranked.removeAll(keepingCapacity: true)
                for block in grid.shape.blocks(window: window) {
                    let row = grid.shape.row(block: block, channel: channel)
                    rank(row, of: latent, grid: grid, planes, into: &ranked)
                }
                guard ranked.count > count else { continue }
                ranked.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
                for entry in ranked[count...] { planes.levels[entry.index] = 0 }
            }
        }
    }

    private func rank(
        _ row: Int, of latent: [Float], grid: QuantiserGrid, _ planes: AtomPlanes,
        into ranked: inout [(weight: Float, index: Int)]
    ) {
        let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
        for band in 0..<bands.count {
            let weight = 1 / grid.stepSize(row * bands.count + band)
            for k in bands.coefficients(band) where planes.levels[offset + k] != 0 {
                ranked.append((abs(latent[offset + k]) * weight, offset + k))
            }
        }
    }
}
