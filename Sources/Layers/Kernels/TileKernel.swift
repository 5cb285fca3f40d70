/// A 3×3 convolution over tiles that are transformed along both axes: a product of matrices for each pair of points.
struct TileKernel<Transform: TileTransform>: TransformedKernel {
    let inputs: Int
    let outputs: Int
    let output: (height: Int, width: Int)

    @inline(__always)
    private var products: Int { Transform.points * Transform.points }
    /// Tiles side by side.
    private var columns: Int { (output.width + Transform.outputs - 1) / Transform.outputs }
    private var inputColumns: Range<Int> { -1..<columns * Transform.outputs + 1 }

    /// Rows of tiles.
    private var division: Division {
        let rows = (output.height + Transform.outputs - 1) / Transform.outputs
        return Division(rows: rows, places: columns, most: max(64, Self.mostNumbers / (products * (inputs + outputs))))
    }

    /// Of the rows of a round.
    private func shares(_ rows: Int) -> Division { Division(rows: rows, places: columns, most: 128, fewest: 16) }

    private func inputRows(_ rows: Range<Int>) -> Range<Int> {
        rows.lowerBound * Transform.outputs - 1..<rows.upperBound * Transform.outputs + 1
    }

    /// From the numbers of one point to those of the next: not a power of two, which would fall on the same lines of
    /// the cache.
    private func spacing(_ channels: Int) -> Int { Workspace.lines(division.largest * columns * channels) + 16 }

    var rounds: Int { division.tasks }
    var values: Int { products * spacing(inputs) }
    var sums: Int { products * spacing(outputs) }
    var scratch: Int {
        // Fewer rows may be dealt out to so much fewer tasks that each has more.
        let rows = max(shares(division.largest).largest, shares(division.smallest).largest)
        return 2 * products * laneCount + inputRows(0..<rows).count * line
    }

    /// Numbers of a row of the input with its margins.
    private var line: Int { inputColumns.count * inputs }

    func tasks(round: Int) -> (fill: Int, multiply: Int, finish: Int) {
        let shares = shares(division[round].count)
        return (shares.tasks, products, shares.tasks)
    }

    func fill(round: Int, task: Int, _ operands: Operands, _ values: MutableNumbers) {
        let rows = division[round]
        let own = shares(rows.count)[task]
        let band = operands.scratch + 2 * products * laneCount
        let first = rows.lowerBound + own.lowerBound
        operands.band.load(rows: inputRows(first..<first + own.count), columns: inputColumns, into: band)
        let (spacing, lanes) = (spacing(inputs), operands.scratch)
        for tile in 0..<own.count * columns {
            let corner =
                band + tile / columns * Transform.outputs * line + tile % columns * Transform.outputs * inputs
            let target = values + (own.lowerBound * columns + tile) * inputs
            var channel = 0
            while channel < inputs {
                for index in 0..<Transform.points {
                    Transform.input(
                        corner + index * line + channel, inputs, lanes + index * Transform.points * laneCount,
                        laneCount)
                }
                for index in 0..<Transform.points {
                    Transform.input(
                        lanes + index * laneCount, Transform.points * laneCount, target + index * spacing + channel,
                        Transform.points * spacing)
                }
                channel += laneCount
            }
        }
    }

    func multiply(round: Int, task: Int, weights: Numbers, _ values: Numbers, into sums: MutableNumbers) {
        Product(rows: division[round].count * columns, columns: outputs, depth: inputs).run(
            values + task * spacing(inputs), inputs, weights + task * inputs * outputs, outputs,
            into: sums + task * spacing(outputs), outputs)
    }

    func finish(round: Int, task: Int, _ operands: Operands, _ sums: Numbers) {
        let rows = division[round]
        let own = shares(rows.count)[task]
        let (spacing, lanes) = (spacing(outputs), operands.scratch)
        let results = lanes + products * laneCount
        for tile in own.lowerBound * columns..<own.upperBound * columns {
            let (row, column) = (rows.lowerBound + tile / columns, tile % columns)
            var channel = 0
            while channel < outputs {
                for index in 0..<Transform.points {
                    Transform.output(
                        sums + index * spacing + tile * outputs + channel, Transform.points * spacing,
                        lanes + index * laneCount, Transform.points * laneCount)
                }
                for index in 0..<Transform.outputs {
                    Transform.output(
                        lanes + index * Transform.points * laneCount, laneCount,
                        results + index * Transform.outputs * laneCount, laneCount)
                }
                store(
                    results, row: row * Transform.outputs, column: column * Transform.outputs, channel: channel,
                    operands.finish)
                channel += laneCount
            }
        }
    }

    @inline(__always)
    private func store(_ results: Numbers, row: Int, column: Int, channel: Int, _ finish: Finish) {
        for down in 0..<min(Transform.outputs, output.height - row) {
            for right in 0..<min(Transform.outputs, output.width - column) {
                finish.put(
                    results.lanes((down * Transform.outputs + right) * laneCount),
                    place: (row + down) * output.width + column + right, channel: channel)
            }
        }
    }
}
