/// An orthonormal pyramid of Haar wavelets (Haar, 1910; Mallat, 1989) over rows and columns of each channel of a latent,
/// and how powerful a target is at each of its scales.
struct HaarPyramid: Sendable {
    private let channels: Int
    private let rows: Int
    private let columns: Int
    /// Rows and columns of what each scale leaves to the next, the finest first; the first is all.
    private var sizes: [(rows: Int, columns: Int)]
    private var numbers: [Float]
    private var line: [Float]
    /// Mean power of each channel at each scale, the coarsest's average last.
    private var powers: [Double]

    init(channels: Int, rows: Int, columns: Int) {
        (self.channels, self.rows, self.columns) = (channels, rows, columns)
        sizes = [(rows, columns)]
        while let last = sizes.last, max(last.rows, last.columns) > 1 {
            sizes.append(((last.rows + 1) / 2, (last.columns + 1) / 2))
        }
        numbers = [Float](repeating: 0, count: channels * rows * columns)
        line = [Float](repeating: 0, count: max(rows, columns))
        powers = [Double](repeating: 0, count: channels * sizes.count)
    }

    /// Takes the powers of what is not known of a target.
    mutating func measure(_ target: [Float], base: [Float]?) {
        for k in numbers.indices { numbers[k] = target[k] - (base?[k] ?? 0) }
        for channel in 0..<channels {
            analyse(channel)
            for scale in sizes.indices {
                var (sum, count) = (0.0, 0)
                forEachRun(scale) { run in
                    for k in run {
                        let number = Double(numbers[channel * rows * columns + k])
                        sum += number * number
                    }
                    count += run.count
                }
                powers[channel * sizes.count + scale] = count > 0 ? sum / Double(count) : 0
            }
        }
    }

    /// Weighs each scale of a residual with the fourth root of the share of it that is not noise at a level (Wiener, 1949).
    ///
    /// The share itself neglects fine scales until it is too late for them: with the ideal denoiser of latents whose rows
    /// and columns are correlated it took 1 to 5 dB from the result.
    mutating func weigh(_ residual: inout [Float], alphaBar: Double) {
        swap(&residual, &numbers)
        for channel in 0..<channels {
            analyse(channel)
            for scale in sizes.indices {
                let signal = alphaBar * powers[channel * sizes.count + scale]
                let share = signal / max(signal + 1 - alphaBar, 1e-30)
                let weight = Float(share.squareRoot().squareRoot())
                forEachRun(scale) { run in
                    for k in run { numbers[channel * rows * columns + k] *= weight }
                }
            }
            synthesise(channel)
        }
        swap(&residual, &numbers)
    }

    /// Calls `body` for the places in a channel that belong to a scale: what it does not leave to the next one.
    private func forEachRun(_ scale: Int, _ body: (Range<Int>) -> Void) {
        let next = scale + 1 < sizes.count ? sizes[scale + 1] : (0, 0)
        for row in 0..<sizes[scale].rows {
            let first = row < next.0 ? next.1 : 0
            body(row * columns + first..<row * columns + sizes[scale].columns)
        }
    }

    private mutating func analyse(_ channel: Int) {
        let first = channel * rows * columns
        for size in sizes.dropLast() {
            for row in 0..<size.rows { split(first + row * columns, size.columns, step: 1) }
            for column in 0..<size.columns { split(first + column, size.rows, step: columns) }
        }
    }

    private mutating func synthesise(_ channel: Int) {
        let first = channel * rows * columns
        for size in sizes.dropLast().reversed() {
            for column in 0..<size.columns { join(first + column, size.rows, step: columns) }
            for row in 0..<size.rows { join(first + row * columns, size.columns, step: 1) }
        }
    }

    private static let scale = Float(0.5).squareRoot()

    /// Sums of pairs, the number that has no other, and then differences of pairs.
    private mutating func split(_ first: Int, _ count: Int, step: Int) {
        let (pairs, sums) = (count / 2, (count + 1) / 2)
        for k in 0..<pairs {
            let (a, b) = (numbers[first + 2 * k * step], numbers[first + (2 * k + 1) * step])
            (line[k], line[sums + k]) = (Self.scale * (a + b), Self.scale * (a - b))
        }
        if sums > pairs { line[pairs] = numbers[first + 2 * pairs * step] }
        for k in 0..<count { numbers[first + k * step] = line[k] }
    }

    private mutating func join(_ first: Int, _ count: Int, step: Int) {
        let (pairs, sums) = (count / 2, (count + 1) / 2)
        for k in 0..<count { line[k] = numbers[first + k * step] }
        for k in 0..<pairs {
            numbers[first + 2 * k * step] = Self.scale * (line[k] + line[sums + k])
            numbers[first + (2 * k + 1) * step] = Self.scale * (line[k] - line[sums + k])
        }
        if sums > pairs { numbers[first + 2 * pairs * step] = line[pairs] }
    }
}
