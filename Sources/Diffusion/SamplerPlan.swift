/// One step of a reverse diffusion as both sides of a codec know it.
public struct SamplerStep: Equatable, Sendable {
    public let from: NoiseLevel
    public let to: NoiseLevel
    /// How the step's noise is coded; nil for a step without noise (DDIM with η 0).
    public let coding: StepCoding?
    /// The kernels that an encoder may choose from, of which the decoder is told the number; not empty.
    public let kernels: [ReverseKernel]

    public init(from: NoiseLevel, to: NoiseLevel, coding: StepCoding?, kernels: [ReverseKernel]) {
        precondition(!kernels.isEmpty, "a step has a kernel")
        (self.from, self.to, self.coding, self.kernels) = (from, to, coding, kernels)
    }

    /// The step by one of its kernels.
    func reverse(kernel: Int) -> ReverseStep {
        ReverseStep(from: from, to: to, kernel: coding == nil ? .implicit(eta: 0) : kernels[kernel])
    }
}

/// A whole reverse diffusion, step by step.
public struct SamplerPlan: Sendable {
    /// How the start's noise is coded; nil where the start is given.
    public let startCoding: StepCoding?
    /// Each begins where the one before ends.
    public let steps: [SamplerStep]
    public let scaling: NoiseScaling

    /// - Parameter steps: at least one.
    public init(startCoding: StepCoding?, steps: [SamplerStep], scaling: NoiseScaling) {
        precondition(!steps.isEmpty, "a diffusion has steps")
        (self.startCoding, self.steps, self.scaling) = (startCoding, steps, scaling)
    }

    /// Noises that are chosen.
    public var draws: Int { steps.count { $0.coding != nil } + (startCoding == nil ? 0 : 1) }
}

/// What an encoder chooses in a reverse diffusion, and a decoder is told.
public struct SamplerChoices: Equatable, Sendable {
    /// A code for each latent of each draw, the start's first.
    public var codes: [[StepCode]] = []
    /// For each step with chosen noise the number of its kernel.
    public var kernels: [Int] = []

    public init() {}
}

/// What an encoder does beyond the papers' rule.
public struct SamplerGuide {
    /// How many of a step's kernels are tried, the first ones; each costs a call of the denoiser.
    public var kernels = 1
    /// Changes the residual that noise is pointed at, at a level of noise.
    public var weigh: (_ residual: inout [Float], _ level: NoiseLevel) -> Void = { _, _ in }

    public init() {}
}
