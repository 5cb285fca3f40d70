import Support
import Testing

@testable import Diffusion

private let table = ScaledLinear.table

@Test("the scaled-linear table is the one of diffusers")
func scaledLinearTable() throws {
    let expected = try Tensors("scheduler")
    let (betas, alphaBars) = (try expected.floats("betas"), try expected.doubles("alphas_cumprod_f64"))
    let single = try expected.floats("alphas_cumprod")
    let found = BetaSchedule.scaledLinear.betas(count: 1000, first: 0.0015, final: 0.0195)
    #expect(betas.count == 1000 && alphaBars.count == 1000 && table.alphaBars.count == 1000 && table.last == 999)
    for step in 0..<1000 {
        #expect(abs(found[step] - Double(betas[step])) < 1e-6)
        #expect(abs(table.alphaBars[step] - alphaBars[step]) < 1e-12)
        #expect(abs(table.alphaBars[step] - Double(single[step])) < 1e-6)
    }
}

/// From `DDIMScheduler(beta_schedule=…)` of diffusers 0.42.1, in 32-bit numbers.
@Test(
    "so are the others, with the library's usual βs",
    arguments: [
        (
            BetaSchedule.linear,
            [0: 0.99989998, 1: 0.99978006, 250: 0.52142298, 500: 0.07779665, 998: 4.118194e-05, 999: 4.03583e-05]
        ),
        (
            .squaredCosine,
            [0: 0.99995869, 1: 0.99991256, 250: 0.84588802, 500: 0.492285, 998: 2.428766e-06, 999: 2.428735e-09]
        ),
    ])
func otherTables(schedule: BetaSchedule, expected: [Int: Double]) {
    let table = DiffusionTable(betas: schedule.betas(count: 1000, first: 0.0001, final: 0.02))
    for (step, alphaBar) in expected {
        #expect(abs(table.level(timestep: step).alphaBar / alphaBar - 1) < 2e-5, "\(step)")
    }
}

@Test(
    "schedules of fewer steps take the time steps that diffusers takes",
    arguments: [(TimestepSpacing.leading, 10), (.leading, 50), (.leading, 200), (.linspace, 10), (.linspace, 1000)])
func timesteps(spacing: TimestepSpacing, steps: Int) throws {
    let expected = try Tensors("scheduler").integers("timesteps.\(spacing.rawValue).\(steps)")
    #expect(table.timesteps(steps: steps, spacing: spacing) == expected)
    let schedule = NoiseSchedule(table, timesteps: expected, last: table.level(timestep: 0))
    #expect(schedule.levels.map(\.timestep) == expected && schedule.last.alphaBar == table.alphaBars[0])
}

/// From `DDIMScheduler(timestep_spacing="trailing")` of diffusers 0.42.1.
@Test(
    "trailing time steps are those of diffusers",
    arguments: [
        [999], [999, 856, 713, 570, 428, 285, 142],
        [999, 937, 874, 811, 749, 687, 624, 561, 499, 437, 374, 311, 249, 187, 124, 61],
    ])
func trailing(expected: [Int]) {
    #expect(table.timesteps(steps: expected.count, spacing: .trailing) == expected)
}

/// What must hold of every list of time steps.
private func check(_ table: DiffusionTable, _ steps: Int, _ spacing: TimestepSpacing, from start: Int) {
    let timesteps = table.timesteps(steps: steps, spacing: spacing, from: start)
    var isRight = timesteps.count == steps && timesteps[0] <= start && timesteps[steps - 1] >= 0
    for index in timesteps.indices.dropFirst() where timesteps[index] >= timesteps[index - 1] { isRight = false }
    if spacing != .leading { isRight = isRight && timesteps[0] == start }
    if [.logSNR, .linspace].contains(spacing) && steps > 1 { isRight = isRight && timesteps[steps - 1] == 0 }
    #expect(isRight, "\(steps) steps from \(start): \(timesteps)")
}

@Test("no number of steps from any start leaves a small table", arguments: TimestepSpacing.allCases)
func everyStart(spacing: TimestepSpacing) {
    for offset in [0, 1, 7, 60] {
        let table = DiffusionTable(
            betas: BetaSchedule.linear.betas(count: 48, first: 0.0001, final: 0.3), offset: offset)
        for start in 0...table.last {
            for steps in 1...start + 1 { check(table, steps, spacing, from: start) }
        }
    }
}

@Test("nor AudioLDM 2's own", arguments: TimestepSpacing.allCases, [1, 2])
func everyNumberOfSteps(spacing: TimestepSpacing, seed: UInt64) {
    var random = Random(seed: seed)
    for steps in 1...1000 {
        check(table, steps, spacing, from: table.last)
        let start = Int.random(in: steps - 1...table.last, using: &random)
        check(table, steps, spacing, from: start)
    }
}

@Test("time steps of equal log-SNR are those nearest to it", arguments: [(5, 999), (20, 700), (50, 999)])
func equalRatios(steps: Int, start: Int) {
    let timesteps = table.timesteps(steps: steps, spacing: .logSNR, from: start)
    let (least, most) = (table.level(timestep: start).logSNR, table.level(timestep: 0).logSNR)
    var moved = 0
    for (step, timestep) in timesteps.enumerated() {
        let wanted = least + (most - least) * Double(step) / Double(steps - 1)
        func distance(_ timestep: Int) -> Double { abs(table.level(timestep: timestep).logSNR - wanted) }
        let best = (0...start).min { distance($0) < distance($1) }
        // Near the end of the table steps are farther apart than the distances, and some give way.
        if timestep != best { moved += 1 }
    }
    #expect(moved <= steps / 5 && timesteps.first == start && timesteps.last == 0)
}

@Test("the cosine schedule follows its definition", arguments: [1, 2, 7, 1000])
func cosineSchedule(steps: Int) {
    let schedule = NoiseSchedule.cosine(steps: steps)
    #expect(schedule.steps == steps && schedule.last == .clean)
    // Only the noisiest βs are clipped; the others' product is the cosine's square itself.
    if steps == 1000 {
        // cos²((0.5 + 0.008)/1.008·π/2)/cos²(0.008/1.008·π/2).
        #expect(abs(schedule.levels[500].alphaBar - 0.493843590) < 1e-8)
    }
    #expect(schedule.levels[0].alphaBar <= 1e-3 + 1e-12)
    for (level, next) in zip(schedule.levels, schedule.levels.dropFirst()) {
        #expect(1 - level.alphaBar / next.alphaBar <= 0.999 + 1e-9)
    }
}

@Test("levels of equal distance in log-SNR", arguments: [1, 2, 5, 1000])
func logSNRSchedule(steps: Int) {
    let schedule = NoiseSchedule.logSNR(steps: steps, from: -1.5, to: 2)
    #expect(schedule.steps == steps && abs(schedule.levels[0].logSNR + 1.5) < 1e-9)
    for (index, level) in schedule.levels.enumerated() where steps > 1 {
        #expect(abs(level.logSNR - (-1.5 + 3.5 * Double(index) / Double(steps - 1))) < 1e-9)
    }
    #expect(schedule.target(ofStep: steps - 1) == .clean)
}
