/// What a decoder was given that no encoder makes.
public enum SamplingError: Error, Equatable {
    /// Another number of draws, or of latents in one, or a code that the coding or the codebook does not have.
    case code(draw: Int)
}

/// The reverse diffusion whose noise is chosen (DDCM, arXiv 2502.01189): encoder and decoder run one loop, so that both
/// come to the same latents.
public struct CodebookSampler<D: Denoiser>: Sendable {
    public var settings: SamplerSettings {
        didSet {
            if (coder.coding, coder.scaling) != (settings.coding, settings.scaling) {
                coder = StepCoder(coding: settings.coding, scaling: settings.scaling)
            }
        }
    }
    public var denoiser: D
    private var coder: StepCoder
    private var estimate = Estimate()
    private var deviation: [Float] = []
    private var noise: [Float] = []
    private var residual: [Float] = []

    public init(_ settings: SamplerSettings, denoiser: D) {
        (self.settings, self.denoiser) = (settings, denoiser)
        coder = StepCoder(coding: settings.coding, scaling: settings.scaling)
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
        precondition(targets.count == shape.total, "a target for each latent")
        var codes = [[StepCode]]()
        let latents = try run(shape, side, start, targets: targets, &codes, codebook, observe)
        return (codes, latents)
    }

    /// Makes the latents of the codes.
    /// - Parameter codes: a code for each latent of each draw.
    /// - Throws: `SamplingError`, and what the denoiser throws.
    public mutating func decode<C: NoiseCodebook>(
        _ codes: [[StepCode]], shape: BatchShape, side: D.SideInformation, start: StartingPoint,
        codebook: (_ draw: Int) -> C, observe: (_ step: Int, _ latents: [Float]) -> Void = { _, _ in }
    ) throws -> [Float] {
        let draws = settings.draws(hasChosenStart: start.isChosen)
        guard codes.count == draws else { throw SamplingError.code(draw: min(codes.count, draws)) }
        var codes = codes
        return try run(shape, side, start, targets: nil, &codes, codebook, observe)
    }

    private mutating func run<C: NoiseCodebook>(
        _ shape: BatchShape, _ side: D.SideInformation, _ start: StartingPoint, targets: [Float]?,
        _ codes: inout [[StepCode]], _ codebook: (Int) -> C, _ observe: (Int, [Float]) -> Void
    ) throws -> [Float] {
        var (x, draw) = ([Float](), 0)
        switch start {
        case .given(let latents): x = latents
        case .chosen(let startDeviation):
            x = [Float](repeating: 0, count: shape.total)
            deviation = startDeviation
        }
        precondition(x.count == shape.total, "a start for each latent")
        if start.isChosen {
            precondition(deviation.count == shape.total, "a deviation for each number")
            let level = settings.schedule.levels[0]
            if let targets { point(at: targets, from: x, scale: Float(level.alphaBar.squareRoot())) }
            try addNoise(to: &x, shape, draw, chooses: targets != nil, &codes, codebook(draw))
            draw += 1
        }
        for (index, (level, step, isCoded)) in settings.steps().enumerated() {
            try denoiser.denoise(x, shape: shape, level: level, side: side, into: &estimate)
            step.apply(estimate, to: &x, deviation: &deviation)
            if isCoded {
                if let targets { point(at: targets, from: estimate.mean, scale: 1) }
                try addNoise(to: &x, shape, draw, chooses: targets != nil, &codes, codebook(draw))
                draw += 1
            }
            observe(index, x)
        }
        return x
    }

    /// Sets what the next noise should point at: the residual x₀ − x̂₀, as in the papers.
    ///
    /// To weigh it with the deviations where these differ was tried: it brought the latents no closer.
    private mutating func point(at targets: [Float], from mean: [Float], scale: Float) {
        residual.resize(targets.count)
        for k in targets.indices { residual[k] = scale * targets[k] - mean[k] }
    }

    private mutating func addNoise(
        to x: inout [Float], _ shape: BatchShape, _ draw: Int, chooses: Bool, _ codes: inout [[StepCode]],
        _ codebook: some NoiseCodebook
    ) throws {
        if chooses {
            codes.append(coder.choose(residual, rows: shape.count, size: shape.size, from: codebook))
        }
        guard settings.coding.isPossible(count: codebook.count), codes[draw].count == shape.count,
            codes[draw].allSatisfy({ $0.isValid(settings.coding, count: codebook.count) })
        else { throw SamplingError.code(draw: draw) }
        noise.resize(shape.total)
        for row in 0..<shape.count {
            coder.makeValid(codes[draw][row], size: shape.size, from: codebook, into: &noise, at: row * shape.size)
        }
        for k in x.indices { x[k] += deviation[k] * noise[k] }
    }
}
