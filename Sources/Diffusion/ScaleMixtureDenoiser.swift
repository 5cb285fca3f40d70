internal import Glibc

/// The ideal denoiser of a sparse prior: each number on its own is drawn from Σ w_j·N(0, v·s_j), a Gaussian scale
/// mixture (Andrews and Mallows, 1974) of known variance v.
public struct ScaleMixtureDenoiser: Denoiser, Sendable {
    /// w_j, all together 1, those of the widest component last.
    public let weights: [Double]
    /// s_j, rising, such that Σ w_j·s_j = 1.
    public let scales: [Double]
    private let logWeights: [Double]
    private var posterior = MixturePosterior()

    /// - Parameters:
    ///   - weights: positive, 1 to 16 of them; only their proportions matter, none over 10¹².
    ///   - scales: positive, as many; only their proportions matter, none over 10¹²: the mixture's variance is that of
    ///     the side information.
    public init(weights: [Double], scales: [Double]) {
        precondition((1...16).contains(weights.count) && scales.count == weights.count, "1 to 16 components")
        for numbers in [weights, scales] {
            precondition(numbers.allSatisfy { $0 > 0 && $0.isFinite }, "weights and scales are positive")
            precondition(numbers.max()! <= 1e12 * numbers.min()!, "weights and scales are of like magnitude")
        }
        let components = zip(weights, scales).sorted { $0.1 < $1.1 }
        let total = weights.reduce(0, +)
        let variance = components.reduce(0) { $0 + $1.0 / total * $1.1 }
        self.weights = components.map { $0.0 / total }
        self.scales = components.map { $0.1 / variance }
        logWeights = self.weights.map { log($0) }
    }

    public mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side variances: PriorVariance,
        into estimate: inout Estimate
    ) {
        precondition(noisy.count == shape.total && variances.count == shape.total, "a variance for each number")
        estimate.resize(shape.total)
        if level.noiseVariance <= 0 { return estimate.takeClean(noisy) }
        var (start, prepared) = (0, Float.nan)
        while start < noisy.count {
            // An envelope has long runs of one variance.
            var end = start + 1
            while end < noisy.count, end - start < MixturePosterior.most, variances[end] == variances[start] {
                end += 1
            }
            if variances[start] != prepared {
                prepared = variances[start]
                prepare(Double(prepared), level)
            }
            posterior.estimate(noisy, start..<end, into: &estimate)
            start = end
        }
    }

    /// Everything that numbers of one variance share.
    private mutating func prepare(_ variance: Double, _ level: NoiseLevel) {
        let widest = component(scales.count - 1, variance, level)
        posterior.gain = Float(widest.gain)
        posterior.variance = Float(widest.variance)
        posterior.others.removeAll(keepingCapacity: true)
        for place in 0..<scales.count - 1 {
            let narrow = component(place, variance, level)
            posterior.others.append(
                MixturePosterior.Component(
                    constant: Float(narrow.constant - widest.constant), slope: Float(narrow.slope - widest.slope),
                    gain: Float(narrow.gain - widest.gain), variance: Float(narrow.variance - widest.variance)))
        }
    }

    /// Factor of the noisy number x in a component's posterior mean, its posterior variance, and its likelihood's
    /// logarithm, `constant` − `slope`·x².
    private func component(
        _ place: Int, _ variance: Double, _ level: NoiseLevel
    ) -> (gain: Double, variance: Double, constant: Double, slope: Double) {
        let prior = variance * scales[place]
        let whole = level.alphaBar * prior + level.noiseVariance
        return (
            level.alphaBar.squareRoot() * prior / whole, prior * level.noiseVariance / whole,
            logWeights[place] - 0.5 * log(whole), 0.5 / whole
        )
    }
}
