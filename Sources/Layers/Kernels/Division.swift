/// How the rows of an image are dealt out to tasks: evenly, and the same way for any number of threads, since products
/// of other sizes may have other last bits.
struct Division {
    let rows: Int
    let tasks: Int

    /// - Parameters:
    ///   - places: of a row.
    ///   - most: places that a task should have at most: its numbers then stay in the cache.
    ///   - fewest: places that are worth a task; nil: no more tasks than must be.
    init(rows: Int, places: Int, most: Int, fewest: Int? = nil) {
        let all = rows * places
        let wanted = max((all + most - 1) / most, fewest.map { min(4, all / $0) } ?? 1, 1)
        self.init(rows: rows, tasks: wanted)
    }

    /// - Parameter wanted: tasks; there may be fewer.
    init(rows: Int, tasks wanted: Int) {
        let each = (rows + wanted - 1) / wanted
        self.rows = rows
        tasks = (rows + each - 1) / each
    }

    /// The most rows of a task.
    var largest: Int { (rows + tasks - 1) / tasks }
    /// The fewest: that, or one less.
    var smallest: Int { rows / tasks }

    subscript(_ task: Int) -> Range<Int> {
        task * rows / tasks..<(task + 1) * rows / tasks
    }
}
