/// Powers of two of scores, relative to the largest of them, which stand where the scores stood.
///
/// - Returns: their sum.
func powers(_ row: MutableNumbers, count: Int) -> Float {
    let whole = count & ~(laneCount - 1)
    var top = Lanes(repeating: -.infinity)
    for at in stride(from: 0, to: whole, by: laneCount) {
        let scores = row.lanes(at)
        top = top.replacing(with: scores, where: scores .> top)
    }
    var largest = top.max()
    for at in whole..<count { largest = max(largest, row[at]) }
    var sums = Lanes()
    for at in stride(from: 0, to: whole, by: laneCount) {
        let power = exponentialOfTwo(row.lanes(at) - largest)
        row.put(power, at)
        sums += power
    }
    var sum = sums.sum()
    for at in whole..<count {
        row[at] = exponentialOfTwo(Lanes(repeating: row[at] - largest))[0]
        sum += row[at]
    }
    return sum
}

/// Multiplies numbers where they stand.
func scale(_ row: MutableNumbers, count: Int, by factor: Float) {
    map(Numbers(row), row, count: count, { x, _ in x * factor }, tail: { x, _, _ in x * factor })
}

/// log₂ e, which makes powers of e of powers of two.
let binaryLogarithm: Float = 1.442_695_04
