internal import Glibc

/// Triangular filters evenly spaced on the mel scale of Slaney's Auditory Toolbox (Technical Report 1998-010), each
/// divided by its width in hertz, over magnitudes.
struct MelFilterBank: Sendable {
    /// Of each band, the first bin that it weighs and the weights from there on.
    let filters: [(first: Int, weights: [Float])]

    /// - Parameters:
    ///   - bins: from 0 Hz to half of `sampleRate`, the highest frequency of the last band too.
    init(bands: Int, bins: Int, sampleRate: Int) {
        let (top, width) = (Double(sampleRate) / 2, Double(sampleRate) / 2 / Double(bins - 1))
        let edges = (0..<bands + 2).map { Self.hertz(Self.mel(top) * Double($0) / Double(bands + 1)) }
        filters = (0..<bands).map { band in
            let (low, centre, high) = (edges[band], edges[band + 1], edges[band + 2])
            let weights = (0..<bins).map { bin in
                let frequency = Double(bin) * width
                let slopes = min((frequency - low) / (centre - low), (high - frequency) / (high - centre))
                return Float(max(0, slopes) * 2 / (high - low))
            }
            let first = weights.firstIndex { $0 > 0 } ?? 0
            let end = (weights.lastIndex { $0 > 0 } ?? -1) + 1
            return (first, Array(weights[first..<max(first, end)]))
        }
    }

    private static let knee = (hertz: 1000.0, mel: 15.0)

    private static func mel(_ hertz: Double) -> Double {
        hertz < knee.hertz ? 3 * hertz / 200 : knee.mel + 27 * log(hertz / knee.hertz) / log(6.4)
    }

    private static func hertz(_ mel: Double) -> Double {
        mel < knee.mel ? 200 * mel / 3 : knee.hertz * exp(log(6.4) * (mel - knee.mel) / 27)
    }
}
