/// A convolution as one product of matrices for each task: places in rows, each with all numbers that its sums are of,
/// and some of the outputs in columns.
struct PatchKernel {
    let shape: ConvolutionShape
    let output: (height: Int, width: Int)

    private var isPointwise: Bool { shape.isPointwise }
    private var grid: Grid { Grid(shape: shape, output: output) }

    private var inputColumns: Range<Int> {
        let first = -shape.padding.left
        return first..<first + (output.width - 1) * shape.stride + shape.kernelWidth
    }

    private func inputRows(_ rows: Range<Int>) -> Range<Int> {
        let first = rows.lowerBound * shape.stride - shape.padding.top
        return first..<first + (rows.count - 1) * shape.stride + (shape.kernelHeight - 1) * shape.dilation + 1
    }

    /// Numbers of scratch memory for the band, the patches, the sums.
    private func room(_ grid: Grid) -> (band: Int, patches: Int, sums: Int) {
        let places = grid.rows.largest * output.width
        let rows = inputRows(0..<grid.rows.largest).count
        return (
            Workspace.lines(rows * inputColumns.count * shape.inputs),
            isPointwise ? 0 : Workspace.lines(places * shape.depth), places * grid.largest
        )
    }

    var tasks: Int { grid.tasks }
    var scratch: Int {
        let room = room(grid)
        return room.band + room.patches + room.sums
    }

    func run(task: Int, _ operands: Operands) {
        let (scratch, grid) = (operands.scratch, grid)
        let (rows, outputs, room) = (grid.rows(of: task), grid.outputs(of: task), room(grid))
        let (patches, sums) = (scratch + room.band, scratch + room.band + room.patches)
        operands.band.load(rows: inputRows(rows), columns: inputColumns, into: scratch)
        if !isPointwise { gather(scratch, rows: rows.count, into: patches) }
        let places = rows.count * output.width
        Product(rows: places, columns: outputs.count, depth: shape.depth).run(
            isPointwise ? scratch : patches, shape.depth,
            operands.weights + outputs.lowerBound * (isPointwise ? shape.depth : 1),
            isPointwise ? shape.depth : shape.outputs, into: sums, outputs.count, isTransposed: isPointwise)
        operands.finish.store(sums, places: places, from: rows.lowerBound * output.width, channels: outputs)
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

/// The weights of a patch kernel: a row for each number of a patch; those of a pointwise layer stay as they are.
func patchWeights(_ weights: [Float], _ shape: ConvolutionShape) -> [Float] {
    if shape.isPointwise { return weights }
    var result = [Float](repeating: 0, count: weights.count)
    for row in 0..<shape.depth {
        let (tap, input) = (row / shape.inputs, row % shape.inputs)
        for output in 0..<shape.outputs {
            result[row * shape.outputs + output] = weights[(output * shape.inputs + input) * shape.taps + tap]
        }
    }
    return result
}
