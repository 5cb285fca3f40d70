/// Looks for the smallest of a range of real numbers whose cost stays within a limit, as closely as some steps allow.
public enum ScaleSearch {
    /// Probes middles.
    /// - Parameters:
    ///   - steps: probes, each of which halves the range.
    ///   - fits: whether a number's cost is within the limit; taken to be false below some number and true above.
    public static func halve<Failure: Error>(
        _ range: ClosedRange<Float>, steps: Int, fits: (Float) throws(Failure) -> Bool
    ) throws(Failure) {
        var (low, high) = (range.lowerBound, range.upperBound)
        for _ in 0..<steps {
            let middle = (low + high) / 2
            if try fits(middle) { high = middle } else { low = middle }
        }
    }
}
