internal import Glibc

/// Triangular filters evenly spaced on the mel scale of Slaney's Auditory Toolbox (Technical Report 1998-010: linear up
/// to 1 kHz, logarithmic above), each divided by its width in hertz: librosa's `filters.mel` with its defaults.
struct MelFilters: Sendable {
    private struct Filter: Sendable {
        let firstBin: Int
        let weights: [Float]
    }

    private let filters: [Filter]

    static let standard = MelFilters()

    private init() {
        let top = Self.mel(Analysis.highestFrequency)
        let edges = (0..<Analysis.melBands + 2).map { Self.hertz(top * Double($0) / Double(Analysis.melBands + 1)) }
        filters = (0..<Analysis.melBands).map { Self.triangle(edges[$0], edges[$0 + 1], edges[$0 + 2]) }
    }

    /// - Parameters:
    ///   - power: `Analysis.bins` numbers.
    ///   - decibels: receives `Analysis.melBands` numbers, −60 at least.
    func apply(to power: [Float], decibels: inout [Float]) {
        precondition(power.count == Analysis.bins && decibels.count == filters.count)
        for band in filters.indices {
            let (first, count) = (filters[band].firstBin, filters[band].weights.count)
            var sum: Float = 0
            for index in 0..<count { sum += filters[band].weights[index] * power[first + index] }
            decibels[band] = 10 * log10(max(sum, Analysis.powerFloor))
        }
    }

    private static func triangle(_ low: Double, _ centre: Double, _ high: Double) -> Filter {
        let hertzPerBin = Double(Analysis.sampleRate) / Double(Analysis.window)
        let weights = (0..<Analysis.bins).map { bin in
            let frequency = Double(bin) * hertzPerBin
            let (rising, falling) = ((frequency - low) / (centre - low), (high - frequency) / (high - centre))
            return max(0, min(rising, falling)) * 2 / (high - low)
        }
        let first = weights.firstIndex { $0 > 0 } ?? 0
        let end = (weights.lastIndex { $0 > 0 } ?? -1) + 1
        return Filter(firstBin: first, weights: weights[first..<max(first, end)].map { Float($0) })
    }

    private static let melsPerHertz = 3.0 / 200
    private static let knee = 1000.0
    private static let logarithmicStep = log(6.4) / 27

    private static func mel(_ hertz: Double) -> Double {
        hertz < knee ? hertz * melsPerHertz : knee * melsPerHertz + log(hertz / knee) / logarithmicStep
    }

    private static func hertz(_ mel: Double) -> Double {
        let kneeMel = knee * melsPerHertz
        return mel < kneeMel ? mel / melsPerHertz : knee * exp(logarithmicStep * (mel - kneeMel))
    }
}
