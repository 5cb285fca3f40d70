internal import Layers
internal import ModelStore

/// Attention to the image, attention to a context or once more to the image, and two linear layers, each over places
/// that are normalised and added to what came in.
struct TransformerBlock: Sendable {
    private let first: Attention
    private let second: Second
    private let gated: GatedLinear
    private let output: Convolution

    private enum Second: Sendable {
        case image(Attention)
        case context(ContextAttention)
        /// Attention to one vector is the same at every place: the first attention's bias has it.
        case constant(ConstantAttention)
    }

    /// Of layer normalisation.
    private static let preparation = Preparation.standardised(epsilon: 1e-5)

    /// - Parameter stream: of conditioning; nil: the second attention is to the image.
    init(
        _ weights: WeightReader, _ prefix: String, channels: Int, heads: Int, stream: Conditioning.Stream?
    ) throws(ModelError) {
        let shape = AttentionShape(channels: channels, heads: heads)
        var more = [Float](repeating: 0, count: channels)
        if let stream {
            let layers = try weights.contextWeights("\(prefix).attn2", norm: "\(prefix).norm2", channels: channels)
            if stream.count == 1 {
                let constant = ConstantAttention(layers, context: stream.vectors)
                more = constant.numbers
                second = .constant(constant)
            } else {
                second = .context(
                    ContextAttention(heads: heads, layers, context: stream.vectors, vectors: stream.count))
            }
        } else {
            second = .image(try weights.attention("\(prefix).attn2", norm: "\(prefix).norm2", shape))
        }
        first = try weights.attention("\(prefix).attn1", norm: "\(prefix).norm1", shape, adding: more)
        gated = try weights.gatedLinear("\(prefix).ff.net.0.proj", norm: "\(prefix).norm3", channels: channels)
        output = try weights.convolution(
            "\(prefix).ff.net.2", .pointwise(inputs: gated.outputs, outputs: channels))
    }

    /// Changes a tensor.
    func apply(_ tensor: Tensor, in workspace: Workspace) {
        first.apply(tensor, Self.preparation, into: tensor, adding: tensor, in: workspace)
        switch second {
        case .image(let attention):
            attention.apply(tensor, Self.preparation, into: tensor, adding: tensor, in: workspace)
        case .context(let attention): attention.apply(tensor, Self.preparation, in: workspace)
        case .constant(let attention): attention.count(tensor, in: workspace)
        }
        let inner = gated.apply(tensor, Self.preparation, in: workspace)
        output.apply(inner, into: tensor, adding: tensor, in: workspace)
        workspace.release(inner)
    }
}

/// Channels, and the heads that share them.
struct AttentionShape {
    let channels: Int
    let heads: Int
}

extension WeightReader {
    /// - Parameters:
    ///   - norm: the layer normalisation before it.
    ///   - constant: added to the output's bias.
    fileprivate func attention(
        _ prefix: String, norm: String, _ shape: AttentionShape, adding constant: [Float]? = nil
    ) throws(ModelError) -> Attention {
        let channels = shape.channels
        let (matrix, bias) = try normalised(
            try joined(["to_q", "to_k", "to_v"].map { "\(prefix).\($0).weight" }), norm: norm, inputs: channels)
        let own = try floats("\(prefix).to_out.0.bias")
        return Attention(
            heads: shape.heads,
            joined: Convolution(.pointwise(inputs: channels, outputs: 3 * channels), weights: matrix, bias: bias),
            output: Convolution(
                .pointwise(inputs: channels, outputs: channels), weights: try floats("\(prefix).to_out.0.weight"),
                bias: constant.map { zip(own, $0).map(+) } ?? own))
    }

    fileprivate func contextWeights(
        _ prefix: String, norm: String, channels: Int
    ) throws(ModelError) -> ContextAttention.Weights {
        let (query, bias) = try normalised(try floats("\(prefix).to_q.weight"), norm: norm, inputs: channels)
        return ContextAttention.Weights(
            query: query, queryBias: bias, key: try floats("\(prefix).to_k.weight"),
            value: try floats("\(prefix).to_v.weight"), output: try floats("\(prefix).to_out.0.weight"),
            outputBias: try floats("\(prefix).to_out.0.bias"))
    }

    fileprivate func gatedLinear(_ prefix: String, norm: String, channels: Int) throws(ModelError) -> GatedLinear {
        let (matrix, bias) = try normalised(try floats("\(prefix).weight"), norm: norm, inputs: channels)
        let own = try floats("\(prefix).bias")
        return GatedLinear(
            inputs: channels, outputs: own.count / 2, weights: matrix, bias: zip(own, bias).map(+))
    }

    /// A matrix, [outputs, inputs], joined with the weights of the normalisation before it, and the bias that its own
    /// becomes.
    private func normalised(
        _ matrix: [Float], norm: String, inputs: Int
    ) throws(ModelError) -> (matrix: [Float], bias: [Float]) {
        let (scales, shifts) = (try floats("\(norm).weight"), try floats("\(norm).bias"))
        var (matrix, bias) = (matrix, [Float](repeating: 0, count: matrix.count / inputs))
        for row in bias.indices {
            var sum: Float = 0
            for input in 0..<inputs {
                let weight = matrix[row * inputs + input]
                sum += weight * shifts[input]
                matrix[row * inputs + input] = weight * scales[input]
            }
            bias[row] = sum
        }
        return (matrix, bias)
    }
}
