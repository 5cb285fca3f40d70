import Quantiser

extension IdentityCodebook {
    /// Keeps the `count` coordinates of each window and channel that stand out most over their steps.
    func keepLargest(_ count: Int, of latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes) {
        var ranked: [(weight: Float, index: Int)] = []
        for row in 0..<grid.shape.rows {
            ranked.removeAll(keepingCapacity: true)
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<bands.count {
                let weight = 1 / grid.stepSize(row * bands.count + band)
                for k in bands.coefficients(band) {
                    let index = offset + k
                    if planes.levels[index] != 0 { ranked.append((abs(latent[index]) * weight, index)) }
                }
            }
            guard ranked.count > count else { continue }
            ranked.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.index < $1.index }
            for entry in ranked[count...] { planes.levels[entry.index] = 0 }
        }
    }
}
