import Glibc
import Layers
import ModelStore
import Testing

@testable import AudioLDM2

@Suite("networks against PyTorch")
struct NetworkTests {
    /// The fixtures' tolerance; products in another order and short convolutions come well below it.
    private let tolerance: Float = 1e-4

    @Test("the VAE's encoder gives the moments, of odd sizes too")
    func encoder() throws {
        let (configuration, weights) = try Reference.vae()
        let network = try VAEEncoder(configuration, weights)
        let tensors = try Reference.tensors("vae/io")
        for (input, output) in [("encode.mel", "encode.moments"), ("encode_odd.mel", "encode_odd.mode")] {
            let (numbers, shape) = try tensors.reference(input)
            let expected = try tensors.reference(output).numbers
            let found = run(numbers, shape) { network.apply($0, in: $1) }
            #expect(relativeError(Array(found.prefix(expected.count)), expected) < tolerance, "\(input)")
        }
    }

    @Test("the VAE's decoder gives the spectrum")
    func decoder() throws {
        let (configuration, weights) = try Reference.vae()
        let network = try VAEDecoder(configuration, weights)
        for (file, input, output) in [("vae/io", "decode.scaled_latent", "decode.mel")] {
            let tensors = try Reference.tensors(file)
            let (numbers, shape) = try tensors.reference(input)
            let found = run(numbers.map { $0 / Float(configuration.scalingFactor) }, shape) {
                network.apply($0, in: $1)
            }
            #expect(relativeError(found, try tensors.reference(output).numbers) < tolerance)
        }
    }

    @Test(
        "the vocoder gives the sound, however its weights are spelled",
        arguments: [
            ("vocoder", "model"), ("vocoder_norm", "model"), ("vocoder_norm", "model.weight_g_v"),
            ("vocoder_norm", "model.parametrizations"),
        ])
    func vocoder(folder: String, file: String) throws {
        let json = try Reference.bytes("\(folder)/config.json")
        let configuration = try VocoderConfiguration(json: json, file: folder)
        let weights = WeightReader(try Reference.tensors("\(folder)/\(file)"), configuration.expectedTensors)
        let network = try Vocoder(configuration, weights)
        let tensors = try Reference.tensors("\(folder)/io")
        let (mel, shape) = try tensors.reference("mel")
        // A row of a spectrum is a place; its bands are channels.
        let found = run(mel, [1, 1, shape[1], shape[2]]) { network.apply($0.rows, in: $1) }
        #expect(relativeError(found.map { tanh($0) }, try tensors.reference("waveform").numbers) < tolerance)
    }

    @Test(
        "spectra are those of training, of lengths that are no whole number of rows too",
        arguments: ["a", "b", "silence"])
    func mel(name: String) throws {
        let tensors = try Reference.tensors("mel/io")
        let expected = try tensors.reference("\(name).log_mel").numbers
        var (mel, found) = (MelSpectrum(), [Float](repeating: 0, count: expected.count))
        mel.transform(try tensors.reference("\(name).waveform").numbers, into: &found)
        #expect(relativeError(found, expected) < tolerance)
    }

    @Test("the filters are those of training")
    func filters() throws {
        let expected = try Reference.tensors("mel/filterbank").reference("filterbank").numbers
        let bank = MelFilterBank(bands: 64, bins: 513, sampleRate: 16_000)
        let found = bank.filters.flatMap { filter in
            let padded = [Float](repeating: 0, count: filter.first) + filter.weights
            return padded + [Float](repeating: 0, count: 513 - padded.count)
        }
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < 1e-8 } && found.count == expected.count)
    }

    @Test("a model goes from sound to latent and back, at any number of threads in the same way")
    func endToEnd() throws {
        let tensors = try Reference.tensors("e2e/io")
        let samples = try tensors.reference("waveform").numbers
        let expected = (
            latent: try tensors.reference("scaled_latent").numbers,
            sound: Array(try tensors.reference("waveform_uncropped").numbers.prefix(samples.count))
        )
        var before: (latent: [Float], sound: [Float])?
        for threads in 1...3 {
            let model = try AudioLDM2Model(ModelFolder(path: Reference.folder), threads: threads)
            let runner = AudioLDM2Runner(model, rows: 64)
            var latent = [Float](repeating: 0, count: runner.latentCount)
            var sound = [Float](repeating: 0, count: runner.samples)
            // Twice: nothing may be left of the first time.
            for _ in 1...2 {
                runner.encode(samples: samples, into: &latent)
                runner.decode(latent: latent, into: &sound)
            }
            #expect(relativeError(latent, expected.latent) < tolerance)
            #expect(relativeError(sound, expected.sound) < tolerance)
            if let before { #expect(before.latent == latent && before.sound == sound) }
            before = (latent, sound)
        }
    }
}
