/// How a step goes from one noise level to a lower one.
public enum ReverseKernel: Equatable, Sendable {
    /// The DDPM posterior (Ho, Jain and Abbeel, 2020, equation 7), widened by what the denoiser does not know of x₀:
    /// for a Gaussian prior the exact kernel at any number of steps; without the estimate's variance the posterior
    /// itself.
    case exact
    /// DDIM (Song, Meng and Ermon, 2021, equations 12 and 16): η 0 is deterministic, 1 the DDPM posterior.
    case implicit(eta: Double)
    /// More noise than the posterior has: so large a share, 0 to 1, of what else the lower level would keep of the noise
    /// that is there is drawn anew as well; with 1 all noise is new.
    case renewed(share: Double)
}

/// One step of the reverse diffusion without its noise: mean and deviation of the less noisy latents.
public struct ReverseStep: Sendable {
    /// The mean is `clean`·x̂₀ + `noisy`·x.
    private let clean: Float
    private let noisy: Float
    /// The noise's variance without what the estimate adds.
    private let variance: Float
    /// Factor of the estimate's variance.
    private let spread: Float

    /// - Parameter to: not noisier than `from`.
    public init(from: NoiseLevel, to: NoiseLevel, kernel: ReverseKernel) {
        precondition(to.alphaBar >= from.alphaBar, "noise gets less")
        // Also what lies at either end, where the formulas divide by 0.
        guard to.alphaBar > from.alphaBar else {
            (clean, noisy, variance, spread) = (0, 1, 0, 0)
            return
        }
        let ratio = from.alphaBar / to.alphaBar
        let left = to.noiseVariance / from.noiseVariance
        let posterior = (1 - ratio) * left
        // Of the lower level's noise so much variance is new; the rest is what the estimate says is there.
        let drawn: Double
        switch kernel {
        case .exact:
            let share = to.alphaBar.squareRoot() * (1 - ratio) / from.noiseVariance
            (clean, noisy) = (Float(share), Float(ratio.squareRoot() * left))
            (variance, spread) = (Float(posterior), Float(share * share))
            return
        case .implicit(let eta):
            precondition((0...1).contains(eta), "η is 0 to 1")
            drawn = eta * eta * posterior
        case .renewed(let share):
            precondition((0...1).contains(share), "a share is 0 to 1")
            drawn = posterior + share * max(0, to.noiseVariance - posterior)
        }
        let kept = (max(0, to.noiseVariance - drawn) / from.noiseVariance).squareRoot()
        (clean, noisy) = (Float(to.alphaBar.squareRoot() - kept * from.alphaBar.squareRoot()), Float(kept))
        (variance, spread) = (Float(drawn), 0)
    }

    /// Replaces noisy latents by the step's mean.
    /// - Parameters:
    ///   - x: as many numbers as the estimate has.
    ///   - deviation: receives the standard deviation of each number, what the step's noise is multiplied by.
    public func apply(_ estimate: Estimate, to x: inout [Float], deviation: inout [Float]) {
        precondition(estimate.mean.count == x.count, "an estimate for each number")
        deviation.resize(x.count)
        for k in x.indices { x[k] = clean * estimate.mean[k] + noisy * x[k] }
        if spread == 0 || estimate.variance.isEmpty {
            let same = variance.squareRoot()
            for k in deviation.indices { deviation[k] = same }
        } else {
            precondition(estimate.variance.count == x.count, "a variance for each number")
            for k in deviation.indices {
                deviation[k] = (variance + spread * estimate.variance[k]).squareRoot()
            }
        }
    }
}
