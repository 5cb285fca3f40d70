package import Codebook
package import Entropy
internal import Glibc
package import Latent
package import Quantiser
internal import RateControl
internal import Stream

/// Sees what was chosen for each chunk before it is packed.
package typealias ChunkObserver = (QuantiserGrid, ChunkWindows, StereoFlags, AtomPlanes) -> Void

/// Sees each chunk's latent, and the steps that were chosen for it.
package typealias LatentObserver = ([Float], QuantiserGrid) -> Void

/// Makes the body of each chunk: envelope, steps that the rate allows, atoms, entropy coding.
struct ChunkQuantiser: ~Copyable {
    private var shape: ChunkShape
    private var codebook: any Codebook
    /// Whether atoms of vectors are weighed against their bits.
    private let weighsVectors: Bool
    /// Whether bands choose between coordinates and vectors.
    private let isHybrid: Bool
    /// Vectors are taken that cost less than this part of what a band's coordinates do.
    private var vectorShare: Float = 0
    /// Squared steps, in hybrids.
    private var error: Float = 0
    private let tuning: Tuning
    private let atoms: AtomLimit
    private let effort: Effort
    /// Whether the number of atoms alone sets the rate.
    private let isAtomCountFixed: Bool
    private var coder: ChunkEncoder
    private var envelope: EnvelopeEstimate
    /// Nil where the effort is too small for it.
    private var rateDistortion: RateDistortion?
    private var grid: QuantiserGrid
    private var planes: AtomPlanes
    var observer: ChunkObserver?
    var latentObserver: LatentObserver?
    /// How this chunk's windows are divided; all whole where it holds nothing.
    private var windows: ChunkWindows
    /// What a change of an envelope level costs in this chunk.
    private var changeCost: Float = 0
    /// The gains that the next chunk may have.
    private var gains = ChunkParameters.gains
    private var gain = ChunkParameters.gains.upperBound / 2

    init(
        shape: ChunkShape, settings: EncoderSettings, configuration: Configuration, dictionaries: DictionarySet
    ) throws(ZstdError) {
        let trained = settings.usedCodebook
        let format = AtomFormat(configuration, trained: trained)
        let isHybrid = configuration.mode == .hybrid
        let effort = Effort(settings.effort)
        var planes = AtomPlanes(shape: shape)
        planes.vectors.dimension =
            settings.dimension ?? trained?.dimension ?? settings.tuning.dimension(of: settings.usedMode)
        coder = try ChunkEncoder(dictionaries: dictionaries, entropy: configuration.entropy, atoms: format)
        self.shape = shape
        self.isHybrid = isHybrid
        weighsVectors = format != .coordinates
        self.effort = effort
        self.planes = planes
        codebook = format.codebook(pursuit: settings.pursuit)
        isAtomCountFixed = settings.expectedBitrate == nil
        tuning = settings.tuning
        atoms = settings.atoms.map { .perWindow($0) } ?? .steps
        envelope = EnvelopeEstimate(shape: shape)
        windows = .whole(shape.windows)
        rateDistortion =
            isHybrid || format == .coordinates && effort.weighsBits
            ? RateDistortion(classes: dictionaries.classes, lambda: Tuning.lambda) : nil
        grid = QuantiserGrid(shape: shape)
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
        for _ in 1..<effort.passes {
            _ = try encode(analyse(&analysis), bytes: bytes)
            analysis.reconsider()
        }
        let target = analyse(&analysis)
        let body = try encode(target, bytes: bytes)
        observer?(grid, windows, target.stereo, planes)
        latentObserver?(target.latent, grid)
        return body
    }

    /// Divides the windows and measures what is in them.
    private mutating func analyse(_ analysis: inout WindowAnalysis) -> Target {
        windows = analysis.transform(gain: gain)
        shape = analysis.shape
        grid.divide(windows.divisions)
        let stereo = StereoDecision.apply(to: &analysis)
        envelope.measure(analysis.latent, shape: shape, levelsOff: analysis.levelsOff)
        return Target(latent: analysis.latent, stereo: stereo)
    }

