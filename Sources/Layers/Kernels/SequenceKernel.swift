/// A convolution along a sequence, of any number of taps at any distance, over tiles of four sums of four products:
/// kernels of more taps are sums of shorter ones over the tiles that follow, whose transformed values are the same.
struct SequenceKernel {
    typealias Transform = FourOfFour

    let inputs: Int
    let outputs: Int
    let taps: Int
    let dilation: Int
    let padding: Int
    /// Places of the output.
    let length: Int

    /// Short kernels that a kernel is the sum of.
    static func groups(taps: Int) -> Int { (taps + Transform.taps - 1) / Transform.taps }

    private var groups: Int { Self.groups(taps: taps) }
    /// A block is `dilation` tiles, the places of which interlace.
    private var blockLength: Int { Transform.outputs * dilation }
    private var blocks: Int { (length + blockLength - 1) / blockLength }

    /// Of blocks. Where weights are few, a round is the task of a thread: its numbers then stay in a small cache.
    private var division: Division {
        let numbers = Transform.points * (inputs + outputs)
        return isNarrow
            ? Division(rows: blocks, places: dilation, most: max(256, min(1024, 1 << 18 / numbers)), fewest: 32)
            : Division(rows: blocks, places: dilation, most: max(64, Self.mostNumbers / numbers))
    }

    /// Whether threads take rounds of their own.
    var isNarrow: Bool { inputs * outputs < 1 << 14 }

    /// Of the blocks of a round.
    private func shares(_ blocks: Int) -> Division {
        Division(rows: blocks, places: dilation, most: isNarrow ? .max / 2 : 256, fewest: isNarrow ? nil : 16)
    }

    private func inputRows(_ blocks: Range<Int>) -> Range<Int> {
        let first = blocks.lowerBound * blockLength - padding
        return first..<first + blocks.count * blockLength + (Transform.taps - 1) * dilation
    }

    /// From the numbers of one point to those of the next: not a power of two, which would fall on the same lines of
    /// the cache.
    private func spacing(_ blocks: Int, _ channels: Int) -> Int {
        Workspace.lines(blocks * dilation * channels) + 16
    }

    /// Blocks of transformed values in the largest round.
    private var largestFill: Int { division.largest + groups - 1 }
    private var valueSpacing: Int { spacing(largestFill, inputs) }
    private var sumSpacing: Int { spacing(division.largest, outputs) }
}

extension SequenceKernel: TransformedKernel {
    var rounds: Int { division.tasks }
    var values: Int { Transform.points * valueSpacing }
    var sums: Int { Transform.points * sumSpacing }
    var scratch: Int {
        // Fewer blocks may be dealt out to so much fewer tasks that each has more.
        let blocks = max(shares(largestFill).largest, shares(division.smallest + groups - 1).largest)
        return Workspace.lines(inputRows(0..<blocks).count * inputs) + Transform.outputs * laneCount
    }

    func tasks(round: Int) -> (fill: Int, multiply: Int, finish: Int) {
        let blocks = division[round].count
        let pieces = pieces(blocks * dilation)
        return (
            shares(blocks + groups - 1).tasks, Transform.points * pieces.tiles * pieces.outputs, shares(blocks).tasks
        )
    }

    /// A point's product is done in two halves, so that threads have as much to do each: of the tiles, or where they
    /// are few, of the outputs.
    private func pieces(_ tiles: Int) -> (tiles: Int, outputs: Int) {
        guard !isNarrow else { return (1, 1) }
        return tiles >= 512 ? (2, 1) : outputs >= 128 ? (1, 2) : (1, 1)
    }

    func fill(round: Int, task: Int, _ operands: Operands, _ values: MutableNumbers) {
        let blocks = division[round]
        let own = shares(blocks.count + groups - 1)[task]
        let (first, spacing) = (blocks.lowerBound + own.lowerBound, valueSpacing)
        operands.band.load(
            rows: inputRows(first..<first + own.count), columns: 0..<1, into: operands.scratch)
        for tile in 0..<own.count * dilation {
            let place = operands.scratch + (tile / dilation * blockLength + tile % dilation) * inputs
            let target = values + (own.lowerBound * dilation + tile) * inputs
            var channel = 0
            while channel < inputs {
                Transform.input(place + channel, dilation * inputs, target + channel, spacing)
                channel += laneCount
            }
        }
    }

    func multiply(round: Int, task: Int, weights: Numbers, _ values: Numbers, into sums: MutableNumbers) {
        let all = division[round].count * dilation
        let pieces = pieces(all)
        let (point, piece) = (task / (pieces.tiles * pieces.outputs), task % (pieces.tiles * pieces.outputs))
        let (first, column) = (
            piece % pieces.tiles * all / pieces.tiles, piece / pieces.tiles * outputs / pieces.outputs
        )
        let product = Product(
            rows: (piece % pieces.tiles + 1) * all / pieces.tiles - first,
            columns: (piece / pieces.tiles + 1) * outputs / pieces.outputs - column, depth: inputs)
        for group in 0..<groups {
            product.run(
                values + point * valueSpacing + (first + group * dilation) * inputs, inputs,
                weights + (point * groups + group) * inputs * outputs + column, outputs,
                into: sums + point * sumSpacing + first * outputs + column, outputs, adding: group > 0)
        }
    }

    func finish(round: Int, task: Int, _ operands: Operands, _ sums: Numbers) {
        let blocks = division[round]
        let own = shares(blocks.count)[task]
        let (spacing, results) = (sumSpacing, operands.scratch)
        for tile in own.lowerBound * dilation..<own.upperBound * dilation {
            let place = (blocks.lowerBound + tile / dilation) * blockLength + tile % dilation
            guard place < length else { continue }
            let valid = min(Transform.outputs, (length - place + dilation - 1) / dilation)
            var channel = 0
            while channel < outputs {
                Transform.output(sums + tile * outputs + channel, spacing, results, laneCount)
                for index in 0..<valid {
                    operands.finish.put(
                        results.lanes(index * laneCount), place: place + index * dilation, channel: channel)
                }
                channel += laneCount
            }
        }
    }
}
