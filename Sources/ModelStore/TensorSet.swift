internal import Hashing

/// The tensors of one part of a model: those of a safetensors file, or of all files that an index names.
public struct TensorSet: Sendable {
    private let files: [SafeTensors]
    /// Which of the files has a tensor.
    private let places: [String: Int]
    /// The file, or the index.
    public let path: String

    /// - Parameter path: a safetensors file.
    public init(file path: String) throws(ModelError) {
        let file = try SafeTensors(path: path)
        files = [file]
        places = Dictionary(uniqueKeysWithValues: file.names.map { ($0, 0) })
        self.path = path
    }

    /// - Parameters:
    ///   - path: an index: JSON whose `weight_map` names the file of each tensor.
    ///   - locate: the path of a file that stands beside the index, by its name.
    init(index path: String, _ locate: (String) throws(ModelError) -> String) throws(ModelError) {
        let index = try ShardIndex(path: path)
        var (files, numbers): ([SafeTensors], [String: Int]) = ([], [:])
        for name in index.files {
            numbers[name] = files.count
            files.append(try SafeTensors(path: try locate(name)))
        }
        var places: [String: Int] = [:]
        for (tensor, name) in index.places.sorted(by: { precedes($0.key, $1.key) }) {
            guard let number = numbers[name], files[number].contains(tensor) else {
                throw ModelError("\(path): '\(tensor)' should be in \(name), and is not")
            }
            places[tensor] = number
        }
        (self.files, self.places, self.path) = (files, places, path)
    }

    /// Of all tensors, by their bytes.
    public var names: [String] { places.keys.sorted(by: precedes) }

    public func contains(_ name: String) -> Bool { places[name] != nil }

    /// Sizes of the axes, the slowest first; nil where there is no such tensor.
    public func shape(of name: String) -> [Int]? { file(of: name)?.shape(of: name) }

    public func dtype(of name: String) -> ElementType? { file(of: name)?.dtype(of: name) }

    /// Bytes of a tensor.
    public func byteCount(of name: String) -> Int? { file(of: name)?.byteCount(of: name) }

    /// Bytes of all tensors.
    public var byteCount: Int { places.reduce(0) { $0 + (files[$1.value].byteCount(of: $1.key) ?? 0) } }

    private func file(of name: String) -> SafeTensors? { places[name].map { files[$0] } }

    /// The numbers of a tensor of weights, row-major.
    ///
    /// - Parameter shape: that it must have.
    /// - Throws: `ModelError` where there is no such tensor, or its shape or type is another than can be taken.
    public func floats(_ name: String, shape: [Int]) throws(ModelError) -> [Float] {
        guard let file = file(of: name) else { throw ModelError("\(path): tensor '\(name)' is missing") }
        return try file.floats(name, shape: shape)
    }

    /// The same of a tensor of any type, whole numbers and booleans too; large ones are rounded.
    public func numbers(_ name: String, shape: [Int]) throws(ModelError) -> [Float] {
        guard let file = file(of: name) else { throw ModelError("\(path): tensor '\(name)' is missing") }
        return try file.numbers(name, shape: shape)
    }

    /// All that decides what comes out of the tensors, in an order that does not hang on how files hold them.
    func hash(into hash: Hash128) throws(ModelError) {
        hash.add(places.count)
        for name in names {
            guard let file = file(of: name), let type = file.dtype(of: name), let shape = file.shape(of: name) else {
                continue
            }
            hash.add(name)
            hash.add(type.name)
            hash.add(shape.count)
            for size in shape { hash.add(size) }
            try file.hash(name, into: hash)
        }
    }
}
