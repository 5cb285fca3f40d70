internal import Comparison

/// The result as lines for people.
extension ComparedSounds {
    func lines(_ referenceName: String, _ degradedName: String) -> [String] {
        [
            Self.line("reference", "\(reference.text), \(referenceName)"),
            Self.line("degraded", "\(degraded.text), \(degradedName)"),
            Self.line("compared", comparedText),
        ] + similarity.lines
    }

    private var comparedText: String {
        fixed(comparedSeconds, 3) + " s" + (isMixedDown ? ", mixed down to one channel" : "")
            + (differenceText.map { ", \($0)" } ?? "")
    }

    /// For standard error.
    var notices: [String] {
        (differenceText.map { ["\($0); \(fixed(comparedSeconds, 3)) s were compared"] } ?? [])
            + (isMixedDown ? ["numbers of channels differ; both sounds were mixed down to one"] : [])
    }

    var line: String {
        "\(fixed(comparedSeconds, 3)) s compared" + notices.map { "; \($0)" }.joined()
    }

    private var isMixedDown: Bool { reference.channels != degraded.channels }

    /// Nil for sounds of the same length, as near as two rates can tell.
    private var differenceText: String? {
        let tolerance = 1 / Double(min(reference.sampleRate, degraded.sampleRate))
        guard abs(lengthDifference) > tolerance * 1.001 || (isSameRate && lengthDifference != 0) else { return nil }
        return "the degraded sound is \(fixed(abs(lengthDifference), 4)) s "
            + (lengthDifference > 0 ? "longer" : "shorter")
    }

    private var isSameRate: Bool { reference.sampleRate == degraded.sampleRate }

    fileprivate static func line(_ name: String, _ value: String) -> String {
        Style.output.heading(name) + String(repeating: " ", count: max(1, 23 - name.count)) + value
    }
}

extension ComparedSounds.Sound {
    fileprivate var text: String {
        "\(fixed(seconds, 3)) s, \(sampleRate) Hz, \(channels) channel\(channels == 1 ? "" : "s")"
    }
}

extension Similarity {
    fileprivate var lines: [String] {
        let lines: [(name: String, value: Double?, unit: String)] = [
            ("waveform correlation", waveformCorrelation, ""), ("SI-SDR", siSDR, " dB"),
            ("spectrum correlation", spectrumCorrelation, ""), ("mel correlation", melCorrelation, ""),
            ("mel error", melError, " dB"), ("MFCC correlation", mfccCorrelation, ""),
            ("log-spectral distance", logSpectralDistance, " dB"), ("rhythm similarity", rhythmSimilarity, ""),
            ("tempo similarity", tempoSimilarity, ""), ("summary", summary, ""),
        ]
        return lines.map { name, value, unit in
            ComparedSounds.line(name, value.map { fixed($0, unit.isEmpty ? 4 : 2) + unit } ?? "undefined")
        }
    }
}
