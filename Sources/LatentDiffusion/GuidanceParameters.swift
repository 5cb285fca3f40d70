public import Diffusion

/// What a chunk says of its guided diffusion. ddcm-stream.md 5.16
public struct GuidanceParameters: Equatable, Sendable {
    /// Steps, each a call of the denoiser, 1 to 1000; at most `start` + 1.
    public var steps = 1
    /// So many of the last steps are deterministic and have no codes, 0 to `steps`; the very last never has.
    public var plainSteps = 0
    /// The noisiest time step that the diffusion may start from, t₀, 0 to 999.
    public var start = 999
    public var spacing = TimestepSpacing.leading
    /// How noise is chosen; of the coding only its kind counts and, for a chain, the bits of its weights: its own number
    /// of atoms is always 1.
    public var coding = StepCoding.single
    /// Atoms of all draws together, A: 0 for no codes at all; otherwise no fewer than draws. One atom a draw is all that
    /// `single` allows.
    public var atoms = 0
    /// How much of a step's noise is chosen, 0 to 16: up to 8 it is η of DDIM in eighths, so 8 is DDPM's posterior; above,
    /// the variance goes on in eighths from the posterior's to that of all of the lower level's noise.
    public var strength = 8
    /// Whether each coded step says by how much its strength differs.
    public var adaptsStrength = false
    /// Whether the diffusion starts from a latent that both sides know, noised to t₀; that noise is chosen, as the first
    /// draw.
    public var hasBase = false
    /// Whether without a base the noise that the diffusion starts from is chosen, too: as if there were a base of zeros.
    /// Otherwise it is made from the seed and costs nothing. With a base always true.
    public var choosesStart = true

    public init() {}

    public static let mostSteps = 1000
    public static let mostAtoms = 65535
    public static let strengths = 0...16
    public static let weightBits = 1...8
    /// The most atoms of a chain.
    public static let longestChain = 64
    /// By how much a step's strength may differ, the usual first; what leaves `strengths` is brought back to it.
    public static let offsets = [0, 4, -4, 8]

    /// Steps whose noise is chosen, unless there are no atoms at all.
    public var codedSteps: Int { max(0, steps - max(1, plainSteps)) }

    /// Draws before those of the steps.
    public var startDraws: Int { hasBase || choosesStart ? 1 : 0 }

    /// Noises that may be chosen: that of the start, and of the steps.
    public var draws: Int { codedSteps + startDraws }

    /// Atoms of a draw: as even as whole numbers can be.
    public func atoms(draw: Int) -> Int {
        draws > 0 ? (draw + 1) * atoms / draws - draw * atoms / draws : 0
    }

    /// The most atoms of one draw.
    public func mostAtomsOfDraw(_ format: GuidanceFormat) -> Int {
        switch coding {
        case .single: 1
        case .threshold: format.codebookSize
        case .pursuit: Self.longestChain
        }
    }

    /// Whether so many atoms can be chosen in each draw.
    public static func isPossible(_ coding: StepCoding, _ format: GuidanceFormat) -> Bool {
        var parameters = GuidanceParameters()
        parameters.coding = coding.ofOneAtom
        return (1...parameters.mostAtomsOfDraw(format)).contains(coding.atoms) && parameters.isValid(format)
    }

    /// Whether all is in its range.
    public func isValid(_ format: GuidanceFormat) -> Bool {
        guard (1...Self.mostSteps).contains(steps), (0..<Self.mostSteps).contains(start), steps <= start + 1,
            (0...steps).contains(plainSteps), Self.strengths.contains(strength), coding.atoms == 1,
            choosesStart || !hasBase,
            GuidanceFormat.codebookSizes.contains(format.codebookSize)
        else { return false }
        if case .pursuit(_, let bits) = coding, !Self.weightBits.contains(bits) { return false }
        let most = min(draws * mostAtomsOfDraw(format), Self.mostAtoms)
        return atoms == 0 || draws > 0 && (draws...max(draws, most)).contains(atoms)
    }

    /// The coding of a draw; nil where there are no atoms.
    func coding(draw: Int) -> StepCoding? {
        if atoms == 0 { return nil }
        switch coding {
        case .single: return .single
        case .threshold: return .threshold(atoms: atoms(draw: draw))
        case .pursuit(_, let bits): return .pursuit(atoms: atoms(draw: draw), bits: bits)
        }
    }

    /// Kernels that a coded step may have, in the order of `offsets`.
    var kernels: [ReverseKernel] { (adaptsStrength ? Self.offsets : [0]).map { Self.kernel(strength + $0) } }

    private static func kernel(_ strength: Int) -> ReverseKernel {
        let strength = min(max(strength, strengths.lowerBound), strengths.upperBound)
        return strength <= 8
            ? .implicit(eta: Double(strength) / 8) : .renewed(share: Double(strength - 8) / 8)
    }

    /// The whole diffusion.
    /// - Parameter table: has the time step `start`.
    func plan(_ table: DiffusionTable) -> SamplerPlan {
        let timesteps = table.timesteps(steps: steps, spacing: spacing, from: start)
        let schedule = NoiseSchedule(table, timesteps: timesteps)
        let steps = (0..<steps).map { step in
            let coding = step < codedSteps ? coding(draw: startDraws + step) : nil
            return SamplerStep(
                from: schedule.levels[step], to: schedule.target(ofStep: step), coding: coding, kernels: kernels)
        }
        let startCoding = startDraws > 0 ? coding(draw: 0) : nil
        return SamplerPlan(startCoding: startCoding, steps: steps, scaling: .rootMeanSquare)
    }
}

extension StepCoding {
    /// The same way of choosing, of a single atom.
    public var ofOneAtom: StepCoding {
        switch self {
        case .single: .single
        case .threshold: .threshold(atoms: 1)
        case .pursuit(_, let bits): .pursuit(atoms: 1, bits: bits)
        }
    }
}
