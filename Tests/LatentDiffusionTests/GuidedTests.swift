import Diffusion
import Glibc
import Support
import Testing

@testable import LatentDiffusion

/// The ideal estimator of independent Gaussian numbers of one variance.
private final class WhiteEstimator: NoiseEstimator {
    private let variance: Float
    var calls: [Int] = []

    init(variance: Float = 1) { self.variance = variance }

    func estimateNoise(_ noisy: [Float], timestep: Int, into estimate: inout [Float]) {
        calls.append(timestep)
        let alphaBar = Float(ScaledLinear.table.alphaBars[timestep])
        let factor = (1 - alphaBar).squareRoot() / (alphaBar * variance + 1 - alphaBar)
        for k in noisy.indices { estimate[k] = factor * noisy[k] }
    }
}

/// An estimator that gives what no sane one does.
private struct BrokenEstimator: NoiseEstimator {
    let values: [Float]

    func estimateNoise(_ noisy: [Float], timestep: Int, into estimate: inout [Float]) {
        for k in noisy.indices { estimate[k] = values[(k + timestep) % values.count] }
    }
}

private func normal(_ count: Int, seed: UInt64) -> [Float] {
    var random = Random(seed: seed)
    return (0..<count).map { _ in
        let radius = (-2 * log(Double.random(in: .leastNonzeroMagnitude..<1, using: &random))).squareRoot()
        return Float(radius * cos(Double.random(in: 0..<2 * .pi, using: &random)))
    }
}

/// Random parameters that are valid.
func randomParameters(_ format: GuidanceFormat, using random: inout Random) -> GuidanceParameters {
    while true {
        var parameters = GuidanceParameters()
        parameters.start = Int.random(in: 0...999, using: &random)
        parameters.steps = Int.random(in: 1...min(9, parameters.start + 1), using: &random)
        parameters.plainSteps = Int.random(in: 0...parameters.steps, using: &random)
        parameters.spacing = .allCases.randomElement(using: &random)!
        let codings = [StepCoding.single, .threshold(atoms: 1)] + (1...8).map { .pursuit(atoms: 1, bits: $0) }
        parameters.coding = codings.randomElement(using: &random)!
        parameters.strength = Int.random(in: 0...16, using: &random)
        parameters.adaptsStrength = Bool.random(using: &random)
        parameters.hasBase = Bool.random(using: &random)
        parameters.choosesStart = parameters.hasBase || Bool.random(using: &random)
        let most = parameters.draws * min(10, parameters.mostAtomsOfDraw(format))
        if Int.random(in: 0...5, using: &random) > 0, parameters.draws > 0 {
            parameters.atoms = Int.random(in: parameters.draws...most, using: &random)
        }
        if parameters.isValid(format) { return parameters }
    }
}

/// What suits next to no bits: all of the noise.
private let usual = GuidancePlan(bitsPerNumber: 0).parameters

private func unlimited(_ calls: Int) {}

@Test("the decoder's latent is the encoder's bit for bit", arguments: 1...UInt64(60))
func decoderIsTheEncoder(seed: UInt64) throws {
    var random = Random(seed: seed)
    let (channels, rows) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...11, using: &random))
    let columns = [1, 5, 16].randomElement(using: &random)!
    let size = channels * rows * columns
    let format = GuidanceFormat(codebookSize: [2, 10, 64, 300].randomElement(using: &random)!, seed: seed)
    let parameters = randomParameters(format, using: &random)
    let target = normal(size, seed: seed)
    let base = parameters.hasBase ? zip(target, normal(size, seed: seed + 999)).map { $0 + 0.5 * $1 } : nil
    let diffusion = GuidedDiffusion(
        format, table: ScaledLinear.table, channels: channels, rows: rows, columns: columns)
    var (estimator, told) = (WhiteEstimator(), [Int]())
    let candidates = Int.random(in: 1...4, using: &random)
    let (codes, latent) = try diffusion.encode(
        target, base: base, parameters, candidates: candidates, isMultiscale: Bool.random(using: &random),
        estimator: estimator
    ) { told.append($0) }
    #expect(told == Array(1...estimator.calls.count), "seed \(seed)")
    #expect(estimator.calls.count == GuidedDiffusion.denoiserCalls(parameters, candidates: candidates), "seed \(seed)")
    #expect(codes.codes.count == (parameters.atoms > 0 ? parameters.draws : 0), "seed \(seed)")
    #expect(codes.codes.reduce(0) { $0 + $1.indices.count } == parameters.atoms, "seed \(seed)")
    #expect(codes.offsets.allSatisfy { GuidanceParameters.offsets.prefix(candidates).contains($0) }, "seed \(seed)")
    estimator.calls = []
    for _ in 0..<2 {
        let decoded = try diffusion.decode(codes, base: base, parameters, estimator: estimator, progress: unlimited)
        #expect(decoded.map(\.bitPattern) == latent.map(\.bitPattern), "seed \(seed): \(parameters)")
    }
    #expect(estimator.calls.count == 2 * parameters.steps, "seed \(seed)")
}

