/// The loop of a reverse diffusion whose noise is chosen: encoder and decoder run the same one, so that both come to the
/// same latents.
public struct PlannedSampler<D: Denoiser> {
    public var denoiser: D
    private var coder = StepCoder(coding: .single, scaling: .rootMeanSquare)
    private var estimate = Estimate()
    private var deviation: [Float] = []
    private var noise: [Float] = []
    private var residual: [Float] = []
    /// Where a kernel that is tried leads, and where the best one yet does.
    private var trial = Trial()
    private var best = Trial()

    private struct Trial: Sendable {
        var latents: [Float] = []
        var estimate = Estimate()
    }

    /// What an encoder is after; a decoder has none.
    private struct Aim {
        let targets: [Float]
        let guide: SamplerGuide
    }

    public init(denoiser: D) { self.denoiser = denoiser }

    /// Chooses all noise of a batch, and the kernels of its steps.
    /// - Parameters:
    ///   - targets: clean latents, `shape.total` numbers.
    ///   - codebook: that of a draw, counted from 0; draw 0 is the start's where that is chosen.
    ///   - observe: is shown the latents after each step.
    /// - Returns: what was chosen, and what the decoder will make of it.
    /// - Throws: what the denoiser throws.
    public mutating func encode<C: NoiseCodebook>(
        _ targets: [Float], shape: BatchShape, side: D.SideInformation, start: StartingPoint, plan: SamplerPlan,
        guide: SamplerGuide = SamplerGuide(), codebook: (_ draw: Int) -> C,
        observe: (_ step: Int, _ latents: [Float]) -> Void = { _, _ in }
    ) throws -> (choices: SamplerChoices, latents: [Float]) {
        precondition(targets.count == shape.total, "a target for each latent")
        var choices = SamplerChoices()
        let aim = Aim(targets: targets, guide: guide)
        let latents = try run(shape, side, start, plan, aim, &choices, codebook, observe)
        return (choices, latents)
    }

    /// Makes the latents of what was chosen.
    /// - Throws: `SamplingError`, and what the denoiser throws.
    public mutating func decode<C: NoiseCodebook>(
        _ choices: SamplerChoices, shape: BatchShape, side: D.SideInformation, start: StartingPoint,
        plan: SamplerPlan, codebook: (_ draw: Int) -> C,
        observe: (_ step: Int, _ latents: [Float]) -> Void = { _, _ in }
    ) throws -> [Float] {
        guard choices.codes.count == plan.draws else {
            throw SamplingError.code(draw: min(choices.codes.count, plan.draws))
        }
        let coded = plan.steps.filter { $0.coding != nil }
        guard choices.kernels.count == coded.count,
            zip(choices.kernels, coded).allSatisfy({ $1.kernels.indices.contains($0) })
        else { throw SamplingError.kernels }
        var choices = choices
        return try run(shape, side, start, plan, nil, &choices, codebook, observe)
    }

    private mutating func run<C: NoiseCodebook>(
        _ shape: BatchShape, _ side: D.SideInformation, _ start: StartingPoint, _ plan: SamplerPlan, _ aim: Aim?,
        _ choices: inout SamplerChoices, _ codebook: (Int) -> C, _ observe: (Int, [Float]) -> Void
    ) throws -> [Float] {
        coder.scaling = plan.scaling
        var (x, draw, coded, isEstimated) = (take(start, shape), 0, 0, false)
        if let coding = plan.startCoding {
            precondition(start.isChosen, "the start is chosen")
            let level = plan.steps[0].from
            point(at: aim, from: x, scale: Float(level.alphaBar.squareRoot()), level)
            try chooseNoise(coding, shape, draw, isKnown: aim == nil, &choices.codes, codebook(draw))
            addNoise(to: &x)
            draw += 1
        }
        for (index, step) in plan.steps.enumerated() {
            if !isEstimated { try denoiser.denoise(x, shape: shape, level: step.from, side: side, into: &estimate) }
            isEstimated = false
            if let coding = step.coding {
                point(at: aim, from: estimate.mean, scale: 1, step.from)
                try chooseNoise(coding, shape, draw, isKnown: aim == nil, &choices.codes, codebook(draw))
                if let aim {
                    let next = index + 1 < plan.steps.count ? plan.steps[index + 1].from : nil
                    let kernel = try chooseKernel(of: step, aim, x, shape, side, next: next)
                    choices.kernels.append(kernel ?? 0)
                    isEstimated = kernel != nil
                }
                if isEstimated { takeBest(&x) } else { go(step, kernel: choices.kernels[coded], &x) }
                (draw, coded) = (draw + 1, coded + 1)
            } else {
                step.reverse(kernel: 0).apply(estimate, to: &x, deviation: &deviation)
            }
            observe(index, x)
        }
        return x
    }

