internal import Glibc
internal import Signal

/// Cuts one channel into frames and finds the spectra of each: librosa's `stft` with `center=True`, which has half a
/// window of zeros before the first sample and behind the last.
struct FrameSpectra {
    /// Of the current frame: `Analysis.bins` numbers each.
    private(set) var power = [Float](repeating: 0, count: Analysis.bins)
    private(set) var magnitude = [Float](repeating: 0, count: Analysis.bins)
    /// Of the current frame, in dB: `Analysis.melBands` numbers.
    private(set) var mel = [Float](repeating: 0, count: Analysis.melBands)
    /// Of the current frame: `Analysis.cepstra` numbers.
    private(set) var cepstrum = [Float](repeating: 0, count: Analysis.cepstra)

    private var waiting = Self.padding
    private var start = 0
    private var frame = [Float](repeating: 0, count: Analysis.window)
    private var fourier = RealFourierTransform(count: Analysis.window)

    private static let padding = [Float](repeating: 0, count: Analysis.window / 2)
    private static let hann = (0..<Analysis.window).map {
        Float(0.5 - 0.5 * cos(2 * Double.pi * Double($0) / Double(Analysis.window)))
    }

    mutating func append(_ samples: [Float]) {
        waiting.removeFirst(start)
        start = 0
        waiting.append(contentsOf: samples)
    }

    mutating func finish() { append(Self.padding) }

    /// Goes on to the next frame; false where its samples are not all there.
    mutating func next() -> Bool {
        guard start + Analysis.window <= waiting.count else { return false }
        for n in 0..<Analysis.window { frame[n] = Self.hann[n] * waiting[start + n] }
        start += Analysis.hop
        fourier.power(of: frame, into: &power)
        for bin in power.indices { magnitude[bin] = power[bin].squareRoot() }
        MelFilters.standard.apply(to: power, decibels: &mel)
        Cepstrum.standard.apply(to: mel, coefficients: &cepstrum)
        return true
    }
}
