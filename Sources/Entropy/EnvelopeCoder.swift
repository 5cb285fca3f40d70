internal import Quantiser
internal import Stream

/// The envelope levels of a chunk: the first block's from band to band, the others' from block to block.
/// ddcm-stream.md 5.3
enum EnvelopeCoder {
    /// Changes up to this size have a symbol of their own; the value behind the last of them is an escape.
    static let largestSymbol = 8
    static let escape = 2 * largestSymbol + 1
    static let firstOrder = 1
    static let escapeOrder = 2
    static let levelBits = 7

    /// The value of a change, seen relative to the direction of the change before it: 1, 2, 3 … for the same
    /// direction by 1, the other by 1, the same by 2 and so on.
    static func value(change: Int, direction: Int) -> Int {
        let along = direction < 0 ? -change : change
        guard abs(along) <= largestSymbol else { return escape }
        return along > 0 ? 2 * along - 1 : -2 * along
    }

    static func change(value: Int, direction: Int) -> Int {
        let along = value & 1 == 1 ? (value + 1) / 2 : -value / 2
        return direction < 0 ? -along : along
    }

    /// A number of either sign as a number from 0: 0, −1, 1, −2, 2 …
    static func folded(_ value: Int) -> Int { value < 0 ? -2 * value - 1 : 2 * value }
    static func unfolded(_ value: Int) -> Int { value & 1 == 1 ? -(value + 1) / 2 : value / 2 }

    static func write(_ grid: QuantiserGrid, planes: inout [RunEncoder], bits: inout BitWriter) {
        let shape = grid.shape
        let stride = shape.channels * shape.bandCount
        for row in 0..<shape.rows {
            let base = row * shape.bandCount
            if row < shape.channels {
                writeFirst(grid.levels[base..<base + grid.parameters.bands], bits: &bits)
                continue
            }
            let bands = shape.bands(row: row)
            var direction = 0
            for index in base..<base + grid.parameters.bands where !bands.coefficients(index - base).isEmpty {
                let change = Int(grid.levels[index]) - Int(grid.levels[index - stride])
                let plane = direction == 0 ? 0 : 1
                if change == 0 {
                    planes[plane].appendZero()
                } else {
                    let value = value(change: change, direction: direction)
                    planes[plane].append(value: value)
                    if value == escape { bits.appendGolomb(folded(change), order: escapeOrder) }
                }
                direction = change.signum()
            }
        }
    }

    private static func writeFirst(_ levels: ArraySlice<UInt8>, bits: inout BitWriter) {
        guard var last = levels.first else { return }
        bits.append(UInt32(last), count: levelBits)
        for level in levels.dropFirst() {
            bits.appendGolomb(folded(Int(level) - Int(last)), order: firstOrder)
            last = level
        }
    }

    static func read(
        _ grid: inout QuantiserGrid, bandCount: Int, planes: inout [RunDecoder], bits: inout BitReader
    ) throws(DecodeError) {
        let shape = grid.shape
        let stride = shape.channels * shape.bandCount
        for row in 0..<shape.rows {
            let base = row * shape.bandCount
            for index in base + bandCount..<base + shape.bandCount { grid.levels[index] = 0 }
            if row < shape.channels {
                try readFirst(&grid.levels, base..<base + bandCount, bits: &bits)
                continue
            }
            let bands = shape.bands(row: row)
            var direction = 0
            for index in base..<base + bandCount {
                if bands.coefficients(index - base).isEmpty {
                    grid.levels[index] = grid.levels[index - stride]
                    continue
                }
                let value = planes[direction == 0 ? 0 : 1].next()
                var change = 0
                if value == escape {
                    change = unfolded(try bits.golomb(order: escapeOrder, limit: 2 * Loudness.levels.upperBound))
                } else if value > 0 {
                    change = Self.change(value: value, direction: direction)
                }
                grid.levels[index] = try level(Int(grid.levels[index - stride]) + change)
                direction = change.signum()
            }
        }
    }

    private static func readFirst(
        _ levels: inout [UInt8], _ range: Range<Int>, bits: inout BitReader
    ) throws(DecodeError) {
        guard let first = range.first else { return }
        levels[first] = try level(Int(try bits.bits(levelBits)))
        for index in range.dropFirst() {
            let change = unfolded(try bits.golomb(order: firstOrder, limit: 2 * Loudness.levels.upperBound))
            levels[index] = try level(Int(levels[index - 1]) + change)
        }
    }

    private static func level(_ value: Int) throws(DecodeError) -> UInt8 {
        guard Loudness.levels.contains(value) else { throw .malformed("envelope: level \(value) is out of range") }
        return UInt8(value)
    }
}
