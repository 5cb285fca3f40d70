/// A linear map to values and gates, and the product of each pair.
struct GatedKernel {
    let inputs: Int
    /// Values, and as many gates.
    let outputs: Int
    let places: Int

    private var grid: Grid { Grid(depth: inputs, outputs: outputs, height: places, width: 1, mostOutputs: 512) }

    var tasks: Int { grid.tasks }
    var scratch: Int {
        let grid = grid
        return Workspace.lines(grid.rows.largest * inputs) + 2 * Workspace.lines(grid.rows.largest * grid.largest)
    }

    /// - Parameter operands: weights [2 outputs, inputs], those of the values first.
    func run(task: Int, _ operands: Operands) {
        let grid = grid
        let (rows, columns) = (grid.rows(of: task), grid.outputs(of: task))
        let values = operands.scratch + Workspace.lines(grid.rows.largest * inputs)
        let gates = values + Workspace.lines(grid.rows.largest * grid.largest)
        operands.band.load(rows: rows, columns: 0..<1, into: operands.scratch)
        multiply(operands, rows.count, columns, first: 0, into: values)
        multiply(operands, rows.count, columns, first: outputs, into: gates)
        for row in 0..<rows.count {
            store(values + row * columns.count, gates + row * columns.count, rows.lowerBound + row, columns, operands)
        }
    }

    private func multiply(
        _ operands: Operands, _ rows: Int, _ columns: Range<Int>, first: Int, into sums: MutableNumbers
    ) {
        Product(rows: rows, columns: columns.count, depth: inputs).run(
            operands.scratch, inputs, operands.weights + (first + columns.lowerBound) * inputs, inputs, into: sums,
            columns.count, isTransposed: true)
    }

    private func store(_ values: Numbers, _ gates: Numbers, _ place: Int, _ columns: Range<Int>, _ operands: Operands) {
        let bias = operands.finish.bias + columns.lowerBound
        let gateBias = bias + outputs
        map(values, operands.finish.output + place * outputs + columns.lowerBound, count: columns.count) { x, at in
            (x + bias.lanes(at)) * errorLinear(gates.lanes(at) + gateBias.lanes(at))
        } tail: { x, at, rest in
            (x + bias.lanes(at, count: rest))
                * errorLinear(gates.lanes(at, count: rest) + gateBias.lanes(at, count: rest))
        }
    }
}
