internal import Algebra
internal import Glibc
public import Quantiser

/// Vectors of a band's coefficients as results of a reverse diffusion whose noise is chosen (DDCM, arXiv 2502.01189),
/// from noise, or from coordinates. ddcm-stream.md 5.14
public struct DiffusionCodebook: Codebook {
    private let format: DiffusionFormat
    private let start: DiffusionChoice.Start
    /// What the caller asks for; offsets and what is chosen for each chunk are added.
    private let usual: DiffusionParameters
    private var rateOffset = 0
    private var coordinates = IdentityCodebook()
    private var diffusion: VectorDiffusion
    private var row: [Float] = []
    private var residual: [Float] = []

    public init(format: DiffusionFormat, choice: DiffusionChoice = DiffusionChoice()) {
        (self.format, start, usual) = (format, choice.start, choice.parameters)
        diffusion = VectorDiffusion(format: format)
    }

    /// Finds coordinates for all bands, for `keepCheaper` to choose from; none where all bands start from noise.
    public mutating func select(
        _ latent: [Float], grid: QuantiserGrid, limit: AtomLimit, bitScale: Float, into planes: inout AtomPlanes
    ) {
        // Where bits are twice as dear, half a bit less is spent.
        let offset = Int((-48 * log2(bitScale)).rounded())
        let offsets = DiffusionParameters.rateOffsets
        rateOffset = min(max(offset, offsets.lowerBound), offsets.upperBound)
        if start == .noise {
            for index in planes.levels.indices { planes.levels[index] = 0 }
        } else {
            coordinates.select(latent, grid: grid, limit: limit, bitScale: bitScale, into: &planes)
        }
    }

    public mutating func keepCheaper(
        _ costs: [BandCost], choice: BandChoice, _ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes
    ) -> Float {
        var parameters = usual
        parameters.rateOffset = rateOffset
        if choice.refinesCoordinates { parameters.refinement = DiffusionChoice.refinement }
        var vectorCosts: [BandCost] = []
        if start == .noise || start == .auto && choice.vectorShare > 0 {
            (parameters.hasGains, vectorCosts) = cheaper(parameters, latent, grid)
        }
        planes.vectorBands = bandsFromNoise(costs, vectorCosts, share: choice.vectorShare, grid)
        let planner = DiffusionPlanner(format: format, parameters: parameters, latent: latent, grid: grid)
        planner.plan(in: &planes)
        guard start == .auto else { return 0 }
        var error = uncodedError(grid)
        for level in costs.indices { error += (planes.vectorBands[level] ? vectorCosts[level] : costs[level]).error }
        guard choice.refinesCoordinates else { return error }
        measureResidual(latent, planes, grid)
        return error + planner.refinement(residual, planes).error
    }

    /// - Parameters:
    ///   - costs: of coordinates.
    ///   - vectorCosts: of vectors; none where no band may have any.
    private func bandsFromNoise(
        _ costs: [BandCost], _ vectorCosts: [BandCost], share: Float, _ grid: QuantiserGrid
    ) -> [Bool] {
        grid.expectations.indices.map { level in
            guard grid.expectations[level] != QuantiserGrid.uncoded, !vectorCosts.isEmpty else { return false }
            return start == .noise
                || vectorCosts[level].bits > 0 && vectorCosts[level].sum < share * costs[level].sum
        }
    }

    /// Whether vectors are cheaper with gains, and what they cost then in each band.
    private func cheaper(
        _ parameters: DiffusionParameters, _ latent: [Float], _ grid: QuantiserGrid
    ) -> (hasGains: Bool, costs: [BandCost]) {
        let variants = [false, true].map { hasGains in
            var parameters = parameters
            parameters.hasGains = hasGains
            let planner = DiffusionPlanner(format: format, parameters: parameters, latent: latent, grid: grid)
            let costs = planner.costs()
            return (hasGains: hasGains, costs: costs, sum: costs.reduce(0) { $0 + $1.sum })
        }
        let best = variants[0].sum <= variants[1].sum ? variants[0] : variants[1]
        return (best.hasGains, best.costs)
    }

    /// Squared steps of bands that are too quiet for their steps, so that grids with other steps can be compared.
    private func uncodedError(_ grid: QuantiserGrid) -> Float {
        var sum: Float = 0
        for row in 0..<grid.shape.rows {
            let bands = grid.shape.bands(row: row)
            for band in 0..<grid.parameters.bands {
                let level = row * bands.count + band
                guard grid.expectations[level] == QuantiserGrid.uncoded, grid.levels[level] > 0 else { continue }
                sum += Float(bands.coefficients(band).count) * exp2(Float(grid.ratio(level)) / 6)
            }
        }
        return sum
    }

    /// Runs the diffusion with the atoms that bring it closest to the sound.
    public mutating func settle(_ latent: [Float], grid: QuantiserGrid, in planes: inout AtomPlanes) {
        guard !planes.diffusion.layout.vectors.isEmpty else { return }
        measureResidual(latent, planes, grid)
        diffusion.encode(residual, levels: planes.levels, into: &planes.diffusion)
    }

    private mutating func measureResidual(_ latent: [Float], _ planes: AtomPlanes, _ grid: QuantiserGrid) {
        if row.count < grid.shape.hop { row = [Float](repeating: 0, count: grid.shape.hop) }
        residual = latent
        coordinates.measureResidual(of: latent, planes, grid: grid, row: &row, into: &residual)
    }

    public mutating func reconstruct(
        _ planes: AtomPlanes, row: Int, grid: QuantiserGrid, into latent: inout [Float]
    ) {
        coordinates.reconstruct(planes, row: row, grid: grid, into: &latent)
        let atoms = planes.diffusion
        if atoms.layout.vectors.isEmpty { return }
        if row == 0 { diffusion.decode(atoms, levels: planes.levels) }
        let offset = grid.shape.offset(row: row)
        let noise = NoiseFilling(content: 0, row: row, leastShare: NoiseFilling.roundingShare)
        // Of all vectors of a band, before any is added.
        var (band, left) = (-1, Float(0))
        for number in atoms.layout.rows[row]..<atoms.layout.rows[row + 1] {
            let vector = atoms.layout.vectors[number]
            if vector.hasBase && vector.level != band {
                band = vector.level
                left = noise.amplitude(of: band % grid.shape.bandCount, in: latent, row: row, grid: grid) ?? 0
            }
            if atoms.starts[number + 1] == atoms.starts[number] { continue }
            let amplitude = vector.hasBase ? left : amplitude(number, atoms, grid)
            for k in vector.start..<vector.start + vector.dimension {
                latent[k - offset] += amplitude * diffusion.units[k]
            }
        }
    }

    /// What a vector that starts from noise is multiplied by.
    private func amplitude(_ number: Int, _ atoms: DiffusionAtoms, _ grid: QuantiserGrid) -> Float {
        let (vector, gain) = (atoms.layout.vectors[number], atoms.gains[number])
        let envelope = grid.envelope(vector.level) * DiffusionGain.amplitude(gain)
        return envelope * format.amplitude(vector, gain: gain, atoms.parameters)
    }
}
