import Testing

@testable import Comparison

private var measures: [(name: String, measure: KeyPath<Similarity, Double?>, tolerance: Double)] {
    [
        ("waveform correlation", \.waveformCorrelation, 1e-5), ("SI-SDR", \.siSDR, 1e-3),
        ("spectrum correlation", \.spectrumCorrelation, 1e-5), ("mel correlation", \.melCorrelation, 1e-5),
        ("mel error", \.melError, 1e-4), ("MFCC correlation", \.mfccCorrelation, 1e-5),
        ("log-spectral distance", \.logSpectralDistance, 1e-3), ("rhythm similarity", \.rhythmSimilarity, 1e-4),
        ("tempo", \.referenceTempo, 1e-9), ("tempo of the degraded", \.degradedTempo, 1e-9),
    ]
}

@Test("every measure is what librosa and numpy find", arguments: pairs.keys.sorted())
func librosa(name: String) throws {
    let expected = try #require(referenceValues[name])
    let found = try #require(pairs[name]).compared.similarity
    for (measure, path, tolerance) in measures {
        let (a, b) = (found[keyPath: path], expected[keyPath: path])
        guard let a, let b else {
            #expect(a == nil && b == nil, "\(measure) of \(name)")
            continue
        }
        #expect(abs(a - b) <= tolerance * max(1, abs(b)), "\(measure) of \(name): \(a), expected \(b)")
    }
}