    private mutating func encode(_ target: Target, bytes: ClosedRange<Int>) throws(ZstdError) -> [UInt8] {
        if isAtomCountFixed, case .perWindow(let count) = atoms {
            return try encode(target, atoms: count, limit: bytes.upperBound)
        }
        vectorShare = effort.weighsBits ? 0 : Self.usualShare
        let first = try encode(target, limit: bytes.upperBound)
        if weighsVectors && !isHybrid { return try fill(first, target, limit: bytes.upperBound) }
        let body = isHybrid && effort.weighsBits ? try chooseShare(first, target, limit: bytes.upperBound) : first
        return body.count < bytes.lowerBound ? try refine(body, target, limit: bytes.upperBound) : body
    }

    /// The body of a chunk that holds nothing, with the edges of the windows at hand: no other takes fewer bytes.
    mutating func emptyBody() throws(ZstdError) -> [UInt8] {
        windows.divisions = ChunkWindows.whole(shape.windows).divisions
        grid.divide(windows.divisions)
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
        changeCost = tuning.changeCost
        while true {
            chooseEnvelope(changeCost: changeCost, of: target)
            var best: [UInt8] = []
            // Where it did not fit once, the coarsest steps tell soonest whether it does now.
            let start = changeCost == tuning.changeCost ? gain : gains.upperBound
            let found = try GainSearch.smallest(in: gains, from: start) { (gain) throws(ZstdError) in
                select(target, tuning.parameters(gain: gain, bands: bands), limit: atoms)
                // Levels that saturate would be cheap, and wrong.
                if planes.isSaturated { return false }
                let body = try pack(target)
                if body.count <= limit { best = body }
                return body.count <= limit
            }
            if let found {
                gain = found
                if observer != nil { select(target, tuning.parameters(gain: gain, bands: bands), limit: atoms) }
                return best
            }
            guard bands > 0 else { return try emptyBody() }
            if changeCost < Tuning.largestChangeCost { changeCost *= Tuning.changeCostGrowth } else { bands /= 2 }
        }
    }

    /// One step of the gain may be worth more bytes than can be saved for the next chunk: they are spent on an envelope
    /// that follows the signal more closely.
    private mutating func refine(_ body: [UInt8], _ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        guard atoms == .steps, gain > gains.lowerBound, envelope.bandsInUse > 0,
            grid.parameters.bands == envelope.bandsInUse
        else { return body }
        var best = body
        for part: Float in [0.8, 0.65, 0.5, 0.35, 0.2] {
            chooseEnvelope(changeCost: part * changeCost, of: target)
            select(target, tuning.parameters(gain: gain, bands: envelope.bandsInUse), limit: atoms)
            if planes.isSaturated { continue }
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
        }
        return try refineByLevels(best, target, limit: limit)
    }

    /// What vectors cost is known only roughly beforehand, so the chunk is coded with more and less of them at equal
    /// steps, and coded anew with as many as are worth their bits.
    /// - Parameter body: the chunk without vectors.
    private mutating func chooseShare(_ body: [UInt8], _ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        let (parameters, coordinateGain) = (grid.parameters, gain)
        var (best, least) = (Float(0), Float.infinity)
        for share in Self.shares {
            vectorShare = share
            select(target, parameters, limit: atoms)
            let cost = error + 8 * BandCost.bitWorth * Float(try pack(target).count)
            if cost < least { (best, least) = (share, cost) }
        }
        vectorShare = best
        guard best > 0 else { return body }
        let mixed = try encode(target, limit: limit)
        guard gain > coordinateGain else { return mixed }
        (gain, vectorShare) = (coordinateGain, 0)
        return body
    }

    private static let shares: [Float] = [0, 0.5, 0.8, 1]
    private static let usualShare: Float = 0.8

