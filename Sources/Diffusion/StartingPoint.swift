/// Where a reverse diffusion starts.
public enum StartingPoint: Sendable {
    /// Noisy latents that both sides know.
    case given([Float])
    /// A mean that both sides know (empty for 0) and noise from the first codebook, times the deviation of each number.
    case chosen(mean: [Float], deviation: [Float])

    /// Chosen noise with the variance that latents of a known prior have at a level.
    public static func prior(_ variances: PriorVariance, at level: NoiseLevel) -> StartingPoint {
        let (signal, noise) = (Float(level.alphaBar), Float(level.noiseVariance))
        return .chosen(mean: [], deviation: variances.map { (signal * $0 + noise).squareRoot() })
    }

    /// Latents that are known already but for errors of a known variance, with chosen noise up to a level.
    public static func base(_ latents: [Float], errors: PriorVariance, at level: NoiseLevel) -> StartingPoint {
        precondition(latents.count == errors.count, "a variance for each number")
        let (signal, noise) = (Float(level.alphaBar), Float(level.noiseVariance))
        return .chosen(
            mean: latents.map { signal.squareRoot() * $0 },
            deviation: errors.map { (signal * $0 + noise).squareRoot() })
    }

    /// Whether the first draw is the start's.
    public var isChosen: Bool {
        switch self {
        case .given: false
        case .chosen: true
        }
    }
}
