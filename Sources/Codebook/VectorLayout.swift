public import Quantiser

/// How the coded bands of a chunk are cut into vectors, and how many atoms each may have: integers that encoder and decoder
/// derive alike from envelope and steps. ddcm-stream.md 5.10
public struct VectorLayout: Sendable {
    public struct Vector: Equatable, Sendable {
        /// First coefficient, within the chunk's latent.
        public let start: Int
        public let dimension: Int
        /// Place of its band among the chunk's envelope levels.
        public let level: Int
        /// Atoms that its rate is worth, and the most that it may have.
        public let expected: Int
        public let most: Int
    }

    public private(set) var vectors: [Vector] = []
    /// Where each row's vectors begin, and the end of the last row's.
    public private(set) var rows: [Int] = []

    /// Twelfths of a bit that a number is worth at a ratio of 0 of envelope to step; so quantisation noise of a twelfth of
    /// the squared step is worth 0 bits.
    private static let offset = 21
    private static let mostAtoms = 63

    public init() {}

    /// - Parameters:
    ///   - bands: those that have vectors, in the order of envelope levels; empty for all that are coded.
    public mutating func set(_ grid: QuantiserGrid, format: VectorFormat, bands vectorBands: [Bool]) {
        vectors.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        for row in 0..<grid.shape.rows {
            rows.append(vectors.count)
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<grid.parameters.bands {
                let level = row * bands.count + band
                if grid.expectations[level] == QuantiserGrid.uncoded || vectorBands.first != nil && !vectorBands[level]
                {
                    continue
                }
                let rate = max(0, grid.ratio(level) + Self.offset)
                append(bands.coefficients(band), offset, level: level, rate: rate, format)
            }
        }
        rows.append(vectors.count)
    }

    /// - Parameter rate: twelfths of a bit for each number.
    private mutating func append(
        _ band: Range<Int>, _ offset: Int, level: Int, rate: Int, _ format: VectorFormat
    ) {
        let parts = (band.count + format.dimension - 1) / format.dimension
        for part in 0..<parts {
            let first = band.lowerBound + part * band.count / parts
            let numbers = band.lowerBound + (part + 1) * band.count / parts - first
            let bits = 12 * format.bits(dimension: numbers)
            let expected = (numbers * rate + bits / 2) / bits
            vectors.append(
                Vector(
                    start: offset + first, dimension: numbers, level: level, expected: expected,
                    most: min(2 * expected + 3, Self.mostAtoms, 4 * numbers)))
        }
    }
}
