/// Which time steps of a table a schedule of fewer steps takes; the first three as diffusers names them.
public enum TimestepSpacing: String, CaseIterable, Sendable {
    /// Multiples of the largest whole distance, and the table's offset more: they may begin below the start.
    case leading
    /// Numbers from the start to 0 at equal distances, rounded.
    case linspace
    /// The start and those below it at equal distances, rounded; they end a distance above −1.
    case trailing
    /// Those whose log-SNRs come nearest to numbers at equal distances.
    case logSNR = "logsnr"
}

extension DiffusionTable {
    /// Time steps of the table, the noisiest first, each less than the one before.
    /// - Parameters:
    ///   - steps: how many, 1 to `start` + 1.
    ///   - start: the noisiest that may be taken, t₀, 0 to `last`; unless given, `last`.
    public func timesteps(steps: Int, spacing: TimestepSpacing, from start: Int? = nil) -> [Int] {
        let start = start ?? last
        precondition((0...last).contains(start), "a time step of the table")
        precondition((1...start + 1).contains(steps), "as many steps as there are")
        switch spacing {
        case .leading:
            let distance = (start + 1) / steps
            // With all the steps, one more would leave the table.
            let shift = min(offset, start - (steps - 1) * distance)
            return (0..<steps).reversed().map { $0 * distance + shift }
        case .linspace:
            guard steps > 1 else { return [start] }
            let distance = Double(start) / Double(steps - 1)
            return (0..<steps).reversed().map { Int((Double($0) * distance).rounded(.toNearestOrEven)) }
        case .trailing:
            let distance = Double(start + 1) / Double(steps)
            return (0..<steps).map {
                Int((Double(start + 1) - Double($0) * distance).rounded(.toNearestOrEven)) - 1
            }
        case .logSNR: return equalRatios(steps, from: start)
        }
    }

    /// Those nearest to equal distances in log-SNR down to time step 0, moved as little as makes them all different.
    private func equalRatios(_ steps: Int, from start: Int) -> [Int] {
        guard steps > 1 else { return [start] }
        let ratios = (0...start).map { level(timestep: $0).logSNR }
        guard let (most, least) = ratios.first.flatMap({ first in ratios.last.map { (first, $0) } }) else { return [] }
        var timestep = start + 1
        return (0..<steps).map { step in
            let wanted = least + (most - least) * Double(step) / Double(steps - 1)
            // What is left for the steps behind this one, and what is below the step before.
            timestep = min(max(nearest(wanted, ratios), steps - 1 - step), timestep - 1)
            return timestep
        }
    }

    /// - Parameter ratios: falling.
    /// - Returns: the index of the number that comes nearest; the first of two.
    private func nearest(_ wanted: Double, _ ratios: [Double]) -> Int {
        var (low, high) = (0, ratios.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ratios[middle] <= wanted { high = middle } else { low = middle + 1 }
        }
        return low > 0 && ratios[low - 1] - wanted <= wanted - ratios[low] ? low - 1 : low
    }
}
