import AudioLDM2
import ModelStore
import Support
import Testing

@testable import Diffusion

/// Clean latents by the tiny UNet of the fixtures. Its weights are random numbers, so that latents grow to hundreds: they are
/// not bounded here, as they are in streams.
private struct TinyUNet: Denoiser {
    private let runner: DenoiserRunner
    private var noise: [Float]

    init(_ shape: BatchShape) throws {
        let folder = #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/AudioLDM2Tests/Fixtures"
        let io = try TensorSet(file: "\(folder)/unet/io.safetensors")
        func vectors(_ name: String) throws -> (numbers: [Float], count: Int) {
            let shape = io.shape(of: name) ?? []
            return (try io.floats(name, shape: shape), shape.dropFirst().first ?? 0)
        }
        let (generated, prompt) = (try vectors("encoder_hidden_states"), try vectors("b.encoder_hidden_states_1"))
        let conditioning = Conditioning(
            generated: generated.numbers, generatedCount: generated.count, prompt: prompt.numbers,
            promptCount: prompt.count, mask: [1])
        let model = try AudioLDM2Denoiser(ModelFolder(path: folder), conditioning: conditioning, threads: 2)
        runner = DenoiserRunner(model, rows: shape.times, columns: shape.frequencies)
        noise = [Float](repeating: 0, count: shape.total)
    }

    mutating func denoise(
        _ noisy: [Float], shape: BatchShape, level: NoiseLevel, side: Void, into estimate: inout Estimate
    ) throws {
        runner.estimateNoise(noisy, timestep: try #require(level.timestep), into: &noise)
        estimate.resize(shape.total, hasVariance: false)
        let (deviation, scale) = (Float(level.noiseVariance.squareRoot()), Float(1 / level.alphaBar.squareRoot()))
        for k in noisy.indices { estimate.mean[k] = scale * (noisy[k] - deviation * noise[k]) }
    }
}

@Test(
    "with the UNet of the fixtures the reference's choices come out, and its latents",
    arguments: [
        ("m1", StepCoding.single), ("mp", .pursuit(atoms: 3, bits: 3)), ("turbo", .threshold(atoms: 3)),
    ])
func matchesNetwork(name: String, coding: StepCoding) throws {
    let tensors = try Tensors("ddcm")
    let shape = BatchShape(count: 1, channels: 8, times: 4, frequencies: 16)
    let (timesteps, atoms) = (try tensors.integers("timesteps"), try tensors.floats("codebook"))
    let books = timesteps.indices.map { step in
        ArrayCodebook(Array(atoms[step * 8 * shape.size..<(step + 1) * 8 * shape.size]), count: 8)
    }
    var settings = SamplerSettings(
        schedule: NoiseSchedule(ScaledLinear.table, timesteps: timesteps), kernel: .implicit(eta: 1), coding: coding,
        scaling: .sampleDeviation)
    settings.plainSteps = 1
    var sampler = CodebookSampler(settings, denoiser: try TinyUNet(shape))
    let (codes, latents) = try sampler.encode(
        try tensors.floats("x0"), shape: shape, side: (), start: .given(try tensors.floats("xT")),
        codebook: { books[$0] })
    #expect(codes.map { $0.map(\.indices) } == (try tensors.rows("net.\(name).indices")).map { [$0] })
    if coding != .single {
        let expected = try tensors.rows("net.\(name).codes")
        let signs = coding == .threshold(atoms: 3)
        #expect(codes.map { $0[0].codes } == expected.map { $0.map { signs ? 2 * $0 - 1 : $0 } })
    }
    let expected = try tensors.floats("net.\(name).final")
    let error = distance(latents, expected) / expected.reduce(1) { max($0, abs($1)) }
    #expect(error < 1e-4)
    let decoded = try sampler.decode(
        codes, shape: shape, side: (), start: .given(try tensors.floats("xT")), codebook: { books[$0] })
    #expect(decoded == latents)
}
