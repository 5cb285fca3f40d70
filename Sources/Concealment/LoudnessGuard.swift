internal import Glibc

/// Keeps made-up samples from being louder than what was heard.
struct LoudnessGuard: Sendable {
    /// The loudest good sample so far.
    private(set) var loudest: Float = 0

    /// Samples below this share of the bound stay as they are.
    private static let knee: Float = 0.9

    mutating func reset() { loudest = 0 }

    mutating func hear(_ samples: ArraySlice<Float>) {
        for sample in samples { loudest = max(loudest, abs(sample)) }
    }

    /// Takes folded samples for a proof of how loud the sound is that they are of. Each is the sum of two samples, whose
    /// weights' squares add up to 1: one of the two is at least as loud as it is by the root of a half.
    func bound(folded: Float) -> Float { max(loudest, 0.707_106 * folded) }

    /// Bends samples that are louder than `bound`, and those close to it, so that none is left that is louder.
    static func limit(_ samples: inout [Float], _ range: Range<Int>, to bound: Float) {
        guard !range.allSatisfy({ abs(samples[$0]) <= bound }) else { return }
        let (knee, rest) = (Self.knee * bound, (1 - Self.knee) * bound)
        for place in range where !(abs(samples[place]) <= knee) {
            let sample = samples[place]
            let bent = rest > 0 ? min(bound, knee + rest * tanh((abs(sample) - knee) / rest)) : 0
            samples[place] = sample > 0 ? bent : sample < 0 ? -bent : 0
        }
    }
}