@Test("latents are what the specification makes of their codes, word for word", arguments: 1...UInt64(80))
func guidanceAsSpecified(seed: UInt64) throws {
    var random = Random(seed: seed + 500)
    let (rows, columns) = (Int.random(in: 1...5, using: &random), Int.random(in: 1...5, using: &random))
    let size = 2 * rows * columns
    let format = GuidanceFormat(codebookSize: [2, 30, 90].randomElement(using: &random)!, seed: seed)
    let parameters = randomParameters(format, using: &random)
    let table = ScaledLinear.table
    let diffusion = GuidedDiffusion(format, table: table, channels: 2, rows: rows, columns: columns)
    let (target, other) = (normal(size, seed: seed), normal(size, seed: seed + 77))
    let base = parameters.hasBase ? zip(target, other).map { $0 + 20 * $1 } : nil
    let estimator = WhiteEstimator(variance: 0.5)
    let (codes, latent) = try diffusion.encode(
        target, base: base, parameters, candidates: 4, isMultiscale: false, estimator: estimator, progress: unlimited)
    let plain = PlainGuidance(
        format: format, parameters: parameters, table: table.alphaBars, offset: table.offset, size: size)
    let expected = plain.latent(codes, base: base?.map { Double($0) }) { x, timestep in
        let alpha = table.alphaBars[timestep]
        return x.map { $0 * (1 - alpha).squareRoot() / (alpha * 0.5 + 1 - alpha) }
    }
    for (found, expected) in zip(latent, expected) {
        #expect(abs(Double(found) - expected) < 2e-3, "seed \(seed): \(parameters)")
    }
}

@Test("what no encoder makes is refused")
func refusesCodes() throws {
    let format = GuidanceFormat(codebookSize: 16, seed: 0)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 1, rows: 2, columns: 4)
    var (parameters, estimator) = (usual, WhiteEstimator())
    (parameters.steps, parameters.atoms, parameters.adaptsStrength) = (3, 4, true)
    parameters.choosesStart = false
    func decode(_ codes: GuidanceCodes, _ parameters: GuidanceParameters) throws {
        _ = try diffusion.decode(codes, base: nil, parameters, estimator: estimator, progress: unlimited)
    }
    var codes = GuidanceCodes()
    codes.codes = [StepCode(indices: [1, 2], codes: [1, -1]), StepCode(indices: [0, 15], codes: [1, 1])]
    codes.offsets = [8, -4]
    try decode(codes, parameters)
    func expectRefusal(_ change: (inout GuidanceCodes, inout GuidanceParameters) -> Void) {
        var (codes, parameters) = (codes, parameters)
        change(&codes, &parameters)
        #expect(throws: (any Error).self) { try decode(codes, parameters) }
    }
    expectRefusal { codes, _ in codes.offsets = [8, 5] }
    expectRefusal { codes, _ in codes.offsets = [8] }
    expectRefusal { codes, _ in codes.codes[1].indices = [0, 16] }
    expectRefusal { codes, _ in codes.codes[0].indices = [2, 1] }
    expectRefusal { codes, _ in codes.codes.removeLast() }
    expectRefusal { _, parameters in parameters.atoms = 5 }
    expectRefusal { _, parameters in parameters.atoms = 1 }
    expectRefusal { _, parameters in parameters.start = 1 }
    expectRefusal { _, parameters in parameters.strength = 17 }
    expectRefusal { _, parameters in parameters.steps = 0 }
}

