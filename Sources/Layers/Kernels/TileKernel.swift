/// A 3×3 convolution over tiles that are transformed along both axes: a product of matrices for each pair of points.
struct TileKernel<Transform: TileTransform>: ConvolutionKernel {
    let inputs: Int
    let outputs: Int
    let output: (height: Int, width: Int)

    @inline(__always)
    private var products: Int { Transform.points * Transform.points }
    private var columns: Int { (output.width + Transform.outputs - 1) / Transform.outputs }
    private var inputColumns: Range<Int> { -1..<columns * Transform.outputs + 1 }

    private var division: Division {
        let numbers = products * (inputs + outputs)
        let rows = (output.height + Transform.outputs - 1) / Transform.outputs
        return Division(rows: rows, places: columns, most: max(192, min(256, 3 << 19 / numbers)), fewest: 32)
    }

    private func inputRows(_ rows: Range<Int>) -> Range<Int> {
        rows.lowerBound * Transform.outputs - 1..<rows.upperBound * Transform.outputs + 1
    }

    /// From the numbers of one point to those of the next: not a power of two, which would fall on the same lines of
    /// the cache.
    private static func spacing(_ tiles: Int, _ channels: Int) -> Int { Workspace.lines(tiles * channels) + 16 }

    private var room: (band: Int, values: Int, sums: Int, lanes: Int) {
        let tiles = division.largest * columns
        let rows = inputRows(0..<division.largest).count
        return (
            Workspace.lines(rows * inputColumns.count * inputs), products * Self.spacing(tiles, inputs),
            products * Self.spacing(tiles, outputs), 2 * products * laneCount
        )
    }

    var tasks: Int { division.tasks }
    var scratch: Int { room.band + room.values + room.sums + room.lanes }

    func run(task: Int, _ operands: Operands) {
        let scratch = operands.scratch
        let (rows, room) = (division[task], room)
        let values = scratch + room.band
        let sums = values + room.values
        let lanes = sums + room.sums
        let tiles = rows.count * columns
        operands.band.load(rows: inputRows(rows), columns: inputColumns, into: scratch)
        transformInput(scratch, rows: rows.count, lanes, into: values)
        for point in 0..<products {
            Product(rows: tiles, columns: outputs, depth: inputs).run(
                values + point * Self.spacing(tiles, inputs), inputs, operands.weights + point * inputs * outputs, outputs,
                into: sums + point * Self.spacing(tiles, outputs), outputs)
        }
        transformOutput(sums, rows: rows, lanes, operands.finish)
    }

    private func transformInput(_ band: Numbers, rows: Int, _ lanes: MutableNumbers, into values: MutableNumbers) {
        let spacing = Self.spacing(rows * columns, inputs)
        let line = inputColumns.count * inputs
        for tile in 0..<rows * columns {
            let (row, column) = (tile / columns, tile % columns)
            let corner = band + row * Transform.outputs * line + column * Transform.outputs * inputs
            var channel = 0
            while channel < inputs {
                for index in 0..<Transform.points {
                    Transform.input(
                        corner + index * line + channel, inputs, lanes + index * Transform.points * laneCount,
                        laneCount)
                }
                for index in 0..<Transform.points {
                    Transform.input(
                        lanes + index * laneCount, Transform.points * laneCount,
                        values + index * spacing + tile * inputs + channel, Transform.points * spacing)
                }
                channel += laneCount
            }
        }
    }

    private func transformOutput(_ sums: Numbers, rows: Range<Int>, _ lanes: MutableNumbers, _ finish: Finish) {
        let spacing = Self.spacing(rows.count * columns, outputs)
        let results = lanes + products * laneCount
        for tile in 0..<rows.count * columns {
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
                    results, row: row * Transform.outputs, column: column * Transform.outputs, channel: channel, finish)
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

/// The weights of a tile kernel: for each pair of points a matrix of as many rows as there are inputs.
func tileWeights<Transform: TileTransform>(
    _ transform: Transform.Type, _ weights: [Float], inputs: Int, outputs: Int
) -> [Float] {
    let (taps, points) = (Transform.taps, Transform.points)
    let matrix = Transform.kernelMatrix.flatMap { $0.map { Float($0) } }
    let count = inputs * outputs
    return [Float](unsafeUninitializedCapacity: points * points * count) { result, filled in
        var half = [Float](repeating: 0, count: points * taps)
        for place in 0..<count {
            let kernel = (place % outputs * inputs + place / outputs) * taps * taps
            for index in 0..<points * taps {
                let (point, column) = (index / taps, index % taps)
                var sum: Float = 0
                for tap in 0..<taps { sum += matrix[point * taps + tap] * weights[kernel + tap * taps + column] }
                half[index] = sum
            }
            for index in 0..<points * points {
                let (down, right) = (index / points, index % points)
                var sum: Float = 0
                for tap in 0..<taps { sum += half[down * taps + tap] * matrix[right * taps + tap] }
                result[index * count + place] = sum
            }
        }
        filled = points * points * count
    }
}
