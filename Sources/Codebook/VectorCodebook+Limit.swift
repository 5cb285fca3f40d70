internal import Glibc
import Quantiser

extension VectorCodebook {
    /// By how much dearer bits are in each row, so that no window and channel has more than `count` atoms; infinite
    /// where not even one is left for each vector that has any.
    func bitScales(_ count: Int, _ layout: VectorLayout, _ grid: QuantiserGrid) -> [Float] {
        var scales = [Float](repeating: 1, count: grid.shape.rows)
        for window in 0..<grid.shape.windows {
            for channel in 0..<grid.shape.channels {
                let rows = grid.shape.blocks(window: window).map { grid.shape.row(block: $0, channel: channel) }
                let scale = scale { atoms(rows, layout, grid, scale: $0) <= count }
                for row in rows { scales[row] = scale }
            }
        }
        return scales
    }

    /// The smallest scale that is enough.
    private func scale(_ isEnough: (Float) -> Bool) -> Float {
        if isEnough(1) { return 1 }
        var (low, high) = (Float(0), Self.largestScale)
        guard isEnough(exp2(high)) else { return .infinity }
        for _ in 0..<Self.halvings {
            let middle = (low + high) / 2
            if isEnough(exp2(middle)) { high = middle } else { low = middle }
        }
        return exp2(high)
    }

    /// As powers of two.
    private static let largestScale: Float = 48
    private static let halvings = 10

    private func atoms(_ rows: [Int], _ layout: VectorLayout, _ grid: QuantiserGrid, scale: Float) -> Int {
        rows.reduce(0) { sum, row in
            layout.vectors[layout.rows[row]..<layout.rows[row + 1]].reduce(sum) { $0 + atoms($1, grid, scale: scale) }
        }
    }
}
