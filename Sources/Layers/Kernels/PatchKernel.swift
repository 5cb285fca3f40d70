/// A convolution as one product of matrices for each task: places in rows, each with all numbers that its sums are of.
struct PatchKernel {
    let shape: ConvolutionShape
    let output: (height: Int, width: Int)

    private var isPointwise: Bool { shape.taps == 1 && shape.stride == 1 }

    private var division: Division {
        let numbers = shape.depth + shape.outputs
        return Division(
            rows: output.height, places: output.width, most: max(64, min(1024, 1 << 18 / numbers)), fewest: 32)
    }

    private var inputColumns: Range<Int> {
        let first = -shape.padding.left
        return first..<first + (output.width - 1) * shape.stride + shape.kernelWidth
    }

    private func inputRows(_ rows: Range<Int>) -> Range<Int> {
        let first = rows.lowerBound * shape.stride - shape.padding.top
        return first..<first + (rows.count - 1) * shape.stride + (shape.kernelHeight - 1) * shape.dilation + 1
    }

    /// Numbers of scratch memory for the band, the patches, the sums.
    private var room: (band: Int, patches: Int, sums: Int) {
        let places = division.largest * output.width
        let rows = inputRows(0..<division.largest).count
        return (
            Workspace.lines(rows * inputColumns.count * shape.inputs),
            isPointwise ? 0 : Workspace.lines(places * shape.depth), places * shape.outputs
        )
    }

    var tasks: Int { division.tasks }
    var scratch: Int { room.band + room.patches + room.sums }

    func run(task: Int, _ operands: Operands) {
        let scratch = operands.scratch
        let (rows, room) = (division[task], room)
        let (patches, sums) = (scratch + room.band, scratch + room.band + room.patches)
        operands.band.load(rows: inputRows(rows), columns: inputColumns, into: scratch)
        if !isPointwise { gather(scratch, rows: rows.count, into: patches) }
        Product(rows: rows.count * output.width, columns: shape.outputs, depth: shape.depth).run(
            isPointwise ? scratch : patches, shape.depth, operands.weights, shape.outputs, into: sums, shape.outputs)
        operands.finish.store(sums, places: rows.count * output.width, from: rows.lowerBound * output.width)
    }

    private func gather(_ band: Numbers, rows: Int, into patches: MutableNumbers) {
        let line = inputColumns.count * shape.inputs
        let length = shape.kernelWidth * shape.inputs
        var target = patches
        for row in 0..<rows {
            for column in 0..<output.width {
                let corner = band + row * shape.stride * line + column * shape.stride * shape.inputs
                for tap in 0..<shape.kernelHeight {
                    target.update(from: corner + tap * shape.dilation * line, count: length)
                    target += length
                }
            }
        }
    }
}

/// The weights of a patch kernel: a row for each number of a patch.
func patchWeights(_ weights: [Float], _ shape: ConvolutionShape) -> [Float] {
    var result = [Float](repeating: 0, count: weights.count)
    for row in 0..<shape.depth {
        let (tap, input) = (row / shape.inputs, row % shape.inputs)
        for output in 0..<shape.outputs {
            result[row * shape.outputs + output] = weights[(output * shape.inputs + input) * shape.taps + tap]
        }
    }
    return result
}
