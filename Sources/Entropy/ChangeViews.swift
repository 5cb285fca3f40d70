/// Of a level in a later block, against the block before. ddcm-stream.md 5.9
struct ChangeViews: DifferenceViews {
    var expected: Int { 0 }
    let zero: MixedContexts
    let sign: MixedContexts
    private let loudness: Int
    /// How the level lay below the band under it, and that band's change.
    private let gap: Int
    private let direction: Int
    private let otherChange: Int
    private let age: Int

    /// Ages in fewer kinds.
    private static let recent = [0, 1, 2, 3, 3, 3, 4, 4]

    /// What a chunk's earlier levels say of one that is to be coded.
    struct History {
        /// Blocks since the level's last change, and that of the band above.
        var age = 0
        var ageAbove = 0
        /// Bands below it that changed in this block.
        var changesBelow = 0
        /// By how much the second band below changed.
        var secondDirection = 0
        /// By how much the same band of the channel before changed; nil in the first channel.
        var otherChange: Int?
    }

    init(_ place: EnvelopePlace, bandCount: Int, levels: [UInt8], _ history: History) {
        let at = place.index - place.stride
        let before = Int(levels[at])
        let gapBefore = place.band > 0 ? Int(levels[at - 1]) - before : 0
        let gapAbove = place.band + 1 < bandCount ? Int(levels[at + 1]) - before : 0
        gap = place.band > 0 ? Int(levels[place.index - 1]) - before : 0
        loudness = Self.loudness(before)
        direction = place.direction
        otherChange = history.otherChange ?? 0
        age = min(history.age, 7)

        let recent = Self.recent[age]
        let turn = 4 * Self.clamp(direction, 2) + (history.otherChange.map { $0.signum() + 2 } ?? 0)
        let part = place.band < 8 ? 0 : place.band < 16 ? 1 : 2
        zero = (
            ((3 * turn + history.secondDirection.signum() + 1) * 5 + recent) * 3 + part,
            ((7 * loudness + Self.clamp(gap >> 1, 3)) * 7 + Self.clamp(gapAbove >> 1, 3)) * 3 + direction.signum() + 1,
            (3 * min(history.changesBelow, 6) + min((history.ageAbove + 1) >> 1, 2)) * 5 + recent
        )
        sign = (
            7 * turn + Self.clamp(gapBefore >> 1, 3),
            (9 * loudness + Self.clamp(gapBefore, 4)) * 9 + Self.clamp(gapAbove, 4),
            (8 * Self.clamp(gap, 8) + age) * 5 + Self.clamp(direction, 2)
        )
    }

    func size(isNegative: Bool, step: Int) -> MixedContexts {
        let sign = isNegative ? -1 : 1
        let along = Self.relation(direction, to: sign)
        let beside = Self.relation(otherChange, to: sign)
        let toGap = sign * gap - step
        let shared = min(step, DifferenceContexts.sizes - 1)
        return (
            ((3 * min(abs(direction), 6) + along) * 3 + beside) * DifferenceContexts.sizes + shared,
            ((9 * loudness + Self.clamp(toGap, 4)) * 2 + (isNegative ? 1 : 0)) * DifferenceContexts.sizes + shared,
            (3 * Self.clamp(abs(direction) - step, 3) + along) * DifferenceContexts.sizes + age
        )
    }

    /// 0 for no change, 1 for one in the same direction, 2 for one against it.
    private static func relation(_ change: Int, to sign: Int) -> Int {
        change == 0 ? 0 : change.signum() == sign ? 1 : 2
    }
}
