/// How the noise of a step is made of atoms.
public enum StepCoding: Equatable, Sendable {
    /// The atom with the largest inner product (DDCM, arXiv 2502.01189, section 3).
    case single
    /// A chain of atoms, each mixed into those before with a quantised weight (DDCM's matching-pursuit variant): the
    /// weight γ_q = q/(2^bits − 1) of what was, 1 − γ_q of the new one.
    case pursuit(atoms: Int, bits: Int)
    /// The atoms whose inner products are largest in magnitude, each with its sign (Turbo-DDCM, arXiv 2511.06424).
    case threshold(atoms: Int)

    /// Atoms of a step, M.
    public var atoms: Int {
        switch self {
        case .single: 1
        case .pursuit(let atoms, _), .threshold(let atoms): atoms
        }
    }

    /// Whether a step can be coded so from a codebook of `count` atoms.
    public func isPossible(count: Int) -> Bool {
        switch self {
        case .single: count >= 1
        case .pursuit(let atoms, let bits): count >= 1 && atoms >= 1 && (1...16).contains(bits)
        case .threshold(let atoms): (1...max(1, count)).contains(atoms) && count >= 1
        }
    }

    /// Bits of one step of one latent, each index of a chain in whole bits, each set in whole bits.
    /// - Parameter count: atoms in the codebook, K.
    public func bits(count: Int) -> Int {
        precondition(isPossible(count: count), "no such code")
        let index = SubsetRank.bits(below: UInt64(count))
        switch self {
        case .single: return index
        case .pursuit(let atoms, let bits): return atoms * index + (atoms - 1) * bits
        case .threshold(let atoms): return SubsetRank.bits(atoms: atoms, count: count) + atoms
        }
    }
}

/// What is sent of one step of one latent.
public struct StepCode: Equatable, Sendable {
    /// Atoms; in ascending order for `threshold`, in the order of the chain for `pursuit`.
    public var indices: [Int]
    /// For `threshold` the sign of each atom, 1 or −1; for `pursuit` the weight code of each atom but the first, 0 where
    /// the chain has ended; for `single` none.
    public var codes: [Int]

    public init(indices: [Int], codes: [Int] = []) { (self.indices, self.codes) = (indices, codes) }

    /// Whether a decoder can make noise of it.
    /// - Parameter count: atoms in the codebook.
    public func isValid(_ coding: StepCoding, count: Int) -> Bool {
        guard indices.count == coding.atoms, indices.allSatisfy({ (0..<count).contains($0) }) else { return false }
        switch coding {
        case .single: return codes.isEmpty
        case .pursuit(let atoms, let bits):
            return codes.count == atoms - 1 && codes.allSatisfy { (0..<1 << bits).contains($0) }
        case .threshold:
            return codes.count == indices.count && codes.allSatisfy { $0 == 1 || $0 == -1 }
                && zip(indices, indices.dropFirst()).allSatisfy { $0 < $1 }
        }
    }
}
