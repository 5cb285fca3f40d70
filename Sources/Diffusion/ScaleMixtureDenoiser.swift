internal import Glibc

/// The ideal denoiser of a sparse prior: each number on its own is drawn from Σ w_j·N(0, v·s_j), a Gaussian scale
/// mixture (Andrews and Mallows, 1974) of known variance v.
public struct ScaleMixtureDenoiser: Denoiser {
    /// w_j, all together 1.
    public let weights: [Double]
    /// s_j, such that Σ w_j·s_j = 1.
    public let scales: [Double]
    private let logWeights: [Double]
    /// What numbers of one variance share.
    private var components: [Component]

    private struct Component {
        /// The factor of the noisy number in the posterior mean of this component.
        var gain = 0.0
        var variance = 0.0
        /// Logarithm of the component's likelihood: `constant` − `slope`·x².
        var constant = 0.0
        var slope = 0.0
        /// The component's share of the number at hand, and before that its logarithm.
        var share = 0.0
    }

    /// - Parameters:
    ///   - weights: positive, 1 to 16 of them; only their proportions matter.
    ///   - scales: positive, as many; only their proportions matter: the mixture's variance is that of the side
    ///     information.
    public init(weights: [Double], scales: [Double]) {
        precondition((1...16).contains(weights.count) && scales.count == weights.count, "1 to 16 components")
        precondition((weights + scales).allSatisfy { $0 > 0 && $0.isFinite }, "weights and scales are positive")
        let total = weights.reduce(0, +)
        let shares = weights.map { $0 / total }
        let variance = zip(shares, scales).reduce(0) { $0 + $1.0 * $1.1 }
        (self.weights, self.scales, logWeights) = (shares, scales.map { $0 / variance }, shares.map { log($0) })
        components = [Component](repeating: Component(), count: weights.count)
    }

    public mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side variances: PriorVariance,
        into estimate: inout Estimate
    ) {
        precondition(noisy.count == shape.total && variances.count == shape.total, "a variance for each number")
        estimate.resize(shape.total)
        if level.noiseVariance <= 0 { return estimate.takeClean(noisy) }
        for k in noisy.indices {
            // An envelope has long runs of one variance.
            if k == 0 || variances[k] != variances[k - 1] { prepare(Double(variances[k]), level) }
            let (mean, variance) = posterior(Double(noisy[k]))
            let limit = Double(Float.greatestFiniteMagnitude)
            estimate.mean[k] = Float(max(-limit, min(mean, limit)))
            estimate.variance[k] = Float(min(variance, limit))
        }
    }

    private mutating func prepare(_ variance: Double, _ level: NoiseLevel) {
        for j in components.indices {
            let prior = variance * scales[j]
            let whole = level.alphaBar * prior + level.noiseVariance
            components[j].gain = level.alphaBar.squareRoot() * prior / whole
            components[j].variance = prior * level.noiseVariance / whole
            components[j].constant = logWeights[j] - 0.5 * log(whole)
            components[j].slope = 0.5 / whole
        }
    }

    /// Mean and variance of the clean number, given the noisy one.
    @inline(__always)
    private mutating func posterior(_ x: Double) -> (mean: Double, variance: Double) {
        let square = x * x
        var largest = -Double.infinity
        for j in components.indices {
            components[j].share = components[j].constant - components[j].slope * square
            largest = max(largest, components[j].share)
        }
        var (sum, gain) = (0.0, 0.0)
        for j in components.indices {
            // Against the likeliest component, so that far out not all of them vanish.
            let share = exp(components[j].share - largest)
            components[j].share = share
            sum += share
            gain += share * components[j].gain
        }
        gain /= sum
        var (within, between) = (0.0, 0.0)
        for component in components {
            within += component.share * component.variance
            between += component.share * (component.gain - gain) * (component.gain - gain)
        }
        return (gain * x, (within + between * square) / sum)
    }
}
