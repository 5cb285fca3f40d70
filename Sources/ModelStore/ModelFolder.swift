/// A model as it lies on disk: a folder with one folder for each part, as `save_pretrained` of the Python packages
/// diffusers and transformers writes it, and as a snapshot in the cache of Hugging Face has it.
public struct ModelFolder: Sendable {
    /// ORG/NAME of one in a cache, else the path.
    public let name: String
    /// The commit of one in a cache.
    public let revision: String?
    public let path: String
    private let enclosure: Enclosure

    /// ORG--NAME of one in a cache, which is what files about it in other places are called; nil for a folder.
    public var dashedName: String? { revision == nil ? nil : name.replacing("/", with: "--") }

    /// - Parameter path: of a folder.
    /// - Throws: `ModelError` where there is none.
    public init(path: String) throws(ModelError) {
        self.init(name: path, revision: nil, path: path, enclosure: .none)
        guard isFolder(path) else { throw ModelError("\(path) is no folder with a model") }
    }

    init(name: String, revision: String?, path: String, enclosure: Enclosure) {
        (self.name, self.revision, self.path, self.enclosure) = (name, revision, path, enclosure)
    }

    /// The file that says how a part is made.
    ///
    /// - Returns: its bytes, and its path for messages.
    /// - Throws: `ModelError` where it is missing or is none.
    public func configuration(of part: ModelPart) throws(ModelError) -> (bytes: [UInt8], file: String) {
        let place = "\(part.rawValue)/\(part.configurationName)"
        guard let file = try locate(place) else { throw missing(place) }
        let bytes = try RegularFile.read(file, most: Self.mostConfigurationBytes)
        if let other = FileKind(head: bytes) { throw ModelError("\(file) \(other.text)") }
        return (bytes, file)
    }

    private static let mostConfigurationBytes = 1 << 20

    /// The tensors of a part.
    ///
    /// - Throws: `ModelError` where they are missing, in a format that is not read, or not whole.
    public func weights(of part: ModelPart) throws(ModelError) -> TensorSet {
        for name in part.weightNames {
            guard let file = try locate("\(part.rawValue)/\(name)") else { continue }
            guard name.hasSuffix(".json") else { return try TensorSet(file: file) }
            return try TensorSet(index: file) { (shard) throws(ModelError) in
                let place = "\(part.rawValue)/\(shard)"
                guard let file = try locate(place) else { throw missing(place) }
                return file
            }
        }
        for name in part.archiveNames where try locate("\(part.rawValue)/\(name)") != nil {
            throw archived(part, name)
        }
        guard let first = part.weightNames.first else { throw ModelError("\(path): \(part.rawValue) has no weights") }
        throw missing("\(part.rawValue)/\(first)")
    }

    /// Whether there is anything of a part.
    public func has(_ part: ModelPart) -> Bool { isFolder("\(path)/\(part.rawValue)") }

    /// The path of a file that people may have added to the model; nil where it is not there.
    ///
    /// - Parameter place: its path from here.
    /// - Throws: `ModelError` for a link that leads to nothing, or out of a cache.
    public func file(_ place: String) throws(ModelError) -> String? {
        let file = "\(path)/\(place)"
        return try enclosure.holds(file) ? file : nil
    }

    /// The path of a file of a part; nil where it is not there.
    ///
    /// - Parameter place: its path from here.
    private func locate(_ place: String) throws(ModelError) -> String? {
        let file = "\(path)/\(place)"
        return try enclosure.holds(file, remedy: remedy(place)) ? file : nil
    }

    private func missing(_ place: String) -> ModelError { ModelError("\(path)/\(place) is missing\(remedy(place))") }

    /// What to do about a file.
    private func remedy(_ place: String) -> String {
        guard enclosure.isCache else { return "" }
        return ": hf download \(name)\(revision.map { " --revision \($0)" } ?? "") \(place)"
    }

    private func archived(_ part: ModelPart, _ name: String) -> ModelError {
        let folder = "\(path)/\(part.rawValue)"
        return ModelError(
            "\(folder) has only \(name), in PyTorch's own format, which is not read: fetch \(part.weightNames[0]) of the "
                + "same revision, or make it, and then name the folder 'converted': \(part.conversion(of: folder))")
    }
}
