public import Quantiser

/// The codebook whose atoms are the coordinates of the latent: a scalar quantiser with a dead zone. ddcm-stream.md 5.5
public struct IdentityCodebook: Codebook {
    /// Magnitudes over the step are rounded up from this fraction on: values close to zero cost more bits than they
    /// are worth.
    private static let roundingOffset: Float = 0.38

    public init() {}

    /// Bits are weighed later, since what one coordinate costs depends on others.
    public func select(
        _ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, bitScale: Float, into planes: inout AtomPlanes
    ) {
        precondition(latent.count == grid.shape.coefficientCount && planes.levels.count == latent.count)
        latent.withUnsafeBufferPointer { latent in
            planes.levels.withUnsafeMutableBufferPointer { levels in
                for row in 0..<grid.shape.rows {
                    let (bands, base) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
                    for band in 0..<bands.count {
                        let index = row * bands.count + band
                        let range = base + bands.edges[band]..<base + bands.edges[band + 1]
                        if grid.expectations[index] == QuantiserGrid.uncoded {
                            for k in range { levels[k] = 0 }
                        } else {
                            Self.quantise(latent, range, step: grid.stepSize(index), into: levels)
                        }
                    }
                    for k in base + bands.edges[bands.count]..<base + grid.shape.hop(row: row) { levels[k] = 0 }
                }
            }
        }
        if case .perWindow(let count) = limit { keepLargest(count, of: latent, grid: grid, in: &planes) }
    }

    private static func quantise(
        _ latent: UnsafeBufferPointer<Float>, _ range: Range<Int>, step: Float,
        into levels: UnsafeMutableBufferPointer<Int16>
    ) {
        let inverse = 1 / step
        let largest = Float(AtomPlanes.largestLevel)
        for k in range {
            let magnitude = Int16(min(abs(latent[k]) * inverse + roundingOffset, largest))
            levels[k] = latent[k] < 0 ? -magnitude : magnitude
        }
    }

    public func reconstruct(
        _ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float]
    ) {
        let (bands, base, bias) = (grid.shape.bands(row: row), grid.shape.offset(row: row), grid.rules.bias)
        planes.levels.withUnsafeBufferPointer { levels in
            for band in 0..<bands.count {
                let index = row * bands.count + band
                let step = grid.stepSize(index)
                for k in bands.coefficients(band) {
                    let level = Float(levels[base + k])
                    latent[k] = level == 0 ? 0 : step * (level > 0 ? level - bias : level + bias)
                }
            }
        }
        for k in bands.edges[bands.count]..<grid.shape.hop(row: row) { latent[k] = 0 }
    }
}
