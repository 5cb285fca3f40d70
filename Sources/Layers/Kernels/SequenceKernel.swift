/// A convolution along a sequence, of any number of taps at any distance, over tiles of four sums of four products:
/// kernels of more taps are sums of shorter ones over the tiles that follow, whose transformed values are the same.
struct SequenceKernel: ConvolutionKernel {
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

    private var division: Division {
        let most = max(256, min(1024, 1 << 18 / (Transform.points * (inputs + outputs))))
        return Division(rows: (length + blockLength - 1) / blockLength, places: dilation, most: most, fewest: 32)
    }

    private func inputRows(_ blocks: Range<Int>) -> Range<Int> {
        let first = blocks.lowerBound * blockLength - padding
        return first..<first + (blocks.count + groups - 1) * blockLength + (Transform.taps - 1) * dilation
    }

    private static func spacing(_ tiles: Int, _ channels: Int) -> Int { Workspace.lines(tiles * channels) + 16 }

    private var room: (band: Int, values: Int, sums: Int, lanes: Int) {
        let blocks = division.largest
        return (
            Workspace.lines(inputRows(0..<blocks).count * inputs),
            Transform.points * Self.spacing((blocks + groups - 1) * dilation, inputs),
            Transform.points * Self.spacing(blocks * dilation, outputs), Transform.outputs * laneCount
        )
    }

    var tasks: Int { division.tasks }
    var scratch: Int { room.band + room.values + room.sums + room.lanes }

    func run(task: Int, _ operands: Operands) {
        let scratch = operands.scratch
        let (blocks, room) = (division[task], room)
        let values = scratch + room.band
        let sums = values + room.values
        let (tiles, valueTiles) = (blocks.count * dilation, (blocks.count + groups - 1) * dilation)
        operands.band.load(rows: inputRows(blocks), columns: 0..<1, into: scratch)
        transformInput(scratch, tiles: valueTiles, into: values)
        let product = Product(rows: tiles, columns: outputs, depth: inputs)
        for point in 0..<Transform.points {
            for group in 0..<groups {
                let matrix = operands.weights + (point * groups + group) * inputs * outputs
                product.run(
                    values + point * Self.spacing(valueTiles, inputs) + group * dilation * inputs, inputs, matrix,
                    outputs, into: sums + point * Self.spacing(tiles, outputs), outputs, adding: group > 0)
            }
        }
        transformOutput(sums, blocks: blocks, sums + room.sums, operands.finish)
    }

    private func transformInput(_ band: Numbers, tiles: Int, into values: MutableNumbers) {
        let spacing = Self.spacing(tiles, inputs)
        for tile in 0..<tiles {
            let place = tile / dilation * blockLength + tile % dilation
            var channel = 0
            while channel < inputs {
                Transform.input(
                    band + place * inputs + channel, dilation * inputs, values + tile * inputs + channel, spacing)
                channel += laneCount
            }
        }
    }

    private func transformOutput(_ sums: Numbers, blocks: Range<Int>, _ results: MutableNumbers, _ finish: Finish) {
        let spacing = Self.spacing(blocks.count * dilation, outputs)
        for tile in 0..<blocks.count * dilation {
            let place = (blocks.lowerBound + tile / dilation) * blockLength + tile % dilation
            guard place < length else { continue }
            let valid = min(Transform.outputs, (length - place + dilation - 1) / dilation)
            var channel = 0
            while channel < outputs {
                Transform.output(sums + tile * outputs + channel, spacing, results, laneCount)
                for index in 0..<valid {
                    finish.put(results.lanes(index * laneCount), place: place + index * dilation, channel: channel)
                }
                channel += laneCount
            }
        }
    }
}

/// The weights of a sequence kernel: for each point and each short kernel a matrix of as many rows as there are inputs.
func sequenceWeights(_ weights: [Float], inputs: Int, outputs: Int, taps: Int) -> [Float] {
    let (groups, short) = (SequenceKernel.groups(taps: taps), SequenceKernel.Transform.taps)
    let matrix = SequenceKernel.Transform.kernelMatrix.flatMap { $0.map { Float($0) } }
    let (points, count) = (matrix.count / short, inputs * outputs)
    return [Float](unsafeUninitializedCapacity: points * groups * count) { result, filled in
        for place in 0..<count {
            let kernel = (place % outputs * inputs + place / outputs) * taps
            for index in 0..<points * groups {
                let (point, first) = (index / groups, index % groups * short)
                var sum: Float = 0
                for tap in first..<min(first + short, taps) {
                    sum += matrix[point * short + tap - first] * weights[kernel + tap]
                }
                result[index * count + place] = sum
            }
        }
        filled = points * groups * count
    }
}
