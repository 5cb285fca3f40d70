/// The probabilities of all contexts, and how decisions change them. ddcm-stream.md 5.9
///
/// Every chunk starts from the trained tables, since it must be decodable on its own.
struct AdaptiveModels {
    /// The trained states that a chunk starts from.
    private let initial: [UInt32]
    /// Of each context the probability of a yes, in 2^-24ths of 1 in the upper 24 bits, and how many decisions it has
    /// seen, up to `mostCounted`, in the lower 8.
    private var states: [UInt32]
    private var weights: [Int]
    /// By how much of its error a probability is corrected, in 65536ths, for each count of decisions.
    private let rates: [Int]

    /// What was seen last counts the less, the more was seen before; but at least 1/100.
    private static let mostCounted = 84
    private static let trainedCount = 16
    /// Weights are 65536ths. With 0.4 for each of three, what they agree on counts a little more than any says alone.
    private static let initialWeight = 26_214
    /// Weights learn by 1/64 of error times logit.
    private static let learningShift: Int = 14

    /// - Parameter table: for each of `RangeContexts.trained` contexts the logit that it starts from, in quarters from −8
    ///   on.
    init(table: [UInt8]) {
        precondition(table.count == RangeContexts.trained)
        self.init(table: table, contexts: RangeContexts.count, mixers: RangeContexts.mixerCount)
    }

    /// - Parameters:
    ///   - table: of the first contexts; the others start from even odds.
    ///   - contexts: how many there are.
    ///   - mixers: how many there are.
    init(table: [UInt8], contexts: Int, mixers: Int) {
        let trained = table.map { UInt32(Logistic.probability(logit: (Int($0) - 32) << 6)) << 16 }
        initial = trained + repeatElement(1 << 31, count: contexts - trained.count)
        states = initial
        weights = [Int](repeating: Self.initialWeight, count: 3 * mixers)
        rates = (0...Self.mostCounted).map { 65536 / ($0 + Self.trainedCount) }
    }

    /// Forgets what was seen.
    mutating func reset() {
        for index in states.indices { states[index] = initial[index] }
        for index in weights.indices { weights[index] = Self.initialWeight }
    }

    /// Lets a context start from another probability of a yes, in 65536ths.
    mutating func start(_ context: Int, probability: Int) { states[context] = UInt32(probability) << 16 }

    /// The probability of a yes in 65536ths.
    @inline(__always)
    func probability(_ context: Int) -> Int {
        min(max(Int(states[context] >> 16), Logistic.probabilities.lowerBound), Logistic.probabilities.upperBound)
    }

    @inline(__always)
    mutating func update(_ context: Int, with decision: Bool) {
        let state = states[context]
        let (probability, count) = (Int(state >> 8), Int(state & 0xFF))
        let error = (decision ? 0xFF_FFFF : 0) - probability
        let corrected = probability + (error * rates[count]) >> 16
        states[context] = UInt32(truncatingIfNeeded: corrected << 8 | min(count + 1, Self.mostCounted))
    }

    /// A decision's probability, mixed from that of three contexts.
    struct Mixture {
        let contexts: MixedContexts
        /// First weight.
        let weight: Int
        let logits: MixedContexts
        let probability: Int
    }

    func mixture(_ contexts: MixedContexts, mixer: Int) -> Mixture {
        let weight = 3 * mixer
        let logits = (
            Logistic.logit(probability: probability(contexts.0)), Logistic.logit(probability: probability(contexts.1)),
            Logistic.logit(probability: probability(contexts.2))
        )
        let sum =
            logits.0 * weights[weight] + logits.1 * weights[weight + 1] + logits.2 * weights[weight + 2]
        return Mixture(
            contexts: contexts, weight: weight, logits: logits, probability: Logistic.probability(logit: sum >> 16))
    }

    mutating func update(_ mixture: Mixture, with decision: Bool) {
        let error = (decision ? 65536 : 0) - mixture.probability
        learn(mixture.weight, error * mixture.logits.0)
        learn(mixture.weight + 1, error * mixture.logits.1)
        learn(mixture.weight + 2, error * mixture.logits.2)
        update(mixture.contexts.0, with: decision)
        update(mixture.contexts.1, with: decision)
        update(mixture.contexts.2, with: decision)
    }

    /// Weights stay within ±8, far beyond what they reach, so that sums are bounded for any input.
    private mutating func learn(_ weight: Int, _ gradient: Int) {
        let learned = weights[weight] + (gradient >> Self.learningShift)
        weights[weight] = min(max(learned, -8 << 16), 8 << 16)
    }
}
