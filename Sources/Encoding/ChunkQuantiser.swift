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
    private let limit: AtomLimit
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
        limit = settings.atoms.map { .perWindow($0) } ?? .steps
        envelope = EnvelopeEstimate(shape: shape)
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        coder = try ChunkEncoder(dictionaries: dictionaries)
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
        guard let reservoir else { return try encode(target, atomsOf: limit, limit: largest) }
        return try encode(target, limit: min(reservoir.limit(share: share) - overhead, largest))
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
                let body = try body(target, parameters: tuning.parameters(gain: gain, bands: bands))
                if body.count <= limit { best = body }
                return body.count <= limit
            }
            if let found {
                gain = found
                if observer != nil { observe(target, parameters: tuning.parameters(gain: gain, bands: bands)) }
                return best
            }
            guard bands > 0 else { return try body(target, parameters: tuning.parameters(gain: gain, bands: 0)) }
            if changeCost < Tuning.largestChangeCost { changeCost *= 8 } else { bands /= 2 }
        }
    }

    /// As many atoms as asked for, with the coarsest steps that give nearly all windows so many.
    private mutating func encode(
        _ target: Target, atomsOf atoms: AtomLimit, limit: Int
    ) throws(ZstdError) -> [UInt8] {
        guard case .perWindow(let count) = atoms else { preconditionFailure("a rate or a number of atoms is set") }
        envelope.choose(changeCost: tuning.changeCost, into: &grid.levels)
        let bands = envelope.bandsInUse
        let finer = GainSearch.smallest(in: ChunkParameters.gains, from: gain) { gain in
            grid.set(tuning.parameters(gain: gain, bands: bands))
            codebook.select(target.latent, grid: grid, limit: .steps, into: &planes)
            return !hasAtoms(count)
        }
        gain = max((finer ?? ChunkParameters.gains.upperBound + 1) - 1, 0)
        let body = try body(target, parameters: tuning.parameters(gain: gain, bands: bands))
        return body.count <= limit ? body : try encode(target, limit: limit)
    }

    /// Whether at least 19 of 20 windows have `count` atoms.
    private func hasAtoms(_ count: Int) -> Bool {
        let short = (0..<shape.rows).count { row in
            planes.levels[row * shape.hop..<(row + 1) * shape.hop].count { $0 != 0 } < count
        }
        return 20 * short <= shape.rows
    }

    private mutating func observe(_ target: Target, parameters: ChunkParameters) {
        grid.set(parameters)
        codebook.select(target.latent, grid: grid, limit: limit, into: &planes)
        observer?(grid, target.stereo, planes)
    }

    private mutating func body(_ target: Target, parameters: ChunkParameters) throws(ZstdError) -> [UInt8] {
        grid.set(parameters)
        codebook.select(target.latent, grid: grid, limit: limit, into: &planes)
        var bytes: [UInt8] = []
        _ = try coder.append(grid: grid, stereo: target.stereo, planes: planes, to: &bytes)
        return bytes
    }
}
