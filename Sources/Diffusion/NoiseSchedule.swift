/// The noise levels that a reverse diffusion goes through.
public struct NoiseSchedule: Equatable, Sendable {
    /// Where each step starts, the noisiest first.
    public let levels: [NoiseLevel]
    /// Where the last step leads.
    public let last: NoiseLevel

    /// - Parameter levels: at least one; none may be noisier than the one before.
    public init(levels: [NoiseLevel], last: NoiseLevel = .clean) {
        precondition(!levels.isEmpty, "a schedule has steps")
        let all = levels + [last]
        precondition(zip(all, all.dropFirst()).allSatisfy { $0.alphaBar <= $1.alphaBar }, "noisiest first")
        (self.levels, self.last) = (levels, last)
    }

    /// Number of steps, T.
    public var steps: Int { levels.count }

    /// Where a step leads: the next one's level, or `last`.
    public func target(ofStep step: Int) -> NoiseLevel { step + 1 < levels.count ? levels[step + 1] : last }

    /// The cosine schedule (Nichol and Dhariwal, 2021, section 3.2: s = 0.008, βs of at most 0.999), which ends without
    /// noise.
    /// - Parameter steps: 1 to 1000.
    public static func cosine(steps: Int) -> NoiseSchedule {
        precondition(allowedSteps.contains(steps), "1 to 1000 steps")
        var (alphaBar, levels) = (1.0, [NoiseLevel]())
        for beta in BetaSchedule.cosine(steps) {
            alphaBar *= 1 - beta
            levels.append(NoiseLevel(alphaBar: alphaBar))
        }
        return NoiseSchedule(levels: levels.reversed())
    }

    /// Levels at equal distances of log-SNR (the natural logarithm).
    /// - Parameters:
    ///   - steps: 1 to 1000; one step starts at `first`.
    ///   - first: log-SNR of the noisiest level.
    ///   - final: log-SNR of the level that the last step starts from; not below `first`.
    public static func logSNR(
        steps: Int, from first: Double, to final: Double, last: NoiseLevel = .clean
    ) -> NoiseSchedule {
        precondition(allowedSteps.contains(steps), "1 to 1000 steps")
        precondition(first <= final, "noisiest first")
        let distance = steps > 1 ? (final - first) / Double(steps - 1) : 0
        return NoiseSchedule(
            levels: (0..<steps).map { NoiseLevel(logSNR: min(first + Double($0) * distance, final)) }, last: last)
    }

    static let allowedSteps = 1...1000
}
