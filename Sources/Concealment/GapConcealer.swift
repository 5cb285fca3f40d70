internal import Glibc
public import Latent

/// Makes up the sound of one channel where blocks are missing, out of what was heard before.
///
/// The sound goes on as a linear predictor has it, and is faded into noise with the spectrum of the background. What is
/// made up reaches half a window beyond the gap at both sides, so that it can be folded as the missing blocks were: the
/// time domain aliasing of the good blocks about the gap then has its counterpart. ddcm-stream.md 5.8
public struct GapConcealer {
    private let hop: Int
    private let isFilled: Bool
    private let fade: Fade
    private var latent: MDCTLatent
    private var history: SampleHistory
    private var past: [Float]
    private var predictor: LinearPredictor
    private var background: BackgroundLevels
    private var noise: ComfortNoise
    private var loudness = LoudnessGuard()
    /// What is made up, from half a window before the missing window to half a window behind it.
    private var sound: [Float]
    private var scratch: [Float]
    /// Samples from the start of the gap to the middle of `sound`'s first half.
    private var made = 0
    /// Windows that were heard or made up since the start.
    private var windows: UInt64 = 0
    /// Samples that the predictor is fitted to, and those that were heard since it was.
    private let span: Int
    private var unfitted = 0

    /// - Parameters:
    ///   - latent: as that of the blocks.
    ///   - sampleRate: in Hz.
    ///   - isFilled: false to let the sound fade out and in, with silence between.
    public init(latent: MDCTLatent, sampleRate: Int, isFilled: Bool) {
        hop = latent.hop
        self.isFilled = isFilled
        self.latent = latent
        fade = Fade(sampleRate: sampleRate)
        let span = min(sampleRate / 10, Self.longestSpan)
        history = SampleHistory(capacity: span)
        past = [Float](repeating: 0, count: span + hop)
        self.span = span
        predictor = LinearPredictor(order: Self.highestOrder, span: span, step: 2 * hop)
        background = BackgroundLevels(hop: hop, sampleRate: sampleRate, deepest: WindowDivision.deepest)
        noise = ComfortNoise(latent: latent)
        sound = [Float](repeating: 0, count: 2 * hop)
        scratch = sound
    }

    /// By measurement: higher orders and longer spans gain little for their cost.
    private static let highestOrder = 1024
    private static let longestSpan = 8192

    /// Forgets what was heard.
    public mutating func reset() {
        history.reset()
        background.reset()
        loudness.reset()
        predictor.reset()
        (windows, unfitted) = (0, 0)
    }

    /// Hears the coefficients of a good block.
    public mutating func hear(_ coefficients: [Float], depth: Int) {
        background.hear(coefficients, count: hop >> depth, depth: depth)
    }

    /// Hears `hop` samples that are given out.
    /// - Parameter isGood: false where some of them are made up.
    public mutating func hear(_ samples: ArraySlice<Float>, isGood: Bool) {
        windows += 1
        // Half of the first window lies before the start.
        if windows == 1 { return }
        history.append(samples)
        unfitted += samples.count
        if isGood { loudness.hear(samples) }
    }

    /// Fills the first missing window.
    /// - Parameters:
    ///   - signal: the good window and the one that is missing, `hop` samples each.
    ///   - depth: of the overlap between them, in which samples are folded; those before are as they were.
    public mutating func begin(_ signal: inout [Float], depth: Int) {
        let reach = hop >> (depth + 1)
        fit(signal[hop / 2..<hop - reach])
        makeFirst(from: hop / 2 - reach)
        let bound = loudness.bound(folded: Self.peak(signal[hop - reach..<hop]))
        fold(depth: depth)
        for n in 0..<hop { signal[hop + n] = n < reach ? scratch[hop / 2 + n] : isFilled ? sound[hop / 2 + n] : 0 }
        latent.unfold(&signal, at: hop, depth: depth)
        if !isFilled { Self.gate(&signal, at: hop, reach: reach, isRising: false) }
        LoudnessGuard.limit(&signal, hop - reach..<2 * hop, to: bound)
    }

