/// How like one sound is to another, by several measures. Nil stands for what is not defined: the correlation with
/// silence, the rhythm of a click. In JSON it is null.
public struct Similarity: Codable, Equatable, Sendable {
    /// Pearson's correlation of the samples: −1 to 1. Any delay spoils it.
    public var waveformCorrelation: Double?
    /// Scale-invariant signal-to-distortion ratio in dB (Le Roux and others, 2019). Any delay spoils it.
    public var siSDR: Double?
    /// Pearson's correlation of magnitude spectra over bins and frames: −1 to 1.
    public var spectrumCorrelation: Double?
    /// Pearson's correlation of mel spectra in dB over bands and frames: −1 to 1.
    public var melCorrelation: Double?
    /// Mean absolute difference of mel spectra in dB.
    public var melError: Double?
    /// Pearson's correlation of 13 mel-frequency cepstral coefficients over coefficients and frames: −1 to 1.
    public var mfccCorrelation: Double?
    /// Log-spectral distance in dB (Gray and Markel, 1976).
    public var logSpectralDistance: Double?
    /// Pearson's correlation of the onset envelopes' autocorrelations over lags of 0.19 to 4 s: −1 to 1.
    public var rhythmSimilarity: Double?
    /// Beats a minute, as librosa estimates them, of the reference and of the degraded sound.
    public var referenceTempo: Double?
    public var degradedTempo: Double?
    /// The slower tempo over the faster: above 0, to 1. Stored, for the mean of ratios is no ratio of means.
    public var tempoSimilarity: Double?

    public init() {}

    /// The weighted mean of five measures: 1 for the same sound. Nil where one of the five is.
    public var summary: Double? {
        var sum = 0.0
        for (measure, weight) in Self.weights {
            guard let value = self[keyPath: measure] else { return nil }
            sum += weight * value
        }
        return sum
    }

    /// The prototype of this codec published its totals but not its weights. These are the only ones in steps of 0.05,
    /// none of them 0, that give both of its totals of which all five parts are known within 0.002.
    private static var weights: [(measure: KeyPath<Similarity, Double?>, weight: Double)] {
        [
            (\.waveformCorrelation, 0.35), (\.spectrumCorrelation, 0.15), (\.melCorrelation, 0.20),
            (\.mfccCorrelation, 0.25), (\.rhythmSimilarity, 0.05),
        ]
    }

    /// The mean of each measure over the channels where it is defined.
    static func mean(of channels: [Similarity]) -> Similarity {
        var mean = Similarity()
        for (_, measure) in measures {
            let defined = channels.compactMap { $0[keyPath: measure] }
            mean[keyPath: measure] = defined.isEmpty ? nil : defined.reduce(0, +) / Double(defined.count)
        }
        return mean
    }

    /// All that is measured, each with its name in JSON.
    private static var measures: [(key: CodingKeys, measure: WritableKeyPath<Similarity, Double?>)] {
        [
            (.waveformCorrelation, \.waveformCorrelation), (.siSDR, \.siSDR),
            (.spectrumCorrelation, \.spectrumCorrelation), (.melCorrelation, \.melCorrelation),
            (.melError, \.melError), (.mfccCorrelation, \.mfccCorrelation),
            (.logSpectralDistance, \.logSpectralDistance), (.rhythmSimilarity, \.rhythmSimilarity),
            (.referenceTempo, \.referenceTempo), (.degradedTempo, \.degradedTempo),
            (.tempoSimilarity, \.tempoSimilarity),
        ]
    }

    /// What JSON and tables hold, by name and in their order.
    public static var named: [(name: String, measure: KeyPath<Similarity, Double?>)] {
        measures.map { ($0.key.stringValue, $0.measure) } + [(CodingKeys.summary.stringValue, \.summary)]
    }
}

extension Similarity {
    private enum CodingKeys: CodingKey {
        case waveformCorrelation, siSDR, spectrumCorrelation, melCorrelation, melError, mfccCorrelation
        case logSpectralDistance, rhythmSimilarity, referenceTempo, degradedTempo, tempoSimilarity, summary
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        for (key, measure) in Self.measures {
            self[keyPath: measure] = try values.decodeIfPresent(Double.self, forKey: key)
        }
    }

    /// Every key is there, with null for what is not defined.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        for (key, measure) in Self.measures { try values.encode(self[keyPath: measure], forKey: key) }
        try values.encode(summary, forKey: .summary)
    }
}
