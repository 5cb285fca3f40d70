/// What is known of a stream by time, in a fixed number of columns: where time outgrows them, two become one.
struct Columns {
    /// What is wrong somewhere, by what it comes to.
    struct Marks: OptionSet {
        let rawValue: UInt8

        /// Something else is heard in the place of what is missing.
        static let lost = Marks(rawValue: 1)
        /// Heard with wrong signs, or without its enhancement.
        static let spoilt = Marks(rawValue: 2)
        /// Wrong bits were put right.
        static let corrected = Marks(rawValue: 4)
        /// A frame that did not come follows from others.
        static let restored = Marks(rawValue: 8)
        /// Whole frames that were left out.
        static let dropped = Marks(rawValue: 16)
        /// Bytes in no frame.
        static let foreign = Marks(rawValue: 32)
    }

    static let most = 2048
    let rows: Int
    /// Seconds of a column, a power of two.
    private(set) var step = 1.0 / 64
    /// The sum of the powers of each column's windows, row by row, and how many windows they are.
    private var power: [Float]
    private var windows = [Int32](repeating: 0, count: most)
    /// Bits of each column, of the base layer and of the enhancement.
    private var bits = [[Double]](repeating: [Double](repeating: 0, count: most), count: layers)
    private var marks = [Marks](repeating: [], count: most)

    static let layers = 2

    init(rows: Int) {
        self.rows = rows
        power = [Float](repeating: 0, count: Self.most * rows)
    }

    private func column(_ seconds: Double) -> Int { Int(max(0, min(seconds / step, Double(Self.most - 1)))) }

    mutating func add(_ spectrum: [Float], at seconds: Double) {
        guard seconds >= 0 else { return }
        reach(seconds)
        let column = column(seconds)
        windows[column] += 1
        for row in 0..<rows { power[column * rows + row] += spectrum[row] }
    }

    /// Spreads bits evenly over a stretch of time.
    mutating func add(bits count: Double, layer: Int, from start: Double, to end: Double) {
        reach(end)
        let length = end - start
        guard length > 0 else { return bits[layer][column(start)] += count }
        for index in column(start)...column(end) {
            let (low, high) = (max(start, Double(index) * step), min(end, Double(index + 1) * step))
            bits[layer][index] += count * max(0, high - low) / length
        }
    }

    mutating func mark(_ mark: Marks, from start: Double, to end: Double) {
        reach(end)
        for index in column(start)...column(max(start, end - step / 1024)) { marks[index].insert(mark) }
    }

    /// Halves the columns until there is one for a time.
    private mutating func reach(_ seconds: Double) {
        while seconds >= step * Double(Self.most) { merge() }
    }

    private mutating func merge() {
        let half = Self.most / 2
        for column in 0..<Self.most {
            let (first, second, isThere) = (2 * column, 2 * column + 1, column < half)
            windows[column] = isThere ? windows[first] + windows[second] : 0
            marks[column] = isThere ? marks[first].union(marks[second]) : []
            for layer in bits.indices { bits[layer][column] = isThere ? bits[layer][first] + bits[layer][second] : 0 }
            for row in 0..<rows {
                power[column * rows + row] =
                    isThere ? power[first * rows + row] + power[second * rows + row] : 0
            }
        }
        step *= 2
    }

    /// The columns that a stretch of time touches, and how much of each lies within it, in columns.
    private func parts(_ start: Double, _ end: Double) -> [(column: Int, share: Double)] {
        (column(start)...column(max(start, end - step / 1024))).map { index in
            (index, max(min(end / step, Double(index + 1)) - max(start / step, Double(index)), 0))
        }
    }

    /// The mean powers of all rows; nil where nothing was heard.
    func spectrum(from start: Double, to end: Double) -> [Float]? {
        var (sum, count) = ([Float](repeating: 0, count: rows), Float(0))
        for (column, share) in parts(start, end) where windows[column] > 0 {
            for row in 0..<rows { sum[row] += Float(share) * power[column * rows + row] }
            count += Float(share) * Float(windows[column])
        }
        return count > 0 ? sum.map { $0 / count } : nil
    }

    /// Bits a second of a layer.
    func bitrate(layer: Int, from start: Double, to end: Double) -> Double {
        let found = parts(start, end)
        let time = found.reduce(0) { $0 + $1.share } * step
        return time > 0 ? found.reduce(0) { $0 + $1.share * bits[layer][$1.column] } / time : 0
    }

    func marks(from start: Double, to end: Double) -> Marks {
        parts(start, end).reduce(into: []) { $0.formUnion(marks[$1.column]) }
    }
}
