internal import Codebook
internal import Diffusion
internal import Quantiser

/// The atoms of diffusion steps. ddcm-stream.md 5.14
extension RangeBody {
    /// Codes the coordinates of bands whose diffusion starts from these, and the steps of all. A decoder's planes hold no
    /// coordinates.
    mutating func codeDiffusion(
        _ planes: inout AtomPlanes, grid: QuantiserGrid, format: DiffusionFormat
    ) throws(Coder.Failure) {
        codeBands(&planes.vectorBands, grid: grid)
        try codeLevels(&planes, grid: grid.without(planes.vectorBands))
        planes.diffusion.parameters = try code(
            planes.diffusion.parameters, format, hasNoiseStart: planes.vectorBands.contains(true))
        // A reader knows nothing, and would only keep the memory of the last chunk.
        let known = Coder.isReader ? DiffusionAtoms() : planes.diffusion
        planes.diffusion.layout.set(
            grid, format, planes.diffusion.parameters, bands: planes.vectorBands, levels: planes.levels)
        planes.diffusion.removeSteps()
        for row in 0..<grid.shape.rows {
            for number in planes.diffusion.layout.rows[row]..<planes.diffusion.layout.rows[row + 1] {
                try codeVector(number, row: row, grid.shape, of: known, into: &planes.diffusion, format)
            }
        }
    }

    private mutating func code(
        _ known: DiffusionParameters, _ format: DiffusionFormat, hasNoiseStart: Bool
    ) throws(Coder.Failure) -> DiffusionParameters {
        var parameters = known
        parameters.refinement = coder.codeTree(known.refinement, bits: 4, base: RangeContexts.diffusionRefinement)
        guard hasNoiseStart || parameters.refinement > 0 else { return parameters }
        let offsets = DiffusionParameters.rateOffsets.lowerBound
        parameters.rateOffset = coder.codeEven(known.rateOffset - offsets, bits: 7) + offsets
        parameters.hasGains = coder.codeEven(known.hasGains)
        var usual = DiffusionParameters()
        (usual.refinement, usual.rateOffset) = (parameters.refinement, parameters.rateOffset)
        usual.hasGains = parameters.hasGains
        if coder.codeEven(known == usual) { return usual }
        return try code(known, format, into: parameters)
    }

    /// Codes what chunks seldom have otherwise than usual.
    private mutating func code(
        _ known: DiffusionParameters, _ format: DiffusionFormat, into parameters: DiffusionParameters
    ) throws(Coder.Failure) -> DiffusionParameters {
        var parameters = parameters
        parameters.dimensionShift = coder.codeEven(known.dimensionShift, bits: 3)
        parameters.noiseScale = coder.codeEven(known.noiseScale, bits: 4)
        parameters.steps = coder.codeEven(known.steps - 1, bits: 10) + 1
        let schedule = coder.codeEven(Int(known.schedule.rawValue), bits: 2)
        let prior = coder.codeEven(Int(known.prior.rawValue), bits: 2)
        let eta = coder.codeEven(known.eta ?? Self.exactKernel, bits: 4)
        let (kind, atoms, bits) = known.coding.numbers
        let coding = StepCoding(
            kind: coder.codeEven(kind, bits: 2), atoms: coder.codeEven(atoms - 1, bits: 4) + 1,
            bits: coder.codeEven(bits - 1, bits: 3) + 1)
        guard let schedule = DiffusionParameters.Schedule(rawValue: UInt8(schedule)),
            let prior = DiffusionParameters.Prior(rawValue: UInt8(prior)), let coding,
            DiffusionParameters.dimensionShifts.contains(parameters.dimensionShift),
            parameters.steps <= DiffusionFormat.mostSteps,
            DiffusionParameters.noiseScales.contains(parameters.noiseScale),
            eta == Self.exactKernel || DiffusionParameters.etas.contains(eta), format.isPossible(coding)
        else {
            try coder.refuse("diffusion: a parameter is out of range")
            return known
        }
        (parameters.schedule, parameters.prior, parameters.coding) = (schedule, prior, coding)
        parameters.eta = eta == Self.exactKernel ? nil : eta
        return parameters
    }

    private static var exactKernel: Int { 15 }

