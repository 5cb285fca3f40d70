/// Constants of the decoder that changed from one version of the format to the next. ddcm-stream.md 5.5, 5.6
public struct ReconstructionRules: Equatable, Sendable {
    /// A level of magnitude m stands for m minus this, in steps.
    public let bias: Float
    /// The largest root mean square, over the step, of noise among coefficients that a quantiser rounded to 0.
    let zeroZone: Float
    /// Whether bands have weights. See `BandLayout`.
    let weighsBands: Bool
    /// Whether the noise in a band is of one magnitude, and not spread evenly up to the largest.
    let isNoiseEven: Bool

    public static let version1 = ReconstructionRules(
        bias: 0.05, zeroZone: 0.4, weighsBands: false, isNoiseEven: false)
    /// Measured on 17 clips at 16 and 32 kbit/s: Zimtohrli 0.03, mel MAE 0.1 to 0.15 dB better than version 1.
    public static let version2 = ReconstructionRules(
        bias: -0.04, zeroZone: 0.25, weighsBands: false, isNoiseEven: false)
    /// Noise of one magnitude alone: Zimtohrli 0.01 to 0.02 better at 8 kbit/s, mel MAE 0.03 to 0.05 dB; half as much at 16.
    public static let version3 = ReconstructionRules(
        bias: -0.04, zeroZone: 0.25, weighsBands: true, isNoiseEven: true)

    public static func version(_ version: UInt8) -> ReconstructionRules {
        switch version {
        case 1: version1
        case 2: version2
        default: version3
        }
    }
}
