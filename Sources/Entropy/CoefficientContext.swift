package import Quantiser

/// What a visitor of the coefficients does at each of them: the encoder counts them into planes, the decoder reads
/// them from there, the trainer counts them.
package protocol CoefficientVisitor {
    associatedtype Failure: Error

    /// - Parameters:
    ///   - cell: the context, below `CoefficientContext.cellCount`.
    ///   - around: what the cell was made of, in finer detail.
    ///   - index: the coefficient's place in the chunk.
    /// - Returns: the coefficient's magnitude.
    mutating func magnitude(cell: Int, around: CoefficientNeighbours, index: Int) throws(Failure) -> Int
}

/// The context of a coefficient: what encoder and decoder already know of its surroundings, in integers. ddcm-stream.md 5.4
package enum CoefficientContext {
    /// Sums of neighbouring magnitudes are sorted into this many steps.
    static let neighbourhoods = 16
    package static let cellCount = 3 * QuantiserGrid.expectationCount * neighbourhoods
    /// Cells that differ in their neighbourhood alone have one setting, `cell / neighbourhoods`.
    static let settingCount = cellCount / neighbourhoods

    /// The step of each sum below its count; all sums from there on are in the last step.
    static let steps: [UInt8] = {
        let firsts = [0, 1, 2, 3, 4, 5, 6, 7, 9, 11, 14, 18, 24, 32, 44, 64]
        return (0...64).map { sum in UInt8(firsts.lastIndex { $0 <= sum } ?? 0) }
    }()

    /// Visits all coded coefficients of a chunk in order.
    package static func visit<Visitor: CoefficientVisitor>(
        _ grid: QuantiserGrid, _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        let shape = grid.shape
        // Two zeros stand below the lowest coefficient and one above the highest, so that all have neighbours.
        var current = [UInt8](repeating: 0, count: shape.wholeBands.edges[shape.bandCount] + 3)
        var previous = [[UInt8]](repeating: current, count: shape.channels)
        var depth = shape.blocks[0].depth
        for (number, block) in shape.blocks.enumerated() {
            if block.depth != depth {
                for channel in previous.indices { resample(&previous[channel], from: depth, to: block.depth) }
                depth = block.depth
            }
            let kind = number == 0 ? 0 : depth < shortDepth ? 1 : 2
            for channel in 0..<shape.channels {
                let row = shape.row(block: number, channel: channel)
                let (bands, offset) = (shape.bands(row: row), shape.offset(row: row))
                for k in 0..<current.count { current[k] = 0 }
                for band in 0..<grid.parameters.bands {
                    let expectation = grid.expectations[row * bands.count + band]
                    if expectation == QuantiserGrid.uncoded { continue }
                    let base = (kind * QuantiserGrid.expectationCount + Int(expectation)) * neighbourhoods
                    try visitBand(
                        bands.coefficients(band), base: base, offset: offset, previous[channel], &current, &visitor)
                }
                swap(&previous[channel], &current)
            }
        }
    }

    /// Blocks from this depth on have contexts of their own.
    private static let shortDepth = 3

    /// Spreads or gathers the magnitudes of a block over the coefficients of one of another depth.
    private static func resample(_ magnitudes: inout [UInt8], from old: Int, to new: Int) {
        let width = magnitudes.count - 3
        if new < old {
            let shift = old - new
            for k in (0..<width).reversed() { magnitudes[k + 2] = magnitudes[(k >> shift) + 2] }
        } else {
            let shift = new - old
            for k in 0..<width {
                var largest: UInt8 = 0
                for j in k << shift..<max(k << shift, min((k + 1) << shift, width)) {
                    largest = max(largest, magnitudes[j + 2])
                }
                magnitudes[k + 2] = largest
            }
        }
    }

    @inline(__always)
    private static func visitBand<Visitor: CoefficientVisitor>(
        _ range: Range<Int>, base: Int, offset: Int, _ previous: [UInt8], _ current: inout [UInt8],
        _ visitor: inout Visitor
    ) throws(Visitor.Failure) {
        for k in range {
            let around = CoefficientNeighbours(
                below: current[k + 1], second: current[k], lowerBefore: previous[k + 1], before: previous[k + 2],
                upperBefore: previous[k + 3])
            let cell = base + Int(steps[min(around.sum, steps.count - 1)])
            let magnitude = try visitor.magnitude(cell: cell, around: around, index: offset + k)
            current[k + 2] = UInt8(truncatingIfNeeded: min(magnitude, 255))
        }
    }
}