    /// The next finer steps with bits as dear as it takes to make them fit: whole atoms are coarse, and a step of the
    /// gain may add one to nearly every vector.
    private mutating func fill(_ body: [UInt8], _ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        guard gain > gains.lowerBound, grid.parameters.bands > 0 else { return body }
        let parameters = tuning.parameters(gain: gain - 1, bands: grid.parameters.bands)
        var best = body
        try ScaleSearch.halve(0...Self.largestBitScale, steps: Self.fillings) { (scale) throws(ZstdError) in
            select(target, parameters, limit: atoms, lambdaScale: exp2(scale))
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
            return finer.count <= limit
        }
        return best
    }

    /// log2 of how much dearer than usual bits may be: a step of the gain is worth a third of an octave.
    private static let largestBitScale: Float = 1
    private static let fillings = 4

    /// The next finer steps, with as many levels lowered as it takes to make them fit.
    private mutating func refineByLevels(_ body: [UInt8], _ target: Target, limit: Int) throws(ZstdError) -> [UInt8] {
        guard rateDistortion != nil else { return body }
        var best = body
        chooseEnvelope(changeCost: changeCost, of: target)
        for scale: Float in [1.5, 2, 3, 4] where best.count <= body.count {
            select(
                target, tuning.parameters(gain: gain - 1, bands: envelope.bandsInUse), limit: atoms, lambdaScale: scale)
            if planes.isSaturated { continue }
            let finer = try pack(target)
            if finer.count <= limit && finer.count > best.count { best = finer }
        }
        return best
    }

    /// As many atoms as asked for, with the coarsest steps that give nearly all windows so many.
    private mutating func encode(_ target: Target, atoms count: Int, limit: Int) throws(ZstdError) -> [UInt8] {
        chooseEnvelope(changeCost: tuning.changeCost, of: target)
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
        var (loud, short) = (0, 0)
        for window in 0..<shape.windows {
            for channel in 0..<shape.channels {
                let rows = shape.blocks(window: window).map { shape.row(block: $0, channel: channel) }
                guard rows.contains(where: { !isSilent($0) }) else { continue }
                loud += 1
                if rows.reduce(0, { $0 + atoms(row: $1) }) < count { short += 1 }
            }
        }
        return 20 * short <= loud
    }

    private func isSilent(_ row: Int) -> Bool {
        grid.levels[row * shape.bandCount..<(row + 1) * shape.bandCount].allSatisfy { $0 == 0 }
    }

    private func atoms(row: Int) -> Int {
        let first = shape.offset(row: row)
        return planes.vectors.atomCount(row: row)
            + planes.levels[first..<first + shape.hop(row: row)].count { $0 != 0 }
    }

    private mutating func chooseEnvelope(changeCost: Float, of target: Target) {
        envelope.choose(changeCost: changeCost, into: &grid.levels)
        codebook.begin(target.latent, grid: grid)
    }

    private mutating func select(
        _ target: Target, _ parameters: ChunkParameters, limit: AtomLimit, lambdaScale: Float = 1
    ) {
        grid.set(parameters)
        codebook.select(target.latent, grid: grid, limit: limit, bitScale: lambdaScale, into: &planes)
        if case .steps = limit {
            rateDistortion?.lower(&planes, of: target.latent, grid: grid, scale: lambdaScale)
        }
        if isHybrid, let costs = rateDistortion?.costs(of: planes, target.latent, grid: grid) {
            error = codebook.keepCheaper(costs, share: vectorShare, grid: grid, in: &planes)
        }
    }

    /// The body of the atoms that were selected last.
    private mutating func pack(_ target: Target) throws(ZstdError) -> [UInt8] {
        var bytes: [UInt8] = []
        _ = try coder.append(grid: grid, windows: windows, stereo: target.stereo, planes: planes, to: &bytes)
        return bytes
    }
}
