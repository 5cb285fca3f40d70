internal import Diffusion

/// The atoms of a chunk's diffusion steps, in the order of `DiffusionLayout`.
public struct DiffusionAtoms: Sendable {
    public var parameters = DiffusionParameters()
    public var layout = DiffusionLayout()
    /// For each vector the gain's logarithm, in halves of an octave; 0 where there is none.
    public var gains: [Int8] = []
    /// Where each vector's atoms begin, and the end of the last one's.
    public var starts: [Int] = [0]
    /// Step by step of each vector, and atom by atom of each step.
    public var indices: [UInt32] = []
    /// Beside each atom its sign, 1 or −1, or in chains the weight of what was before it; 1 where there is neither.
    public var codes: [Int16] = []

    public init() {}

    /// Leaves the layout alone.
    public mutating func removeSteps() {
        gains.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
        indices.removeAll(keepingCapacity: true)
        codes.removeAll(keepingCapacity: true)
    }

    /// Appends one atom of a step.
    public mutating func append(_ index: Int, _ code: Int) {
        indices.append(UInt32(index))
        codes.append(Int16(code))
    }

    /// Appends the steps of a vector whose atoms are still to be chosen, for a body that is as long as it will be then.
    mutating func appendUnknown(_ plan: StepPlan, _ format: DiffusionFormat) {
        let count = parameters.coding.atoms
        // Sets are of different atoms.
        let isSet = if case .threshold = parameters.coding { true } else { false }
        for step in 0..<plan.steps {
            // The last atoms have the longest indices.
            let end = format.atoms(plan, step: step, parameters.coding)
            for place in 1...count { append(isSet ? end - 1 - count + place : end - 1, 1) }
        }
        starts.append(indices.count)
    }

    /// Signs among the atoms.
    public var signs: Int { if case .threshold = parameters.coding { indices.count } else { 0 } }

    /// What was chosen in one step of a vector.
    func code(vector: Int, step: Int) -> StepCode {
        let first = starts[vector] + step * parameters.coding.atoms
        let atoms = first..<first + parameters.coding.atoms
        let indices = indices[atoms].map { Int($0) }
        switch parameters.coding {
        case .single: return StepCode(indices: indices)
        case .threshold: return StepCode(indices: indices, codes: codes[atoms].map { Int($0) })
        case .pursuit: return StepCode(indices: indices, codes: codes[atoms.dropFirst()].map { Int($0) })
        }
    }

    /// Puts what was chosen in the place of what was unknown.
    mutating func set(_ code: StepCode, vector: Int, step: Int) {
        let first = starts[vector] + step * parameters.coding.atoms
        // The first atom of a chain has no weight.
        let shift = code.indices.count - code.codes.count
        for (place, index) in code.indices.enumerated() { indices[first + place] = UInt32(index) }
        for (place, number) in code.codes.enumerated() { codes[first + shift + place] = Int16(number) }
    }
}
