internal import Glibc

/// Fits a sparse prior to numbers: a mixture of Gaussians that have mean 0 and different variances, by expectation
/// maximisation (Dempster, Laird and Rubin, 1977).
public struct ScaleMixtureFit {
    /// Shares of the components, all together 1, and their variances over that of the numbers, rising.
    public private(set) var weights: [Double]
    public private(set) var scales: [Double]

    private static let rounds = 60
    /// Variances are not below this: numbers that are exactly 0 would pull one to nothing.
    private static let leastScale = 1e-3

    /// - Parameters:
    ///   - numbers: at least one that is not 0.
    ///   - components: 1 to 16.
    public init(_ numbers: [Float], components: Int) {
        precondition((1...16).contains(components), "1 to 16 components")
        let variance = numbers.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(numbers.count)
        precondition(variance > 0, "numbers")
        let squares = numbers.map { Double($0) * Double($0) / variance }
        weights = [Double](repeating: 1 / Double(components), count: components)
        scales = (0..<components).map { pow(10, Double($0) - Double(components - 1) / 2) }
        for _ in 0..<Self.rounds { improve(squares) }
        let order = scales.indices.sorted { scales[$0] < scales[$1] }
        (weights, scales) = (order.map { weights[$0] }, order.map { scales[$0] })
    }

    private mutating func improve(_ squares: [Double]) {
        var (shares, energies) = (
            [Double](repeating: 0, count: weights.count), [Double](repeating: 0, count: weights.count)
        )
        var likelihoods = shares
        for square in squares {
            for j in weights.indices {
                likelihoods[j] = weights[j] / scales[j].squareRoot() * exp(-square / (2 * scales[j]))
            }
            let whole = likelihoods.reduce(0, +)
            // Far outside of all components the widest one is the likeliest.
            guard whole > 0 else {
                let widest = scales.indices.max { scales[$0] < scales[$1] }!
                shares[widest] += 1
                energies[widest] += square
                continue
            }
            for j in weights.indices {
                let share = likelihoods[j] / whole
                shares[j] += share
                energies[j] += share * square
            }
        }
        for j in weights.indices {
            weights[j] = shares[j] / Double(squares.count)
            scales[j] = max(energies[j] / max(shares[j], 1e-9), Self.leastScale)
        }
    }
}
