import Support
import Testing

@testable import Diffusion

/// The mean square error of blocks whose numbers have very different variances.
private func error(seed: UInt64, change: (inout SamplerSettings, inout StartingPoint, [Float]) -> Void) throws -> Float
{
    let shape = BatchShape(count: 300, size: 16)
    var random = Random(seed: seed)
    let prior = (0..<shape.total).map { Float([0.02, 0.1, 1, 5][$0 % 4]) }
    let targets = zip(gaussian(shape.total, using: &random), prior).map { $0 * $1.squareRoot() }
    var settings = SamplerSettings(
        schedule: .logSNR(steps: 4, from: -1.5, to: 2), kernel: .exact, coding: .single, scaling: .rootMeanSquare)
    var start = StartingPoint.prior(prior, at: settings.schedule.levels[0])
    change(&settings, &start, targets)
    let books = (0...4).map { codebook(64, size: shape.size, seed: seed &* 1000 + UInt64($0), isSpherical: true) }
    var sampler = CodebookSampler(settings, denoiser: GaussianDenoiser())
    let (_, latents) = try sampler.encode(
        targets, shape: shape, side: prior, start: start, codebook: { books[$0] })
    return zip(latents, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Float(shape.total)
}

@Test("a start from latents that are nearly right brings the latents closer", arguments: 1...UInt64(5))
func startFromBase(seed: UInt64) throws {
    let plain = try error(seed: seed) { _, _, _ in }
    let based = try error(seed: seed) { settings, start, targets in
        var random = Random(seed: seed + 50)
        let base = zip(targets, gaussian(targets.count, using: &random)).map { $0 + 0.1 * $1 }
        settings.schedule = .logSNR(steps: 4, from: 1, to: 3)
        start = .base(base, errors: base.map { _ in 0.01 }, at: settings.schedule.levels[0])
    }
    #expect(based < 0.8 * plain, "seed \(seed)")
}
