/// Writes numbers with their mean taken off and divided by their standard deviation, the biased one.
///
/// - Parameter epsilon: added to the variance.
func standardise(_ from: Numbers, _ target: MutableNumbers, count: Int, epsilon: Float) {
    let mean = sum(from, count: count, { $0 }) / Float(count)
    let squares = sum(from, count: count) { x in
        let difference = x - mean
        return difference * difference
    }
    let scale = 1 / (squares / Float(count) + epsilon).squareRoot()
    map(from, target, count: count) { x, _ in
        (x - mean) * scale
    } tail: { x, _, _ in
        (x - mean) * scale
    }
}

/// The sum of `transform` of numbers: of each lane first, then of the lanes.
@inline(__always)
private func sum(_ from: Numbers, count: Int, _ transform: (Lanes) -> Lanes) -> Float {
    let whole = count & ~(2 * laneCount - 1)
    var (even, odd) = (Lanes(), Lanes())
    for at in stride(from: 0, to: whole, by: 2 * laneCount) {
        even += transform(from.lanes(at))
        odd += transform(from.lanes(at + laneCount))
    }
    var sum = (even + odd).sum()
    for at in whole..<count { sum += transform(Lanes(repeating: from[at]))[0] }
    return sum
}