    private mutating func codeVector(
        _ number: Int, row: Int, _ shape: ChunkShape, of known: DiffusionAtoms, into atoms: inout DiffusionAtoms,
        _ format: DiffusionFormat
    ) throws(Coder.Failure) {
        let vector = atoms.layout.vectors[number]
        if coder.hasRunOut { try coder.refuse("diffusion: the payload ends too early") }
        let hasGain = atoms.parameters.hasGains && !vector.hasBase
        var gain: Int8 = 0
        if hasGain {
            let views = DiffusionGainViews(vector: number, row: row, of: atoms, shape: shape)
            gain = code(gain: Coder.isReader ? 0 : known.gains[number], views)
        }
        atoms.gains.append(gain)
        let plan = vector.plan(gain: gain, format, atoms.parameters)
        var first = Coder.isReader ? 0 : known.starts[number]
        for step in 0..<plan.steps {
            if coder.hasRunOut { try coder.refuse("diffusion: the payload ends too early") }
            try codeStep(
                from: first, of: known, count: format.atoms(plan, step: step, atoms.parameters.coding), into: &atoms)
            if !Coder.isReader { first += atoms.parameters.coding.atoms }
        }
        atoms.starts.append(atoms.indices.count)
    }

    /// A gain bit by bit, the highest first.
    private mutating func code(gain: Int8, _ views: DiffusionGainViews) -> Int8 {
        let (value, first) = (Int(gain) - DiffusionGain.range.lowerBound, RangeContexts.diffusionGain)
        let both = views.below * DiffusionGainViews.classes + views.before
        var node = 1
        for bit in (0..<4).reversed() {
            let contexts = (
                first.0 + views.below << 4 + node, first.1 + views.before << 4 + node, first.2 + both << 4 + node
            )
            let isSet = coder.code(
                value >> bit & 1 == 1, contexts: contexts, mixer: RangeContexts.diffusionMixer + 3 - bit)
            node = node << 1 | (isSet ? 1 : 0)
        }
        return Int8(node - 16 + DiffusionGain.range.lowerBound)
    }

    private mutating func codeStep(
        from first: Int, of known: DiffusionAtoms, count: Int, into atoms: inout DiffusionAtoms
    ) throws(Coder.Failure) {
        func index(_ place: Int) -> Int { Coder.isReader ? 0 : Int(known.indices[first + place]) }
        func code(_ place: Int) -> Int { Coder.isReader ? 1 : Int(known.codes[first + place]) }
        switch atoms.parameters.coding {
        case .single:
            atoms.append(coder.codeUniform(index(0), below: count), 1)
        case .threshold(1):
            atoms.append(coder.codeUniform(index(0), below: count), coder.codeSign(code(0) < 0) ? -1 : 1)
        case .threshold(let many):
            let set = try codeSet((0..<many).map(index), count: count)
            for (place, index) in set.enumerated() { atoms.append(index, coder.codeSign(code(place) < 0) ? -1 : 1) }
        case .pursuit(let many, let bits):
            atoms.append(coder.codeUniform(index(0), below: count), 1)
            var hasMore = true
            for place in 1..<many {
                let weight = hasMore ? coder.codeEven(code(place), bits: bits) : 0
                hasMore = weight > 0
                atoms.append(hasMore ? coder.codeUniform(index(place), below: count) : 0, weight)
            }
        }
    }

    /// A set of atoms by its rank among all.
    private mutating func codeSet(_ known: [Int], count: Int) throws(Coder.Failure) -> [Int] {
        let sets = SubsetRank.sets(atoms: known.count, count: count) ?? 1
        let rank = Coder.isReader ? 0 : Int(SubsetRank.rank(of: known, count: count))
        let found = coder.codeUniform(rank, below: Int(sets))
        return SubsetRank.indices(rank: UInt64(found), atoms: known.count, count: count) ?? known
    }
}

extension StepCoding {
    /// Kind, atoms and bits as they are coded.
    fileprivate var numbers: (kind: Int, atoms: Int, bits: Int) {
        switch self {
        case .single: (0, 1, 1)
        case .threshold(let atoms): (1, atoms, 1)
        case .pursuit(let atoms, let bits): (2, atoms, bits)
        }
    }

    fileprivate init?(kind: Int, atoms: Int, bits: Int) {
        switch kind {
        case 0: self = .single
        case 1: self = .threshold(atoms: atoms)
        case 2: self = .pursuit(atoms: atoms, bits: bits)
        default: return nil
        }
    }
}
