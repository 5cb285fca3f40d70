internal import Glibc

/// The log-spectral distance: Gray and Markel, "Distance measures for speech processing", IEEE Trans. ASSP 24, 1976.
/// Of each frame the root mean square over bins of the difference of power spectra in dB, then the mean over frames.
struct LogSpectralDistance {
    private var sum = 0.0
    private var frames = 0

    /// Takes one frame.
    /// - Parameters:
    ///   - reference: power of each bin, full scale ±1, raised to the floor here.
    ///   - degraded: the same of the degraded sound, as many bins.
    mutating func add(_ reference: [Float], _ degraded: [Float]) {
        precondition(reference.count == degraded.count)
        var squares: Float = 0
        for bin in reference.indices {
            let ratio = max(reference[bin], Analysis.powerFloor) / max(degraded[bin], Analysis.powerFloor)
            let difference = 10 * log10(ratio)
            squares += difference * difference
        }
        sum += Double(squares / Float(reference.count)).squareRoot()
        frames += 1
    }

    /// dB, 0 or more.
    var decibels: Double? { frames > 0 && sum.isFinite ? sum / Double(frames) : nil }
}
