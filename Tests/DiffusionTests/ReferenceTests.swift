import Testing

@testable import Diffusion

@Test(
    "DDCM, its matching pursuit and Turbo-DDCM choose what the reference chooses, and come to the same latents",
    arguments: [
        ("m1", StepCoding.single), ("mp", .pursuit(atoms: 3, bits: 3)), ("turbo", .threshold(atoms: 3)),
    ])
func matchesReference(name: String, coding: StepCoding) throws {
    let tensors = try Tensors("ddcm")
    let shape = BatchShape(count: 1, channels: 8, times: 4, frequencies: 16)
    let (timesteps, atoms) = (try tensors.integers("timesteps"), try tensors.floats("codebook"))
    let books = (0..<timesteps.count).map { step in
        ArrayCodebook(Array(atoms[step * 8 * shape.size..<(step + 1) * 8 * shape.size]), count: 8)
    }
    let schedule = NoiseSchedule(ScaledLinear.table, timesteps: timesteps)
    for (level, alphaBar) in zip(schedule.levels, try tensors.doubles("alphas_cumprod")) {
        #expect(abs(level.alphaBar - alphaBar) < 1e-6)
    }
    var settings = SamplerSettings(
        schedule: schedule, kernel: .implicit(eta: 1), coding: coding, scaling: .sampleDeviation)
    settings.plainSteps = 1
    var sampler = CodebookSampler(settings, denoiser: GaussianDenoiser())
    let prior = [Float](repeating: 1, count: shape.total)
    let start = StartingPoint.given(try tensors.floats("xT"))
    var trajectory = [Float]()
    let (codes, latents) = try sampler.encode(
        try tensors.floats("x0"), shape: shape, side: prior, start: start, codebook: { books[$0] },
        observe: { trajectory += $1 })

    #expect(codes.map { $0.map(\.indices) } == (try tensors.rows("gauss.\(name).indices")).map { [$0] })
    if coding != .single {
        let expected = try tensors.rows("gauss.\(name).codes")
        let signs = coding == .threshold(atoms: 3)
        #expect(codes.map { $0[0].codes } == expected.map { $0.map { signs ? 2 * $0 - 1 : $0 } })
    }
    #expect(distance(trajectory, try tensors.floats("gauss.\(name).trajectory")) < 1e-4)
    #expect(distance(latents, try tensors.floats("gauss.\(name).final")) < 1e-4)
    let decoded = try sampler.decode(codes, shape: shape, side: prior, start: start, codebook: { books[$0] })
    #expect(decoded == latents)
}
