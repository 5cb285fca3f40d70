import Testing

@testable import Diffusion

@Test("the scaled-linear table is the one of diffusers")
func scaledLinearTable() throws {
    let expected = try Tensors("scheduler")
    let (betas, alphaBars) = (try expected.floats("betas"), try expected.doubles("alphas_cumprod_f64"))
    let single = try expected.floats("alphas_cumprod")
    #expect(betas.count == 1000 && alphaBars.count == 1000)
    for step in 0..<1000 {
        #expect(abs(ScaledLinear.betas[step] - Double(betas[step])) < 1e-6)
        #expect(abs(ScaledLinear.alphaBars[step] - alphaBars[step]) < 1e-12)
        #expect(abs(ScaledLinear.alphaBars[step] - Double(single[step])) < 1e-6)
    }
}

@Test(
    "schedules of fewer steps take the time steps that diffusers takes",
    arguments: [(TimestepSpacing.leading, 10), (.leading, 50), (.leading, 200), (.linspace, 10), (.linspace, 1000)])
func timesteps(spacing: TimestepSpacing, steps: Int) throws {
    let expected = try Tensors("scheduler").integers("timesteps.\(spacing.rawValue).\(steps)")
    #expect(NoiseSchedule.scaledLinear(steps: steps, spacing: spacing).levels.map(\.timestep) == expected)
}

@Test("no number of steps leaves the table", arguments: TimestepSpacing.allCases)
func everyNumberOfSteps(spacing: TimestepSpacing) {
    for steps in 2...1000 {
        let timesteps = spacing.timesteps(steps: steps)
        #expect(timesteps.count == steps && timesteps.allSatisfy { (0..<1000).contains($0) })
        #expect(zip(timesteps, timesteps.dropFirst()).allSatisfy { $0 > $1 })
    }
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
