internal import Quantiser

/// What is known of a difference between envelope levels that is about to be coded: the contexts of its decisions,
/// each in three views, counted from the first context of the view. ddcm-stream.md 5.9
protocol DifferenceViews {
    /// What is expected of the difference; coded is what it differs from that.
    var expected: Int { get }
    var zero: MixedContexts { get }
    var sign: MixedContexts { get }
    /// Of whether a size of more than `step` + 1 follows.
    func size(isNegative: Bool, step: Int) -> MixedContexts
}

extension DifferenceViews {
    /// Sorts a number of either sign into 2 · `limit` + 1 kinds.
    static func clamp(_ value: Int, _ limit: Int) -> Int { min(max(value, -limit), limit) + limit }

    /// Sorts levels into silence and five ranges of loudness.
    static func loudness(_ level: Int) -> Int {
        level == 0 ? 0 : level < 12 ? 1 : level < 20 ? 2 : level < 28 ? 3 : level < 36 ? 4 : 5
    }
}

/// Of a level in the first block.
struct FirstViews: DifferenceViews {
    private(set) var expected = 0
    let zero: MixedContexts
    var sign: MixedContexts { zero }

    func size(isNegative: Bool, step: Int) -> MixedContexts {
        let (sign, step) = (isNegative ? 1 : 0, min(step, DifferenceContexts.sizes - 1))
        return (
            (2 * zero.0 + sign) * DifferenceContexts.sizes + step,
            (2 * zero.1 + sign) * DifferenceContexts.sizes + step,
            (2 * zero.2 + sign) * DifferenceContexts.sizes + step
        )
    }

    /// In a channel that has none before it, above the lowest band.
    init(alone place: EnvelopePlace, levels: [UInt8]) {
        let below = Int(levels[place.index - 1])
        let slope = place.band > 1 ? below - Int(levels[place.index - 2]) : 0
        let loudness = Self.loudness(below)
        zero = (
            Self.clamp(slope, 3), 5 * loudness + Self.clamp(slope >> 1, 2), 6 * place.band + loudness
        )
    }

    /// In the lowest band of a channel that has another before it, from whose level it is counted.
    init(lowestBeside level: Int) { zero = (3, 22, 3 * Self.loudness(level) + 1) }

    /// In a higher band of such a channel.
    init(beside place: EnvelopePlace, levels: [UInt8]) {
        let other = place.index - place.channelStride
        let (below, otherBelow) = (Int(levels[place.index - 1]), Int(levels[other - 1]))
        let distance = below - otherBelow
        let otherTurn = place.band > 1 ? otherBelow - Int(levels[other - 2]) : 0
        let turn = place.band > 1 ? below - Int(levels[place.index - 2]) - otherTurn : 0
        zero = (
            Self.clamp(distance >> 1, 3), 5 * Self.clamp(distance, 4) + Self.clamp(turn, 2),
            3 * Self.loudness(below) + distance.signum() + 1
        )
        // The distance of the two channels shrinks by 5/16 from band to band.
        expected = Int(levels[other]) - otherBelow - ((5 * distance + 8) >> 4)
    }
}
