/// The ideal denoiser of independent Gaussian numbers of known variance v (Wiener, 1949): posterior mean
/// √ᾱ·v·x/(ᾱ·v + 1 − ᾱ) and variance v·(1 − ᾱ)/(ᾱ·v + 1 − ᾱ).
public struct GaussianDenoiser: Denoiser, Sendable {
    public init() {}

    public mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side variances: PriorVariance,
        into estimate: inout Estimate
    ) {
        precondition(noisy.count == shape.total && variances.count == shape.total, "a variance for each number")
        estimate.resize(shape.total)
        let (signal, noise) = (Float(level.alphaBar), Float(level.noiseVariance))
        // Without noise there is nothing to estimate, and no share where the variance is 0 too.
        if noise <= 0 { return estimate.takeClean(noisy) }
        let amplitude = Float(level.alphaBar.squareRoot())
        for k in noisy.indices {
            let share = variances[k] / (signal * variances[k] + noise)
            estimate.mean[k] = amplitude * share * noisy[k]
            estimate.variance[k] = noise * share
        }
    }
}

extension Estimate {
    /// Latents without noise are their own estimate.
    mutating func takeClean(_ latents: [Float]) {
        for k in latents.indices { (mean[k], variance[k]) = (latents[k], 0) }
    }
}
