/// Finds the numbers of largest magnitude in time proportional to their count (Hoare's quickselect, 1961).
struct LargestSelection: Sendable {
    private var order: [Int] = []
    private var magnitudes: [Float] = []

    /// - Parameters:
    ///   - wanted: 1 to the row's count.
    ///   - row: where in `numbers` to look.
    /// - Returns: places within the row, ascending; of equal numbers the first ones.
    mutating func largest(_ wanted: Int, of numbers: [Float], _ row: Range<Int>) -> [Int] {
        order.resize(row.count)
        magnitudes.resize(row.count)
        for k in 0..<row.count {
            let magnitude = abs(numbers[row.lowerBound + k])
            // Not a number comes last.
            (order[k], magnitudes[k]) = (k, magnitude >= 0 ? magnitude : -1)
        }
        var (low, high) = (0, row.count - 1)
        while low < high {
            let border = partition(low, high)
            if border >= wanted { high = border } else { low = border + 1 }
            if border + 1 == wanted { break }
        }
        return order[0..<wanted].sorted()
    }

    /// A total order, so that the choice is never a matter of chance.
    @inline(__always)
    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        magnitudes[a] != magnitudes[b] ? magnitudes[a] > magnitudes[b] : a < b
    }

    /// - Returns: a place from `low` to below `high` with nothing larger behind it than up to it.
    private mutating func partition(_ low: Int, _ high: Int) -> Int {
        let pivot = order[low + (high - low) / 2]
        var (left, right) = (low - 1, high + 1)
        while true {
            repeat { left += 1 } while isBefore(order[left], pivot)
            repeat { right -= 1 } while isBefore(pivot, order[right])
            if left >= right { return right }
            order.swapAt(left, right)
        }
    }
}
