internal import Diffusion
public import Quantiser

/// How the bands of a chunk are cut into vectors that are diffused, and what they are worth: integers that encoder and
/// decoder derive alike from envelope, steps and coordinates. ddcm-stream.md 5.14
public struct DiffusionLayout: Sendable {
    /// In few bytes, since a chunk may have millions.
    public struct Vector: Equatable, Sendable {
        private let first: Int32
        private let band: Int32
        private let numbers: UInt8
        private let freeNumbers: UInt8
        /// Whether it starts from coordinates, and not from noise.
        public let hasBase: Bool
        private let numberRate: Int16

        init(start: Int, dimension: Int, level: Int, free: Int, rate: Int, hasBase: Bool) {
            (first, band, self.hasBase) = (Int32(start), Int32(level), hasBase)
            (numbers, freeNumbers, numberRate) = (UInt8(dimension), UInt8(free), Int16(rate))
        }

        /// First coefficient, within the chunk's latent.
        public var start: Int { Int(first) }
        public var dimension: Int { Int(numbers) }
        /// Place of its band among the chunk's envelope levels.
        public var level: Int { Int(band) }
        /// Coefficients that no coordinate stands for; all where the diffusion starts from noise.
        public var free: Int { Int(freeNumbers) }
        /// 96ths of a bit for each of these.
        public var rate: Int { Int(numberRate) }
    }

    public private(set) var vectors: [Vector] = []
    /// Where each row's vectors begin, and the end of the last row's.
    public private(set) var rows: [Int] = []

    /// What a number is worth at a ratio of 0 of envelope to step, in twelfths of a bit. See `VectorLayout`.
    private static let offset = 21
    private static let perTwelfth = 8
    private static let perRefinement = 4

    public init() {}

    private mutating func removeAll() {
        vectors.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    /// - Parameters:
    ///   - bands: those that start from noise, in the order of envelope levels.
    ///   - levels: coordinates of the others.
    public mutating func set(
        _ grid: QuantiserGrid, _ format: DiffusionFormat, _ parameters: DiffusionParameters, bands fromNoise: [Bool],
        levels: [Int16]
    ) {
        removeAll()
        for row in 0..<grid.shape.rows {
            rows.append(vectors.count)
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<grid.parameters.bands {
                let level = row * bands.count + band
                if grid.expectations[level] == QuantiserGrid.uncoded { continue }
                let hasBase = !fromNoise[level]
                let rate =
                    hasBase
                    ? Self.perRefinement * parameters.refinement
                    : Self.perTwelfth * (grid.ratio(level) + Self.offset) + parameters.rateOffset
                guard rate > 0 else { continue }
                let range = bands.coefficients(band)
                append(
                    offset + range.lowerBound..<offset + range.upperBound, level: level, rate: rate, hasBase: hasBase,
                    levels, format, parameters)
            }
        }
        rows.append(vectors.count)
    }

    /// Vectors are as long as their steps serve, within limits.
    private mutating func append(
        _ range: Range<Int>, level: Int, rate: Int, hasBase: Bool, _ levels: [Int16], _ format: DiffusionFormat,
        _ parameters: DiffusionParameters
    ) {
        let bits = parameters.steps * parameters.coding.bits(count: format.codebookSize)
        let served = DiffusionFormat.ratePerBit * bits / rate
        let dimension = min(max(served, parameters.dimension), DiffusionFormat.longest)
        let parts = (range.count + dimension - 1) / dimension
        for part in 0..<parts {
            let start = range.lowerBound + part * range.count / parts
            let end = range.lowerBound + (part + 1) * range.count / parts
            let free = hasBase ? levels[start..<end].count { $0 == 0 } : end - start
            if free == 0 { continue }
            vectors.append(
                Vector(
                    start: start, dimension: end - start, level: level, free: free, rate: rate, hasBase: hasBase))
        }
    }
}

extension DiffusionLayout.Vector {
    /// The steps of the vector.
    /// - Parameter gain: in halves of an octave; 0 where vectors have none.
    public func plan(gain: Int8, _ format: DiffusionFormat, _ parameters: DiffusionParameters) -> StepPlan {
        format.plan(rate: max(0, rate + DiffusionGain.rate(gain)), numbers: free, parameters)
    }
}
