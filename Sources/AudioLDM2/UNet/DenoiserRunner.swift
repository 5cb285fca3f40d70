internal import Layers

/// Estimates the noise in latents of one size; owns the memory for it. One thread at a time may use it.
public final class DenoiserRunner {
    public let model: AudioLDM2Denoiser
    public let rows: Int
    public let columns: Int
    /// Products of one step, as plain layers would do them.
    public private(set) var products = 0
    private let workspace: Workspace
    /// What residual blocks add at time steps that came before.
    private var embeddings: [Int: [Float]] = [:]

    /// Time steps of a model: more than those are not kept.
    private static let mostEmbeddings = 1000

    /// - Parameters:
    ///   - rows: of a latent, 1 or more.
    ///   - columns: 1 or more.
    public init(_ model: AudioLDM2Denoiser, rows: Int, columns: Int) {
        precondition(rows > 0 && columns > 0)
        (self.model, self.rows, self.columns) = (model, rows, columns)
        workspace = Workspace(team: model.team)
        var estimate: [Float] = []
        estimateNoise([], timestep: 0, isNew: true, into: &estimate)
        products = workspace.products
        workspace.allocate()
    }

    /// Numbers of a latent: [channels, rows, columns].
    public var noisyCount: Int { model.configuration.inputChannels * rows * columns }
    /// Numbers of an estimate: the same, unless the network gives other channels.
    public var estimateCount: Int { model.configuration.outputChannels * rows * columns }
    /// Memory for computing, in bytes, beside the model's.
    public var bytes: Int { workspace.bytes }

    /// Writes the noise that the network finds in a latent; finite where the latent and the weights are.
    ///
    /// - Parameters:
    ///   - noisy: [channels, rows, columns], row-major.
    ///   - timestep: of the noise's level, as the network was trained with: 0 to 999.
    ///   - estimate: of the same size.
    public func estimateNoise(_ noisy: [Float], timestep: Int, into estimate: inout [Float]) {
        precondition(noisy.count == noisyCount && estimate.count == estimateCount)
        estimateNoise(noisy, timestep: timestep, isNew: embeddings[timestep] == nil, into: &estimate)
    }

    private func estimateNoise(_ noisy: [Float], timestep: Int, isNew: Bool, into estimate: inout [Float]) {
        let (network, configuration) = (model.network, model.configuration)
        let times = workspace.tensor(height: 1, channels: network.timeCount)
        if isNew {
            network.embed(timestep: timestep, into: times, in: workspace)
            keep(times, of: timestep)
        } else if let embedding = embeddings[timestep] {
            workspace.write(places: embedding, into: times)
        }
        let latent = workspace.tensor(height: rows, width: columns, channels: configuration.inputChannels)
        workspace.write(channels: noisy, into: latent)
        let output = network.apply(latent, times: times, in: workspace)
        workspace.read(channels: output, into: &estimate)
        workspace.release(output)
        workspace.release(times)
    }

    private func keep(_ times: Tensor, of timestep: Int) {
        guard workspace.isAllocated else { return }
        if embeddings.count >= Self.mostEmbeddings { embeddings.removeAll() }
        var embedding = [Float](repeating: 0, count: times.count)
        workspace.read(places: times, into: &embedding)
        embeddings[timestep] = embedding
    }
}
