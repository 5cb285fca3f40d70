internal import Glibc

/// Attention by blocks of queries: the scores of one block at a time are in memory.
struct AttentionKernel {
    let queries: Int
    let keys: Int
    let heads: Int
    /// Numbers of a head.
    let size: Int

    private var division: Division { Division(rows: queries, places: 1, most: 128, fewest: 32) }
    private var channels: Int { heads * size }

    var tasks: Int { division.tasks * heads }
    var scratch: Int { division.largest * keys }

    func run(
        task: Int, _ query: Numbers, _ key: Numbers, _ value: Numbers, into output: MutableNumbers,
        scores: MutableNumbers
    ) {
        let (rows, head) = (division[task / heads], task % heads * size)
        let first = rows.lowerBound * channels + head
        Product(rows: rows.count, columns: keys, depth: size, scale: 1 / Float(size).squareRoot()).run(
            query + first, channels, key + head, channels, into: scores, keys, isTransposed: true)
        for row in 0..<rows.count { softmax(scores + row * keys) }
        Product(rows: rows.count, columns: size, depth: keys).run(
            scores, keys, value + head, channels, into: output + first, channels)
    }

    private func softmax(_ row: MutableNumbers) {
        let whole = keys & ~(laneCount - 1)
        var top = Lanes(repeating: -.infinity)
        for at in stride(from: 0, to: whole, by: laneCount) {
            let scores = row.lanes(at)
            top = top.replacing(with: scores, where: scores .> top)
        }
        var largest = top.max()
        for at in whole..<keys { largest = max(largest, row[at]) }
        var sums = Lanes()
        for at in stride(from: 0, to: whole, by: laneCount) {
            let power = exponential(row.lanes(at) - largest)
            row.put(power, at)
            sums += power
        }
        var sum = sums.sum()
        for at in whole..<keys {
            row[at] = exp(row[at] - largest)
            sum += row[at]
        }
        let scale = 1 / sum
        map(Numbers(row), row, count: keys, { x, _ in x * scale }, tail: { x, _, _ in x * scale })
    }
}
