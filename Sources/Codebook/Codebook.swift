public import Quantiser

/// How many atoms may be chosen.
public enum AtomLimit: Equatable, Sendable {
    /// As many as the quantiser's steps let pass.
    case steps
    /// The largest this many of each window and channel.
    case perWindow(Int)
}

/// What a band's atoms cost.
public struct BandCost: Sendable {
    /// Squared steps.
    public var error: Float = 0
    public var bits: Float = 0

    /// Squared steps that a bit is worth: 2 ln 2 of the noise of a uniform quantiser, a twelfth, as at high rates.
    public static let bitWorth: Float = 0.1155

    public init() {}

    var sum: Float { error + Self.bitWorth * bits }
}

/// How bands choose between coordinates and vectors.
public struct BandChoice: Equatable, Sendable {
    /// Vectors are kept that cost less than this part of what coordinates do; 0 for none.
    public var vectorShare: Float
    /// Whether what coordinates leave is coded, too, where a codebook can do that.
    public var refinesCoordinates: Bool

    public init(vectorShare: Float, refinesCoordinates: Bool = false) {
        (self.vectorShare, self.refinesCoordinates) = (vectorShare, refinesCoordinates)
    }
}

/// A set of atoms whose weighted sum stands for a window of the latent.
///
/// Both halves work on the planes of a whole chunk: choosing (encoder) may look at all of it, summing up (both sides)
/// goes window by window.
public protocol Codebook: Sendable {
    /// Told of each chunk before atoms are chosen for it, and again when its envelope changes.
    mutating func begin(_ latent: [Float], grid: QuantiserGrid)

    /// Chooses atoms and quantises their coefficients.
    /// - Parameters:
    ///   - latent: the chunk's latent, `grid.shape.coefficientCount` numbers.
    ///   - bitScale: bits count so many times more than they usually do.
    ///   - planes: receives the atoms; what it held before does not matter.
    mutating func select(
        _ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, bitScale: Float, into planes: inout AtomPlanes)

    /// Keeps, of what `select` found, what is cheaper in each band.
    /// - Parameters:
    ///   - costs: of coordinates, for each band.
    ///   - latent: what `select` was given.
    /// - Returns: squared steps of error in all bands; 0 where nothing was chosen.
    mutating func keepCheaper(
        _ costs: [BandCost], choice: BandChoice, _ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes
    ) -> Float

    /// Chooses atoms that a body's size does not depend on, once it is known which body is sent.
    mutating func settle(_ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes)

    /// Sums up the atoms of one window and channel. The rows of a chunk come in turn, each once, since atoms may follow
    /// what was summed up since row 0.
    /// - Parameter latent: receives the row's coefficients from its start on, exactly 0 where no atom reaches.
    mutating func reconstruct(_ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float])
}

extension Codebook {
    public mutating func begin(_ latent: [Float], grid: QuantiserGrid) {}
    public mutating func keepCheaper(
        _ costs: [BandCost], choice: BandChoice, _ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes
    ) -> Float {
        costs.reduce(0) { $0 + $1.error }
    }
    public mutating func settle(_ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes) {}

    /// Measures what the atoms of a chunk leave of its latent.
    /// - Parameters:
    ///   - row: memory for the sum of a row, `grid.shape.hop` numbers.
    ///   - residual: receives as many numbers as the latent has.
    public mutating func measureResidual(
        of latent: [Float], _ planes: AtomPlanes, grid: QuantiserGrid, row: inout [Float],
        into residual: inout [Float]
    ) {
        for number in 0..<grid.shape.rows {
            reconstruct(planes, row: number, grid: grid, into: &row)
            let offset = grid.shape.offset(row: number)
            for k in offset..<offset + grid.shape.hop(row: number) { residual[k] = latent[k] - row[k - offset] }
        }
    }
}
