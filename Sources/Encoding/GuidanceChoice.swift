public import Diffusion

/// What an encoder is asked of guided diffusion, beside the number of steps, the codebook and where it starts: nil for what
/// suits the rate. See `GuidanceParameters`.
public struct GuidanceChoice: Equatable, Sendable {
    /// Atoms of each step; nil for a sum with signs of as many as the rate allows.
    public var coding: StepCoding?
    /// Last steps without chosen noise, 1 to the number of steps.
    public var plainSteps: Int?
    /// Time step of the model's table that the diffusion starts from, 1 and more.
    public var startStep: Int?
    public var spacing: TimestepSpacing?
    /// How much of a level's noise is chosen anew in each step, in eighths: 8 for the variance of DDPM, below as η of DDIM,
    /// above up to all of it for 16. Nil for what brings each step closest, tried step by step.
    public var strength: Int?
    /// Whether noise is pointed more at coarse structure, the noisier a step is.
    public var isMultiscale = false

    public init() {}
}