    /// Fills the next missing window, the last `hop` samples of `signal`.
    public mutating func proceed(_ signal: inout [Float]) {
        for n in 0..<hop { sound[n] = sound[hop + n] }
        made += hop
        make(from: hop)
        for n in 0..<hop { signal[hop + n] = isFilled ? sound[hop / 2 + n] : 0 }
        LoudnessGuard.limit(&signal, hop..<2 * hop, to: loudness.loudest)
    }

    /// Makes the end of the gap as it would be if the window had been there: folded over the overlap with the good block
    /// that follows, and the overlap unfolded.
    /// - Parameters:
    ///   - signal: the missing window and the good one, whose first block is folded.
    ///   - depth: of the overlap between them.
    public mutating func end(_ signal: inout [Float], depth: Int) {
        let reach = hop >> (depth + 1)
        for n in 0..<hop { sound[n] = sound[hop + n] }
        made += hop
        make(from: hop)
        let bound = loudness.bound(folded: Self.peak(signal[hop..<hop + reach]))
        fold(depth: depth)
        for n in hop / 2 - reach..<hop / 2 { signal[hop / 2 + n] = scratch[n] }
        latent.unfold(&signal, at: hop, depth: depth)
        if !isFilled { Self.gate(&signal, at: hop, reach: reach, isRising: true) }
        LoudnessGuard.limit(&signal, hop / 2..<hop + reach, to: bound)
    }

    private mutating func fit(_ tail: ArraySlice<Float>) {
        loudness.hear(tail)
        history.copy(into: &past)
        var count = history.count
        // Without a past, what is there of the window may be anything.
        guard count > 0 else { return predictor.reset() }
        for sample in tail {
            past[count] = sample
            count += 1
        }
        // Gaps may follow each other closely: the time that fitting takes is bounded by the time that was heard.
        if predictor.order == 0 || unfitted >= span / 2 {
            predictor.fit(past[..<count], seed: windows)
            unfitted = 0
        } else {
            predictor.resume(behind: past[..<count], seed: windows)
        }
    }

    private mutating func makeFirst(from first: Int) {
        for n in 0..<first { sound[n] = 0 }
        made = -hop / 2
        if isFilled {
            noise.begin(seed: windows, levels: background)
            noise.make(into: &scratch, from: 0, levels: background)
            noise.make(into: &scratch, from: hop, levels: background)
        }
        mix(first..<2 * hop)
    }

    /// Makes the second half of `sound`.
    private mutating func make(from first: Int) {
        if isFilled { noise.make(into: &scratch, from: first, levels: background) }
        mix(first..<2 * hop)
    }

    private mutating func mix(_ range: Range<Int>) {
        if made + range.lowerBound < fade.end { predictor.extend(into: &sound, range) }
        for n in range {
            let (tone, noise) = predictor.order > 0 ? fade.gains(at: made + n) : (0, 1)
            sound[n] = tone * sound[n] + (isFilled ? noise * scratch[n] : 0)
        }
    }

    /// Folds a copy of `sound` about the middle of its first half.
    private mutating func fold(depth: Int) {
        for n in 0..<hop { scratch[n] = sound[n] }
        latent.fold(&scratch, at: hop / 2, depth: depth)
    }

    private static func peak(_ samples: ArraySlice<Float>) -> Float { samples.reduce(0) { max($0, abs($1)) } }

    /// Fades the samples about a boundary in or out.
    private static func gate(_ signal: inout [Float], at boundary: Int, reach: Int, isRising: Bool) {
        for n in 0..<2 * reach {
            let gain = Float(0.5 - 0.5 * cos(Double.pi * (Double(n) + 0.5) / Double(2 * reach)))
            signal[boundary - reach + n] *= isRising ? gain : 1 - gain
        }
    }
}
