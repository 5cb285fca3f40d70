internal import Layers
public import ModelStore

/// The network that estimates noise, with its weights and what it is told of the sound, which never change.
public final class AudioLDM2Denoiser: Sendable {
    public let configuration: UNetConfiguration
    let network: UNet
    let team: ThreadTeam

    /// Reads a model's weights and brings them into the form that is computed with. What depends on the conditioning
    /// alone is computed once.
    ///
    /// - Parameters:
    ///   - folder: with a part `unet`.
    ///   - conditioning: of the widths that the network has.
    ///   - threads: that compute, 1 or more, for all runners together; with 1, each runner computes on the thread that
    ///     calls it.
    /// - Throws: `ModelError` where a file is missing or does not fit, or the conditioning has other widths.
    public init(_ folder: ModelFolder, conditioning: Conditioning, threads: Int) throws(ModelError) {
        let (bytes, file) = try folder.configuration(of: .unet)
        configuration = try UNetConfiguration(json: bytes, file: file)
        let widths = [
            (configuration.generatedWidth, conditioning.generatedStream.width, "first"),
            (configuration.promptWidth, conditioning.promptStream.width, "second"),
        ]
        for (width, found, name) in widths where found != width ?? found {
            throw ModelError(
                "\(file): the \(name) stream of conditioning has vectors of \(found) numbers; expected \(width ?? 0)")
        }
        network = try UNet(configuration, conditioning, WeightSource(folder, configuration.expectedTensors))
        team = ThreadTeam(threads: threads)
    }
}
