public import ModelStore

/// A tensor that a network needs, under the names that files may have for it.
public struct ExpectedTensor: Equatable, Sendable {
    /// A tensor in a file.
    public struct Stored: Equatable, Sendable {
        public let name: String
        /// Shapes that are the same to the network.
        public let shapes: [[Int]]
    }

    /// As today's libraries write it.
    public let name: String
    public let shape: [Int]
    /// Ways to store it, the usual one first; of each, tensors that make it together.
    public let spellings: [[Stored]]
    /// Whether the network has a value of its own for it.
    public let isOptional: Bool

    init(_ name: String, _ shape: [Int], other: [[Stored]] = [], isOptional: Bool = false) {
        self.init(name, shapes: [shape], other: other, isOptional: isOptional)
    }

    init(_ name: String, shapes: [[Int]], other: [[Stored]] = [], isOptional: Bool = false) {
        (self.name, shape, self.isOptional) = (name, shapes[0], isOptional)
        spellings = [[Stored(name: name, shapes: shapes)]] + other
    }

    /// The spelling that the tensors have it in; nil where they do not have it.
    public func spelling(in tensors: TensorSet) -> [Stored]? {
        spellings.first { $0.allSatisfy { tensors.contains($0.name) } }
    }

    /// What keeps the network from taking it; nil where nothing does.
    public func fault(in tensors: TensorSet) -> String? {
        guard let spelling = spelling(in: tensors) else { return isOptional ? nil : "'\(name)' is missing" }
        for stored in spelling {
            guard let found = tensors.shape(of: stored.name), let type = tensors.dtype(of: stored.name) else {
                continue
            }
            guard stored.shapes.contains(found) else {
                return "'\(stored.name)' has shape \(found); expected \(stored.shapes[0])"
            }
            guard type.isReadable else {
                return "'\(stored.name)' is of type \(type.name); F64, F32, F16 and BF16 are read"
            }
        }
        return nil
    }
}
