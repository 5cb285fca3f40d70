/// Constants of the decoder that changed from one version of the format to the next. ddcm-stream.md 5.5, 5.6
public struct ReconstructionRules: Equatable, Sendable {
    /// A level of magnitude m stands for m minus this, in steps.
    public let bias: Float
    /// The largest root mean square, over the step, of noise among coefficients that a quantiser rounded to 0.
    let zeroZone: Float

    public static let version1 = ReconstructionRules(bias: 0.05, zeroZone: 0.4)
    /// Measured on 17 clips at 16 and 32 kbit/s: Zimtohrli 0.03, mel MAE 0.1 to 0.15 dB better than version 1.
    public static let version2 = ReconstructionRules(bias: -0.04, zeroZone: 0.25)
}
