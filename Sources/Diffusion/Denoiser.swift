/// The layout of a batch of latents: one behind the other, each [channels, times, frequencies] row by row.
public struct BatchShape: Equatable, Sendable {
    /// Latents in the batch.
    public let count: Int
    public let channels: Int
    public let times: Int
    public let frequencies: Int

    public init(count: Int, channels: Int, times: Int, frequencies: Int) {
        precondition(count >= 0 && min(channels, times, frequencies) > 0, "a latent has numbers")
        (self.count, self.channels, self.times, self.frequencies) = (count, channels, times, frequencies)
    }

    /// Plain vectors of `size` numbers.
    public init(count: Int, size: Int) { self.init(count: count, channels: 1, times: 1, frequencies: size) }

    /// Numbers in one latent.
    public var size: Int { channels * times * frequencies }
    /// Numbers in the batch.
    public var total: Int { count * size }
}

/// What a denoiser makes of a batch of noisy latents.
public struct Estimate: Sendable {
    /// The posterior mean of the clean latents, x̂₀, as the noisy ones lie.
    public var mean: [Float] = []
    /// The posterior variance of each number; empty where the denoiser knows none.
    public var variance: [Float] = []

    public init() {}

    /// Makes room for a batch; what numbers it then holds is not said.
    /// - Parameters:
    ///   - count: numbers in the batch.
    ///   - hasVariance: whether the denoiser knows the posterior variances.
    public mutating func resize(_ count: Int, hasVariance: Bool = true) {
        mean.resize(count)
        variance.resize(hasVariance ? count : 0)
    }
}

/// An estimator of clean latents from noisy ones.
public protocol Denoiser {
    /// What the denoiser is told of the batch beside its noisy latents: an envelope, an embedding of text…
    associatedtype SideInformation

    /// Estimates the clean latents.
    /// - Parameters:
    ///   - noisy: `shape.total` numbers.
    ///   - level: of all latents of the batch.
    ///   - estimate: receives the result; its memory is used again.
    mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side: SideInformation, into estimate: inout Estimate
    ) throws
}

/// Side information of a denoiser that knows its prior: the variance of each number of the batch, as the latents lie;
/// none negative.
public typealias PriorVariance = [Float]
