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
    /// Whether the number of atoms alone sets the rate.
    private let isAtomCountFixed: Bool
    private var coder: ChunkEncoder
    private var envelope: EnvelopeEstimate
    private var grid: QuantiserGrid
    private var planes: AtomPlanes
    var observer: ChunkObserver?
    /// The gains that the next chunk may have.
    private var gains = ChunkParameters.gains
    private var gain = ChunkParameters.gains.upperBound / 2

    init(shape: ChunkShape, settings: EncoderSettings, dictionaries: DictionarySet) throws(ZstdError) {
        self.shape = shape
        let bitrate = settings.expectedBitrate
        isAtomCountFixed = bitrate == nil
        tuning = Tuning(bitrate: bitrate.map { $0 / Double(shape.channels) })
        atoms = settings.atoms.map { .perWindow($0) } ?? .steps
        envelope = EnvelopeEstimate(shape: shape)
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        coder = try ChunkEncoder(dictionaries: dictionaries)
    }

    /// Codes the chunk that `analysis` holds.
    /// - Parameters:
    ///   - bytes: the most that the body may take (one that holds nothing is given where this is too little for any
    ///     sound), and the fewest that it should take, if the sound has a use for them.
    ///   - leastGain: the finest steps to be used.
    mutating func encode(
        _ analysis: inout WindowAnalysis, bytes: ClosedRange<Int>, leastGain: Int
    ) throws(ZstdError) -> [UInt8] {
        gains = min(leastGain, ChunkParameters.gains.upperBound)...ChunkParameters.gains.upperBound
        let stereo = StereoDecision.apply(to: &analysis, shape: shape)
        envelope.measure(analysis.latent, levelsOff: analysis.levelsOff)
        let target = Target(latent: analysis.latent, stereo: stereo)
        if isAtomCountFixed, case .perWindow(let count) = atoms {
            return try encode(target, atoms: count, limit: bytes.upperBound)
        }
        let body = try encode(target, limit: bytes.upperBound)
        return body.count < bytes.lowerBound ? try refine(body, target, limit: bytes.upperBound) : body
    }

    /// The body of a chunk that holds nothing: no other takes fewer bytes.
    mutating func emptyBody() throws(ZstdError) -> [UInt8] {
        let silence = [Float](repeating: 0, count: shape.coefficientCount)
        let target = Target(latent: silence, stereo: StereoFlags(channels: shape.channels))
        select(target, tuning.parameters(gain: gain, bands: 0), limit: atoms)
        return try pack(target)
    }

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
            let found = try GainSearch.smallest(in: gains, from: gain) { (gain) throws(ZstdError) in
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

    /// One step of the gain may be worth more bytes than can be saved for the next chunk: they are spent on an envelope
    /// that follows the signal more closely.
    private mutating func refine(_ body: [UInt8], _ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        guard atoms == .steps, gain > gains.lowerBound,
            grid.parameters.bands == envelope.bandsInUse
        else { return body }
        var best = body
        for part: Float in [0.8, 0.65, 0.5, 0.35, 0.2] {
            envelope.choose(changeCost: part * tuning.changeCost, into: &grid.levels)
            select(target, tuning.parameters(gain: gain, bands: envelope.bandsInUse), limit: atoms)
            if planes.isSaturated { continue }
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
        }
        return best
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
