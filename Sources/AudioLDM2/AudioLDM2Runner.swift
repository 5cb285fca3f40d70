internal import Glibc
internal import Layers

/// Encodes and decodes segments of one length with a model; owns the memory for that. One thread at a time may use it.
public final class AudioLDM2Runner {
    public let model: AudioLDM2Model
    /// Rows of a segment's spectrum.
    public let rows: Int
    private let workspace: Workspace
    private var mel = MelSpectrum()
    /// The last one that was analysed or decoded: `rows` rows of 64 numbers.
    public private(set) var spectrum: [Float]
    /// Products that plain convolutions would compute for each part.
    public private(set) var products = (encoding: 0, decoding: 0, synthesis: 0)

    /// - Parameter rows: of a segment's spectrum, a multiple of `AudioLDM2Model.rowMultiple`.
    public init(_ model: AudioLDM2Model, rows: Int) {
        precondition(rows > 0 && rows % AudioLDM2Model.rowMultiple == 0)
        (self.model, self.rows) = (model, rows)
        spectrum = [Float](repeating: 0, count: rows * ModelConfiguration.melBands)
        workspace = Workspace(team: model.team)
        var (latent, samples) = ([Float](), [Float]())
        if model.encoder != nil { encodeSpectrum(into: &latent) }
        products.encoding = workspace.products
        if model.decoder != nil { decodeSpectrum(latent) }
        products.decoding = workspace.products - products.encoding
        if model.vocoder != nil { synthesise(into: &samples) }
        products.synthesis = workspace.products - products.encoding - products.decoding
        workspace.allocate()
    }

    /// Samples of a segment at 16 kHz.
    public var samples: Int { rows * model.hop }
    /// Numbers of a segment's latent: [channels, rows, bands].
    public var latentCount: Int { model.latentChannels * rows / model.reduction * model.latentBands }
    /// Memory for computing, in bytes, beside the model's.
    public var bytes: Int { workspace.bytes }
    /// The processor that OpenBLAS computes for.
    public static var processor: String { Workspace.processor }

    /// Writes the latent of a segment: the mean of its distribution times the model's scaling factor, row-major; finite.
    ///
    /// - Parameters:
    ///   - samples: `self.samples` of them, of mean 0 and peak 0.5 for the quality that the model can give.
    ///   - latent: `latentCount` numbers.
    public func encode(samples: [Float], into latent: inout [Float]) {
        precondition(samples.count == self.samples && latent.count == latentCount)
        analyse(samples)
        encodeSpectrum(into: &latent)
    }

    /// Writes the sound that a latent stands for, ±1 at most.
    ///
    /// - Parameters:
    ///   - latent: as `encode` gives it.
    ///   - samples: `self.samples` of them.
    public func decode(latent: [Float], into samples: inout [Float]) {
        precondition(samples.count == self.samples && latent.count == latentCount)
        decodeSpectrum(latent)
        synthesise(into: &samples)
    }

    private func loaded<Network>(_ network: Network?) -> Network {
        guard let network else { preconditionFailure("the model was not loaded for this use") }
        return network
    }

    /// The first step of encoding: writes `spectrum`.
    public func analyse(_ samples: [Float]) { mel.transform(samples, into: &spectrum) }

    /// The second step of encoding: from `spectrum`.
    public func encodeSpectrum(into latent: inout [Float]) {
        let input = workspace.tensor(height: rows, width: ModelConfiguration.melBands, channels: 1)
        workspace.write(places: spectrum, into: input)
        let moments = loaded(model.encoder).apply(input, in: workspace)
        workspace.read(channels: moments, scale: Float(model.scalingFactor), into: &latent)
        workspace.release(moments)
        // Sound or weights may have had numbers that are none.
        for index in latent.indices where !latent[index].isFinite { latent[index] = 0 }
    }

    /// The first step of decoding: writes `spectrum`.
    public func decodeSpectrum(_ latent: [Float]) {
        let input = workspace.tensor(
            height: rows / model.reduction, width: model.latentBands, channels: model.latentChannels)
        workspace.write(channels: latent, scale: Float(1 / model.scalingFactor), into: input)
        let output = loaded(model.decoder).apply(input, in: workspace)
        workspace.read(places: output, into: &spectrum)
        workspace.release(output)
    }

    /// The second step of decoding: from `spectrum`.
    public func synthesise(into samples: inout [Float]) {
        let input = workspace.tensor(height: rows, width: ModelConfiguration.melBands, channels: 1)
        workspace.write(places: spectrum, into: input)
        let output = loaded(model.vocoder).apply(input.rows, in: workspace)
        workspace.read(places: output, into: &samples)
        workspace.release(output)
        for index in samples.indices { samples[index] = samples[index].isNaN ? 0 : tanh(samples[index]) }
    }
}
