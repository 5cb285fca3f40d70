internal import Glibc

/// The integer scale of all amplitudes that steer the decoder: twelfths of an octave (0.502 dB). ddcm-stream.md 5.2
public enum Loudness {
    /// Envelope levels: 0 is silence; level L stands for a root mean square of 2^((L − 1)/3 − 17), sample values ±1.
    public static let levels = 0...75
    /// Twelfths of an octave from one envelope level to the next.
    static let twelfthsPerLevel = 4
    /// The amplitude of level 1, in twelfths of an octave.
    static let floorTwelfths = -17 * 12
    static let stepRange = -308...500

    /// Amplitude in twelfths of an octave of a level other than silence.
    static func twelfths(level: Int) -> Int { twelfthsPerLevel * (level - 1) + floorTwelfths }

    private static let amplitudes: [Float] = stepRange.map { Float(exp2(Double($0) / 12)) }

    /// 2^(twelfths/12), for −308 to 500.
    static func amplitude(twelfths: Int) -> Float { amplitudes[twelfths - stepRange.lowerBound] }

    /// The root mean square that an envelope level stands for.
    static func amplitude(level: Int) -> Float { level == 0 ? 0 : amplitude(twelfths: twelfths(level: level)) }

    /// The level, as a real number, whose amplitude has the mean square `meanSquare`; 0.0 and below is silence.
    public static func exactLevel(meanSquare: Float) -> Float {
        guard meanSquare > 1e-20 else { return 0 }
        return 1 + 3 * (17 + 0.5 * log2(meanSquare))
    }
}