@Test("broken networks and bases end in bounded numbers", arguments: 1...UInt64(20))
func brokenNetworks(seed: UInt64) throws {
    var random = Random(seed: seed)
    let format = GuidanceFormat(codebookSize: 32, seed: seed)
    let odd: [Float] = [0, .nan, .infinity, -.infinity, 1e38, -1e38, 1, .leastNonzeroMagnitude]
    let parameters = randomParameters(format, using: &random)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 2, rows: 3, columns: 4)
    let values = (0..<5).map { _ in odd.randomElement(using: &random)! }
    let estimator = BrokenEstimator(values: values)
    let target = (0..<24).map { _ in odd.randomElement(using: &random)! }
    let base = parameters.hasBase ? Array(target.reversed()) : nil
    let (codes, latent) = try diffusion.encode(
        target, base: base, parameters, candidates: 4, isMultiscale: seed % 2 == 0, estimator: estimator,
        progress: unlimited)
    #expect(latent.allSatisfy { abs($0) <= 32 }, "seed \(seed)")
    let decoded = try diffusion.decode(codes, base: base, parameters, estimator: estimator, progress: unlimited)
    #expect(decoded == latent, "seed \(seed)")
}

@Test("whoever is told of the progress can stop it")
func progressStops() {
    struct Stop: Error {}
    let format = GuidanceFormat(codebookSize: 16, seed: 0)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 1, rows: 2, columns: 4)
    var (parameters, estimator) = (usual, WhiteEstimator())
    parameters.steps = 7
    #expect(throws: Stop.self) {
        _ = try diffusion.decode(GuidanceCodes(), base: nil, parameters, estimator: estimator) { calls in
            if calls == 3 { throw Stop() }
        }
    }
    #expect(estimator.calls.count == 3)
}

@Test("more atoms bring the latent closer, and a good base with little noise closer still")
func atomsHelp() throws {
    let (format, size) = (GuidanceFormat(codebookSize: 1024, seed: 5), 1024)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 4, rows: 16, columns: 16)
    let target = normal(size, seed: 77)
    func error(_ atoms: Int, base: [Float]? = nil, start: Int = 999) throws -> Float {
        var (parameters, estimator) = (usual, WhiteEstimator())
        (parameters.steps, parameters.atoms, parameters.start) = (12, atoms, start)
        parameters.hasBase = base != nil
        let (_, latent) = try diffusion.encode(
            target, base: base, parameters, candidates: 1, isMultiscale: false, estimator: estimator,
            progress: unlimited)
        return zip(latent, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Float(size)
    }
    let (none, some, many) = (try error(0), try error(110), try error(2200))
    #expect(none > 1.2 && some < 0.9 * none && many < 0.5 * some, "\(none), \(some), \(many)")
    let base = zip(target, normal(size, seed: 78)).map { $0 + 0.3 * $1 }
    let refined = try error(2200, base: base, start: 200)
    #expect(refined < many && refined < 0.09, "\(refined)")
}

/// Atoms of true Gaussian noise, kept as they are.
private struct GaussianCodebook: NoiseCodebook {
    let count: Int
    let size: Int
    let atoms: [Float]

    init(count: Int, size: Int, seed: UInt64) {
        (self.count, self.size) = (count, size)
        atoms = normal(count * size, seed: seed)
    }

    func correlate(_ targets: [Float], rows: Int, size: Int, into products: inout [Float]) {
        for atom in 0..<count {
            var sum: Float = 0
            for k in 0..<size { sum += targets[k] * atoms[atom * size + k] }
            products[atom] = sum
        }
    }

    func add(_ amplitude: Float, times atom: Int, size: Int, to noise: inout [Float], at start: Int) {
        for k in 0..<size { noise[start + k] += amplitude * atoms[atom * size + k] }
    }
}

@Test(
    "fast noise brings latents as close as true Gaussian noise does",
    arguments: [StepCoding.single, .threshold(atoms: 1), .pursuit(atoms: 1, bits: 3)], [500, 512])
