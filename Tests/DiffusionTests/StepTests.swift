import Support
import Testing

@testable import Diffusion

@Test("a step gives what diffusers' schedulers give: DDIM with η 0 and 1, and the DDPM posterior")
func stepMatchesReference() throws {
    let tensors = try Tensors("scheduler")
    let (x, eps) = (try tensors.floats("step.sample"), try tensors.floats("step.eps"))
    let noise = try tensors.floats("step.noise")
    let from = ScaledLinear.table.level(timestep: try tensors.integers("step.timestep")[0])
    let to = ScaledLinear.table.level(timestep: try tensors.integers("step.prev_timestep")[0])
    var estimate = Estimate()
    estimate.mean = zip(x, eps).map { x, eps in
        Float((Double(x) - from.noiseVariance.squareRoot() * Double(eps)) / from.alphaBar.squareRoot())
    }
    #expect(distance(estimate.mean, try tensors.floats("step.pred_x0")) < 1e-4)

    func step(_ kernel: ReverseKernel) -> (mean: [Float], deviation: [Float]) {
        var (mean, deviation) = (x, [Float]())
        ReverseStep(from: from, to: to, kernel: kernel).apply(estimate, to: &mean, deviation: &deviation)
        return (mean, deviation)
    }
    for eta in [0, 1] {
        let (mean, deviation) = step(.implicit(eta: Double(eta)))
        let sample = mean.indices.map { mean[$0] + deviation[$0] * noise[$0] }
        #expect(distance(sample, try tensors.floats("step.ddim_eta\(eta).prev_sample")) < 1e-5, "η \(eta)")
        #expect(eta == 1 || deviation.allSatisfy { $0 == 0 })
    }
    let variance = try tensors.floats("step.ddpm.variance")[0]
    for kernel in [ReverseKernel.exact, .implicit(eta: 1)] {
        let (mean, deviation) = step(kernel)
        #expect(distance(mean, try tensors.floats("step.ddpm.posterior_mean")) < 1e-5)
        #expect(deviation.allSatisfy { abs($0 * $0 - variance) < 1e-6 })
    }
}

private func scaledLinear(_ steps: Int, _ spacing: TimestepSpacing) -> NoiseSchedule {
    NoiseSchedule(ScaledLinear.table, timesteps: ScaledLinear.table.timesteps(steps: steps, spacing: spacing))
}

/// Schedules of T steps.
private func schedules(_ steps: Int) -> [NoiseSchedule] {
    [
        scaledLinear(steps, .linspace), scaledLinear(steps, .leading), .cosine(steps: steps),
        .logSNR(steps: steps, from: -3, to: 3),
    ]
}

@Test("drawn noise keeps a Gaussian prior's variance at any number of steps", arguments: [2, 5, 50], 0..<4)
func exactKernelKeepsVariance(steps: Int, kind: Int) throws {
    let (seed, count) = (UInt64(100 * steps + kind), 40_000)
    var random = Random(seed: seed)
    let schedule = schedules(steps)[kind]
    for variance: Float in [0.3, 1, 2.5] {
        let level = schedule.levels[0]
        let whole = (Float(level.alphaBar) * variance + Float(level.noiseVariance)).squareRoot()
        var x = gaussian(count, using: &random).map { whole * $0 }
        var (estimate, deviation, denoiser) = (Estimate(), [Float](), GaussianDenoiser())
        let (shape, prior) = (BatchShape(count: count, size: 1), [Float](repeating: variance, count: count))
        for (index, level) in schedule.levels.enumerated() {
            denoiser.denoise(x, shape: shape, level: level, side: prior, into: &estimate)
            ReverseStep(from: level, to: schedule.target(ofStep: index), kernel: .exact)
                .apply(estimate, to: &x, deviation: &deviation)
            let noise = gaussian(count, using: &random)
            for k in x.indices { x[k] += deviation[k] * noise[k] }
        }
        let found = x.reduce(0.0) { $0 + Double($1) * Double($1) } / Double(count)
        // Five standard errors, √(2/n) each.
        let bound = 5 * (2 / Double(count)).squareRoot()
        #expect(abs(found / Double(variance) - 1) < bound, "variance \(found) of \(variance), seed \(seed)")
    }
}

@Test("steps at the ends of the scale, and steps that lead nowhere, give finite numbers")
func extremeLevels() {
    let levels = [0, 1e-300, 1e-12, 0.5, 1 - 1e-16, 1].map { NoiseLevel(alphaBar: $0) }
    for (place, from) in levels.enumerated() {
        for to in levels[place...] {
            for kernel in [ReverseKernel.exact, .implicit(eta: 0), .implicit(eta: 0.5), .implicit(eta: 1)] {
                var estimate = Estimate()
                (estimate.mean, estimate.variance) = ([0, 1, -2], [0, 1e-30, 1e30])
                var (x, deviation): ([Float], [Float]) = ([3, 0, 1], [])
                let step = ReverseStep(from: from, to: to, kernel: kernel)
                step.apply(estimate, to: &x, deviation: &deviation)
                #expect((x + deviation).allSatisfy { $0.isFinite }, "\(from) to \(to), \(kernel)")
                if from == to { #expect(x == [3, 0, 1] && deviation == [0, 0, 0]) }
            }
        }
    }
}

@Test("whatever share of the noise is new, the level below has its signal and as much noise as it should")
func renewedNoiseKeepsVariance() {
    for (from, to) in [(999, 900), (700, 650), (500, 20), (3, 2)] {
        let (from, to) = (ScaledLinear.table.level(timestep: from), ScaledLinear.table.level(timestep: to))
        var last: Float = 0
        for share in [0, 0.125, 0.5, 0.875, 1] {
            // What a step makes of signal alone, and of noise alone, both of size 1.
            var (signal, noise, deviation) = ([Float(from.alphaBar.squareRoot())], [Float](), [Float]())
            noise = [Float(from.noiseVariance.squareRoot())]
            var estimate = Estimate()
            estimate.mean = [1]
            let step = ReverseStep(from: from, to: to, kernel: .renewed(share: share))
            step.apply(estimate, to: &signal, deviation: &deviation)
            estimate.mean = [0]
            step.apply(estimate, to: &noise, deviation: &deviation)
            #expect(abs(Double(signal[0]) - to.alphaBar.squareRoot()) < 1e-5, "share \(share)")
            let variance = Double(noise[0] * noise[0] + deviation[0] * deviation[0])
            #expect(abs(variance / to.noiseVariance - 1) < 1e-4, "share \(share)")
            #expect(deviation[0] > last && (share < 1 || noise[0] < 1e-6))
            last = deviation[0]
            guard share == 0 else { continue }
            var posterior: [Float] = []
            let usual = ReverseStep(from: from, to: to, kernel: .implicit(eta: 1))
            usual.apply(estimate, to: &noise, deviation: &posterior)
            #expect(posterior == deviation)
        }
    }
}
