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
        guard var walk = Walk(atoms: indices.count, count: count) else { preconditionFailure("no rank") }
        var rank: UInt64 = 0
        for index in indices {
            precondition(index >= walk.place && index < count, "ascending indices")
            while walk.place < index { rank += walk.skip() }
            walk.take()
        }
        return rank
    }

    /// The set of a rank, ascending; nil where there are fewer sets, or no ranks.
    public static func indices(rank: UInt64, atoms: Int, count: Int) -> [Int]? {
        guard isPossible(atoms: atoms, count: count), let sets = sets(atoms: atoms, count: count), rank < sets,
            var walk = Walk(atoms: atoms, count: count)
        else { return nil }
        var (rest, indices) = (rank, [Int]())
        while indices.count < atoms {
            if rest < walk.ahead {
                indices.append(walk.place)
                walk.take()
            } else {
                rest -= walk.skip()
            }
        }
        return indices
    }

    /// Goes through the atoms upward, taking or skipping each.
    private struct Walk {
        /// The atom at hand.
        private(set) var place = 0
        /// Sets of what is left to take that begin with the atom at hand: binom(free, wanted), wanted one less than is
        /// left.
        private(set) var ahead: UInt64
        private var free: Int
        private var wanted: Int

        init?(atoms: Int, count: Int) {
            guard atoms <= count else { return nil }
            (free, wanted) = (count - 1, atoms - 1)
            guard atoms > 0 else {
                ahead = 0
                return
            }
            guard let sets = SubsetRank.sets(atoms: atoms, count: count) else { return nil }
            // binom(n − 1, m − 1) = binom(n, m)·m/n.
            ahead = Self.scaled(sets, by: atoms, over: count)
        }

        /// - Returns: the number of sets that began with the atom.
        mutating func skip() -> UInt64 {
            defer {
                // binom(n − 1, m) = binom(n, m)·(n − m)/n.
                ahead = free > 0 ? Self.scaled(ahead, by: free - wanted, over: free) : 0
                (free, place) = (free - 1, place + 1)
            }
            return ahead
        }

        mutating func take() {
            // binom(n − 1, m − 1) = binom(n, m)·m/n.
            ahead = free > 0 && wanted > 0 ? Self.scaled(ahead, by: wanted, over: free) : 0
            (free, wanted, place) = (free - 1, wanted - 1, place + 1)
        }

        /// The product never leaves a rest, and is never larger than what was.
        private static func scaled(_ number: UInt64, by factor: Int, over divisor: Int) -> UInt64 {
            UInt64(divisor).dividingFullWidth(number.multipliedFullWidth(by: UInt64(factor))).quotient
        }
    }
}
