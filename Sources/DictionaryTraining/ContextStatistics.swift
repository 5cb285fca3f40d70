internal import Codebook
internal import Entropy
internal import Quantiser

internal import Glibc

/// How often each magnitude was seen in each context.
struct ContextStatistics {
    private static let magnitudes = 64
    private var counts = [[Double]](
        repeating: [Double](repeating: 0, count: magnitudes), count: CoefficientContext.cellCount)

    /// Counts the coefficients of a chunk.
    mutating func add(_ planes: AtomPlanes, grid: QuantiserGrid) {
        var visitor = Visitor(levels: planes.levels, counts: counts)
        counts = []
        CoefficientContext.visit(grid, &visitor)
        counts = visitor.counts
    }

    /// Adds other counts, scaled so that all of them together weigh 1.
    mutating func add(_ other: ContextStatistics) {
        let total = max(other.counts.joined().reduce(0, +), 1)
        for cell in counts.indices {
            for magnitude in 0..<Self.magnitudes { counts[cell][magnitude] += other.counts[cell][magnitude] / total }
        }
    }

    /// Clusters the contexts so that magnitudes cost the fewest bits when each class has one code: k-means with the
    /// Kullback–Leibler divergence (Banerjee and others, 2005), from the lowest mean magnitude to the highest.
    func classes(count: Int) -> [UInt8] {
        let means = counts.map(mean)
        let order = counts.indices.filter { counts[$0].reduce(0, +) > 0 }.sorted { means[$0] < means[$1] }
        let bits = order.map { counts[$0].reduce(0, +) * (0.02 + means[$0].squareRoot()) }
        let total = bits.reduce(0, +)
        var assigned = [Int](repeating: 0, count: counts.count)
        var sum = 0.0
        for (place, cell) in order.enumerated() {
            assigned[cell] = min(Int(Double(count) * sum / total), count - 1)
            sum += bits[place]
        }
        for _ in 0..<100 { assigned = reassign(assigned, count: count, cells: order) }
        let ranks = (0..<count).sorted { mean(merged(assigned, $0)) < mean(merged(assigned, $1)) }
        // Contexts that were never seen go with the seen one of the nearest expectation and neighbourhood.
        return counts.indices.map { cell in
            let seen = order.min { Self.distance($0, cell) < Self.distance($1, cell) } ?? cell
            return UInt8(ranks.firstIndex(of: assigned[seen]) ?? 0)
        }
    }

    private static func distance(_ a: Int, _ b: Int) -> Int {
        let (x, y) = (a / 256 - b / 256, a / 16 % 16 - b / 16 % 16)
        return 1000 * abs(x) + abs(y) + abs(a % 16 - b % 16)
    }

    private func reassign(_ assigned: [Int], count: Int, cells: [Int]) -> [Int] {
        let costs = (0..<count).map { number in
            let merged = merged(assigned, number)
            let total = merged.reduce(0, +) + 1e-9
            return merged.map { -log2(($0 + 1e-9 / Double(Self.magnitudes)) / total) }
        }
        var next = assigned
        for cell in cells {
            let bits = costs.map { cost in zip(counts[cell], cost).reduce(0) { $0 + $1.0 * $1.1 } }
            next[cell] = bits.indices.min { bits[$0] < bits[$1] } ?? 0
        }
        return next
    }

    private func merged(_ assigned: [Int], _ number: Int) -> [Double] {
        var sum = [Double](repeating: 0, count: Self.magnitudes)
        for cell in counts.indices where assigned[cell] == number {
            for magnitude in sum.indices { sum[magnitude] += counts[cell][magnitude] }
        }
        return sum
    }

    private func mean(_ counts: [Double]) -> Double {
        let total = counts.reduce(0, +)
        return total == 0 ? 0 : counts.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element } / total
    }

    private struct Visitor: CoefficientVisitor {
        let levels: [Int16]
        var counts: [[Double]]

        mutating func magnitude(cell: Int, around: CoefficientNeighbours, index: Int) throws(Never) -> Int {
            let magnitude = abs(Int(levels[index]))
            counts[cell][min(magnitude, ContextStatistics.magnitudes - 1)] += 1
            return magnitude
        }
    }
}
