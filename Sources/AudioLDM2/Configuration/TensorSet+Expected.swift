public import ModelStore

extension TensorSet {
    /// Makes sure that a network can be built of the tensors: each is there, of the shape that it should have, and all of
    /// its values are numbers. All of them are read.
    ///
    /// - Throws: `ModelError` that names the first which does not fit, and says how many others there are.
    public func require(_ expected: [ExpectedTensor]) throws(ModelError) {
        let faults = expected.compactMap { $0.fault(in: self) }
        if let first = faults.first {
            let others = faults.count - 1
            let rest = others == 0 ? "" : ", and \(others) other tensor\(others == 1 ? " does" : "s do") not fit"
            throw ModelError("\(path): \(first)\(rest)")
        }
        for stored in expected.compactMap({ $0.spelling(in: self) }).joined() {
            guard let shape = shape(of: stored.name) else { continue }
            _ = try floats(stored.name, shape: shape)
        }
    }

    /// Makes sure that there are no others: what a network is follows from its tensors then, whatever its configuration
    /// says of blocks and layers.
    ///
    /// - Throws: `ModelError` that names the first of the others.
    func requireNothingElse(than expected: [ExpectedTensor]) throws(ModelError) {
        let others = unused(by: expected)
        guard let first = others.first else { return }
        throw ModelError(
            "\(path): \(others.count) tensors, the first '\(first)', are in no part of what the configuration describes"
        )
    }

    /// Tensors that a network of these has no use for.
    public func unused(by expected: [ExpectedTensor]) -> [String] {
        let used = Set(expected.flatMap { $0.spelling(in: self) ?? [] }.map(\.name))
        return names.filter { !used.contains($0) }
    }
}
