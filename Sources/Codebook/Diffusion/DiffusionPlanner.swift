internal import Algebra
internal import Glibc
internal import Quantiser

/// What an encoder can tell of a chunk's diffusion before atoms are chosen: how many bits it takes, exactly, and how far
/// it will be from the sound, nearly, since among random atoms it does not matter where a vector points.
struct DiffusionPlanner {
    let format: DiffusionFormat
    let parameters: DiffusionParameters
    let latent: [Float]
    let grid: QuantiserGrid

    /// Makes room for the atoms of the bands that have vectors; no coordinates stay in those that start from noise.
    func plan(in planes: inout AtomPlanes) {
        planes.clearVectorBands(grid)
        planes.diffusion.parameters = parameters
        planes.diffusion.layout.set(grid, format, parameters, bands: planes.vectorBands, levels: planes.levels)
        planes.diffusion.removeSteps()
        for vector in planes.diffusion.layout.vectors {
            let gain = gain(of: vector)
            planes.diffusion.gains.append(gain)
            planes.diffusion.appendUnknown(vector.plan(gain: gain, format, parameters), format)
        }
    }

    private func gain(of vector: DiffusionLayout.Vector) -> Int8 {
        guard parameters.hasGains, !vector.hasBase else { return 0 }
        let energy = Vector.energy(latent, vector.start..<vector.start + vector.dimension) / Float(vector.dimension)
        return DiffusionGain.nearest(energy.squareRoot() / grid.envelope(vector.level))
    }

    /// What all coded bands cost from noise.
    func costs() -> [BandCost] {
        var layout = DiffusionLayout()
        let bands = [Bool](repeating: true, count: grid.shape.levelCount)
        layout.set(grid, format, parameters, bands: bands, levels: [])
        var costs = [BandCost](repeating: BandCost(), count: grid.shape.levelCount)
        for vector in layout.vectors {
            let gain = gain(of: vector)
            let plan = vector.plan(gain: gain, format, parameters)
            let found = format.found(plan, numbers: vector.free, parameters)
            let inverse = 1 / grid.stepSize(vector.level)
            let energy = inverse * inverse * Vector.energy(latent, vector.start..<vector.start + vector.dimension)
            // Of the loudness that brings the result closest, since noise makes up for the rest in all codebooks.
            let amplitude = grid.stepRatio(vector.level) * DiffusionGain.amplitude(gain)
            let whole = found * Float(vector.dimension) * amplitude * amplitude
            costs[vector.level].error += energy - 2 * (found * energy * whole).squareRoot() + whole
            costs[vector.level].bits += format.bits(plan, parameters.coding)
            if parameters.hasGains { costs[vector.level].bits += Self.gainBits }
        }
        return costs
    }

    /// What a vector's gain takes.
    private static let gainBits: Float = 2

    /// What chosen noise in the place of zeros saves of the error that coordinates leave, and the bits that it takes.
    /// - Parameters:
    ///   - residual: what coordinates leave of the latent.
    ///   - atoms: planned.
    func refinement(_ residual: [Float], _ planes: AtomPlanes) -> BandCost {
        var cost = BandCost()
        for vector in planes.diffusion.layout.vectors where vector.hasBase {
            let plan = vector.plan(gain: 0, format, parameters)
            let inverse = 1 / grid.stepSize(vector.level)
            var energy: Float = 0
            for k in vector.start..<vector.start + vector.dimension where planes.levels[k] == 0 {
                energy += residual[k] * residual[k]
            }
            cost.error -= format.found(plan, numbers: vector.free, parameters) * energy * inverse * inverse
            cost.bits += format.bits(plan, parameters.coding)
        }
        return cost
    }
}
