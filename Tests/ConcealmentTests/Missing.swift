import Concealment
import Latent

/// A sound of which some windows are missing, with what a concealer puts in their place.
///
/// The windows are those of a decoder whose blocks are not divided and come through without any error.
func conceal(
    _ sound: [Float], missing: Range<Int>, hop: Int = 512, sampleRate: Int = 48_000, isFilled: Bool = true
) -> [Float] {
    var latent = MDCTLatent(hop: hop)
    let windows = sound.count / hop
    var (folded, heard) = (sound, sound)
    for window in 1..<windows { latent.fold(&folded, at: window * hop, depth: 0) }
    var concealer = GapConcealer(latent: latent, sampleRate: sampleRate, isFilled: isFilled)
    var (signal, coefficients) = ([Float](repeating: 0, count: 2 * hop), [Float](repeating: 0, count: hop))
    for window in 0..<windows {
        for n in 0..<hop { signal[n] = signal[hop + n] }
        if missing.contains(window) {
            if window == missing.lowerBound { concealer.begin(&signal, depth: 0) } else { concealer.proceed(&signal) }
        } else {
            for n in 0..<hop { signal[hop + n] = folded[window * hop + n] }
            latent.analyse(folded, from: window * hop, depth: 0, into: &coefficients, at: 0)
            concealer.hear(coefficients, depth: 0)
            if window == missing.upperBound {
                concealer.end(&signal, depth: 0)
            } else {
                latent.unfold(&signal, at: hop, depth: 0)
            }
        }
        let isGood = !missing.contains(window) && window != missing.upperBound
        concealer.hear(signal[hop / 2..<hop / 2 + hop], isGood: isGood)
        if window > 0 { for n in 0..<hop { heard[window * hop - hop / 2 + n] = signal[hop / 2 + n] } }
    }
    return heard
}

/// Samples that may differ from the sound.
func spoilt(_ missing: Range<Int>, hop: Int = 512) -> Range<Int> {
    missing.lowerBound * hop - hop / 2..<missing.upperBound * hop + hop / 2
}

func rootMeanSquare(_ samples: ArraySlice<Float>) -> Float {
    (samples.reduce(0) { $0 + $1 * $1 } / Float(max(1, samples.count))).squareRoot()
}

func peak(_ samples: some Sequence<Float>) -> Float { samples.reduce(0) { max($0, abs($1)) } }
