public import Quantiser

/// What a second layer adds to a chunk: coordinates of what its base leaves of the latent. ddcm-stream.md 5.12
public struct Enhancement: Sendable {
    /// By how much its steps are finer than those of the base, as a difference of gains.
    public var finer: Int
    /// Quantised coordinates, in the order of `ChunkShape`.
    public var levels: [Int16]

    public static let finerBits = 6

    public init(coefficientCount: Int) {
        finer = 0
        levels = [Int16](repeating: 0, count: coefficientCount)
    }

    /// Steps of the base over those of the enhancement, in 16ths, for each difference of gains.
    public static let stepRatios = [
        16, 18, 20, 23, 25, 29, 32, 36, 40, 45, 51, 57, 64, 72, 81, 91, 102, 114, 128, 144, 161, 181, 203, 228, 256,
        287, 323, 362, 406, 456, 512, 575, 645, 724, 813, 912, 1024, 1149, 1290, 1448, 1625, 1825, 2048, 2299, 2580,
        2896, 3251, 3649, 4096, 4598, 5161, 5793, 6502, 7298, 8192, 9195, 10321, 11585, 13004, 14596, 16384, 18390,
        20643, 23170,
    ]

    /// Whether some level is the largest there is, so that its coordinate may have been larger still.
    public var isSaturated: Bool { AtomPlanes.isSaturated(levels) }

    /// Adds the coordinates of one row.
    /// - Parameters:
    ///   - base: levels of the base.
    ///   - grid: `refined` for this layer.
    ///   - latent: the row as the base has it, without noise.
    public func add(to latent: inout [Float], base: [Int16], row: Int, grid: QuantiserGrid) {
        let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
        for band in 0..<bands.count {
            let index = row * bands.count + band
            if grid.expectations[index] == QuantiserGrid.uncoded { continue }
            let step = grid.stepSize(index)
            for k in bands.coefficients(band) where levels[offset + k] != 0 {
                let level = Float(levels[offset + k])
                let bias = base[offset + k] == 0 ? grid.rules.bias : 0
                latent[k] += step * (level > 0 ? level - bias : level + bias)
            }
        }
    }

    /// Chooses the coordinates.
    /// - Parameters:
    ///   - residual: what the base leaves of the chunk's latent.
    ///   - base: levels of the base.
    ///   - grid: `refined` for this layer.
    public mutating func select(_ residual: [Float], base: [Int16], grid: QuantiserGrid) {
        let largest = Float(AtomPlanes.largestLevel)
        for row in 0..<grid.shape.rows {
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<bands.count {
                let index = row * bands.count + band
                let range = bands.coefficients(band)
                if grid.expectations[index] == QuantiserGrid.uncoded {
                    for k in range { levels[offset + k] = 0 }
                    continue
                }
                let inverse = 1 / grid.stepSize(index)
                for k in offset + range.lowerBound..<offset + range.upperBound {
                    let rounding = base[k] == 0 ? Self.roundingOffset : Self.refinedRoundingOffset
                    let magnitude = Int16(min(abs(residual[k]) * inverse + rounding, largest))
                    levels[k] = residual[k] < 0 ? -magnitude : magnitude
                }
            }
            for k in offset + bands.edges[bands.count]..<offset + grid.shape.hop(row: row) { levels[k] = 0 }
        }
    }

    /// Leaves out coordinates of less than `zone` steps.
    public mutating func leaveOut(below zone: Float, _ residual: [Float], grid: QuantiserGrid) {
        for row in 0..<grid.shape.rows {
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<bands.count {
                let index = row * bands.count + band
                if grid.expectations[index] == QuantiserGrid.uncoded { continue }
                let least = zone * grid.stepSize(index)
                for k in bands.coefficients(band) where abs(residual[offset + k]) < least { levels[offset + k] = 0 }
            }
        }
    }

    /// Magnitudes over the step are rounded up from one minus these on: where the base has 0, and elsewhere.
    private static let roundingOffset: Float = 0.38
    private static let refinedRoundingOffset: Float = 0.45
}
