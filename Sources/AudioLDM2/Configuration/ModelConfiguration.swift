public import ModelStore

/// How VAE and vocoder of a model are made, both of which fit the spectra that sound is turned into.
public struct ModelConfiguration: Equatable, Sendable {
    public let vae: VAEConfiguration
    public let vocoder: VocoderConfiguration

    /// Of the spectra: bands, samples to a row, and Hz. Models of other spectra cannot be used.
    public static let melBands = 64
    public static let hop = 160
    public static let sampleRate = 16_000

    /// Weights of both, twice as many as usual: what they take in memory is several times as much.
    private static let mostNumbers = 1 << 28

    /// Reads both from a model's folder.
    ///
    /// - Throws: `ModelError` where one is missing, malformed, or of another kind of model.
    public init(_ folder: ModelFolder) throws(ModelError) {
        let (vae, vocoder) = (try folder.configuration(of: .vae), try folder.configuration(of: .vocoder))
        self.vae = try VAEConfiguration(json: vae.bytes, file: vae.file)
        self.vocoder = try VocoderConfiguration(json: vocoder.bytes, file: vocoder.file)
        let found = [
            ("model_in_dim", Self.melBands, self.vocoder.melBands),
            ("product of upsample_rates", Self.hop, self.vocoder.hop),
            ("sampling_rate", Self.sampleRate, self.vocoder.sampleRate),
        ]
        let numbers = (self.vae.expectedTensors + self.vocoder.expectedTensors).reduce(0) { sum, tensor in
            sum + tensor.shape.reduce(1, *)
        }
        guard numbers <= Self.mostNumbers else {
            throw ModelError(
                "\(vocoder.file), \(vae.file): \(numbers) weights; more than \(Self.mostNumbers) are not taken")
        }
        for (field, expected, found) in found where found != expected {
            throw ModelError("\(vocoder.file): \(field) is \(found); expected \(expected)")
        }
    }
}
