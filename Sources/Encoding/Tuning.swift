internal import Quantiser
internal import Stream

/// The encoder's choices that were found by measurement rather than by reasoning.
struct Tuning {
    /// 4 and 16 bits a block instead of 8 lose 0.01 of Zimtohrli and more from 6 kbit/s up; at 1.5 kbit/s 16 and fewer
    /// bits for spread lift the log-mel correlation of sparse sound by 0.007.
    let blockCosts: BlockCosts
    /// How far the envelope of a block that is not flat in time is lowered. Blocks have taken over most of it: 0 loses 0.1
    /// of Zimtohrli at 16 kbit/s, 0.7 loses 0.01. At 1.5 kbit/s 0.2 lifts the log-mel correlation of sparse sound by 0.004.
    let flatnessStrength: Float
    /// What a change of an envelope level costs, in squared levels of error. Cheaper changes follow the signal better,
    /// dearer ones leave more bits to the coefficients: 6 is best at 8 kbit/s, 2 at 32.
    let changeCost: Float
    private let fillsNoise: Bool
    private let bitrate: Double
    /// Dull high bands cost ViSQOL: 7 instead of 5 lifts music by 0.4 and mel MAE by 0.2 dB at 14 kbit/s, at no cost to
    /// Zimtohrli; 8 costs Zimtohrli 0.03.
    private static let emptyNoise = 7
    /// Measured together with the zero zone: 5 and 7 lose 0.005 of Zimtohrli, 8 loses 0.03.
    private static let partialNoise = 6

    /// Sixteenths. More lifts ViSQOL and costs mel MAE, less the other way round.
    static let usualExponent = 10
    /// In a model's latent 0, the least error of all numbers together: what its networks make of an error in one band or
    /// another is not known.
    let exponent: Int

    /// Squared steps that a bit may save: half of what holds at high resolution, since what is lowered to 0 leaves a hole.
    /// 0.06 gains 0.003 of Zimtohrli at equal mel MAE, 0.14 loses 0.01 and 0.1 dB.
    static let lambda: Float = 0.06

    /// By how much changes become dearer until the envelope fits a chunk that has no room for anything else. At 1.5
    /// kbit/s 1.4 instead of 8 lifts the log-mel correlation of speech from 0.88 to 0.91.
    static let changeCostGrowth: Float = 1.4

    /// From here on an envelope hardly ever changes within a chunk.
    static let largestChangeCost: Float = 1000

    /// Below this gain the steps of the quietest bands are finer than half a step of 16 bits.
    static let finestGain = 48

    /// - Parameter bitrate: bits a second and channel; nil where the number of atoms sets the rate.
    /// - Parameter isModelLatent: whether it is a model's, which hears no bands and has no holes to fill.
    init(bitrate: Double?, fillsNoise: Bool, isModelLatent: Bool) {
        self.fillsNoise = fillsNoise && !isModelLatent
        exponent = isModelLatent ? 0 : Self.usualExponent
        let bitrate = bitrate ?? 32_000
        self.bitrate = bitrate
        blockCosts = bitrate < 2000 ? BlockCosts(block: 16, spread: 0.2) : BlockCosts(block: 8, spread: 0.5)
        flatnessStrength = bitrate < 2000 ? 0.2 : 0.4
        changeCost = bitrate < 12_000 ? 6 : bitrate < 24_000 ? 4 : 2
    }

    /// The most numbers in a vector: shorter ones follow the sound more closely, longer ones leave more bits to each
    /// atom.
    func dimension(of mode: Mode) -> Int {
        let dimension = bitrate < 24_000 ? 8 : 4
        return mode == .product ? 2 * dimension : dimension
    }

    func parameters(gain: Int, bands: Int) -> ChunkParameters {
        ChunkParameters(
            gain: gain, bands: bands, exponent: exponent, emptyNoise: fillsNoise ? Self.emptyNoise : 0,
            partialNoise: fillsNoise ? Self.partialNoise : 0)
    }
}

extension EncoderSettings {
    var tuning: Tuning {
        Tuning(
            bitrate: expectedBitrate.map { $0 / Double(channels) }, fillsNoise: fillsNoise, isModelLatent: model != nil)
    }
}