    /// Goes a step with the noise that is chosen.
    private mutating func go(_ step: SamplerStep, kernel: Int, _ x: inout [Float]) {
        step.reverse(kernel: kernel).apply(estimate, to: &x, deviation: &deviation)
        addNoise(to: &x)
    }

    /// Goes where the best kernel led, and takes what is estimated there.
    private mutating func takeBest(_ x: inout [Float]) {
        swap(&x, &best.latents)
        swap(&estimate, &best.estimate)
    }

    /// The start but for noise that is to be chosen.
    private mutating func take(_ start: StartingPoint, _ shape: BatchShape) -> [Float] {
        var x: [Float]
        switch start {
        case .given(let latents): x = latents
        case .chosen(let startDeviation, let mean):
            x = mean ?? [Float](repeating: 0, count: shape.total)
            deviation = startDeviation
            precondition(deviation.count == shape.total, "a deviation for each number")
        }
        precondition(x.count == shape.total, "a start for each latent")
        return x
    }

    /// Sets what the next noise should point at: the residual x₀ − x̂₀, as in the papers, but for what the guide makes
    /// of it.
    ///
    /// To weigh it with the deviations where these differ was tried: it brought the latents no closer.
    private mutating func point(at aim: Aim?, from mean: [Float], scale: Float, _ level: NoiseLevel) {
        guard let aim else { return }
        residual.resize(aim.targets.count)
        for k in aim.targets.indices { residual[k] = scale * aim.targets[k] - mean[k] }
        aim.guide.weigh(&residual, level)
    }

    /// Sets the noise of a draw, as the codes say or, where they are not known, as the residual wants it.
    private mutating func chooseNoise(
        _ coding: StepCoding, _ shape: BatchShape, _ draw: Int, isKnown: Bool, _ codes: inout [[StepCode]],
        _ codebook: some NoiseCodebook
    ) throws {
        coder.coding = coding
        if !isKnown { codes.append(coder.choose(residual, rows: shape.count, size: shape.size, from: codebook)) }
        guard coding.isPossible(count: codebook.count), codes[draw].count == shape.count,
            codes[draw].allSatisfy({ $0.isValid(coding, count: codebook.count) })
        else { throw SamplingError.code(draw: draw) }
        noise.resize(shape.total)
        for row in 0..<shape.count {
            coder.makeValid(codes[draw][row], size: shape.size, from: codebook, into: &noise, at: row * shape.size)
        }
    }

    private func addNoise(to x: inout [Float]) {
        for k in x.indices { x[k] += deviation[k] * noise[k] }
    }

    /// Tries kernels with a step's noise, and leaves in `best` where that leads which brings the next estimate closest to
    /// the targets.
    /// - Returns: nil where there is no choice.
    private mutating func chooseKernel(
        of step: SamplerStep, _ aim: Aim, _ x: [Float], _ shape: BatchShape, _ side: D.SideInformation,
        next: NoiseLevel?
    ) throws -> Int? {
        let count = min(aim.guide.kernels, step.kernels.count)
        guard count > 1, let next else { return nil }
        var (found, least) = (Int?.none, Double.infinity)
        for kernel in 0..<count where !step.kernels[..<kernel].contains(step.kernels[kernel]) {
            trial.latents.resize(x.count)
            for k in x.indices { trial.latents[k] = x[k] }
            step.reverse(kernel: kernel).apply(estimate, to: &trial.latents, deviation: &deviation)
            addNoise(to: &trial.latents)
            try denoiser.denoise(trial.latents, shape: shape, level: next, side: side, into: &trial.estimate)
            let error = Self.squaredDistance(trial.estimate.mean, aim.targets)
            if found == nil || error < least {
                (found, least) = (kernel, error)
                swap(&trial, &best)
            }
        }
        return found
    }

    private static func squaredDistance(_ a: [Float], _ b: [Float]) -> Double {
        var sum = 0.0
        for k in a.indices { sum += Double(a[k] - b[k]) * Double(a[k] - b[k]) }
        return sum
    }
}

extension PlannedSampler: Sendable where D: Sendable {}
