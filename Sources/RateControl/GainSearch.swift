/// Finds the smallest gain (the finest steps) whose cost stays within a limit.
public enum GainSearch {
    /// - Parameters:
    ///   - range: the gains to choose from.
    ///   - guess: where to begin, such as the gain of the chunk before.
    ///   - fits: whether a gain's cost is within the limit; taken to be false below some gain and true from it on.
    /// - Returns: the smallest gain that fits, or nil where not even the largest does.
    public static func smallest<Failure: Error>(
        in range: ClosedRange<Int>, from guess: Int, fits: (Int) throws(Failure) -> Bool
    ) throws(Failure) -> Int? {
        let start = min(max(guess, range.lowerBound), range.upperBound)
        // `low` does not fit (or lies below the range), `high` does (or lies above it).
        var (low, high) = (range.lowerBound - 1, range.upperBound + 1)
        var stride = 1
        var probe = start
        let startFits = try fits(start)
        if startFits { high = start } else { low = start }
        while high - low > 1 {
            probe = startFits ? high - stride : low + stride
            if probe <= low || probe >= high { break }
            let probeFits = try fits(probe)
            if probeFits { high = probe } else { low = probe }
            if probeFits != startFits { break }
            stride *= 2
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if try fits(middle) { high = middle } else { low = middle }
        }
        return high <= range.upperBound ? high : nil
    }
}
