internal import Diffusion
internal import Glibc

/// The reverse diffusion of a chunk's vectors, on either side. ddcm-stream.md 5.14
///
/// Vectors with the same numbers and the same steps go through it side by side; what becomes of one does not depend on
/// the others.
struct VectorDiffusion: Sendable {
    private let format: DiffusionFormat
    private var matrices = NoiseMatrices()
    private var sampler = CodebookSampler(
        SamplerSettings(
            schedule: NoiseSchedule(levels: [.clean]), kernel: .exact, coding: .single, scaling: .rootMeanSquare),
        denoiser: AnalyticDenoiser())
    /// Each vector where it stands in the latent, of unit root mean square over its free numbers, and 0 elsewhere.
    private(set) var units: [Float] = []

    /// What vectors have in common that are diffused together.
    private struct Group: Hashable {
        let dimension: Int
        let free: Int
        let plan: StepPlan
    }

    /// Vectors that are diffused at once.
    private static let tile = 64
    /// The share of a step's bits that an ideal code would need to come as close: what the levels are laid out for. From
    /// 0.6 to 1.1 the correlation with white noise is the same within 0.002.
    private static let stepEfficiency = 0.9
    /// How far targets are held at a correlation of 1: best by trial with white noise, where it lifts correlations of two
    /// to eight steps by 0.01 to 0.02 below half a bit a number.
    private static let furthest: Float = 0.92
    /// Log-SNRs are within ± this.
    private static let mostLogSNR = 40.0

    init(format: DiffusionFormat) { self.format = format }

    /// Chooses the atoms of all vectors; what they make is left to `decode`.
    /// - Parameter latent: the chunk's, without what coordinates stand for; only directions matter.
    mutating func encode(_ latent: [Float], levels: [Int16], into atoms: inout DiffusionAtoms) {
        for (group, members) in groups(atoms) {
            for first in stride(from: 0, to: members.count, by: Self.tile) {
                encode(members[first..<min(first + Self.tile, members.count)], of: group, latent, levels, &atoms)
            }
        }
    }

    /// Makes the vectors of atoms.
    mutating func decode(_ atoms: DiffusionAtoms, levels: [Int16]) {
        units.removeAll(keepingCapacity: true)
        units.append(contentsOf: repeatElement(0, count: levels.count))
        for (group, members) in groups(atoms) {
            for first in stride(from: 0, to: members.count, by: Self.tile) {
                decode(members[first..<min(first + Self.tile, members.count)], of: group, levels, atoms)
            }
        }
    }

    private func groups(_ atoms: DiffusionAtoms) -> [Group: [Int]] {
        var groups: [Group: [Int]] = [:]
        for (number, vector) in atoms.layout.vectors.enumerated() {
            let plan = vector.plan(gain: atoms.gains[number], format, atoms.parameters)
            if plan.steps == 0 { continue }
            groups[Group(dimension: vector.dimension, free: vector.free, plan: plan), default: []].append(number)
        }
        return groups
    }

    private mutating func encode(
        _ members: ArraySlice<Int>, of group: Group, _ latent: [Float], _ levels: [Int16],
        _ atoms: inout DiffusionAtoms
    ) {
        let (vectors, parameters) = (members.map { atoms.layout.vectors[$0] }, atoms.parameters)
        let side = variances(vectors, levels)
        var targets: [Float] = []
        for vector in vectors { targets += latent[vector.start..<vector.start + vector.dimension] }
        Self.scale(&targets, to: side, size: group.dimension, factor: Self.reach(group))
        set(group, parameters)
        let (shape, start) = (shape(vectors, group), start(side))
        // The denoiser throws nothing.
        let result = try? sampler.encode(targets, shape: shape, side: side, start: start) { draw in
            let count = format.atoms(group.plan, step: draw, parameters.coding)
            let matrix = matrices.matrix(format, step: draw, count: count, dimension: group.dimension)
            return SeededNoise(format, step: draw, count: count, matrix: matrix)
        }
        guard let result else { return }
        for (step, codes) in result.codes.enumerated() {
            for (row, number) in members.enumerated() { atoms.set(codes[row], vector: number, step: step) }
        }
    }

    /// By how much targets are held further away than they are: the result is scaled to its energy in the end, so that a
    /// direction is looked for and no point.
    private static func reach(_ group: Group) -> Float {
        let found = DiffusionFormat.found(bits: Float(group.plan.bits), numbers: group.free)
        return max(1, furthest / found.squareRoot())
    }

