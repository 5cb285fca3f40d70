import Support
import Testing

@testable import Diffusion

private let codings: [StepCoding] = [.single, .pursuit(atoms: 3, bits: 2), .threshold(atoms: 4)]

/// Random settings, and the start that goes with them.
private func arrangement(
    _ coding: StepCoding, _ shape: BatchShape, using random: inout Random
) -> (settings: SamplerSettings, start: StartingPoint, prior: [Float]) {
    let steps = Int.random(in: 1...6, using: &random)
    var settings = SamplerSettings(
        schedule: .logSNR(steps: steps, from: -2, to: 2),
        kernel: Bool.random(using: &random) ? .exact : .implicit(eta: 0.7),
        coding: coding, scaling: Bool.random(using: &random) ? .rootMeanSquare : .sampleDeviation)
    settings.plainSteps = Int.random(in: 0...2, using: &random)
    let prior = (0..<shape.total).map { _ in Float.random(in: 0.1...3, using: &random) }
    let level = settings.schedule.levels[0]
    let start: StartingPoint =
        Bool.random(using: &random) ? .given(gaussian(shape.total, using: &random)) : .prior(prior, at: level)
    return (settings, start, prior)
}

@Test("the decoder's latents are the encoder's bit for bit", arguments: codings, 1...UInt64(12))
func decoderIsTheEncoder(coding: StepCoding, seed: UInt64) throws {
    var random = Random(seed: seed)
    let shape = BatchShape(count: Int.random(in: 0...9, using: &random), size: Int.random(in: 1...40, using: &random))
    let (settings, start, prior) = arrangement(coding, shape, using: &random)
    let books = (0..<8).map { codebook(32, size: shape.size, seed: seed &* 100 + UInt64($0)) }
    let targets = gaussian(shape.total, using: &random)
    func check<D: Denoiser>(_ denoiser: D) throws where D.SideInformation == PriorVariance {
        var encoder = CodebookSampler(settings, denoiser: denoiser)
        let (codes, latents) = try encoder.encode(
            targets, shape: shape, side: prior, start: start, codebook: { books[$0] })
        #expect(codes.count == settings.draws(hasChosenStart: start.isChosen), "seed \(seed)")
        #expect(latents.count == shape.total && latents.allSatisfy { $0.isFinite })
        var decoder = CodebookSampler(settings, denoiser: denoiser)
        for _ in 0..<2 {
            let decoded = try decoder.decode(codes, shape: shape, side: prior, start: start, codebook: { books[$0] })
            #expect(decoded.map(\.bitPattern) == latents.map(\.bitPattern), "seed \(seed)")
        }
        // The rows of a batch know nothing of each other.
        guard case .given(let whole) = start, let last = (0..<shape.count).last else { return }
        let row = last * shape.size..<shape.total
        let alone = try decoder.decode(
            codes.map { [$0[last]] }, shape: BatchShape(count: 1, size: shape.size), side: Array(prior[row]),
            start: .given(Array(whole[row])), codebook: { books[$0] })
        #expect(alone == Array(latents[row]), "seed \(seed)")
    }
    try check(GaussianDenoiser())
    try check(ScaleMixtureDenoiser(weights: [1, 1, 1], scales: [1, 4, 16]))
}

@Test("a decoder refuses codes that no encoder makes")
func refusesCodes() throws {
    let shape = BatchShape(count: 2, size: 8)
    let settings = SamplerSettings(
        schedule: .cosine(steps: 3), kernel: .exact, coding: .single, scaling: .rootMeanSquare)
    var sampler = CodebookSampler(settings, denoiser: GaussianDenoiser())
    let (prior, good) = ([Float](repeating: 1, count: 16), StepCode(indices: [3]))
    func decode(_ codes: [[StepCode]]) throws {
        let start = StartingPoint.given([Float](repeating: 0, count: 16))
        let book = codebook(4, size: 8, seed: 1)
        _ = try sampler.decode(codes, shape: shape, side: prior, start: start, codebook: { _ in book })
    }
    try decode([[good, good], [good, good], [good, good]])
    #expect(throws: SamplingError.code(draw: 2)) { try decode([[good, good], [good, good]]) }
    #expect(throws: SamplingError.code(draw: 1)) { try decode([[good, good], [good], [good, good]]) }
    #expect(throws: SamplingError.code(draw: 2)) {
        try decode([[good, good], [good, good], [good, StepCode(indices: [4])]])
    }
}

