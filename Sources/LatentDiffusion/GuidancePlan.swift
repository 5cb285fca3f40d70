public import Diffusion
internal import Glibc

/// What suits a number of bits: the best by trial with Gaussian latents of music's kind and their ideal denoiser.
///
/// The latents had 8 channels of variances from 0.2 to 2.2, 256 rows (correlation 0.9) and 16 columns (0.6). SNRs in dB of
/// what 20 steps made of bits a channel of sound, from 65,536 atoms:
///
/// | bits | 5,000 | 10,000 | 20,000 | 40,000 | 80,000 |
/// |---|---|---|---|---|---|
/// | as planned here | 4.8 | 7.2 | 10.0 | 13.2 | 17.0 |
/// | start from seeded noise at t₀ 999 | 4.7 | 6.8 | 9.2 | 11.9 | 14.7 |
/// | linspace from there, η 1, 16,384 atoms (Turbo-DDCM) | 4.3 | 6.4 | 8.5 | 11.0 | 13.6 |
/// | half of the bits for a base of coordinates | 2.8 | 4.7 | 7.0 | 10.1 | 14.8 |
/// | 6 steps in place of 20 | 4.7 | 6.7 | 9.2 | 12.3 | 15.8 |
///
/// No share of the bits was worth a base: 5 % of them cost 0.1 to 0.3 dB, and so they did with a denoiser that takes
/// correlations for much less than they are. Chains were 1.4 dB behind sets at the lowest rate, and more above. More atoms
/// are better, up to 0.3 dB from 16,384 on, and cost little.
public struct GuidancePlan: Equatable, Sendable {
    /// Without atoms, which follow from bits (`GuidedDiffusion.atoms`), and as they are without a base.
    public let parameters: GuidanceParameters
    /// Share of the bits for a base.
    public let baseShare: Double

    public static let steps = 20
    /// Noise of a last step that is chosen is gone with the next, which is never chosen.
    private static let plainSteps = 1
    /// η 0.75: less noise to choose leaves more of what was chosen before. Where strengths are adapted, they differ from
    /// this.
    private static let strength = 6

    /// - Parameters:
    ///   - bitsPerNumber: of a channel of sound, over the numbers in its latent.
    ///   - hasBase: nil for what suits.
    public init(bitsPerNumber: Double, hasBase: Bool? = nil) {
        var parameters = GuidanceParameters()
        parameters.steps = Self.steps
        parameters.plainSteps = Self.plainSteps
        parameters.spacing = .trailing
        parameters.coding = .threshold(atoms: 1)
        parameters.strength = Self.strength
        // The more bits, the less noise: what many noisy steps would find is found in one draw.
        parameters.start = Self.timestep(580 - 100 * log2(max(bitsPerNumber, 1e-9)))
        self.parameters = parameters
        // A base that is asked for has to be something.
        baseShare = hasBase == true ? 0.15 : 0
    }

    /// The time step to start from with a base: where noise covers what is wrong with it.
    /// - Parameter baseError: the base's mean square error, over the mean square of the latent.
    /// - Returns: a time step of the table, which is taken to be like AudioLDM 2's.
    public func startStep(baseError error: Double, _ table: DiffusionTable) -> Int {
        min(Self.timestep(850 * pow(max(error, 0), 10 / 9)), parameters.start, table.last)
    }

    /// No fewer than the usual steps need.
    private static func timestep(_ wanted: Double) -> Int {
        Int(min(max(wanted, 40), Double(GuidanceParameters.mostSteps - 1)))
    }
}
