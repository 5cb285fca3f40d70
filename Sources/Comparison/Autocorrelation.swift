/// The autocorrelation of a series that comes value by value, in constant memory: librosa's `autocorrelate` of the
/// series without its mean.
struct Autocorrelation {
    /// Lags that are kept: 0 to 8 s of frames, as in librosa's `feature.tempo`.
    static let lags = 800

    private(set) var count = 0
    /// `Σ x[t]·x[t − lag]`.
    private var products = [Double](repeating: 0, count: lags)
    /// The newest values, newest last, written twice so that a window of `lags` values always lies in one piece.
    private var recent = [Double](repeating: 0, count: 2 * lags)
    private var first: [Double] = []
    private var sum = 0.0

    init() { first.reserveCapacity(Self.lags) }

    mutating func add(_ value: Float) {
        let value = Double(value)
        let place = count % Self.lags
        recent[place] = value
        recent[place + Self.lags] = value
        // Before the beginning all is 0.
        for lag in 0..<Self.lags { products[lag] += value * recent[place + Self.lags - lag] }
        if first.count < Self.lags { first.append(value) }
        sum += value
        count += 1
    }

    /// `Σ (x[t] − m)·(x[t − lag] − m)` for all lags shorter than the series, m being its mean.
    var values: [Double] {
        guard count > 0 else { return [] }
        let mean = sum / Double(count)
        // Sums over all but the first, and all but the last `lag` values.
        var (behind, before) = (sum, sum)
        return (0..<min(count, Self.lags)).map { lag in
            if lag > 0 {
                behind -= first[lag - 1]
                before -= recent[(count - lag) % Self.lags]
            }
            return products[lag] - mean * (behind + before) + Double(count - lag) * mean * mean
        }
    }
}
