/// Attention to vectors that never change: the scores are one product of matrices, and what is mixed another.
struct ContextKernel {
    let places: Int
    let channels: Int
    let heads: Int
    /// Vectors that are attended to.
    let vectors: Int

    /// Scores of a place.
    private var scores: Int { heads * vectors }
    private var division: Division { Division(rows: places, places: 1, most: 256, fewest: 16) }

    var tasks: Int { division.tasks }
    var scratch: Int {
        Workspace.lines(division.largest * channels) + Workspace.lines(division.largest * scores)
            + division.largest * channels
    }

    /// - Parameters:
    ///   - operands: the weights of the scores, [scores, channels].
    ///   - bias: of the scores.
    ///   - values: [scores, channels].
    func run(task: Int, _ operands: Operands, bias: Numbers, values: Numbers) {
        let rows = division[task]
        let found = operands.scratch + Workspace.lines(division.largest * channels)
        let sums = found + Workspace.lines(division.largest * scores)
        operands.band.load(rows: rows, columns: 0..<1, into: operands.scratch)
        Product(rows: rows.count, columns: scores, depth: channels).run(
            operands.scratch, channels, operands.weights, channels, into: found, scores, isTransposed: true)
        for row in 0..<rows.count { mix(found + row * scores, bias) }
        Product(rows: rows.count, columns: channels, depth: scores).run(
            found, scores, values, channels, into: sums, channels)
        operands.finish.store(sums, places: rows.count, from: rows.lowerBound)
    }

    /// Makes shares of the scores of each head.
    private func mix(_ row: MutableNumbers, _ bias: Numbers) {
        map(Numbers(row), row, count: scores) { x, at in
            x + bias.lanes(at)
        } tail: { x, at, rest in
            x + bias.lanes(at, count: rest)
        }
        for head in 0..<heads {
            let own = row + head * vectors
            scale(own, count: vectors, by: 1 / powers(own, count: vectors))
        }
    }
}
