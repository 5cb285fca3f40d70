/// How a product of matrices is dealt out to tasks: rows of an image, and outputs where there are too few of them, so
/// that weights are read by as few tasks as may be.
struct Grid {
    let rows: Division
    /// In units of `unit`, which is what a register of any processor divides.
    private let units: Division
    private let count: Int

    private static let unit = 16
    /// Tasks that all threads together can share.
    private static let fewest = 4
    /// Products that are worth a task.
    private static let smallest = 1 << 17

    init(shape: ConvolutionShape, output: (height: Int, width: Int)) {
        self.init(depth: shape.depth, outputs: shape.outputs, height: output.height, width: output.width)
    }

    /// - Parameters:
    ///   - depth: of the sums.
    ///   - mostOutputs: of a task.
    init(depth: Int, outputs: Int, height: Int, width: Int, mostOutputs: Int = 1024) {
        let numbers = depth + min(outputs, 512)
        rows = Division(rows: height, places: width, most: max(64, min(1024, 1 << 18 / numbers)))
        count = outputs
        let products = rows.largest * width * depth * outputs
        let wanted = min((Self.fewest + rows.tasks - 1) / rows.tasks, max(1, products / Self.smallest))
        let all = (outputs + Self.unit - 1) / Self.unit
        units = Division(rows: all, tasks: max(wanted, (outputs + mostOutputs - 1) / mostOutputs))
    }

    var tasks: Int { rows.tasks * units.tasks }
    /// The most outputs of a task.
    var largest: Int { min(count, units.largest * Self.unit) }

    func rows(of task: Int) -> Range<Int> { rows[task / units.tasks] }

    func outputs(of task: Int) -> Range<Int> {
        let own = units[task % units.tasks]
        return own.lowerBound * Self.unit..<min(count, own.upperBound * Self.unit)
    }
}
