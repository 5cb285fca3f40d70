internal import Layers
public import ModelStore
public import Segments

/// The networks of one model with their weights, which never change: VAE and vocoder.
public final class AudioLDM2Model: Sendable {
    /// Of all weights: see `ModelFolder.hash`.
    public let hash: [UInt8]
    public let scalingFactor: Double
    public let latentChannels: Int
    /// Columns of a latent.
    public let latentBands: Int
    public let sampleRate = ModelConfiguration.sampleRate
    /// Samples to a row of a spectrum.
    public let hop = ModelConfiguration.hop
    /// Rows of a spectrum to one of a latent.
    public let reduction: Int
    /// What the rows of a segment's spectrum are a multiple of, so that every size is even where it is halved.
    public static let rowMultiple = 32

    /// Nil for a model that is not to encode.
    let encoder: VAEEncoder?
    /// Nil for a model that is not to decode.
    let decoder: VAEDecoder?
    let vocoder: Vocoder?
    let team: ThreadTeam

    /// Reads a model's weights and brings them into the form that is computed with.
    ///
    /// - Parameters:
    ///   - uses: what it is to do; for others no weights are kept.
    ///   - threads: that compute, 1 or more, for all runners together; with 1, each runner computes on the thread that
    ///     calls it.
    /// - Throws: `ModelError` where a file is missing or does not fit.
    public init(
        _ folder: ModelFolder, for uses: Set<ModelUse> = Set(ModelUse.allCases), threads: Int
    ) throws(ModelError) {
        let configuration = try ModelConfiguration(folder)
        let vae = configuration.vae
        scalingFactor = vae.scalingFactor
        latentChannels = vae.latentChannels
        reduction = vae.reduction
        latentBands = ModelConfiguration.melBands / vae.reduction
        hash = try ModelFolder.hash(vae: try folder.weights(of: .vae), vocoder: try folder.weights(of: .vocoder))
        (encoder, decoder) = try Self.autoencoder(vae, folder, uses)
        vocoder = uses.contains(.decoding) ? try Self.vocoder(configuration.vocoder, folder) : nil
        team = ThreadTeam(threads: threads)
    }

    /// Apart, so that the file is no longer in memory when the next one is read.
    private static func autoencoder(
        _ configuration: VAEConfiguration, _ folder: ModelFolder, _ uses: Set<ModelUse>
    ) throws(ModelError) -> (VAEEncoder?, VAEDecoder?) {
        let weights = WeightReader(try folder.weights(of: .vae), configuration.expectedTensors)
        return (
            uses.contains(.encoding) ? try VAEEncoder(configuration, weights) : nil,
            uses.contains(.decoding) ? try VAEDecoder(configuration, weights) : nil
        )
    }

    private static func vocoder(
        _ configuration: VocoderConfiguration, _ folder: ModelFolder
    ) throws(ModelError) -> Vocoder {
        try Vocoder(configuration, WeightReader(try folder.weights(of: .vocoder), configuration.expectedTensors))
    }
}
