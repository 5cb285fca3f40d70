/// What a decoder was given that no encoder makes.
public enum SamplingError: Error, Equatable {
    /// Another number of draws, or of latents in one, or a code that the coding or the codebook does not have.
    case code(draw: Int)
    /// Another number of kernels than of steps with chosen noise, or one that a step does not have.
    case kernels
}

/// The reverse diffusion whose noise is chosen (DDCM, arXiv 2502.01189), with the same kernel and coding in all steps.
public struct CodebookSampler<D: Denoiser> {
    public var settings: SamplerSettings
    private var sampler: PlannedSampler<D>

    public var denoiser: D {
        get { sampler.denoiser }
        _modify { yield &sampler.denoiser }
    }

    public init(_ settings: SamplerSettings, denoiser: D) {
        self.settings = settings
        sampler = PlannedSampler(denoiser: denoiser)
    }

    /// Chooses all noise of a batch.
    /// - Parameters:
    ///   - targets: clean latents, `shape.total` numbers.
    ///   - codebook: that of a draw, counted from 0; draw 0 is the start's where that is chosen.
    ///   - observe: is shown the latents after each step.
    /// - Returns: a code for each latent of each draw, and what the decoder will make of them.
    /// - Throws: what the denoiser throws.
    public mutating func encode<C: NoiseCodebook>(
        _ targets: [Float], shape: BatchShape, side: D.SideInformation, start: StartingPoint,
        codebook: (_ draw: Int) -> C, observe: (_ step: Int, _ latents: [Float]) -> Void = { _, _ in }
    ) throws -> (codes: [[StepCode]], latents: [Float]) {
        let plan = settings.plan(hasChosenStart: start.isChosen)
        let (choices, latents) = try sampler.encode(
            targets, shape: shape, side: side, start: start, plan: plan, codebook: codebook, observe: observe)
        return (choices.codes, latents)
    }

    /// Makes the latents of the codes.
    /// - Parameter codes: a code for each latent of each draw.
    /// - Throws: `SamplingError`, and what the denoiser throws.
    public mutating func decode<C: NoiseCodebook>(
        _ codes: [[StepCode]], shape: BatchShape, side: D.SideInformation, start: StartingPoint,
        codebook: (_ draw: Int) -> C, observe: (_ step: Int, _ latents: [Float]) -> Void = { _, _ in }
    ) throws -> [Float] {
        let plan = settings.plan(hasChosenStart: start.isChosen)
        var choices = SamplerChoices()
        choices.codes = codes
        choices.kernels = [Int](repeating: 0, count: settings.codedSteps)
        return try sampler.decode(
            choices, shape: shape, side: side, start: start, plan: plan, codebook: codebook, observe: observe)
    }
}

extension CodebookSampler: Sendable where D: Sendable {}
