/// Pearson's correlation of two series that come in pairs, in constant memory; numpy's `corrcoef`.
struct PairedSums {
    private var count = 0
    /// The first pair: sums of differences from it lose no digits to a common offset, and are 0 for a constant.
    private var origin = (a: 0.0, b: 0.0)
    private var a = 0.0
    private var b = 0.0
    private var aa = 0.0
    private var bb = 0.0
    private var ab = 0.0

    /// Takes the next values of both series, as many of the one as of the other.
    mutating func add(_ first: [Float], _ second: [Float]) {
        precondition(first.count == second.count)
        guard !first.isEmpty else { return }
        if count == 0 { origin = (Double(first[0]), Double(second[0])) }
        count += first.count
        // A sum for each call is added to the total, which thus stays exact over hours.
        var (sumA, sumB, sumAA, sumBB, sumAB) = (0.0, 0.0, 0.0, 0.0, 0.0)
        for index in first.indices {
            let (x, y) = (Double(first[index]) - origin.a, Double(second[index]) - origin.b)
            sumA += x
            sumB += y
            sumAA += x * x
            sumBB += y * y
            sumAB += x * y
        }
        a += sumA
        b += sumB
        aa += sumAA
        bb += sumBB
        ab += sumAB
    }

    /// −1 to 1; nil where either series is constant, or has not two values.
    var correlation: Double? {
        guard count > 1 else { return nil }
        let n = Double(count)
        let (varianceA, varianceB) = (aa - a * a / n, bb - b * b / n)
        guard varianceA > 0, varianceB > 0 else { return nil }
        let found = (ab - a * b / n) / (varianceA * varianceB).squareRoot()
        return found.isFinite ? max(-1, min(1, found)) : nil
    }
}
