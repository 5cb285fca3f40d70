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
    /// Whether bands can have coordinates or vectors, and whether that is chosen for each.
    private let mixesBands: Bool
    private let choosesBands: Bool
    /// Whether atoms are chosen only for the body that is sent.
    let settles: Bool
    var bandChoice = BandChoice(vectorShare: 0)
    /// Squared steps, where bands choose.
    private var error: Float = 0
    let tuning: Tuning
    let atoms: AtomLimit
    private let effort: Effort
    /// Whether the number of atoms alone sets the rate.
    private let isAtomCountFixed: Bool
    private var coder: ChunkEncoder
    private let splitsSigns: Bool
    private let emptyPreamble: [UInt8]
    private var measure = BodyMeasure.body
    var envelope: EnvelopeEstimate
    /// Nil where the effort is too small for it.
    var rateDistortion: RateDistortion?
    var grid: QuantiserGrid
    var planes: AtomPlanes
    var observer: ChunkObserver?
    var latentObserver: LatentObserver?
    /// How this chunk's windows are divided; all whole where it holds nothing.
    private var windows: ChunkWindows
    /// What a change of an envelope level costs in this chunk.
    var changeCost: Float = 0
    /// The gains that the next chunk may have.
    var gains = ChunkParameters.gains
    var gain = ChunkParameters.gains.upperBound / 2

    init(
        shape: ChunkShape, settings: EncoderSettings, configuration: Configuration, dictionaries: DictionarySet,
        emptyPreamble: [UInt8]
    ) throws(ZstdError) {
        self.emptyPreamble = emptyPreamble
        let trained = settings.usedCodebook
        let format = AtomFormat(configuration, trained: trained)
        let effort = Effort(settings.effort)
        var planes = AtomPlanes(shape: shape)
        planes.vectors.dimension =
            settings.dimension ?? trained?.dimension ?? settings.tuning.dimension(of: settings.usedMode)
        splitsSigns = settings.isResilient
        coder = try ChunkEncoder(
            dictionaries: dictionaries, entropy: configuration.entropy, hasDivisions: configuration.segment == nil,
            atoms: format, splitsSigns: splitsSigns)
        self.shape = shape
        mixesBands = format.mixesBands
        choosesBands = format.mixesBands && settings.diffusion.start == .auto
        weighsVectors = format != .coordinates
        self.effort = effort
        self.planes = planes
        settles = format.settles
        codebook = format.codebook(pursuit: settings.pursuit, diffusion: settings.usedDiffusion)
        isAtomCountFixed = settings.expectedBitrate == nil
        tuning = settings.tuning
        atoms = settings.atoms.flatMap { format.settles ? nil : .perWindow($0) } ?? .steps
        envelope = EnvelopeEstimate(shape: shape)
        windows = .whole(shape.windows)
        let hasCoordinates = format.mixesBands && settings.diffusion.start != .noise
        rateDistortion =
            hasCoordinates || format == .coordinates && effort.weighsBits
            ? RateDistortion(classes: dictionaries.classes, lambda: Tuning.lambda) : nil
        grid = QuantiserGrid(shape: shape)
    }

    /// Codes the chunk that `analysis` holds.
    /// - Parameters:
    ///   - bytes: the most that the body may take, as `measure` counts them (one that holds nothing is given where this is
    ///     too little for any sound), and the fewest that it should take, if the sound has a use for them.
    ///   - leastGain: the finest steps to be used.
    mutating func encode(
        _ analysis: inout any ChunkAnalysis, bytes: ClosedRange<Int>, _ measure: BodyMeasure, leastGain: Int
    ) throws(ZstdError) -> ChunkBody {
        try quantise(&analysis, bytes: bytes, measure, leastGain: leastGain).body.content
    }

    /// The same, with what the body is made of.
    mutating func quantise(
        _ analysis: inout any ChunkAnalysis, bytes: ClosedRange<Int>, _ measure: BodyMeasure, leastGain: Int
    ) throws(ZstdError) -> (body: Body, stereo: StereoFlags) {
        self.measure = measure
        gains = min(leastGain, ChunkParameters.gains.upperBound)...ChunkParameters.gains.upperBound
        for _ in 1..<effort.passes {
            _ = try encode(analyse(&analysis), bytes: bytes)
            analysis.reconsider()
        }
        let target = analyse(&analysis)
        let body = try settle(encode(target, bytes: bytes), target)
        observer?(body.grid, windows, target.stereo, body.planes)
        latentObserver?(target.latent, body.grid)
        return (body, target.stereo)
    }

    /// Chooses the atoms of a body whose length they do not change.
    private mutating func settle(_ body: Body, _ target: Target) throws(ZstdError) -> Body {
        guard settles else { return body }
        (grid, planes) = (body.grid, body.planes)
        codebook.settle(target.latent, grid: grid, in: &planes)
        return try pack(target)
    }

    /// Divides the windows and measures what is in them.
    private mutating func analyse(_ analysis: inout any ChunkAnalysis) -> Target {
        windows = analysis.transform(gain: gain)
        shape = analysis.shape
        grid.divide(windows.divisions)
        let stereo = StereoDecision.apply(to: &analysis.latent, shape)
        envelope.measure(analysis.latent, shape: shape, levelsOff: analysis.levelsOff)
        return Target(latent: analysis.latent, stereo: stereo, preamble: analysis.preamble)
    }

    private mutating func encode(_ target: Target, bytes: ClosedRange<Int>) throws(ZstdError) -> Body {
        // Atoms that are chosen later can move a body's end by a few bytes.
        let room =
            settles ? Self.settlingRoom + (splitsSigns ? Self.paritySettlingRoom + bytes.upperBound / 100 : 0) : 0
        let bytes = max(0, bytes.lowerBound - room)...max(0, bytes.upperBound - room)
        if isAtomCountFixed, case .perWindow(let count) = atoms {
            return try encode(target, atoms: count, limit: bytes.upperBound)
        }
        bandChoice = BandChoice(vectorShare: effort.weighsBits ? 0 : Self.usualShare)
        let first = try encode(target, limit: bytes.upperBound)
        if weighsVectors && !choosesBands { return try fill(first, target, limit: bytes.upperBound) }
        let body = choosesBands && effort.weighsBits ? try chooseBands(first, target, limit: bytes.upperBound) : first
        return body.count < bytes.lowerBound ? try refine(body, target, limit: bytes.upperBound) : body
    }

    /// The share of vectors where no time is spent on looking for a better one.
    private static let usualShare: Float = 0.8
    /// Bytes that are kept free for the end of a body that is to be settled.
    private static let settlingRoom = 4
    /// The same for what so many bytes more have of parity, with two more in each word.
    private static let paritySettlingRoom = 12

    /// The body of a chunk that holds nothing, with the edges of the windows at hand: no other takes fewer bytes.
    mutating func emptyBody() throws(ZstdError) -> [UInt8] { try empty().content.bytes }

    private mutating func empty() throws(ZstdError) -> Body {
        windows.divisions = ChunkWindows.whole(shape.windows).divisions
        grid.divide(windows.divisions)
        let silence = [Float](repeating: 0, count: shape.coefficientCount)
        let target = Target(
            latent: silence, stereo: StereoFlags(channels: shape.channels), preamble: emptyPreamble)
        select(target, tuning.parameters(gain: gain, bands: 0), limit: atoms)
        return try pack(target)
    }

    struct Target {
        let latent: [Float]
        let stereo: StereoFlags
        /// What stands in the body before all that is quantised.
        let preamble: [UInt8]
    }

    /// A chunk's body, and what it is made of.
    struct Body {
        let content: ChunkBody
        /// Bytes that count against the limit.
        let count: Int
        let grid: QuantiserGrid
        let planes: AtomPlanes
        /// Squared steps, where bands choose.
        let error: Float
    }

    /// The finest steps within `limit` bytes. Where even the coarsest do not fit, the envelope is coded with fewer
    /// changes, and then fewer bands.
    mutating func encode(_ target: Target, limit: Int) throws(ZstdError) -> Body {
        var bands = envelope.bandsInUse
        changeCost = tuning.changeCost
        while true {
            chooseEnvelope(changeCost: changeCost, of: target)
            var best: Body?
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
            if let found, let best {
                gain = found
                return best
            }
            guard bands > 0 else { return try empty() }
            if changeCost < Tuning.largestChangeCost { changeCost *= Tuning.changeCostGrowth } else { bands /= 2 }
        }
    }

    /// As many atoms as asked for, with the coarsest steps that give nearly all windows so many.
    private mutating func encode(_ target: Target, atoms count: Int, limit: Int) throws(ZstdError) -> Body {
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

    mutating func chooseEnvelope(changeCost: Float, of target: Target) {
        envelope.choose(changeCost: changeCost, into: &grid.levels)
        codebook.begin(target.latent, grid: grid)
    }

    mutating func select(
        _ target: Target, _ parameters: ChunkParameters, limit: AtomLimit, lambdaScale: Float = 1
    ) {
        grid.set(parameters)
        codebook.select(target.latent, grid: grid, limit: limit, bitScale: lambdaScale, into: &planes)
        if case .steps = limit {
            rateDistortion?.lower(&planes, of: target.latent, grid: grid, scale: lambdaScale)
        }
        if mixesBands {
            let costs = choosesBands ? rateDistortion?.costs(of: planes, target.latent, grid: grid) ?? [] : []
            error = codebook.keepCheaper(costs, choice: bandChoice, target.latent, grid: grid, in: &planes)
        }
    }

    /// The body of the atoms that were selected last.
    mutating func pack(_ target: Target) throws(ZstdError) -> Body {
        var bytes = target.preamble
        _ = try coder.append(grid: grid, windows: windows, stereo: target.stereo, planes: planes, to: &bytes)
        let content = ChunkBody(bytes: bytes, signs: coder.signs)
        return Body(content: content, count: measure.count(content), grid: grid, planes: planes, error: error)
    }
}
