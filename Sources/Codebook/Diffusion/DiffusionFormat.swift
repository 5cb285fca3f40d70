public import Diffusion
internal import Glibc

/// What a stream says of the codebooks of its diffusion steps: each step has one of its own, made from the seed and never
/// sent. ddcm-stream.md 5.14
public struct DiffusionFormat: Equatable, Sendable {
    /// Atoms of a codebook, K, 2 to 65,536.
    public let codebookSize: Int
    public let seed: UInt64

    public init(codebookSize: Int, seed: UInt64) { (self.codebookSize, self.seed) = (codebookSize, seed) }

    /// The most numbers in a vector.
    public static let longest = 128
    /// The most steps of a vector.
    public static let mostSteps = 1000
    /// Atoms of a step, and bits of a chain's weights.
    private static let stepAtoms = 1...16
    private static let weightBits = 1...8
    /// Rates are 96ths of a bit.
    static let ratePerBit = 96

    /// Whether steps can be coded so.
    public func isPossible(_ coding: StepCoding) -> Bool {
        guard coding.isPossible(count: codebookSize), Self.stepAtoms.contains(coding.atoms) else { return false }
        switch coding {
        case .single: return true
        case .threshold(let atoms): return SubsetRank.isPossible(atoms: atoms, count: codebookSize)
        case .pursuit(_, let bits): return Self.weightBits.contains(bits)
        }
    }

    /// The steps of a vector, from what its rate is worth.
    /// - Parameters:
    ///   - rate: bits of each number, in 96ths.
    ///   - numbers: those that have a rate.
    public func plan(rate: Int, numbers: Int, _ parameters: DiffusionParameters) -> StepPlan {
        let whole = parameters.coding.bits(count: codebookSize)
        guard parameters.coding.signBits != nil else {
            // Sets and chains of atoms have the whole codebook to choose from.
            let steps = min((numbers * rate + Self.ratePerBit / 2 * whole) / (Self.ratePerBit * whole), Self.mostSteps)
            return StepPlan(steps: steps, bits: steps * whole)
        }
        let bits = (numbers * rate + Self.ratePerBit / 2) / Self.ratePerBit
        return StepPlan(steps: min((bits + whole - 1) / whole, Self.mostSteps), bits: bits)
    }

    /// Atoms that a step of a plan chooses from: the first of its codebook.
    public func atoms(_ plan: StepPlan, step: Int, _ coding: StepCoding) -> Int {
        guard let signBits = coding.signBits else { return codebookSize }
        return min(codebookSize, 1 << min(plan.bits(step: step) - signBits, Self.mostIndexBits))
    }

    /// Bits of an index in the largest codebook.
    private static let mostIndexBits = 16

    /// Bits that the steps of a plan take.
    func bits(_ plan: StepPlan, _ coding: StepCoding) -> Float {
        guard let signBits = coding.signBits else { return Float(plan.bits) }
        return (0..<plan.steps).reduce(0) { $0 + log2(Float(atoms(plan, step: $1, coding))) + Float(signBits) }
    }
}

extension DiffusionFormat {
    /// The share of random codes' bits that ideal ones would need to come as close: measured with 1024 atoms; 0.75 with
    /// 256, 0.82 with 4096.
    private static let searchEfficiency: Float = 0.8

    /// How much of a vector's variance so many bits are expected to find, 0 to 1: the squared correlation.
    static func found(bits: Float, numbers: Int) -> Float { 1 - exp2(-2 * searchEfficiency * bits / Float(numbers)) }

    func found(_ plan: StepPlan, numbers: Int, _ parameters: DiffusionParameters) -> Float {
        Self.found(bits: bits(plan, parameters.coding), numbers: numbers)
    }

    /// The amplitude of a vector over that of its prior: between what brings it closest to the sound and the prior's own.
    func amplitude(_ vector: DiffusionLayout.Vector, gain: Int8, _ parameters: DiffusionParameters) -> Float {
        let plan = vector.plan(gain: gain, self, parameters)
        let closest = found(plan, numbers: vector.free, parameters).squareRoot()
        return closest + (1 - closest) * Float(parameters.noiseScale) / 8
    }
}

/// How many steps a vector has, and how many bits they have together.
public struct StepPlan: Hashable, Sendable {
    public let steps: Int
    public let bits: Int

    /// Bits of one step: as even as whole numbers can be.
    func bits(step: Int) -> Int { (step + 1) * bits / steps - step * bits / steps }
}

extension StepCoding {
    /// Bits of the sign, where a step is one atom; nil where it has several.
    var signBits: Int? {
        switch self {
        case .single: 0
        case .threshold(1): 1
        default: nil
        }
    }
}
