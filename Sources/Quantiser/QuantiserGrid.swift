public import Latent

/// The steps of a chunk, and what can be expected of the coefficients: integers that encoder and decoder derive alike
/// from the envelope levels and the chunk's parameters. ddcm-stream.md 5.2
public struct QuantiserGrid: Sendable {
    public private(set) var shape: ChunkShape
    public private(set) var parameters: ChunkParameters
    /// Envelope levels, `shape.levelCount` of them.
    public var levels: [UInt8]
    /// Each band's step in twelfths of an octave.
    public private(set) var steps: [Int16]
    /// Each band's envelope over its step, in steps of 4 dB from `uncoded`; `uncoded` where all its coefficients are 0.
    public private(set) var expectations: [UInt8]

    public static let uncoded: UInt8 = 255
    /// Expectations other than `uncoded` are below this.
    public static let expectationCount = 16
    /// Envelope over step, in twelfths of an octave, below which a band is not coded: −14 dB.
    private static let leastRatio = -28

    public let rules: ReconstructionRules

    public init(shape: ChunkShape, rules: ReconstructionRules = .version3) {
        self.rules = rules
        self.shape = shape
        parameters = ChunkParameters(gain: 0, bands: 0, exponent: 0, emptyNoise: 0, partialNoise: 0)
        (levels, steps, expectations) = ([], [], [])
        resize()
    }

    /// Takes on the blocks of a new chunk.
    public mutating func divide(_ divisions: [WindowDivision]) {
        shape.divide(divisions)
        resize()
    }

    private mutating func resize() {
        let missing = shape.levelCount - levels.count
        if missing > 0 {
            levels += repeatElement(0, count: missing)
            steps += repeatElement(0, count: missing)
            expectations += repeatElement(Self.uncoded, count: missing)
        } else {
            levels.removeLast(-missing)
            steps.removeLast(-missing)
            expectations.removeLast(-missing)
        }
    }

    /// Derives steps and expectations from `levels` and `parameters`.
    public mutating func set(_ parameters: ChunkParameters) {
        self.parameters = parameters
        for band in 0..<shape.bandCount {
            let weight = rules.weighsBands ? shape.weight(band: band) : 0
            for index in stride(from: band, to: shape.levelCount, by: shape.bandCount) {
                let level = band < parameters.bands ? Int(levels[index]) : 0
                (steps[index], expectations[index]) = Self.rank(level: level, weight: weight, parameters)
            }
        }
    }

    private static func rank(
        level: Int, weight: Int, _ parameters: ChunkParameters
    ) -> (step: Int16, expectation: UInt8) {
        guard level > 0 else { return (0, uncoded) }
        let above = Loudness.twelfthsPerLevel * (level - 1)
        let step = twelfths(gain: parameters.gain) + (parameters.exponent * above) >> 4 + weight
        let ratio = Loudness.twelfths(level: level) - step
        guard ratio >= leastRatio else { return (Int16(step), uncoded) }
        return (Int16(step), UInt8(min((ratio - leastRatio) >> 3, expectationCount - 1)))
    }

    /// The step of level 1, in twelfths of an octave.
    private static func twelfths(gain: Int) -> Int { 2 * gain - 300 }

    /// log2 of the step of a band of no weight whose root mean square is 2^`envelope`, before all is rounded to integers.
    public static func step(envelope: Float, gain: Int, exponent: Int) -> Float {
        (Float(twelfths(gain: gain)) + Float(exponent) / 16 * (12 * envelope - Float(Loudness.floorTwelfths))) / 12
    }

    /// The same grid with some bands not coded.
    /// - Parameter bands: in the order of envelope levels.
    public func without(_ bands: [Bool]) -> QuantiserGrid {
        var grid = self
        for level in bands.indices where bands[level] { grid.expectations[level] = Self.uncoded }
        return grid
    }

    /// The grid of what is left when this one's levels are taken off, for a second layer. ddcm-stream.md 5.12
    /// - Parameter finer: by how much steps are finer, as a difference of gains, 0 to the gain.
    public func refined(by finer: Int) -> QuantiserGrid {
        var (grid, parameters) = (self, parameters)
        parameters.gain -= finer
        grid.set(parameters)
        for index in expectations.indices where expectations[index] != Self.uncoded {
            let left = min(ratio(index), Self.largestResidual) + Self.twelfths(finer: finer)
            grid.expectations[index] = UInt8(min(max(left - Self.leastRatio, 0) >> 3, Self.expectationCount - 1))
        }
        return grid
    }

    /// The most that a coded band's quantiser leaves, as its root mean square over the step, in twelfths of an octave: a
    /// little less than equal distribution in a step would be. −8, −16 and −32 lose 0.005 of Zimtohrli and 0.01 dB of mel
    /// MAE and more at 8 and 24 kbit/s.
    private static let largestResidual = -24

    private static func twelfths(finer: Int) -> Int { 2 * finer }

    /// Envelope over step of a band that is not silent, in twelfths of an octave.
    public func ratio(_ index: Int) -> Int { Loudness.twelfths(level: Int(levels[index])) - Int(steps[index]) }

    /// Envelope over step of a band that is not silent.
    public func stepRatio(_ index: Int) -> Float { Loudness.amplitude(twelfths: ratio(index)) }

    /// The step of a band as an amplitude.
    public func stepSize(_ index: Int) -> Float { Loudness.amplitude(twelfths: Int(steps[index])) }

    /// The root mean square of a band as its envelope level gives it; 0 in bands that are not coded at all.
    public func envelope(_ index: Int) -> Float {
        index % shape.bandCount < parameters.bands ? Loudness.amplitude(level: Int(levels[index])) : 0
    }
}
