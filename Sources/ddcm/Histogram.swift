/// Counts of non-negative numbers in classes that are a thirty-second of their size, or 1, wide: quantiles of any quantity
/// of numbers in constant memory, within 3.2 %. The classes are those of HdrHistogram (G. Tene).
struct Histogram {
    private static let partBits = 5
    private var counts = [UInt64](repeating: 0, count: (UInt64.bitWidth - partBits + 1) << partBits)
    private var total: UInt64 = 0
    private(set) var largest: UInt64 = 0

    mutating func add(_ value: UInt64) {
        counts[Self.place(of: value)] += 1
        total += 1
        largest = max(largest, value)
    }

    /// The least number that this part of all numbers does not exceed, or the end of its class; 0 where there are none.
    ///
    /// - Parameter part: in thousandths.
    func quantile(_ part: UInt64) -> UInt64 {
        let rank = (total / 1000) * part + (total % 1000 * part + 999) / 1000
        var sum: UInt64 = 0
        for (place, count) in counts.enumerated() where count > 0 {
            sum += count
            if sum >= rank { return min(Self.last(at: place), largest) }
        }
        return 0
    }

    /// Numbers below 32 have places of their own, and each doubling from there on has 32.
    private static func place(of value: UInt64) -> Int {
        let shift = max(0, UInt64.bitWidth - value.leadingZeroBitCount - partBits - 1)
        return shift << partBits + Int(value >> UInt64(shift))
    }

    /// The largest number of a class.
    private static func last(at place: Int) -> UInt64 {
        let shift = max(0, place >> partBits - 1)
        let first = UInt64(place - shift << partBits) << UInt64(shift)
        return first + (UInt64(1) << UInt64(shift) - 1)
    }
}
