internal import Diffusion

/// A network that tells the noise in a latent.
public protocol NoiseEstimator {
    /// Estimates the noise ε of a latent √ᾱ·x₀ + √(1 − ᾱ)·ε.
    /// - Parameters:
    ///   - noisy: one latent, [channels, rows, columns] row by row.
    ///   - timestep: of the table that the network was trained with.
    ///   - estimate: receives as many numbers.
    func estimateNoise(_ noisy: [Float], timestep: Int, into estimate: inout [Float])
}

/// Clean latents from an estimate of their noise: x̂₀ = (x − √(1 − ᾱ)·ε̂) / √ᾱ.
struct EstimatorDenoiser<E: NoiseEstimator>: Denoiser {
    private let estimator: E
    /// Calls so far.
    private var calls = 0
    private let progress: (Int) throws -> Void
    private var noise: [Float]

    /// - Parameter progress: is told the calls so far after each one, and may throw to stop.
    init(_ estimator: E, size: Int, progress: @escaping (Int) throws -> Void) {
        (self.estimator, self.progress) = (estimator, progress)
        noise = [Float](repeating: 0, count: size)
    }

    mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side: Void, into estimate: inout Estimate
    ) throws {
        guard let timestep = level.timestep else { preconditionFailure("a level of the network's table") }
        estimator.estimateNoise(noisy, timestep: timestep, into: &noise)
        precondition(noise.count == noisy.count, "an estimate for each number")
        estimate.resize(noisy.count, hasVariance: false)
        let (deviation, scale) = (Float(level.noiseVariance.squareRoot()), Float(1 / level.alphaBar.squareRoot()))
        for k in noisy.indices { estimate.mean[k] = Latents.bounded(scale * (noisy[k] - deviation * noise[k])) }
        calls += 1
        try progress(calls)
    }
}

/// What numbers of latents may be.
enum Latents {
    /// Autoencoders' latents have about unit variance; what is further out than this comes of broken weights or codes.
    static let limit: Float = 32

    /// The number brought to ±`limit`; 0 for what is no number.
    @inline(__always)
    static func bounded(_ number: Float) -> Float {
        let upper = number < limit ? number : limit
        let both = upper > -limit ? upper : -limit
        return number == number ? both : 0
    }
}
