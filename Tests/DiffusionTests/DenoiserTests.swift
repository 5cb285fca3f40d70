import Glibc
import Support
import Testing

@testable import Diffusion

/// Weights and scales of a sparse prior.
private let sparse = (weights: [0.5, 0.3, 0.2], scales: [0.05, 0.6, 3.9])

private func estimate<D: Denoiser>(
    _ denoiser: D, _ noisy: [Float], _ level: NoiseLevel, _ variances: [Float]
) throws -> Estimate where D.SideInformation == PriorVariance {
    var (denoiser, found) = (denoiser, Estimate())
    try denoiser.denoise(
        noisy, shape: BatchShape(count: noisy.count, size: 1), level: level, side: variances, into: &found)
    return found
}

@Test("a mixture of one component is the Gaussian prior", arguments: 1...UInt64(8))
func oneComponent(seed: UInt64) throws {
    var random = Random(seed: seed)
    let noisy = gaussian(500, using: &random)
    let variances = noisy.map { _ in Float.random(in: 0...4, using: &random) }
    let level = NoiseLevel(alphaBar: Double.random(in: 0...1, using: &random))
    let mixture = try estimate(ScaleMixtureDenoiser(weights: [0.7], scales: [11]), noisy, level, variances)
    let single = try estimate(GaussianDenoiser(), noisy, level, variances)
    #expect(distance(mixture.mean, single.mean) < 1e-5, "seed \(seed)")
    #expect(distance(mixture.variance, single.variance) < 1e-5, "seed \(seed)")
}

@Test("the mixture's posterior is that of numerical integration", arguments: [0.02, 0.3, 0.8, 0.98], [0.25, 1, 3])
func mixtureMatchesIntegral(alphaBar: Double, variance: Double) throws {
    let denoiser = ScaleMixtureDenoiser(weights: sparse.weights, scales: sparse.scales)
    #expect(abs(zip(denoiser.weights, denoiser.scales).reduce(0) { $0 + $1.0 * $1.1 } - 1) < 1e-12)
    let noisy: [Float] = [-6, -2.5, -1, -0.1, 0, 0.4, 1.7, 4]
    let found = try estimate(
        denoiser, noisy, NoiseLevel(alphaBar: alphaBar), noisy.map { _ in Float(variance) })
    for (place, x) in noisy.enumerated() {
        var moments = (0.0, 0.0, 0.0)
        // Twelve standard deviations of the widest component.
        let (limit, count) = (12 * (variance * denoiser.scales.max()!).squareRoot(), 100_000)
        for k in 0...count {
            let clean = limit * (2 * Double(k) / Double(count) - 1)
            var density = 0.0
            for (weight, scale) in zip(denoiser.weights, denoiser.scales) {
                density += weight * exp(-clean * clean / (2 * variance * scale)) / (variance * scale).squareRoot()
            }
            let error = Double(x) - alphaBar.squareRoot() * clean
            density *= exp(-error * error / (2 * (1 - alphaBar)))
            moments = (
                moments.0 + density, moments.1 + density * clean, moments.2 + density * clean * clean
            )
        }
        let mean = moments.1 / moments.0
        #expect(abs(Double(found.mean[place]) - mean) < 1e-4, "mean at \(x)")
        #expect(abs(Double(found.variance[place]) - (moments.2 / moments.0 - mean * mean)) < 1e-4, "variance at \(x)")
    }
}

@Test("extreme variances, latents and levels give finite estimates")
func extremeEstimates() throws {
    let numbers: [Float] = [0, .leastNonzeroMagnitude, 1e-30, 1, -3, 1e15, -1e30, .greatestFiniteMagnitude]
    let variances: [Float] = [0, .leastNonzeroMagnitude, 1e-30, 1, 1e30]
    let noisy = variances.flatMap { _ in numbers }
    let prior = variances.flatMap { variance in numbers.map { _ in variance } }
    for alphaBar in [0, 1e-12, 0.5, 1 - 1e-16, 1] {
        let level = NoiseLevel(alphaBar: alphaBar)
        let gaussian = try estimate(GaussianDenoiser(), noisy.map { max(-1e30, min($0, 1e30)) }, level, prior)
        let mixture = try estimate(
            ScaleMixtureDenoiser(weights: sparse.weights, scales: sparse.scales), noisy, level, prior)
        for found in [gaussian, mixture] {
            #expect(found.mean.allSatisfy { $0.isFinite }, "mean at ᾱ \(alphaBar)")
            #expect(found.variance.allSatisfy { $0.isFinite && $0 >= 0 }, "variance at ᾱ \(alphaBar)")
            // Of latents without variance nothing remains, as long as there is noise that may be all of them.
            let none = prior.indices.filter { prior[$0] == 0 }
            #expect(alphaBar == 1 || none.allSatisfy { found.mean[$0] == 0 && found.variance[$0] == 0 })
        }
    }
}
