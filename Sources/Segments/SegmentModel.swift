public import Diffusion
public import Stream

/// A model that turns segments of sound into a latent and back. ddcm-stream.md 5.15
///
/// A segment of R rows has R · 640 samples at 16 kHz. Its latent has R · `identity.numbersPerRow` numbers of about unit
/// variance: channel by channel, in each row by row, in each row from the lowest column up.
public protocol SegmentModel: Sendable {
    var identity: ModelIdentity { get }

    /// - Parameters:
    ///   - samples: R · 640 of them, without mean, with peaks of 0.5.
    ///   - latent: receives its numbers from the start on.
    func encode(_ samples: [Float], rows: Int, into latent: inout [Float])

    /// - Parameter samples: receives R · 640 samples from its start on.
    func decode(_ latent: [Float], rows: Int, into samples: inout [Float])

    /// The network that `identity.denoiser` names; nil where it names none.
    var denoiser: (any SegmentDenoiser)? { get }
}

extension SegmentModel {
    public var denoiser: (any SegmentDenoiser)? { nil }
}

/// A model's network that tells the noise in a latent from what is under it. ddcm-stream.md 5.16
public protocol SegmentDenoiser: Sendable {
    /// What noise levels it knows, the least noisy first.
    var table: DiffusionTable { get }

    /// - Parameters:
    ///   - noisy: a latent of `rows` rows, √ᾱ of it and √(1 − ᾱ) of noise of unit variance.
    ///   - timestep: the place of ᾱ in `table`.
    ///   - estimate: receives the noise, as many numbers.
    func estimateNoise(_ noisy: [Float], rows: Int, timestep: Int, into estimate: inout [Float])
}

/// What a model is needed for.
public enum ModelUse: Sendable, CaseIterable { case encoding, decoding }

/// Where the models are that streams name.
public protocol ModelSource: Sendable {
    /// The model with these weights, ready for a use, with its denoiser where the identity names one; nil where there is
    /// none.
    func model(_ identity: ModelIdentity, for use: ModelUse) throws -> (any SegmentModel)?
}

/// A source that has none.
public struct NoModels: ModelSource {
    public init() {}
    public func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { nil }
}
