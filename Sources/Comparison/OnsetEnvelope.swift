/// How strongly a sound begins at each frame: the mean over mel bands of the rise in dB since the frame before, falls
/// counting as none. librosa's `onset.onset_strength` with `S` given.
struct OnsetEnvelope {
    private var last: [Float] = []
    /// librosa shifts by half a window, which is two frames and a bit.
    private var delayed: (Float, Float) = (0, 0)

    /// The envelope's next value, for the next frame's mel spectrum in dB.
    mutating func next(_ mel: [Float]) -> Float {
        let value = delayed.0
        delayed = (delayed.1, rise(to: mel))
        return value
    }

    private mutating func rise(to mel: [Float]) -> Float {
        guard last.count == mel.count else {
            last = mel
            return 0
        }
        var sum: Float = 0
        for band in mel.indices {
            sum += max(0, mel[band] - last[band])
            last[band] = mel[band]
        }
        return sum / Float(mel.count)
    }
}
