package import Codebook
package import Entropy
package import Quantiser
internal import RateControl
internal import Stream

/// Sees what was chosen for each chunk before it is packed.
package typealias ChunkObserver = (QuantiserGrid, StereoFlags, AtomPlanes) -> Void

/// Makes the body of each chunk: envelope, steps that the rate allows, atoms, entropy coding.
struct ChunkQuantiser: ~Copyable {
    private let shape: ChunkShape
    private let codebook: any Codebook = IdentityCodebook()
    private let tuning: Tuning
    private let atoms: AtomLimit
    private var reservoir: BitReservoir?
    private var coder: ChunkEncoder
    private var envelope: EnvelopeEstimate
    private var grid: QuantiserGrid
    private var planes: AtomPlanes
    var observer: ChunkObserver?
    private var gain = ChunkParameters.gains.upperBound / 2

    init(shape: ChunkShape, settings: EncoderSettings, dictionaries: DictionarySet) throws(ZstdError) {
        self.shape = shape
        let bitrate =
            settings.bitrate
            ?? (settings.atoms == nil ? EncoderSettings.defaultBitrate(channels: shape.channels) : nil)
        let seconds = Double(shape.windows * shape.hop) / Double(settings.sampleRate)
        reservoir = bitrate.map { BitReservoir(bitrate: $0, chunkSeconds: seconds) }
        tuning = Tuning(bitrate: bitrate.map { $0 / Double(shape.channels) })
        atoms = settings.atoms.map { .perWindow($0) } ?? .steps
        envelope = EnvelopeEstimate(shape: shape)
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        coder = try ChunkEncoder(dictionaries: dictionaries, entropy: settings.entropy)
    }

    /// Codes the chunk that `analysis` holds.
    /// - Parameters:
    ///   - overhead: bytes of the frame beside the body, which count against the rate.
    ///   - share: how much of the chunk is sound that was read.
    mutating func encode(
        _ analysis: inout WindowAnalysis, overhead: Int, share: Double
    ) throws(ZstdError) -> [UInt8] {
        let stereo = StereoDecision.apply(to: &analysis, shape: shape)
        envelope.measure(analysis.latent, levelsOff: analysis.levelsOff)
        let target = Target(latent: analysis.latent, stereo: stereo)
        let largest = Limits.payloadBytes - overhead
        if let reservoir {
            return try encode(target, limit: min(reservoir.limit(share: share) - overhead, largest))
        }
        guard case .perWindow(let count) = atoms else { return try encode(target, limit: largest) }
        return try encode(target, atoms: count, limit: largest)
    }

    /// Tells the rate control what a frame took.
    mutating func account(frameBytes: Int, share: Double) { reservoir?.spend(frameBytes, share: share) }

    private struct Target {
        let latent: [Float]
        let stereo: StereoFlags
    }

    /// The finest steps within `limit` bytes. Where even the coarsest do not fit, the envelope is coded with fewer
    /// changes, and then fewer bands.
    private mutating func encode(_ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        var bands = envelope.bandsInUse
        var changeCost = tuning.changeCost
        while true {
            envelope.choose(changeCost: changeCost, into: &grid.levels)
            var best: [UInt8] = []
            let found = try GainSearch.smallest(in: ChunkParameters.gains, from: gain) { (gain) throws(ZstdError) in
                select(target, tuning.parameters(gain: gain, bands: bands), limit: atoms)
                // Levels that saturate would be cheap, and wrong.
                if planes.isSaturated { return false }
                let body = try pack(target)
                if body.count <= limit { best = body }
                return body.count <= limit
            }
            if let found {
                gain = found
                if let observer {
                    select(target, tuning.parameters(gain: gain, bands: bands), limit: atoms)
                    observer(grid, target.stereo, planes)
                }
                return best
            }
            guard bands > 0 else {
                select(target, tuning.parameters(gain: gain, bands: 0), limit: atoms)
                return try pack(target)
            }
            if changeCost < Tuning.largestChangeCost { changeCost *= 8 } else { bands /= 2 }
        }
    }

    /// As many atoms as asked for, with the coarsest steps that give nearly all windows so many.
    private mutating func encode(_ target: Target, atoms count: Int, limit: Int) throws(ZstdError) -> [UInt8] {
        envelope.choose(changeCost: tuning.changeCost, into: &grid.levels)
        let bands = envelope.bandsInUse
        // The finest steps that make sense, and the coarsest that give too few atoms.
        let finest = GainSearch.smallest(in: Tuning.finestGain...ChunkParameters.gains.upperBound, from: gain) { gain in
            select(target, tuning.parameters(gain: gain, bands: bands), limit: .steps)
            return !planes.isSaturated
        }
        let range = (finest ?? Tuning.finestGain)...ChunkParameters.gains.upperBound
        let tooCoarse = GainSearch.smallest(in: range, from: gain) { gain in
            select(target, tuning.parameters(gain: gain, bands: bands), limit: .steps)
            return !hasAtoms(count)
        }
        gain = max((tooCoarse ?? range.upperBound + 1) - 1, range.lowerBound)
        select(target, tuning.parameters(gain: gain, bands: bands), limit: atoms)
        let body = try pack(target)
        return body.count <= limit ? body : try encode(target, limit: limit)
    }

    /// Whether at least 19 of 20 windows that are not silent have `count` atoms.
    private func hasAtoms(_ count: Int) -> Bool {
        let bands = shape.bands.count
        let loud = (0..<shape.rows).filter { row in
            grid.levels[row * bands..<(row + 1) * bands].contains { $0 > 0 }
        }
        let short = loud.count { row in
            planes.levels[row * shape.hop..<(row + 1) * shape.hop].count { $0 != 0 } < count
        }
        return 20 * short <= loud.count
    }

    private mutating func select(_ target: Target, _ parameters: ChunkParameters, limit: AtomLimit) {
        grid.set(parameters)
        codebook.select(target.latent, grid: grid, limit: limit, into: &planes)
    }

    /// The body of the atoms that were selected last.
    private mutating func pack(_ target: Target) throws(ZstdError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try coder.append(grid: grid, stereo: target.stereo, planes: planes, to: &bytes)
        return bytes
    }
}
