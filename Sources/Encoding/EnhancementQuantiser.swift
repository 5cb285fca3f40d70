internal import Codebook
internal import Entropy
internal import Latent
internal import Quantiser
internal import RateControl
internal import Segments
internal import Stream

internal import Glibc

/// Makes the enhancement of each chunk: what its base leaves, with the finest steps that the rate allows.
/// ddcm-stream.md 5.12
struct EnhancementQuantiser: ~Copyable {
    private var codebook: any Codebook
    private var decoder: ChunkDecoder
    private var encoder: EnhancementEncoder
    /// Nil where the effort is too small for it.
    private var rateDistortion: RateDistortion?
    private var grid: QuantiserGrid
    private var windows: ChunkWindows
    private var stereo: StereoFlags
    private var planes: AtomPlanes
    private var enhancement: Enhancement
    private var residual: [Float]
    private var row: [Float]
    private var content: UInt32 = 0
    private var finer = 10
    /// Whether the levels of segments stand before what is quantised.
    private let hasLevels: Bool

    init(
        shape: ChunkShape, settings: EncoderSettings, configuration: Configuration, dictionaries: DictionarySet
    ) throws(ZstdError) {
        let atoms = AtomFormat(configuration, trained: settings.usedCodebook)
        codebook = atoms.codebook()
        decoder = try ChunkDecoder(
            dictionaries: dictionaries, entropy: configuration.entropy, hasDivisions: configuration.hasDivisions,
            atoms: atoms)
        hasLevels = configuration.segment != nil
        encoder = EnhancementEncoder(dictionaries: dictionaries)
        rateDistortion =
            Effort(settings.effort).weighsBits
            ? RateDistortion(classes: dictionaries.classes, lambda: Tuning.lambda) : nil
        grid = QuantiserGrid(shape: shape, rules: .version(configuration.version))
        windows = .whole(shape.windows)
        stereo = StereoFlags(channels: shape.channels)
        planes = AtomPlanes(shape: shape)
        enhancement = Enhancement(coefficientCount: shape.coefficientCount)
        residual = [Float](repeating: 0, count: shape.coefficientCount)
        row = [Float](repeating: 0, count: shape.hop)
    }

    /// Codes what a base leaves of a chunk.
    /// - Parameters:
    ///   - body: the base's.
    ///   - latent: the chunk's, with the base's divisions and its pairs of channels as mid and side.
    ///   - bytes: the most that the enhancement may take (one of none is given where this is too little), and the fewest
    ///     that it should take, if the sound has a use for them.
    mutating func encode(base body: [UInt8], latent: [Float], bytes: ClosedRange<Int>) throws -> [UInt8] {
        var reader = ByteReader(body, 0..<body.count)
        if hasLevels { try SegmentLevel.skip(&reader, channels: grid.shape.channels) }
        content = CRC32C.checksum(body, 0..<body.count)
        _ = try decoder.read(reader, grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
        codebook.measureResidual(of: latent, planes, grid: grid, row: &row, into: &residual)
        var best: [UInt8] = []
        let range = 0...min(grid.parameters.gain, (1 << Enhancement.finerBits) - 1)
        // From the finest steps to the coarsest.
        let found = GainSearch.smallest(in: -range.upperBound...0, from: -finer) { negative in
            guard let coded = pack(finer: -negative, scale: 1), coded.count <= bytes.upperBound else { return false }
            best = coded
            return true
        }
        guard let found else { return coarsest(limit: bytes.upperBound) ?? [] }
        finer = -found
        guard best.count < bytes.lowerBound, finer < range.upperBound, rateDistortion != nil else { return best }
        for scale: Float in [1.5, 2, 3, 4] {
            if let coded = pack(finer: finer + 1, scale: scale), coded.count <= bytes.upperBound { return coded }
        }
        return best
    }

    /// The coarsest steps that there are, with as many coefficients as fit, the largest: vectors leave more than
    /// coordinates of the same steps do.
    private mutating func coarsest(limit: Int) -> [UInt8]? {
        var best: [UInt8]?
        ScaleSearch.halve(0...Self.largestZone, steps: Self.zones) { zone in
            guard let coded = pack(finer: 0, scale: 1, zone: exp2(zone)), coded.count <= limit else { return false }
            best = coded
            return true
        }
        return best
    }

    /// log2 of the largest coefficient in steps that may be left out.
    private static let largestZone: Float = 8
    private static let zones = 6

    /// Nil where levels saturate, which would be cheap, and wrong.
    /// - Parameter zone: coefficients below so many steps are left out.
    private mutating func pack(finer: Int, scale: Float, zone: Float = 0) -> [UInt8]? {
        let fine = grid.refined(by: finer)
        enhancement.finer = finer
        enhancement.select(residual, base: planes.levels, grid: fine)
        if enhancement.isSaturated { return nil }
        if zone > 0 { enhancement.leaveOut(below: zone, residual, grid: fine) }
        rateDistortion?.lower(&enhancement, of: residual, base: &planes, grid: fine, scale: scale)
        return encoder.bytes(of: &enhancement, planes: &planes, grid: fine, content: content)
    }
}
