/// Where the contexts of each kind of decision stand among all contexts, and so in a set's table. ddcm-stream.md 5.9
package enum RangeContexts {
    /// Parameters and the first level, bit by bit.
    static let gain = 0
    static let bands = gain + 256
    static let exponent = bands + 32
    static let emptyNoise = exponent + 16
    static let partialNoise = emptyNoise + 16
    static let lowestLevel = partialNoise + 16
    /// Stereo flags: of each band, behind none, an unset and a set flag.
    static let stereo = lowestLevel + 128

    /// Whether a block is halved: at each depth, behind a block of at most that depth, and behind a deeper one.
    static let halvings = stereo + 3 * 32
    /// Overlaps at the chunk's start and end: for each depth of the block there.
    static let leftEdge = halvings + 10
    static let rightEdge = leftEdge + 8 * 6

    static let alone = DifferenceContexts(first: rightEdge + 8 * 6, views: (7, 30, 150), mixer: 0)
    static let beside = DifferenceContexts(first: alone.end, views: (7, 45, 18), mixer: 4)
    static let change = DifferenceContexts(
        first: beside.end, zeroViews: (900, 882, 105), signViews: (140, 486, 680), sizeViews: (63, 108, 21), mixer: 8)

    /// Whether a magnitude is above 0, and above 1: for each setting, each pattern of neighbours.
    static let coefficients = change.end
    /// Whether it is above 2 to 13: for each cell, each group of magnitudes.
    static let magnitudes = coefficients + 2 * CoefficientContext.settingCount * CoefficientPattern.count
    static let magnitudeGroups = 6
    /// Magnitudes from 14 on: for each setting, each length of the number.
    static let lengths = magnitudes + magnitudeGroups * CoefficientContext.cellCount
    static let lengthCount = 12

    /// Those that a set's table has a digit for; those behind start from even odds.
    package static let trained = lengths + lengthCount * CoefficientContext.settingCount

    static let vectorDimension = trained
    static let vectorGain = vectorDimension + 8
    /// Whether there is one more atom: for the first and others, by the vector before, by how many are still expected.
    static let vectorAtoms = vectorGain + 32
    /// For each place of an atom in its vector, up to 7.
    static let vectorLevels = vectorAtoms + 54

    /// Whether any band has vectors, and whether one has, by the block before and the band below.
    static let vectorBands = vectorLevels + 16 * 8

    static let vectorTemperature = vectorBands + 5

    /// Levels of an enhancement beside a 1 of its base, and as many beside larger magnitudes: whether there is one, which
    /// way it goes, and its size on either way.
    static let enhancement = vectorTemperature + 8
    static let enhancementCount = 2 * (2 + 2 * EnhancementContext.unaryLimit)

    static let diffusionRefinement = enhancement + enhancementCount

    /// The gains of diffused vectors, in three views.
    static let diffusionGain: MixedContexts = {
        let first = diffusionRefinement + 16
        let (below, before) = (DiffusionGainViews.classes << 4, DiffusionGainViews.classes << 4)
        return (first, first + below, first + below + before)
    }()

    package static let count = diffusionGain.2 + DiffusionGainViews.classes * DiffusionGainViews.classes << 4
    /// One for each bit of a diffused vector's gain.
    static let diffusionMixer = change.mixer + 4
    static let mixerCount = diffusionMixer + 4
}

/// Contexts of a difference: whether it is zero, its sign, its size; each in three views.
struct DifferenceContexts {
    /// First contexts of each view.
    let zero: MixedContexts
    let sign: MixedContexts
    let size: MixedContexts
    let end: Int
    /// Four mixers: for zero, sign, the size 1, sizes above.
    let mixer: Int

    /// Sizes from this on share a context.
    static let sizes = 8

    /// All three from the same views, and sizes by sign as well.
    init(first: Int, views: MixedContexts, mixer: Int) {
        self.init(
            first: first, zeroViews: views, signViews: views, sizeViews: (2 * views.0, 2 * views.1, 2 * views.2),
            mixer: mixer)
    }

    init(first: Int, zeroViews: MixedContexts, signViews: MixedContexts, sizeViews: MixedContexts, mixer: Int) {
        zero = (first, first + zeroViews.0, first + zeroViews.0 + zeroViews.1)
        let signs = zero.2 + zeroViews.2
        sign = (signs, signs + signViews.0, signs + signViews.0 + signViews.1)
        let sizes = sign.2 + signViews.2
        size = (
            sizes, sizes + Self.sizes * sizeViews.0, sizes + Self.sizes * (sizeViews.0 + sizeViews.1)
        )
        end = size.2 + Self.sizes * sizeViews.2
        self.mixer = mixer
    }
}
