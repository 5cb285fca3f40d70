/// Magnitudes around a coefficient that are already known, each up to 255; 0 where there is none.
package struct CoefficientNeighbours {
    /// One and two places below, in the same block.
    let below: Int
    let second: Int
    /// In the block before: at the same place, and the two beside it together.
    let before: Int
    let beside: Int

    @inline(__always)
    init(below: UInt8, second: UInt8, lowerBefore: UInt8, before: UInt8, upperBefore: UInt8) {
        self.below = Int(below)
        self.second = Int(second)
        self.before = Int(before)
        beside = Int(lowerBefore) + Int(upperBefore)
    }

    /// What sorts coefficients into cells.
    @inline(__always)
    var sum: Int { 2 * below + second + 2 * before + beside }
}

/// The neighbours in few kinds: one by one while they are small, and by their sums beyond. ddcm-stream.md 5.9
enum CoefficientPattern {
    static let count = smallCount + sumCount * sumCount
    private static let smallCount = 81
    private static let sumCount = 5
    private static let smallSum = 12

    @inline(__always)
    static func number(_ around: CoefficientNeighbours) -> Int {
        if around.sum < smallSum {
            return 27 * min(around.below, 2) + 9 * min(around.before, 2) + 3 * min(around.second, 2)
                + min(around.beside, 2)
        }
        let below = rank(2 * around.below + around.second)
        return smallCount + sumCount * below + rank(2 * around.before + around.beside)
    }

    /// 0 below 4, and one more for every doubling.
    @inline(__always)
    private static func rank(_ sum: Int) -> Int {
        min(Int.bitWidth - (sum >> 2).leadingZeroBitCount, sumCount - 1)
    }
}
