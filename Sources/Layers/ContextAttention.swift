/// Attention of the places of an image to vectors that never change, such as those of a prompt.
///
/// A score is the inner product of a place's query and a vector's key, both of which are linear: so it is one of the
/// place itself and a vector that is known once the weights are. In the same way the output is a sum of vectors that
/// are known, times the shares. Neither queries nor what is mixed of values is ever computed.
public struct ContextAttention: Sendable {
    public let heads: Int
    public let channels: Int
    /// Vectors that are attended to.
    public let vectors: Int
    /// [heads, vectors, channels], with the scale of the scores.
    private let keys: [Float]
    private let keyBias: [Float]
    private let values: [Float]
    private let bias: [Float]
    private let products: Products

    /// Products that plain layers would compute.
    fileprivate struct Products {
        let place: Int
        let context: Int

        init(_ weights: Weights, vectors: Int) {
            place = weights.query.count + weights.output.count + 2 * weights.queryBias.count * vectors
            context = vectors * (weights.key.count + weights.value.count)
        }

        func count(_ tensor: Tensor, in workspace: Workspace) { workspace.count(tensor.places * place + context) }
    }

    /// The linear layers of an attention, row-major.
    public struct Weights {
        /// [inner, channels], where `inner` is the number of heads times their size.
        public var query: [Float]
        public var queryBias: [Float]
        /// [inner, width], `value` too.
        public var key: [Float]
        public var value: [Float]
        /// [channels, inner].
        public var output: [Float]
        public var outputBias: [Float]

        public init(
            query: [Float], queryBias: [Float], key: [Float], value: [Float], output: [Float], outputBias: [Float]
        ) {
            (self.query, self.queryBias, self.key, self.value) = (query, queryBias, key, value)
            (self.output, self.outputBias) = (output, outputBias)
        }
    }

    /// - Parameter context: the vectors, [vectors, width], row-major.
    public init(heads: Int, _ weights: Weights, context: [Float], vectors: Int) {
        let (inner, channels) = (weights.queryBias.count, weights.outputBias.count)
        precondition(heads > 0 && vectors > 0 && inner % heads == 0 && context.count % vectors == 0)
        let width = context.count / vectors
        precondition(weights.query.count == inner * channels && weights.output.count == inner * channels)
        precondition(weights.key.count == inner * width && weights.value.count == inner * width)
        (self.heads, self.channels, self.vectors) = (heads, channels, vectors)
        let size = inner / heads
        let scale = binaryLogarithm / Float(size).squareRoot()
        let ownKeys = product(context, weights.key, rows: vectors, columns: inner, depth: width)
        let ownValues = product(context, weights.value, rows: vectors, columns: inner, depth: width)
        let joined = joinedVectors(ownKeys, weights.query, heads: heads, size: size, channels: channels, scale: scale)
        keys = joined
        keyBias = (0..<heads * vectors).map { index in
            let (head, vector) = (index / vectors * size, index % vectors * inner)
            return (0..<size).reduce(0) { $0 + weights.queryBias[head + $1] * ownKeys[vector + head + $1] } * scale
        }
        let outputs = transposed(weights.output, rows: channels, columns: inner)
        values = joinedVectors(ownValues, outputs, heads: heads, size: size, channels: channels, scale: 1)
        bias = weights.outputBias
        products = Products(weights, vectors: vectors)
    }

    /// Adds to a tensor what its places attend to.
    public func apply(_ tensor: Tensor, _ preparation: Preparation, in workspace: Workspace) {
        precondition(tensor.channels == channels)
        products.count(tensor, in: workspace)
        let kernel = ContextKernel(places: tensor.places, channels: channels, heads: heads, vectors: vectors)
        withNumbers(keys, keyBias) { keys, keyBias in
            withNumbers(values, bias) { values, bias in
                workspace.run(kernel.tasks, scratch: kernel.scratch) { task, room in
                    let output = room[tensor]
                    let finish = Finish(
                        output: output, bias: bias, first: Numbers(output), second: nil, channels: channels)
                    let operands = room.operands(tensor.sequence, preparation, weights: keys, finish)
                    kernel.run(task: task, operands, bias: keyBias, values: values)
                }
            }
        }
    }
}

/// Attention to a single vector, which gives the same at every place, since the vector's share is all.
public struct ConstantAttention: Sendable {
    /// What it gives: a number for each channel.
    public let numbers: [Float]
    private let products: ContextAttention.Products

    public init(_ weights: ContextAttention.Weights, context: [Float]) {
        let (inner, channels) = (weights.queryBias.count, weights.outputBias.count)
        let value = product(context, weights.value, rows: 1, columns: inner, depth: context.count)
        let mixed = product(value, weights.output, rows: 1, columns: channels, depth: inner)
        numbers = zip(mixed, weights.outputBias).map(+)
        products = ContextAttention.Products(weights, vectors: 1)
    }

    /// Counts what plain layers would compute; its numbers are added by others.
    public func count(_ tensor: Tensor, in workspace: Workspace) { products.count(tensor, in: workspace) }
}
