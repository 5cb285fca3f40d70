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
}

/// What a model is needed for.
public enum ModelUse: Sendable, CaseIterable { case encoding, decoding }

/// Where the models are that streams name.
public protocol ModelSource: Sendable {
    /// The model with these weights, ready for a use; nil where there is none.
    func model(_ identity: ModelIdentity, for use: ModelUse) throws -> (any SegmentModel)?
}

/// A source that has none.
public struct NoModels: ModelSource {
    public init() {}
    public func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { nil }
}