    private mutating func decode(
        _ members: ArraySlice<Int>, of group: Group, _ levels: [Int16], _ atoms: DiffusionAtoms
    ) {
        let vectors = members.map { atoms.layout.vectors[$0] }
        let side = variances(vectors, levels)
        let codes = (0..<group.plan.steps).map { step in members.map { atoms.code(vector: $0, step: step) } }
        set(group, atoms.parameters)
        let (shape, start) = (shape(vectors, group), start(side))
        // Codes that were read are those of the coding.
        let latents = try? sampler.decode(
            codes, shape: shape, side: side, start: start
        ) { draw in
            SeededNoise(format, step: draw, count: format.atoms(group.plan, step: draw, atoms.parameters.coding))
        }
        if let latents { put(latents, vectors, side) }
    }

    private func shape(_ vectors: [DiffusionLayout.Vector], _ group: Group) -> BatchShape {
        BatchShape(count: vectors.count, size: group.dimension)
    }

    private func start(_ side: PriorVariance) -> StartingPoint {
        .prior(side, at: sampler.settings.schedule.levels[0])
    }

    /// 1 for each free number, and 0 for those that a coordinate stands for.
    private func variances(_ vectors: [DiffusionLayout.Vector], _ levels: [Int16]) -> PriorVariance {
        var variances: PriorVariance = []
        for vector in vectors {
            for k in vector.start..<vector.start + vector.dimension {
                variances.append(vector.hasBase && levels[k] != 0 ? 0 : 1)
            }
        }
        return variances
    }

    /// Gives each vector the energy that its prior has.
    private static func scale(_ latents: inout [Float], to side: PriorVariance, size: Int, factor whole: Float = 1) {
        for first in stride(from: 0, to: latents.count, by: size) {
            var (energy, prior): (Float, Float) = (0, 0)
            for k in first..<first + size {
                if side[k] == 0 { latents[k] = 0 }
                energy += latents[k] * latents[k]
                prior += side[k]
            }
            let factor = energy > 0 ? whole * (prior / energy).squareRoot() : 0
            for k in first..<first + size { latents[k] *= factor }
        }
    }

    private mutating func put(_ latents: [Float], _ vectors: [DiffusionLayout.Vector], _ side: PriorVariance) {
        var latents = latents
        let size = vectors[0].dimension
        // Choosing among many noises bends the variance; here it is mended.
        Self.scale(&latents, to: side, size: size)
        for (row, vector) in vectors.enumerated() {
            for k in 0..<size { units[vector.start + k] = latents[row * size + k] }
        }
    }

    private mutating func set(_ group: Group, _ parameters: DiffusionParameters) {
        sampler.settings.schedule = schedule(group, parameters)
        sampler.settings.kernel = parameters.eta.map { .implicit(eta: Double($0) / 8) } ?? .exact
        sampler.settings.coding = parameters.coding
        // Only the exact kernel has noise in the last step.
        sampler.settings.plainSteps = parameters.eta == nil && group.plan.steps > 1 ? 0 : 1
        sampler.denoiser.prior = parameters.prior
    }

    /// Levels between the starting noise and none.
    private func schedule(_ group: Group, _ parameters: DiffusionParameters) -> NoiseSchedule {
        let steps = parameters.eta == nil ? group.plan.steps - 1 : group.plan.steps
        guard steps > 0 else { return NoiseSchedule(levels: [.clean]) }
        switch parameters.schedule {
        case .cosine: return .cosine(steps: steps)
        case .linear:
            let table = ScaledLinear.table
            return NoiseSchedule(table, timesteps: table.timesteps(steps: steps, spacing: .linspace))
        case .logsnr:
            let bits = Double(group.plan.bits) / Double(group.plan.steps * group.free)
            let left = exp2(-2 * Self.stepEfficiency * bits)
            let first = Self.logSNR(behind: 1, of: steps + 1, left: left)
            let final = Self.logSNR(behind: steps, of: steps + 1, left: left)
            return .logSNR(steps: steps, from: first, to: max(first, final))
        }
    }

    /// Where noise has as much of the result's variance as it takes of what is left, each the same share: the log-SNR
    /// behind the first `count` noises of `all`.
    private static func logSNR(behind count: Int, of all: Int, left: Double) -> Double {
        let (now, end) = (pow(left, Double(count)), pow(left, Double(all)))
        return min(max(log((1 - now) / max(now - end, 1e-300)), -mostLogSNR), mostLogSNR)
    }
}
