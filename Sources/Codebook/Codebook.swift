public import Quantiser

/// How many atoms may be chosen.
public enum AtomLimit: Equatable, Sendable {
    /// As many as the quantiser's steps let pass.
    case steps
    /// The largest this many of each window and channel.
    case perWindow(Int)
}

/// A set of atoms whose weighted sum stands for a window of the latent.
///
/// Both halves work on the planes of a whole chunk: choosing (encoder) may look at all of it, summing up (both sides)
/// goes window by window.
public protocol Codebook: Sendable {
    /// Chooses atoms and quantises their coefficients.
    /// - Parameters:
    ///   - latent: the chunk's latent, `grid.shape.coefficientCount` numbers.
    ///   - planes: receives the atoms; what it held before does not matter.
    func select(_ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, into planes: inout AtomPlanes)

    /// Sums up the atoms of one window and channel.
    /// - Parameter latent: receives the row's coefficients from its start on, exactly 0 where no atom reaches.
    func reconstruct(_ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float])
}
