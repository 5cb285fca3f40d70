internal import Diffusion

/// The denoisers that need no training, by the prior that a chunk names.
struct AnalyticDenoiser: Denoiser {
    var prior = DiffusionParameters.Prior.gaussian
    private var gaussian = GaussianDenoiser()
    private var sparse = ScaleMixtureDenoiser(weights: SparsePrior.weights, scales: SparsePrior.scales)

    mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side: PriorVariance, into estimate: inout Estimate
    ) {
        switch prior {
        case .gaussian: gaussian.denoise(noisy, shape: shape, level: level, side: side, into: &estimate)
        case .sparse: sparse.denoise(noisy, shape: shape, level: level, side: side, into: &estimate)
        }
    }
}

/// What the coefficients of bands look like once their bands' envelope is taken off: what `ddcm-workbench sparse-prior`
/// finds in the 13 clips of the training half of `.ci/corpus`, rounded. ddcm-stream.md 5.14
enum SparsePrior {
    static let weights = [0.165, 0.65, 0.185]
    static let scales = [0.01, 0.68, 3]
}
