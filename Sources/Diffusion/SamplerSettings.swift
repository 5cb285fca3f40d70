/// A reverse diffusion as both sides of a codec go through it.
public struct SamplerSettings: Sendable {
    public var schedule: NoiseSchedule
    public var kernel: ReverseKernel
    public var coding: StepCoding
    public var scaling: NoiseScaling
    /// Factor of every deviation but the start's.
    public var noiseScale = 1.0
    /// So many of the last steps are deterministic (DDIM with η 0) and have no code (Turbo-DDCM, arXiv 2511.06424).
    public var plainSteps = 0
    /// Early stop: after so many steps with chosen noise a single deterministic one leads to the schedule's last level.
    public var stopAfter: Int?

    public init(schedule: NoiseSchedule, kernel: ReverseKernel, coding: StepCoding, scaling: NoiseScaling) {
        (self.schedule, self.kernel, self.coding, self.scaling) = (schedule, kernel, coding, scaling)
    }

    /// Steps with chosen noise.
    public var codedSteps: Int { max(0, min(allowedSteps, stopAfter ?? allowedSteps)) }

    /// Steps with chosen noise where nothing stops early.
    private var allowedSteps: Int { schedule.steps - max(0, plainSteps) }

    /// Codes of each latent: the steps', and before them the start's where it is chosen.
    public func draws(hasChosenStart: Bool) -> Int { codedSteps + (hasChosenStart ? 1 : 0) }

    /// The way through the levels.
    func steps() -> [(from: NoiseLevel, step: ReverseStep, isCoded: Bool)] {
        let stopped = codedSteps < allowedSteps
        return (0..<(stopped ? codedSteps + 1 : schedule.steps)).map { index in
            let isCoded = index < codedSteps
            let to = stopped && !isCoded ? schedule.last : schedule.target(ofStep: index)
            let step = ReverseStep(
                from: schedule.levels[index], to: to, kernel: isCoded ? kernel : .implicit(eta: 0),
                noiseScale: noiseScale)
            return (schedule.levels[index], step, isCoded)
        }
    }
}
