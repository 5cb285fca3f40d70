public import Diffusion

/// What a guided diffusion was asked that it cannot do.
public enum GuidanceError: Error, Equatable {
    /// Parameters out of their range, or of a time step that the table does not have.
    case parameters
}

/// The reverse diffusion of a segment's whole latent, one channel of sound at a time, whose noise is chosen (DDCM, arXiv
/// 2502.01189; Turbo-DDCM, arXiv 2511.06424), with a network as its denoiser. ddcm-stream.md 5.16
///
/// What guides it are the choices of noise alone: there is no classifier-free guidance, and `GuidanceParameters.strength` is
/// how much noise a step draws anew. On its way a latent goes through `PlannedSampler` (the steps), `EstimatorDenoiser`
/// (clean latents from noise) and `NoiseEstimator` (the network).
///
/// Encoder and decoder run the same arithmetic, so they come to the same bits where the network does.
public struct GuidedDiffusion {
    public let format: GuidanceFormat
    private let table: DiffusionTable
    private let shape: BatchShape
    private let codebook: TransformedNoise
    private let startingNoise: [Float]

    /// - Parameters:
    ///   - table: the noise levels that the network was trained with.
    ///   - channels: of the latent, as rows and columns are: together at most `Limits.guidedNumbers` numbers.
    public init(_ format: GuidanceFormat, table: DiffusionTable, channels: Int, rows: Int, columns: Int) {
        (self.format, self.table) = (format, table)
        shape = BatchShape(count: 1, channels: channels, times: rows, frequencies: columns)
        codebook = TransformedNoise(format, size: shape.size)
        startingNoise = StartingNoise.numbers(shape.size, seed: format.seed)
    }

    /// Chooses the noise that brings the diffusion closest to a latent.
    /// - Parameters:
    ///   - target: [channels, rows, columns] row by row.
    ///   - base: there if, and only if, the parameters say so.
    ///   - candidates: strengths that are tried at each coded step, 1 to 4, where the parameters let them differ; each
    ///     costs a call of the estimator.
    ///   - isMultiscale: whether noise is pointed, scale by scale, more at what can be made out at its level. With the ideal
    ///     denoiser of correlated Gaussian latents that brings them no closer (0 to 0.2 dB less), so it is no one's default.
    ///   - progress: is told the estimator's calls so far after each one; what it throws ends the diffusion.
    /// - Returns: the codes, and the latent that a decoder makes of them.
    /// - Throws: `GuidanceError`, and what `progress` throws.
    public func encode<E: NoiseEstimator>(
        _ target: [Float], base: [Float]?, _ parameters: GuidanceParameters, candidates: Int, isMultiscale: Bool,
        estimator: E, progress: (_ calls: Int) throws -> Void
    ) throws -> (codes: GuidanceCodes, latent: [Float]) {
        precondition(target.count == shape.size, "a target of the latent's size")
        let plan = try plan(parameters)
        let start = start(base, parameters, plan)
        var guide = SamplerGuide()
        guide.kernels = candidates
        if isMultiscale {
            var pyramid = HaarPyramid(channels: shape.channels, rows: shape.times, columns: shape.frequencies)
            pyramid.measure(target, base: base)
            guide.weigh = { pyramid.weigh(&$0, alphaBar: $1.alphaBar) }
        }
        return try withSampler(estimator, progress) { sampler in
            let (choices, latent) = try sampler.encode(
                target, shape: shape, side: (), start: start, plan: plan, guide: guide, codebook: codebook(draw:))
            return (GuidanceCodes(choices, parameters), latent)
        }
    }

    /// Makes the latent of codes.
    /// - Parameters:
    ///   - base: there if, and only if, the parameters say so.
    ///   - progress: is told the estimator's calls so far after each one; what it throws ends the diffusion.
    /// - Returns: numbers of ±32, whatever codes and network.
    /// - Throws: `GuidanceError` and `SamplingError` for what no encoder makes, and what `progress` throws.
    public func decode<E: NoiseEstimator>(
        _ codes: GuidanceCodes, base: [Float]?, _ parameters: GuidanceParameters, estimator: E,
        progress: (_ calls: Int) throws -> Void
    ) throws -> [Float] {
        let plan = try plan(parameters)
        let start = start(base, parameters, plan)
        guard let choices = codes.choices(parameters) else { throw SamplingError.kernels }
        return try withSampler(estimator, progress) { sampler in
            try sampler.decode(
                choices, shape: shape, side: (), start: start, plan: plan, codebook: codebook(draw:))
        }
    }

    private func plan(_ parameters: GuidanceParameters) throws(GuidanceError) -> SamplerPlan {
        guard parameters.isValid(format), parameters.start <= table.last else { throw .parameters }
        return parameters.plan(table)
    }

    private func codebook(draw: Int) -> TransformedNoise {
        codebook.select(draw: draw)
        return codebook
    }

    private func withSampler<E: NoiseEstimator, Result>(
        _ estimator: E, _ progress: (Int) throws -> Void,
        _ body: (inout PlannedSampler<EstimatorDenoiser<E>>) throws -> Result
    ) throws -> Result {
        try withoutActuallyEscaping(progress) { progress in
            let denoiser = EstimatorDenoiser(estimator, size: shape.size, progress: progress)
            var sampler = PlannedSampler(denoiser: denoiser)
            return try body(&sampler)
        }
    }

    /// Noise, or the base with as much of it as the first level has.
    private func start(_ base: [Float]?, _ parameters: GuidanceParameters, _ plan: SamplerPlan) -> StartingPoint {
        precondition((base != nil) == parameters.hasBase, "a base where there is to be one")
        let level = plan.steps[0].from
        let (amplitude, deviation) = (Float(level.alphaBar.squareRoot()), Float(level.noiseVariance.squareRoot()))
        precondition((base?.count ?? shape.size) == shape.size, "a base of the latent's size")
        let mean = base?.map { amplitude * Latents.bounded($0) }
        if plan.startCoding != nil {
            return .chosen(deviation: [Float](repeating: deviation, count: shape.size), mean: mean)
        }
        return .given(mean.map { zip($0, startingNoise).map { $0 + deviation * $1 } } ?? startingNoise)
    }
}
