public import Diffusion

/// What is sent of the guided diffusion of one channel of sound.
public struct GuidanceCodes: Equatable, Sendable {
    /// A code for each draw, the base's first; none where there are no atoms.
    public var codes: [StepCode] = []
    /// For each coded step by how much its strength differs, one of `GuidanceParameters.offsets`; none where strengths
    /// are not adapted or there are no atoms.
    public var offsets: [Int] = []

    public init() {}

    init(_ choices: SamplerChoices, _ parameters: GuidanceParameters) {
        codes = choices.codes.map { $0[0] }
        if parameters.adaptsStrength { offsets = choices.kernels.map { GuidanceParameters.offsets[$0] } }
    }

    /// - Returns: nil where an offset is none of those that there are.
    func choices(_ parameters: GuidanceParameters) -> SamplerChoices? {
        var choices = SamplerChoices()
        choices.codes = codes.map { [$0] }
        if parameters.adaptsStrength {
            for offset in offsets {
                guard let kernel = GuidanceParameters.offsets.firstIndex(of: offset) else { return nil }
                choices.kernels.append(kernel)
            }
        } else if parameters.atoms > 0 {
            choices.kernels = [Int](repeating: 0, count: parameters.codedSteps)
        }
        return choices
    }
}
