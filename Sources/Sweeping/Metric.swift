internal import Comparison

/// One of the measures of a comparison, as something to be plotted and judged by.
public enum Metric: String, CaseIterable, Codable, Sendable {
    case melError = "mel-error"
    case siSDR = "si-sdr"
    case summary
    case melCorrelation = "mel-correlation"
    case mfccCorrelation = "mfcc-correlation"
    case spectrumCorrelation = "spectrum-correlation"
    case waveformCorrelation = "waveform-correlation"
    case logSpectralDistance = "log-spectral-distance"
    case rhythmSimilarity = "rhythm-similarity"

    /// Nil where the measure is not defined.
    public func value(of row: Row) -> Double? { row.similarity[keyPath: measure] }

    private var measure: KeyPath<Similarity, Double?> {
        switch self {
        case .melError: \.melError
        case .siSDR: \.siSDR
        case .summary: \.summary
        case .melCorrelation: \.melCorrelation
        case .mfccCorrelation: \.mfccCorrelation
        case .spectrumCorrelation: \.spectrumCorrelation
        case .waveformCorrelation: \.waveformCorrelation
        case .logSpectralDistance: \.logSpectralDistance
        case .rhythmSimilarity: \.rhythmSimilarity
        }
    }

    /// For people: `mel error`.
    public var title: String {
        switch self {
        case .siSDR: "SI-SDR"
        case .mfccCorrelation: "MFCC correlation"
        case .logSpectralDistance: "log-spectral distance"
        default: rawValue.split(separator: "-").joined(separator: " ")
        }
    }

    /// Nil for numbers without a unit.
    public var unit: String? { [.melError, .siSDR, .logSpectralDistance].contains(self) ? "dB" : nil }

    /// Whether less is better.
    public var isError: Bool { self == .melError || self == .logSpectralDistance }

    /// Whether `a` is better than `b`.
    public func prefers(_ a: Double, to b: Double) -> Bool { isError ? a < b : a > b }
}