@Test("steps without chosen noise have no codes and lead to the estimate")
func plainSteps() throws {
    let (shape, prior) = (BatchShape(count: 3, size: 8), [Float](repeating: 1, count: 24))
    var random = Random(seed: 4)
    let (targets, noisy) = (gaussian(24, using: &random), gaussian(24, using: &random))
    let book = codebook(16, size: 8, seed: 2)
    var settings = SamplerSettings(
        schedule: .cosine(steps: 5), kernel: .exact, coding: .single, scaling: .rootMeanSquare)
    func encode() throws -> (codes: [[StepCode]], trajectory: [[Float]]) {
        var (sampler, trajectory) = (CodebookSampler(settings, denoiser: GaussianDenoiser()), [[Float]]())
        let codes = try sampler.encode(
            targets, shape: shape, side: prior, start: .given(noisy), codebook: { _ in book },
            observe: { trajectory.append($1) }
        ).codes
        return (codes, trajectory)
    }
    let whole = try encode()
    #expect(whole.codes.count == 5 && whole.trajectory.count == 5)
    settings.plainSteps = 3
    let plain = try encode()
    #expect(plain.codes == Array(whole.codes[..<2]) && plain.trajectory.count == 5)
    #expect(plain.trajectory[..<2] == whole.trajectory[..<2])
    var (denoiser, found) = (GaussianDenoiser(), Estimate())
    denoiser.denoise(plain.trajectory[3], shape: shape, level: settings.schedule.levels[4], side: prior, into: &found)
    #expect(distance(plain.trajectory[4], found.mean) < 1e-6)
}

/// White Gaussian blocks coded with 64 atoms a step: variance, and correlation with the targets.
private func whiteBlocks(
    size: Int, steps: Int, to final: Double, seeds: ClosedRange<UInt64>
) throws -> (variance: Double, correlation: Double) {
    let shape = BatchShape(count: 100, size: size)
    let prior = [Float](repeating: 1, count: shape.total)
    let settings = SamplerSettings(
        schedule: .logSNR(steps: steps, from: -1.5, to: final), kernel: .exact, coding: .single,
        scaling: .rootMeanSquare)
    var sampler = CodebookSampler(settings, denoiser: GaussianDenoiser())
    var (own, other, both) = (0.0, 0.0, 0.0)
    // What one codebook does by chance, another makes up for.
    for seed in seeds {
        var random = Random(seed: seed)
        let targets = gaussian(shape.total, using: &random)
        let books = (0...steps).map {
            codebook(64, size: size, seed: seed * 1000 + UInt64($0), isSpherical: true)
        }
        let (_, latents) = try sampler.encode(
            targets, shape: shape, side: prior, start: .prior(prior, at: settings.schedule.levels[0]),
            codebook: { books[$0] })
        for (a, b) in zip(latents, targets) {
            own += Double(a) * Double(a)
            other += Double(b) * Double(b)
            both += Double(a) * Double(b)
        }
    }
    return (own / Double(seeds.count * shape.total), both / (own * other).squareRoot())
}

/// D, T, the last level's log-SNR, and the correlation that a separate simulation of the same process found (K 64,
/// Gaussian atoms, log-SNR −1.5 to 2).
@Test(
    "white Gaussian blocks come near the target, and a gain that is the same for all gives them their variance",
    arguments: [(16, 2, 2, 0.735), (32, 3, 1.5, 0.672), (32, 5, 2, 0.770), (64, 5, 1.5, 0.610), (64, 20, 2.5, 0.890)])
func whiteBlocksKeepVariance(size: Int, steps: Int, final: Double, correlation: Double) throws {
    let first = try whiteBlocks(size: size, steps: steps, to: final, seeds: 1...8)
    let second = try whiteBlocks(size: size, steps: steps, to: final, seeds: 9...16)
    for found in [first, second] { #expect(found.correlation > correlation && found.variance > 0.75, "\(found)") }
    #expect(abs(second.variance / first.variance - 1) < 0.05, "\(first), \(second)")
}
