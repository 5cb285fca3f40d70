internal import Glibc
internal import Layers
internal import ModelStore

/// From a time step to what the residual blocks add to their channels.
struct TimeEmbedding: Sendable {
    private let channels: Int
    private let first: Convolution
    private let second: Convolution
    /// Of all residual blocks together; their first convolutions' bias is in it.
    private let projections: Convolution

    /// - Parameter blocks: the residual blocks, and the channels of each.
    init(
        _ weights: WeightReader, _ configuration: UNetConfiguration, blocks: [(prefix: String, channels: Int)]
    ) throws(ModelError) {
        let inner = configuration.timeChannels
        channels = configuration.levels[0].channels
        first = try weights.convolution("time_embedding.linear_1", .pointwise(inputs: channels, outputs: inner))
        second = try weights.convolution("time_embedding.linear_2", .pointwise(inputs: inner, outputs: inner))
        let bias = zip(
            try weights.joined(blocks.map { "\($0.prefix).time_emb_proj.bias" }),
            try weights.joined(blocks.map { "\($0.prefix).conv1.bias" }))
        projections = Convolution(
            .pointwise(inputs: inner, outputs: blocks.reduce(0) { $0 + $1.channels }),
            weights: try weights.joined(blocks.map { "\($0.prefix).time_emb_proj.weight" }), bias: bias.map(+))
    }

    /// Numbers that `apply` gives.
    var count: Int { projections.shape.outputs }

    /// Writes the numbers of all residual blocks, one block after the other.
    ///
    /// - Parameter output: a place of `count` channels.
    func apply(timestep: Int, into output: Tensor, in workspace: Workspace) {
        let waves = workspace.tensor(height: 1, channels: channels)
        workspace.write(places: Self.waves(of: timestep, count: channels), into: waves)
        let embedding = second.replace(first.replace(waves, in: workspace), .sigmoidLinear, in: workspace)
        projections.apply(embedding, .sigmoidLinear, into: output, in: workspace)
        workspace.release(embedding)
    }

    /// Cosines and then sines, of frequencies from 1 down to nearly 10⁻⁴ (Vaswani et al., "Attention Is All You Need",
    /// 2017); in single precision, as the network was trained with.
    static func waves(of timestep: Int, count: Int) -> [Float] {
        let half = count / 2
        let angles = (0..<half).map { index in
            Float(timestep) * exp(Float(-log(10_000.0)) * Float(index) / Float(half))
        }
        return angles.map { cos($0) } + angles.map { sin($0) }
    }
}
