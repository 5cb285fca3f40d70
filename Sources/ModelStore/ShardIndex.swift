/// An index of weights that lie in several files: which file has which tensor.
package struct ShardIndex {
    /// Names of files by those of tensors.
    package private(set) var places: [String: String] = [:]

    private static let mostBytes = 1 << 24
    private static let mostTensors = 1 << 17
    private static let mostFiles = 1024

    /// Each file once.
    package var files: [String] { Set(places.values).sorted(by: precedes) }

    init(path: String) throws(ModelError) {
        try self.init(json: try RegularFile.read(path, most: Self.mostBytes), file: path)
    }

    /// - Parameter file: whose JSON it is, for messages.
    package init(json: [UInt8], file: String) throws(ModelError) {
        var found: [String: String]?
        do {
            var reader = JSONReader(json)
            try reader.object(most: 64) { (reader, key) throws(JSONError) in
                if key == "weight_map" { found = try Self.map(&reader) } else { try reader.skip() }
            }
            try reader.end()
        } catch {
            throw ModelError("\(file): the index is malformed: \(error.text)")
        }
        guard let found, !found.isEmpty else { throw ModelError("\(file): the index has no weight_map") }
        places = found
        let files = self.files
        guard files.count <= Self.mostFiles else { throw ModelError("\(file): the index names \(files.count) files") }
        for name in files where !name.isPlainName || !name.hasSuffix(".safetensors") || name.utf8.count > 255 {
            throw ModelError("\(file): the index names '\(name)', which is no file beside it")
        }
    }

    private static func map(_ reader: inout JSONReader) throws(JSONError) -> [String: String] {
        var map: [String: String] = [:]
        try reader.object(most: mostTensors) { (reader, tensor) throws(JSONError) in map[tensor] = try reader.string() }
        return map
    }
}
