internal import Codebook
internal import Stream

/// Draws decisions by lot in the place of reading them, and writes them: what is read from it is a body that follows the
/// format, and its bytes are there in the end.
struct DrawingCoder: AdaptiveCoder {
    static let isReader = true

    var lot: Lot
    private let habits: DrawingHabits
    private(set) var range = RangeEncoder()
    private var models: AdaptiveModels

    init(models: AdaptiveModels, habits: DrawingHabits, lot: Lot) {
        (self.models, self.habits, self.lot) = (models, habits, lot)
    }

    /// Where a body grows too long, it is as if a reader had come to its end.
    var hasRunOut: Bool { range.bytes.count > habits.mostBytes }

    mutating func code(_ decision: Bool, context: Int) -> Bool {
        let probability = models.probability(context)
        let drawn = settled(context) ?? draw(probability: probability)
        range.encode(drawn, probability: probability)
        models.update(context, with: drawn)
        return drawn
    }

    mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool {
        let mixture = models.mixture(contexts, mixer: mixer)
        let drawn = draw(probability: mixture.probability)
        range.encode(drawn, probability: mixture.probability)
        models.update(mixture, with: drawn)
        return drawn
    }

    mutating func code(_ decision: Bool, probability: Int) -> Bool {
        let drawn = draw(probability: probability)
        range.encode(drawn, probability: probability)
        return drawn
    }

    mutating func codeEven(_ decision: Bool) -> Bool { code(decision, probability: 1 << 15) }

    mutating func start(_ context: Int, probability: Int) { models.start(context, probability: probability) }

    func refuse(_ what: @autoclosure () -> String) throws(DecodeError) { throw .malformed(what()) }

    mutating func finish() -> [UInt8] {
        range.finish()
        return range.bytes
    }

    /// What the lot has no say in: most numbers of bands, and divisions in version 1, would be forbidden.
    private func settled(_ context: Int) -> Bool? {
        if RangeContexts.bandBits.contains(context) {
            let node = context - RangeContexts.bands
            return habits.bands >> (5 - node.bitLength) & 1 == 1
        }
        return !habits.divides && RangeContexts.divisions.contains(context) ? false : nil
    }

    private mutating func draw(probability: Int) -> Bool {
        let number = lot.next()
        let isWild = Int(number & 0xFF) < habits.wildness
        return Int(number >> 16 & 0xFFFF) < (isWild ? habits.yes : probability)
    }
}

/// How decisions are drawn.
package struct DrawingHabits: Sendable {
    /// Of 256 decisions so many are drawn without regard to how likely they are.
    package var wildness = 0
    /// Those are a yes so many times in 65536.
    package var yes = 0
    /// Bodies longer than this are given up where that can be told early.
    package var mostBytes = 1 << 16
    /// Whether windows may be divided, and overlap less than fully.
    package var divides = true
    /// Bands that are coded, as far as there are so many.
    package var bands = 31

    package init() {}

    /// Draws nothing but a no: a body that holds nothing, which no rule forbids.
    package static let silent: DrawingHabits = {
        var habits = DrawingHabits()
        (habits.wildness, habits.bands) = (256, 0)
        return habits
    }()
}

extension RangeContexts {
    /// How many bands there are, bit by bit.
    fileprivate static let bandBits = bands..<bands + 32
    /// What windows and their overlaps are coded with.
    fileprivate static let divisions = halvings..<rightEdge + 8 * 6
}
