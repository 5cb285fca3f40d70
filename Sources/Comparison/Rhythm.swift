internal import Glibc

/// What the autocorrelation of an onset envelope says of rhythm.
enum Rhythm {
    private static let framesPerSecond = Double(Analysis.sampleRate) / Double(Analysis.hop)
    /// Lags of 316 to 15 beats a minute.
    private static let beatLags = 19...400

    /// The correlation of two envelopes' autocorrelations over the lags of beats and bars, −1 to 1; each envelope without
    /// its mean. Nil for sound that is too short or has no onsets. After Foote and Uchihashi, "The beat spectrum",
    /// ICME 2001.
    static func similarity(_ reference: Autocorrelation, _ degraded: Autocorrelation) -> Double? {
        guard reference.count == degraded.count, reference.count > beatLags.lowerBound + 1 else { return nil }
        let lags = beatLags.clamped(to: beatLags.lowerBound...reference.count - 1)
        guard let a = scaled(reference.values[lags]), let b = scaled(degraded.values[lags]) else { return nil }
        var sums = PairedSums()
        sums.add(a, b)
        return sums.correlation
    }

    /// As floats, which hold any scale once it is taken off; the correlation does not depend on it.
    private static func scaled(_ values: ArraySlice<Double>) -> [Float]? {
        let largest = values.reduce(0) { max($0, abs($1)) }
        guard largest > 0, largest.isFinite else { return nil }
        return values.map { Float($0 / largest) }
    }

    /// Beats a minute: librosa's `feature.tempo` on the autocorrelation of the whole envelope without its mean, which would
    /// let the weights alone decide. It is the lag of the largest autocorrelation, weighted by a log-normal distribution
    /// about 120 with a deviation of an octave (Ellis, "Beat tracking by dynamic programming", 2007), of 320 beats a
    /// minute at most; nil for sound that is too short or has no onsets.
    static func tempo(_ autocorrelation: Autocorrelation) -> Double? {
        let products = autocorrelation.values
        guard let energy = products.first, energy > 0, products.count > beatLags.lowerBound else { return nil }
        var best: (weight: Double, tempo: Double)?
        for lag in beatLags.lowerBound..<products.count {
            let tempo = 60 * framesPerSecond / Double(lag)
            let octaves = log2(tempo) - log2(120)
            let weight = log1p(1e6 * max(0, products[lag]) / energy) - 0.5 * octaves * octaves
            if weight > best?.weight ?? -.infinity { best = (weight, tempo) }
        }
        return best?.tempo
    }

    /// The slower tempo over the faster, both in beats a minute: above 0, to 1.
    static func tempoSimilarity(_ reference: Double?, _ degraded: Double?) -> Double? {
        guard let reference, let degraded else { return nil }
        return min(reference, degraded) / max(reference, degraded)
    }
}
