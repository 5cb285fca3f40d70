internal import Glibc

/// Sets of M out of K atoms as numbers: the lexicographic rank (Turbo-DDCM, arXiv 2511.06424), in integers alone.
public enum SubsetRank {
    /// Number of sets; nil from 2^63 on, where there are no ranks.
    public static func sets(atoms: Int, count: Int) -> UInt64? {
        guard atoms >= 0, count >= atoms else { return 0 }
        let chosen = min(atoms, count - atoms)
        var sets: UInt64 = 1
        for k in 0..<chosen {
            // binom(n, k + 1) = binom(n, k)·(n − k)/(k + 1), without a rest.
            let product = sets.multipliedFullWidth(by: UInt64(count - k))
            guard product.high < UInt64(k + 1) else { return nil }
            sets = UInt64(k + 1).dividingFullWidth(product).quotient
            if sets >= 1 << 63 { return nil }
        }
        return sets
    }

    /// Whether sets of `atoms` out of `count` have ranks: whether there are fewer than 2^63.
    public static func isPossible(atoms: Int, count: Int) -> Bool {
        (0...max(0, count)).contains(atoms) && sets(atoms: atoms, count: count) != nil
    }

    /// Bits of a set, ⌈log₂ binom(count, atoms)⌉; beyond 2^63 sets as near as double precision comes.
    public static func bits(atoms: Int, count: Int) -> Int {
        precondition((0...max(0, count)).contains(atoms), "no more atoms than there are")
        if let sets = sets(atoms: atoms, count: count) { return bits(below: sets) }
        let chosen = min(atoms, count - atoms)
        let exact = (0..<chosen).reduce(0.0) { $0 + log2(Double(count - $1) / Double(chosen - $1)) }
        return Int(exact.rounded(.up))
    }

    /// Bits of a number below `limit`.
    static func bits(below limit: UInt64) -> Int { limit <= 1 ? 0 : 64 - (limit - 1).leadingZeroBitCount }

    /// The rank of a set among all of its size.
    /// - Parameter indices: ascending, each below `count`; `isPossible` holds.
    public static func rank(of indices: [Int], count: Int) -> UInt64 {
        precondition(isPossible(atoms: indices.count, count: count), "no rank")
        var (rank, first) = (UInt64(0), 0)
        for (place, index) in indices.enumerated() {
            precondition(index >= first && index < count, "ascending indices")
            rank += before(index - first, atoms: indices.count - place, count: count - first)
            first = index + 1
        }
        return rank
    }

    /// The set of a rank, ascending; nil where there are fewer sets, or no ranks.
    public static func indices(rank: UInt64, atoms: Int, count: Int) -> [Int]? {
        guard isPossible(atoms: atoms, count: count), let sets = sets(atoms: atoms, count: count), rank < sets else {
            return nil
        }
        var (rest, first, indices) = (rank, 0, [Int]())
        for wanted in (0..<atoms).map({ atoms - $0 }) {
            // The largest index with no more sets before it than are left; there are few probes even among many atoms.
            var (low, high) = (0, count - first - wanted + 1)
            while high - low > 1 {
                let middle = (low + high) / 2
                if before(middle, atoms: wanted, count: count - first) <= rest { low = middle } else { high = middle }
            }
            rest -= before(low, atoms: wanted, count: count - first)
            indices.append(first + low)
            first += low + 1
        }
        return indices
    }

    /// Sets whose first index is below `index`.
    private static func before(_ index: Int, atoms: Int, count: Int) -> UInt64 {
        // None has a number of 2^63, since not even all sets together do.
        (sets(atoms: atoms, count: count) ?? 0) - (sets(atoms: atoms, count: count - index) ?? 0)
    }
}
