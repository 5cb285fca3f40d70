internal import Glibc

/// How loud a diffused vector is against its band: in halves of an octave. ddcm-stream.md 5.14
public enum DiffusionGain {
    public static let range = -8...7

    static func amplitude(_ gain: Int8) -> Float { Float(exp2(0.5 * Double(gain))) }

    /// - Parameter amplitude: of the vector over the band's envelope.
    static func nearest(_ amplitude: Float) -> Int8 {
        Int8(min(max((2 * log2(max(amplitude, 1e-9))).rounded(), Float(range.lowerBound)), Float(range.upperBound)))
    }

    /// By how many 96ths of a bit a gain raises the rate of a vector's numbers: half an octave is half a bit.
    static func rate(_ gain: Int8) -> Int { 48 * Int(gain) }
}
