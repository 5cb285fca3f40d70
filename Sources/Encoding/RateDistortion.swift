internal import Codebook
internal import Entropy
internal import Quantiser

internal import Glibc

/// Lowers the magnitudes whose bits cost more than the distortion that they save (rate–distortion optimised
/// quantisation, as in video coders since H.263; Wen, Luttrell and Villasenor, 2000).
///
/// A magnitude m of a coefficient that is r steps large costs `(r − m)² + λ · bits`, with the bits that the entropy
/// coder spends on it in its context. The bits are measured on the atoms themselves, before any is lowered.
struct RateDistortion {
    private let classes: [UInt8]
    /// Bits of each magnitude in each class, and in one more: beside levels of a base.
    private var costs: [Float]
    /// What the coordinates are added to.
    private var base: Base

    /// Squared steps that a bit may save. At high resolution a bit is worth 0.12 (2 ln 2 / 12).
    private let lambda: Float
    /// How many steps large each coefficient is that has an atom; of others this says nothing.
    private var ratios: [Float] = []
    private static let magnitudes = 16
    private static let signBits: Float = 1

    init(classes: [UInt8], lambda: Float) {
        self.classes = classes
        self.lambda = lambda
        base = Base(ownClass: Int(classes.max() ?? 0) + 1)
        costs = [Float](repeating: 0, count: (base.ownClass + 1) * Self.magnitudes)
    }

    /// The levels below those of an enhancement; none for a stream's only layer.
    private struct Base {
        let ownClass: Int
        var levels: [Int16] = []
        var stepRatio = 16

        @inline(__always)
        func classNumber(_ usual: UInt8, _ index: Int) -> Int { isAlone(index) ? Int(usual) : ownClass }

        /// Whether a coordinate has no level in the base.
        @inline(__always)
        func isAlone(_ index: Int) -> Bool { levels.isEmpty || levels[index] == 0 }

        /// What a coordinate's neighbours see of it.
        @inline(__always)
        func magnitude(_ level: Int16, _ index: Int) -> Int {
            isAlone(index)
                ? abs(Int(level))
                : EnhancementContext.magnitude(base: Int(levels[index]), level: Int(level), stepRatio: stepRatio)
        }
    }

    /// Lowers magnitudes of an enhancement.
    /// - Parameters:
    ///   - residual: what the base leaves of the latent.
    ///   - planes: of the base.
    ///   - grid: `refined` for the enhancement.
    mutating func lower(
        _ enhancement: inout Enhancement, of residual: [Float], base planes: inout AtomPlanes, grid: QuantiserGrid,
        scale: Float
    ) {
        base.stepRatio = Enhancement.stepRatios[enhancement.finer]
        swap(&base.levels, &planes.levels)
        swap(&planes.levels, &enhancement.levels)
        lower(&planes, of: residual, grid: grid, scale: scale)
        swap(&planes.levels, &enhancement.levels)
        swap(&base.levels, &planes.levels)
    }

    /// Lowers magnitudes by one where that is cheaper.
    /// - Parameter scale: bits count so many times more than they usually do.
    mutating func lower(_ planes: inout AtomPlanes, of latent: [Float], grid: QuantiserGrid, scale: Float) {
        measure(planes, grid: grid)
        measureRatios(planes, latent, grid)
        var chooser = Chooser(
            classes: classes, costs: costs.map { scale * lambda * $0 }, bias: grid.rules.bias, base: base, levels: [],
            ratios: [])
        swap(&chooser.levels, &planes.levels)
        swap(&chooser.ratios, &ratios)
        CoefficientContext.visit(grid, &chooser)
        swap(&chooser.levels, &planes.levels)
        swap(&chooser.ratios, &ratios)
    }

    /// Counts the magnitudes of `planes`, for the bits that they cost.
    private mutating func measure(_ planes: AtomPlanes, grid: QuantiserGrid) {
        var counter = Counter(
            classes: classes, levels: planes.levels, base: base, counts: [Float](repeating: 0.1, count: costs.count))
        CoefficientContext.visit(grid, &counter)
        for first in stride(from: 0, to: costs.count, by: Self.magnitudes) {
            let range = first..<first + Self.magnitudes
            let total = counter.counts[range].reduce(0, +)
            for index in range {
                costs[index] = log2(total / counter.counts[index]) + (index == first ? 0 : Self.signBits)
            }
        }
    }

