internal import Codebook
internal import Diffusion
internal import Entropy
internal import LatentDiffusion
internal import Stream

/// What an encoder makes of its settings for each guided chunk.
struct GuidanceRequest {
    private let choice: GuidanceChoice
    private let start: DiffusionChoice.Start
    private let steps: Int?
    private let format: GuidanceFormat
    private let table: DiffusionTable
    /// Numbers of one channel's latent.
    private let numbers: Int
    /// Strengths that are tried at each step.
    let candidates: Int

    /// - Throws: `SettingsError` for what the model's table of noise levels does not have.
    init(_ settings: EncoderSettings, _ configuration: Configuration, table: DiffusionTable) throws(SettingsError) {
        choice = settings.guidance
        start = settings.diffusion.start
        steps = settings.atoms
        format = GuidanceFormat(configuration)
        self.table = table
        numbers = configuration.coefficientsPerChannel
        candidates = choice.strength == nil ? Effort(settings.effort).strengths : 1
        try check()
    }

    private func check() throws(SettingsError) {
        if let first = choice.startStep, !(1...mostStart).contains(first) {
            throw SettingsError(message: "--start-step must be between 1 and \(mostStart)")
        }
        let mostSteps = (choice.startStep ?? mostStart) + 1
        if let steps, steps > mostSteps {
            throw SettingsError(message: "-T must be at most \(mostSteps): there are not so many time steps")
        }
        let used = steps ?? min(GuidancePlan.steps, mostSteps)
        if let plain = choice.plainSteps, !(1...used).contains(plain) {
            throw SettingsError(message: "--plain-steps must be between 1 and \(used), the number of steps")
        }
    }

    private var mostStart: Int { min(table.last, GuidanceParameters.mostSteps - 1) }

    var isMultiscale: Bool { choice.isMultiscale }

    /// What a chunk's bits are spent on; nil where they are too few for any sound.
    func plan(bits: Int, channels: Int) -> GuidancePlan? {
        guard channels > 0, bits > fixedBits(channels: channels) else { return nil }
        return GuidancePlan(
            bitsPerNumber: Double(bits) / Double(channels * numbers), hasBase: start == .base)
    }

    /// Those of a chunk's that a base may have.
    func baseBits(_ plan: GuidancePlan, bits: Int, channels: Int) -> Int {
        Int(plan.baseShare * Double(max(0, bits - fixedBits(channels: channels))))
    }

    /// Those that a chunk takes whatever is chosen.
    private func fixedBits(channels: Int) -> Int {
        let empty = GuidanceParameters()
        return Int(GuidanceChunk.bits(empty, format: format, channels: channels)) + Self.endingBits
    }

    /// What the end of a body may take more than its decisions.
    private static let endingBits = 16

    /// - Parameters:
    ///   - bases: the latent of each channel's base, where the plan has any.
    ///   - heard: channels that are not silent.
    ///   - bits: that are left beside the base.
    func parameters(
        _ plan: GuidancePlan, _ targets: [[Float]], _ bases: [[Float]]?, _ heard: [Int], bits: Int
    ) -> GuidanceParameters {
        var parameters = parameters(plan, baseError: bases.map { Self.error(targets, $0, heard) })
        parameters.atoms = atoms(parameters, bits: bits - fixedBits(channels: heard.count), heard.count)
        return parameters
    }

    /// - Parameter baseError: the share of the targets' energy that the base leaves; nil where there is no base.
    private func parameters(_ plan: GuidancePlan, baseError: Double?) -> GuidanceParameters {
        var parameters = plan.parameters
        parameters.hasBase = baseError != nil
        // Noise that is made of the seed tells nothing of the sound: only all of it can be that.
        parameters.choosesStart = start != .noise
        let planned =
            baseError.map { plan.startStep(baseError: $0, table) }
            ?? (start == .noise ? mostStart : parameters.start)
        parameters.start = choice.startStep ?? min(planned, mostStart)
        parameters.steps = min(steps ?? plan.parameters.steps, parameters.start + 1)
        parameters.plainSteps = min(choice.plainSteps ?? plan.parameters.plainSteps, parameters.steps)
        parameters.spacing = choice.spacing ?? plan.parameters.spacing
        parameters.strength = choice.strength ?? plan.parameters.strength
        parameters.adaptsStrength = candidates > 1
        parameters.coding = choice.coding?.ofOneAtom ?? parameters.coding
        return parameters
    }

    /// As many as were asked for, or the bits allow.
    private func atoms(_ parameters: GuidanceParameters, bits: Int, _ channels: Int) -> Int {
        let most = GuidedDiffusion.atoms(bits: Double(max(0, bits)) / Double(channels), parameters, format)
        guard let coding = choice.coding else { return most }
        let wanted = min(coding.atoms * parameters.draws, most)
        return wanted < parameters.draws ? 0 : wanted
    }

    /// The share of the targets' energy that their bases leave.
    private static func error(_ targets: [[Float]], _ bases: [[Float]], _ heard: [Int]) -> Double {
        var (error, energy) = (0.0, 0.0)
        for channel in heard {
            for (number, base) in zip(targets[channel], bases[channel]) {
                error += Double((number - base) * (number - base))
                energy += Double(number * number)
            }
        }
        return energy > 0 ? error / energy : 0
    }

    /// Runs of the network for each channel.
    func denoiserCalls(_ parameters: GuidanceParameters) -> Int {
        GuidedDiffusion.denoiserCalls(parameters, candidates: candidates)
    }

    /// The same of what is planned, before it is known what a base leaves.
    func denoiserCalls(_ plan: GuidancePlan) -> Int {
        var parameters = parameters(plan, baseError: plan.baseShare > 0 ? 1 : nil)
        parameters.atoms = parameters.draws
        return denoiserCalls(parameters)
    }
}