func fastNoiseIsAsGood(coding: StepCoding, size: Int) throws {
    var parameters = usual
    (parameters.steps, parameters.coding) = (6, coding)
    parameters.atoms = coding == .single ? parameters.draws : 6 * parameters.draws
    let (plan, shape) = (parameters.plan(ScaledLinear.table), BatchShape(count: 1, size: size))
    let start = StartingPoint.chosen(deviation: [Float](repeating: 1, count: size))
    func error(_ target: [Float], _ codebook: (Int) -> some NoiseCodebook) throws -> Double {
        var sampler = PlannedSampler(denoiser: EstimatorDenoiser(WhiteEstimator(), size: size, progress: unlimited))
        let latent = try sampler.encode(
            target, shape: shape, side: (), start: start, plan: plan, codebook: codebook
        ).latents
        return zip(latent, target).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) } / Double(size)
    }
    var (fast, slow) = (0.0, 0.0)
    // One codebook does better than another by chance, so all are new each time.
    for seed in UInt64(1)...30 {
        let target = normal(size, seed: seed)
        let noise = TransformedNoise(GuidanceFormat(codebookSize: 128, seed: seed), size: size)
        fast += try error(target) {
            noise.select(draw: $0)
            return noise
        }
        slow += try error(target) { GaussianCodebook(count: 128, size: size, seed: 100 * seed + UInt64($0)) }
    }
    // Errors of one latent differ by some 7 %, means of 30 by 1 to 2 %.
    #expect(abs(fast / slow - 1) < 0.06, "\(fast / 30), \(slow / 30)")
}

@Test("planned parameters are valid with the atoms that fit, from no bits at all to more than there are codes for")
func plans() {
    for (numbers, size) in [(128, 2), (4096, 300), (32768, 16384), (32768, 65536), (131_072, 65536)] {
        let format = GuidanceFormat(codebookSize: size, seed: 0)
        var last = 0
        for bits in [0, 10, 100, 1000, 5000, 20000, 80000, 1e6] {
            let plan = GuidancePlan(bitsPerNumber: bits / Double(numbers))
            var parameters = plan.parameters
            parameters.atoms = GuidedDiffusion.atoms(bits: bits, parameters, format)
            #expect(parameters.isValid(format) && GuidedDiffusion.bits(parameters, format) <= bits)
            #expect(parameters.atoms >= last && plan.baseShare == 0)
            last = parameters.atoms
        }
        #expect(last > 0)
    }
    // More bits and better bases: less noise to start from.
    let (poor, rich) = (GuidancePlan(bitsPerNumber: 0.15, hasBase: true), GuidancePlan(bitsPerNumber: 2.4))
    #expect(poor.parameters.start > rich.parameters.start && poor.baseShare > 0)
    let starts = [0, 0.1, 0.3, 0.9, 10, .infinity].map { poor.startStep(baseError: $0, ScaledLinear.table) }
    #expect(starts == starts.sorted() && starts[1] < starts[3] && starts.last == poor.parameters.start)
    #expect(starts.first! + 1 >= poor.parameters.steps)
}

@Test("an encoder that may choose strengths makes up for one that does not suit")
func strengthsAreChosen() throws {
    let format = GuidanceFormat(codebookSize: 512, seed: 8)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 2, rows: 16, columns: 16)
    let target = normal(512, seed: 3)
    var parameters = usual
    // Of strength 0, steps have no noise at all.
    (parameters.steps, parameters.atoms, parameters.strength, parameters.adaptsStrength) = (8, 400, 0, true)
    func error(candidates: Int) throws -> Float {
        let estimator = WhiteEstimator()
        let latent = try diffusion.encode(
            target, base: nil, parameters, candidates: candidates, isMultiscale: false, estimator: estimator,
            progress: unlimited
        ).latent
        return zip(latent, target).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / 512
    }
    let errors = try (1...4).map { try error(candidates: $0) }
    #expect(errors[1] < 0.8 * errors[0] && errors[3] < errors[1], "\(errors)")
}

@Test("a chosen start is one draw more, and a base of zeros is the same as none")
func chosenStart() throws {
    let format = GuidanceFormat(codebookSize: 64, seed: 4)
    let diffusion = GuidedDiffusion(format, table: ScaledLinear.table, channels: 2, rows: 4, columns: 8)
    let target = normal(64, seed: 1)
    var parameters = usual
    (parameters.steps, parameters.atoms) = (4, 12)
    func encode(base: [Float]?) throws -> (codes: GuidanceCodes, latent: [Float]) {
        var (estimator, own) = (WhiteEstimator(), parameters)
        own.hasBase = base != nil
        return try diffusion.encode(
            target, base: base, own, candidates: 1, isMultiscale: false, estimator: estimator, progress: unlimited)
    }
    let (none, zeros) = (try encode(base: nil), try encode(base: [Float](repeating: 0, count: 64)))
    #expect(none.codes == zeros.codes && none.latent == zeros.latent && none.codes.codes.count == 4)
    parameters.choosesStart = false
    #expect(try encode(base: nil).codes.codes.count == 3)
}
