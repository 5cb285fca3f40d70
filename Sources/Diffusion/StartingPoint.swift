/// Where a reverse diffusion starts.
public enum StartingPoint: Sendable {
    /// Noisy latents that both sides know.
    case given([Float])
    /// Noise from the first codebook, times the deviation of each number; about 0, or about a mean that both sides know.
    case chosen(deviation: [Float], mean: [Float]? = nil)

    /// Chosen noise with the variance that latents of a known prior have at a level.
    public static func prior(_ variances: PriorVariance, at level: NoiseLevel) -> StartingPoint {
        let (signal, noise) = (Float(level.alphaBar), Float(level.noiseVariance))
        return .chosen(deviation: variances.map { (signal * $0 + noise).squareRoot() })
    }

    /// Whether the first draw is the start's.
    public var isChosen: Bool {
        switch self {
        case .given: false
        case .chosen: true
        }
    }
}
