internal import Glibc

/// How noisy a latent is: x = √ᾱ·x₀ + √(1 − ᾱ)·ε with ε of unit variance (variance-preserving diffusion; Ho, Jain and
/// Abbeel, 2020).
public struct NoiseLevel: Equatable, Sendable {
    /// ᾱ, the signal's share: 0 is nothing but noise, 1 nothing but signal.
    public let alphaBar: Double
    /// The time step of the schedule that a trained denoiser knows the level by; nil where there is none.
    public let timestep: Int?

    /// - Parameter alphaBar: 0 to 1.
    public init(alphaBar: Double, timestep: Int? = nil) {
        precondition((0...1).contains(alphaBar), "ᾱ is a share")
        (self.alphaBar, self.timestep) = (alphaBar, timestep)
    }

    /// - Parameter logSNR: natural logarithm of ᾱ/(1 − ᾱ).
    public init(logSNR: Double) { self.init(alphaBar: 1 / (1 + exp(-logSNR))) }

    /// No noise at all.
    public static let clean = NoiseLevel(alphaBar: 1)

    /// The noise's variance, 1 − ᾱ.
    public var noiseVariance: Double { 1 - alphaBar }

    /// Natural logarithm of the ratio of signal to noise, ᾱ/(1 − ᾱ); infinite at either end.
    public var logSNR: Double { log(alphaBar) - log(noiseVariance) }
}
