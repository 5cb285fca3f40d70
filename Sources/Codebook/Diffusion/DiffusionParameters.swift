public import Diffusion

/// How the vectors of a chunk are diffused. ddcm-stream.md 5.14
public struct DiffusionParameters: Equatable, Sendable {
    /// Where noise levels lie.
    public enum Schedule: UInt8, CaseIterable, Sendable {
        /// At equal distances of log-SNR.
        case logsnr = 0
        case cosine = 1
        case linear = 2
    }

    /// What numbers are expected to be.
    public enum Prior: UInt8, CaseIterable, Sendable {
        case gaussian = 0
        /// A mixture of Gaussians of different scales.
        case sparse = 1
    }

    public var schedule = Schedule.logsnr
    public var prior = Prior.sparse
    public var coding = StepCoding.threshold(atoms: 1)
    /// η of DDIM, in eighths, 0 to 8; nil for the kernel that is exact for a Gaussian prior.
    public var eta: Int?
    /// Steps that a vector is made long enough for, 1 to 1000, as far as its band reaches; loud ones may have more.
    public var steps = 1
    /// How much of the variance that is not known is given to the result, in eighths: 8 for all, 0 for none.
    public var noiseScale = 8
    /// Added to the rate of each number, in 96ths of a bit.
    public var rateOffset = 0
    /// The fewest numbers that a vector has where its band has so many: 4 shifted left by this.
    public var dimensionShift = 0
    /// Whether each vector says how loud it is.
    public var hasGains = true
    /// Rate of what coordinates leave of their bands, in 24ths of a bit.
    public var refinement = 0

    public static let etas = 0...8
    public static let noiseScales = 0...8
    public static let rateOffsets = -64...63
    public static let dimensionShifts = 0...5

    public init() {}

    /// The fewest numbers in a vector of a longer band.
    var dimension: Int { 4 << dimensionShift }
}
