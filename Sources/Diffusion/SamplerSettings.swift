/// A reverse diffusion as both sides of a codec go through it.
public struct SamplerSettings: Sendable {
    public var schedule: NoiseSchedule
    public var kernel: ReverseKernel
    public var coding: StepCoding
    public var scaling: NoiseScaling
    /// So many of the last steps are deterministic (DDIM with η 0) and have no code (Turbo-DDCM, arXiv 2511.06424).
    public var plainSteps = 0

    public init(schedule: NoiseSchedule, kernel: ReverseKernel, coding: StepCoding, scaling: NoiseScaling) {
        (self.schedule, self.kernel, self.coding, self.scaling) = (schedule, kernel, coding, scaling)
    }

    /// Steps with chosen noise.
    public var codedSteps: Int { max(0, schedule.steps - max(0, plainSteps)) }

    /// Codes of each latent: the steps', and before them the start's where it is chosen.
    public func draws(hasChosenStart: Bool) -> Int { codedSteps + (hasChosenStart ? 1 : 0) }

    /// What is to be done, in order.
    /// - Parameter hasChosenStart: whether the start's noise is chosen as that of the steps is.
    func plan(hasChosenStart: Bool) -> SamplerPlan {
        let steps = (0..<schedule.steps).map { index in
            let coding = index < codedSteps ? coding : nil
            return SamplerStep(
                from: schedule.levels[index], to: schedule.target(ofStep: index), coding: coding, kernels: [kernel])
        }
        return SamplerPlan(startCoding: hasChosenStart ? coding : nil, steps: steps, scaling: scaling)
    }
}
