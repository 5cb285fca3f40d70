internal import Layers
internal import ModelStore

/// The tensors of one part of a model, by the names that its network has for them.
struct WeightReader {
    private let tensors: TensorSet
    private let expected: [String: ExpectedTensor]

    init(_ tensors: TensorSet, _ expected: [ExpectedTensor]) {
        self.tensors = tensors
        self.expected = Dictionary(expected.map { ($0.name, $0) }) { first, _ in first }
    }

    /// The numbers of a tensor, whatever spelling it is stored in.
    ///
    /// - Throws: `ModelError` where it is missing, of another shape or type.
    func floats(_ name: String) throws(ModelError) -> [Float] {
        guard let tensor = expected[name] else { throw ModelError("\(tensors.path): '\(name)' is of no use") }
        if let fault = tensor.fault(in: tensors) { throw ModelError("\(tensors.path): \(fault)") }
        guard let spelling = tensor.spelling(in: tensors) else {
            throw ModelError("\(tensors.path): '\(name)' is missing")
        }
        let stored = try spelling.map { (stored) throws(ModelError) in
            try tensors.floats(stored.name, shape: tensors.shape(of: stored.name) ?? [])
        }
        return stored.count == 2 ? Self.product(lengths: stored[0], directions: stored[1]) : stored[0]
    }

    /// The numbers of several tensors, one after the other.
    func joined(_ names: [String]) throws(ModelError) -> [Float] {
        var numbers: [Float] = []
        for name in names { numbers += try floats(name) }
        return numbers
    }

    /// The numbers of a tensor, or nil where the tensor is not there.
    func floatsIfThere(_ name: String) throws(ModelError) -> [Float]? {
        guard expected[name]?.spelling(in: tensors) != nil else { return nil }
        return try floats(name)
    }

    /// Weights of which lengths and directions are stored apart (Salimans and Kingma, "Weight Normalization", 2016).
    private static func product(lengths: [Float], directions: [Float]) -> [Float] {
        let size = directions.count / max(1, lengths.count)
        var weights = directions
        for row in lengths.indices {
            let range = row * size..<(row + 1) * size
            let norm = directions[range].reduce(0) { $0 + Double($1) * Double($1) }.squareRoot()
            let scale = norm > 0 ? Double(lengths[row]) / norm : 0
            for index in range { weights[index] = Float(Double(directions[index]) * scale) }
        }
        return weights
    }

    /// A convolution of `name`.weight and `name`.bias.
    func convolution(
        _ name: String, _ shape: ConvolutionShape, isForSmallImages: Bool = false
    ) throws(ModelError) -> Convolution {
        Convolution(
            shape, weights: try floats("\(name).weight"), bias: try floats("\(name).bias"),
            isForSmallImages: isForSmallImages)
    }
}