    /// What the coordinates of each band cost.
    mutating func costs(of planes: AtomPlanes, _ latent: [Float], grid: QuantiserGrid) -> [BandCost] {
        measure(planes, grid: grid)
        var counter = CostCounter(
            classes: classes, levels: planes.levels, bits: costs, sums: [Float](repeating: 0, count: latent.count))
        CoefficientContext.visit(grid, &counter)
        var sums = [BandCost](repeating: BandCost(), count: grid.shape.levelCount)
        for row in 0..<grid.shape.rows {
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<grid.parameters.bands {
                let index = row * bands.count + band
                if grid.expectations[index] == QuantiserGrid.uncoded { continue }
                let inverse = 1 / grid.stepSize(index)
                for k in bands.coefficients(band) {
                    let level = Float(planes.levels[offset + k])
                    let bias = level == 0 ? 0 : level > 0 ? grid.rules.bias : -grid.rules.bias
                    let error = latent[offset + k] * inverse - level + bias
                    sums[index].error += error * error
                    sums[index].bits += counter.sums[offset + k]
                }
            }
        }
        return sums
    }

    private struct CostCounter: CoefficientVisitor {
        let classes: [UInt8]
        let levels: [Int16]
        let bits: [Float]
        var sums: [Float]

        @inline(__always)
        mutating func magnitude(
            cell: Int, around: CoefficientNeighbours, index: Int
        ) throws(Never) -> Int {
            let magnitude = abs(Int(levels[index]))
            sums[index] =
                bits[Int(classes[cell]) * RateDistortion.magnitudes + min(magnitude, RateDistortion.magnitudes - 1)]
            return magnitude
        }
    }

    private mutating func measureRatios(_ planes: AtomPlanes, _ latent: [Float], _ grid: QuantiserGrid) {
        if ratios.count < latent.count { ratios = [Float](repeating: 0, count: latent.count) }
        for row in 0..<grid.shape.rows {
            let (bands, offset) = (grid.shape.bands(row: row), grid.shape.offset(row: row))
            for band in 0..<grid.parameters.bands {
                let index = row * bands.count + band
                if grid.expectations[index] == QuantiserGrid.uncoded { continue }
                let inverse = 1 / grid.stepSize(index)
                for k in bands.coefficients(band) where planes.levels[offset + k] != 0 {
                    ratios[offset + k] = abs(latent[offset + k]) * inverse
                }
            }
        }
    }

    private struct Counter: CoefficientVisitor {
        let classes: [UInt8]
        let levels: [Int16]
        let base: Base
        var counts: [Float]

        @inline(__always)
        mutating func magnitude(
            cell: Int, around: CoefficientNeighbours, index: Int
        ) throws(Never) -> Int {
            let magnitude = abs(Int(levels[index]))
            let first = base.classNumber(classes[cell], index) * RateDistortion.magnitudes
            counts[first + min(magnitude, RateDistortion.magnitudes - 1)] += 1
            return base.magnitude(levels[index], index)
        }
    }

    private struct Chooser: CoefficientVisitor {
        let classes: [UInt8]
        let costs: [Float]
        let bias: Float
        let base: Base
        var levels: [Int16]
        var ratios: [Float]

        @inline(__always)
        mutating func magnitude(
            cell: Int, around: CoefficientNeighbours, index: Int
        ) throws(Never) -> Int {
            let magnitude = abs(Int(levels[index]))
            guard magnitude > 0, magnitude < RateDistortion.magnitudes else {
                return base.magnitude(levels[index], index)
            }
            let first = base.classNumber(classes[cell], index) * RateDistortion.magnitudes
            let error = ratios[index] - Float(magnitude) + (base.isAlone(index) ? bias : 0)
            let lowerError = magnitude == 1 ? ratios[index] : error + 1
            let saved = costs[first + magnitude] - costs[first + magnitude - 1]
            if lowerError * lowerError - error * error < saved { levels[index] -= levels[index] > 0 ? 1 : -1 }
            return base.magnitude(levels[index], index)
        }
    }
}
