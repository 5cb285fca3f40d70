/// A representation of audio windows that can be coded: samples of a window to coefficients and back.
///
/// Neighbouring windows overlap by half and are added up; `synthesise` gives samples that are ready for that.
public protocol LatentSpace {
    /// Samples from one window to the next, and numbers of one window's latent.
    var hop: Int { get }
    /// The latent of one window of one channel.
    /// - Parameters:
    ///   - samples: `2 * hop` samples.
    ///   - latent: receives `hop` numbers.
    mutating func analyse(_ samples: [Float], into latent: inout [Float])
    /// The samples of one window of one channel, to be overlap-added.
    /// - Parameters:
    ///   - latent: `hop` numbers.
    ///   - samples: receives `2 * hop` samples.
    mutating func synthesise(_ latent: [Float], into samples: inout [Float])
}
