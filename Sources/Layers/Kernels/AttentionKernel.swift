/// Attention by blocks of queries: the scores of one block at a time are in memory.
struct AttentionKernel {
    let places: Int
    let heads: Int
    /// Numbers of a head.
    let size: Int

    private var division: Division { Division(rows: places, places: 1, most: 128, fewest: 32) }
    private var channels: Int { heads * size }

    var tasks: Int { division.tasks * heads }
    var scratch: Int { division.largest * (places + 1) }

    /// - Parameter joined: the queries of a place, then its keys, then its values.
    func run(task: Int, _ joined: Numbers, into output: MutableNumbers, scores: MutableNumbers) {
        let (rows, head) = (division[task / heads], task % heads * size)
        let sums = scores + division.largest * places
        let (query, stride) = (joined + head, 3 * channels)
        Product(rows: rows.count, columns: places, depth: size, scale: binaryLogarithm / Float(size).squareRoot()).run(
            query + rows.lowerBound * stride, stride, query + channels, stride, into: scores, places,
            isTransposed: true)
        for row in 0..<rows.count { sums[row] = powers(scores + row * places, count: places) }
        let mixed = output + rows.lowerBound * channels + head
        Product(rows: rows.count, columns: size, depth: places).run(
            scores, places, query + 2 * channels, stride, into: mixed, channels)
        for row in 0..<rows.count { scale(mixed + row * channels, count: size, by: 1 / sums[row]) }
    }
}
