internal import Glibc
internal import Layers

/// Encodes and decodes segments of one length with a model; owns the memory for that. One thread at a time may use it.
public final class AudioLDM2Runner {
    public let model: AudioLDM2Model
    /// Rows of a segment's spectrum.
    public let rows: Int
    private let workspace: Workspace
    private var mel = MelSpectrum()
    private var spectrum: [Float]

    /// - Parameter rows: of a segment's spectrum, a multiple of `AudioLDM2Model.rowMultiple`.
    public init(_ model: AudioLDM2Model, rows: Int) {
        precondition(rows > 0 && rows % AudioLDM2Model.rowMultiple == 0)
        (self.model, self.rows) = (model, rows)
        spectrum = [Float](repeating: 0, count: rows * ModelConfiguration.melBands)
        workspace = Workspace(team: model.team)
        var (latent, samples) = ([Float](), [Float]())
        encodeSpectrum(into: &latent)
        decodeSpectrum(latent)
        synthesise(into: &samples)
        workspace.allocate()
    }

    /// Samples of a segment at 16 kHz.
    public var samples: Int { rows * model.hop }
    /// Numbers of a segment's latent: [channels, rows, bands].
    public var latentCount: Int { model.latentChannels * rows / model.reduction * model.latentBands }
    /// Memory for computing, in bytes, beside the model's.
    public var bytes: Int { workspace.bytes }

    /// Writes the latent of a segment: the mean of its distribution times the model's scaling factor, row-major.
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

    func analyse(_ samples: [Float]) { mel.transform(samples, into: &spectrum) }

    /// From `spectrum`.
    func encodeSpectrum(into latent: inout [Float]) {
        let input = workspace.tensor(height: rows, width: ModelConfiguration.melBands, channels: 1)
        workspace.write(places: spectrum, into: input)
        let moments = model.encoder.apply(input, in: workspace)
        workspace.read(channels: moments, scale: Float(model.scalingFactor), into: &latent)
        workspace.release(moments)
    }

    /// Into `spectrum`.
    func decodeSpectrum(_ latent: [Float]) {
        let input = workspace.tensor(
            height: rows / model.reduction, width: model.latentBands, channels: model.latentChannels)
        workspace.write(channels: latent, scale: Float(1 / model.scalingFactor), into: input)
        let output = model.decoder.apply(input, in: workspace)
        workspace.read(places: output, into: &spectrum)
        workspace.release(output)
    }

    /// From `spectrum`.
    func synthesise(into samples: inout [Float]) {
        let input = workspace.tensor(height: rows, width: ModelConfiguration.melBands, channels: 1)
        workspace.write(places: spectrum, into: input)
        let output = model.vocoder.apply(input.rows, in: workspace)
        workspace.read(places: output, into: &samples)
        workspace.release(output)
        for index in samples.indices { samples[index] = tanh(samples[index]) }
    }
}
