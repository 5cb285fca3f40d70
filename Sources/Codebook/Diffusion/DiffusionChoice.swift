/// What an encoder is asked of the diffusion. See `DiffusionParameters`.
public struct DiffusionChoice: Equatable, Sendable {
    /// Where the diffusion of a band starts.
    public enum Start: Sendable, CaseIterable {
        /// From noise or from coordinates, whichever costs less; what coordinates leave is diffused where that pays.
        case auto
        /// From noise in all bands.
        case noise
        /// From coordinates in all bands; what they leave is diffused.
        case base
    }

    public var start = Start.auto
    public var schedule = DiffusionParameters.Schedule.logsnr
    public var prior = DiffusionParameters.Prior.sparse
    public var coding = DiffusionParameters().coding
    /// η of DDIM, in eighths; nil for the kernel that is exact for a Gaussian prior.
    public var eta: Int?
    /// How much of the variance that is not known is given to the result, in eighths; nil for what suits.
    public var noiseScale: Int?
    /// Steps that a vector is made long enough for, 1 to 1000; nil for what suits.
    public var steps: Int?
    /// The fewest numbers in a vector of a longer band, a power of two from 4 to 128; nil for what suits.
    public var dimension: Int?

    public init() {}

    var parameters: DiffusionParameters {
        var parameters = DiffusionParameters()
        parameters.schedule = schedule
        parameters.prior = prior
        parameters.coding = coding
        parameters.eta = eta
        parameters.noiseScale = noiseScale ?? parameters.noiseScale
        parameters.steps = steps ?? parameters.steps
        parameters.dimensionShift = dimension.map { $0.trailingZeroBitCount - 2 } ?? parameters.dimensionShift
        parameters.refinement = start == .base ? Self.refinement : 0
        return parameters
    }

    /// A twelfth of a bit.
    static let refinement = 2
}
