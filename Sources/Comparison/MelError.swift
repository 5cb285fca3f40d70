/// The mean absolute difference of two mel spectra in dB, over bands and frames.
struct MelError {
    private var sum = 0.0
    private var count = 0

    mutating func add(_ reference: [Float], _ degraded: [Float]) {
        precondition(reference.count == degraded.count)
        var differences = 0.0
        for band in reference.indices { differences += Double(abs(reference[band] - degraded[band])) }
        sum += differences
        count += reference.count
    }

    /// dB, 0 or more.
    var decibels: Double? { count > 0 && sum.isFinite ? sum / Double(count) : nil }
}
