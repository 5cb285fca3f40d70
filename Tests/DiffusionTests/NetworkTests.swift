import Support
import Testing

@testable import Diffusion

/// Clean latents by what a network made of each step's noise, whatever latents it is shown.
private struct RecordedDenoiser: Denoiser {
    let noise: [Float]
    private var step = 0

    init(_ noise: [Float]) { self.noise = noise }

    mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side: Void, into estimate: inout Estimate
    ) {
        estimate.resize(shape.total, hasVariance: false)
        let (deviation, scale) = (Float(level.noiseVariance.squareRoot()), Float(1 / level.alphaBar.squareRoot()))
        for k in noisy.indices {
            estimate.mean[k] = scale * (noisy[k] - deviation * noise[step * shape.total + k])
        }
        step += 1
    }
}

@Test(
    "with the noise that a UNet estimated the reference's choices come out, and its latents",
    arguments: [
        ("m1", StepCoding.single), ("mp", .pursuit(atoms: 3, bits: 3)), ("turbo", .threshold(atoms: 3)),
    ])
func matchesNetwork(name: String, coding: StepCoding) throws {
    let (tensors, network) = (try Tensors("ddcm"), try Tensors("net"))
    let shape = BatchShape(count: 1, channels: 8, times: 4, frequencies: 16)
    let (timesteps, atoms) = (try tensors.integers("timesteps"), try tensors.floats("codebook"))
    let books = timesteps.indices.map { step in
        ArrayCodebook(Array(atoms[step * 8 * shape.size..<(step + 1) * 8 * shape.size]), count: 8)
    }
    var settings = SamplerSettings(
        schedule: NoiseSchedule(ScaledLinear.table, timesteps: timesteps), kernel: .implicit(eta: 1), coding: coding,
        scaling: .sampleDeviation)
    settings.plainSteps = 1
    var sampler = CodebookSampler(settings, denoiser: RecordedDenoiser(try network.floats("net.\(name).noise")))
    let (codes, latents) = try sampler.encode(
        try tensors.floats("x0"), shape: shape, side: (), start: .given(try tensors.floats("xT")),
        codebook: { books[$0] })
    #expect(codes.map { $0.map(\.indices) } == (try tensors.rows("net.\(name).indices")).map { [$0] })
    if coding != .single {
        let expected = try tensors.rows("net.\(name).codes")
        let signs = coding == .threshold(atoms: 3)
        #expect(codes.map { $0[0].codes } == expected.map { $0.map { signs ? 2 * $0 - 1 : $0 } })
    }
    #expect(distance(latents, try tensors.floats("net.\(name).final")) < 1e-3)
}
