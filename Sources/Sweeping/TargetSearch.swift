internal import Encoding

extension Sweeper {
    /// Looks for the number of atoms with which each codebook comes to a bit rate from below, by trying, where that number
    /// sets the rate.
    ///
    /// - Parameters:
    ///   - target: in bits a second.
    ///   - trials: those that were run; their settings but for bit rates and numbers of atoms are what is tried.
    ///   - rows: what they gave, in the same order.
    /// - Returns: the rows of the further trials, in an order that depends on nothing but the numbers.
    public func searchAtoms(target: Double, after trials: [Trial], with rows: [Row]) throws -> [Row] {
        var searches = Self.searches(target: target, after: trials)
        Self.note(trials, rows, in: &searches)
        var found: [Row] = []
        while true {
            let next = searches.compactMap(\.next)
            guard !next.isEmpty else { return found }
            let rows = try self.rows(of: next)
            Self.note(next, rows, in: &searches)
            found += rows
        }
    }

    private static func note(_ trials: [Trial], _ rows: [Row], in searches: inout [AtomSearch]) {
        for index in searches.indices {
            for (trial, row) in zip(trials, rows) { searches[index].note(trial, row) }
        }
    }

    private static func searches(target: Double, after trials: [Trial]) -> [AtomSearch] {
        var searches: [AtomSearch] = []
        for trial in trials {
            let search = AtomSearch(trial, target: target)
            guard search.isOfUse, !searches.contains(where: { $0.settings == search.settings }) else { continue }
            searches.append(search)
        }
        return searches
    }
}
