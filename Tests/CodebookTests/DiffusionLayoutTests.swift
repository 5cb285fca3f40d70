import Diffusion
import Quantiser
import Support
import Testing

@testable import Codebook

/// A random grid with coordinates in some bands, laid out for diffusion.
private struct LaidOut {
    let grid: QuantiserGrid
    let fromNoise: [Bool]
    let levels: [Int16]
    let format: DiffusionFormat
    var parameters = DiffusionParameters()
    var layout = DiffusionLayout()

    init(seed: UInt64) {
        var generator = Random(seed: seed)
        let shape = ChunkShape(
            windows: Int.random(in: 2...6, using: &generator), channels: Int.random(in: 1...2, using: &generator),
            sampleRate: [8000, 24_000, 48_000].randomElement(using: &generator)!,
            hop: 1 << Int.random(in: 7...11, using: &generator))
        var grid = QuantiserGrid(shape: shape)
        for level in grid.levels.indices { grid.levels[level] = UInt8.random(in: 0...75, using: &generator) }
        grid.set(
            ChunkParameters(
                gain: Int.random(in: 40...140, using: &generator),
                bands: Int.random(in: 0...shape.bandCount, using: &generator),
                exponent: 10, emptyNoise: 7, partialNoise: 6))
        let fromNoise = grid.expectations.map { _ in Bool.random(using: &generator) }
        levels = (0..<shape.coefficientCount).map { _ in Int16.random(in: -1...1, using: &generator) }
        format = DiffusionFormat(codebookSize: [2, 64, 1024].randomElement(using: &generator)!, seed: 0)
        parameters.dimensionShift = Int.random(in: DiffusionParameters.dimensionShifts, using: &generator)
        parameters.refinement = Int.random(in: 0...15, using: &generator)
        parameters.rateOffset = Int.random(in: DiffusionParameters.rateOffsets, using: &generator)
        (self.grid, self.fromNoise) = (grid, fromNoise)
        layout.set(grid, format, parameters, bands: fromNoise, levels: levels)
    }

    /// The coefficients of a band, within the chunk.
    func coefficients(_ level: Int) -> Range<Int> {
        let (row, band) = (level / grid.shape.bandCount, level % grid.shape.bandCount)
        let (range, offset) = (grid.shape.bands(row: row).coefficients(band), grid.shape.offset(row: row))
        return offset + range.lowerBound..<offset + range.upperBound
    }
}

@Test("vectors cut bands without overlap, upwards, and leave out only what has no rate or nothing free")
func vectorsCoverBands() {
    var (vectors, bases) = (0, 0)
    for seed in UInt64(0)..<120 {
        let laid = LaidOut(seed: seed)
        let all = laid.layout.vectors
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.start + $0.dimension <= $1.start }, "seed \(seed)")
        for (level, own) in Dictionary(grouping: all, by: \.level) {
            let range = laid.coefficients(level)
            #expect(laid.grid.expectations[level] != QuantiserGrid.uncoded, "seed \(seed)")
            #expect(own.allSatisfy { range.lowerBound <= $0.start && $0.start + $0.dimension <= range.upperBound })
            #expect(own.allSatisfy { $0.hasBase != laid.fromNoise[level] && $0.rate > 0 }, "seed \(seed)")
            let covered = own.reduce(0) { $0 + $1.dimension }
            if laid.fromNoise[level] {
                #expect(covered == range.count && own.allSatisfy { $0.free == $0.dimension }, "seed \(seed)")
            } else {
                let free = own.reduce(0) { $0 + $1.free }
                #expect(free == range.count { laid.levels[$0] == 0 } && own.allSatisfy { $0.free > 0 }, "seed \(seed)")
                bases += own.count
            }
        }
        vectors += all.count
    }
    #expect(vectors > 5000 && bases > 1000 && bases < vectors - 1000, "\(bases) of \(vectors)")
}

@Test("vectors are as long as a step serves, within limits, and those of a band are of nearly equal length")
func vectorLengths() {
    var longest = 0
    for seed in UInt64(0)..<120 {
        let laid = LaidOut(seed: seed)
        let whole = laid.parameters.coding.bits(count: laid.format.codebookSize)
        for (level, own) in Dictionary(grouping: laid.layout.vectors, by: \.level) {
            let most = min(
                max(96 * laid.parameters.steps * whole / own[0].rate, 4 << laid.parameters.dimensionShift), 128)
            #expect(own.allSatisfy { $0.dimension <= most }, "seed \(seed)")
            let (low, high) = (own.map(\.dimension).min()!, own.map(\.dimension).max()!)
            #expect(high - low <= 1, "seed \(seed)")
            let width = laid.coefficients(level).count
            if laid.fromNoise[level] { #expect(own.count == (width + most - 1) / most, "seed \(seed)") }
            longest = max(longest, high)
        }
    }
    #expect(longest > 100)
}

@Test("rows begin where the vectors of a block and channel do")
func vectorRows() {
    for seed in UInt64(0)..<60 {
        let laid = LaidOut(seed: seed)
        let rows = laid.layout.rows
        #expect(rows.count == laid.grid.shape.rows + 1 && rows.first == 0)
        #expect(rows.last == laid.layout.vectors.count)
        for row in 0..<laid.grid.shape.rows {
            let own = laid.layout.vectors[rows[row]..<rows[row + 1]]
            #expect(own.allSatisfy { $0.level / laid.grid.shape.bandCount == row }, "seed \(seed)")
        }
    }
}
