/// How sound is cut and looked at: the same for every pair, so that numbers of different files can stand side by side.
///
/// These are the settings of the project's evaluation (`Tests/Evaluation/metrics.py`); names in brackets are librosa's.
public enum Analysis {
    /// Hertz; all signals are resampled to it (`sr`).
    public static let sampleRate = 48_000
    /// Samples of a frame under a periodic Hann window (`n_fft`, `win_length`).
    static let window = 2048
    /// Samples from one frame to the next: 10 ms (`hop_length`).
    static let hop = 480
    /// `0...window/2`.
    static let bins = window / 2 + 1
    /// Bands (`n_mels`) from 0 Hz to `highestFrequency` (`fmax`).
    static let melBands = 80
    static let highestFrequency = 20_000.0
    /// The least power of a bin or band: what white noise of −89 dB full scale has in a bin.
    static let powerFloor: Float = 1e-6
    /// Cepstral coefficients from the 0th on (`n_mfcc`).
    static let cepstra = 13
}
