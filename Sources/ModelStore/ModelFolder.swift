internal import Glibc

/// A model as it lies on disk: a folder with one folder for each part, as `save_pretrained` of the Python packages
/// diffusers and transformers writes it, and as a snapshot in the cache of Hugging Face has it.
public struct ModelFolder: Sendable {
    /// ORG/NAME of one in a cache, else the path.
    public let name: String
    /// The commit of one in a cache.
    public let revision: String?
    public let path: String
    /// For one in a cache: where all links must stay, free of links itself. In a folder that the user names, links are the
    /// user's own.
    private let root: String?

    /// - Parameter path: of a folder.
    /// - Throws: `ModelError` where there is none.
    public init(path: String) throws(ModelError) {
        self.init(name: path, revision: nil, path: path, root: nil)
        guard isFolder(path) else { throw ModelError("\(path) is no folder with a model") }
    }

    init(name: String, revision: String?, path: String, root: String?) {
        (self.name, self.revision, self.path, self.root) = (name, revision, path, root)
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
        for name in part.archiveNames where exists("\(part.rawValue)/\(name)") { throw archived(part, name) }
        guard let first = part.weightNames.first else { throw ModelError("\(path): \(part.rawValue) has no weights") }
        throw missing("\(part.rawValue)/\(first)")
    }

    /// A hash of all that decides what VAE and vocoder do, 16 bytes: of each tensor, in the order of their names, name,
    /// type, shape and bytes. Files, shards and the order in them do not matter; the configurations are not in it.
    ///
    /// XXH3 of 128 bits (xxHash by Y. Collet); texts, counts and sizes are preceded by, or are, numbers of eight bytes.
    public static func hash(vae: TensorSet, vocoder: TensorSet) throws(ModelError) -> [UInt8] {
        let hash = WeightHash()
        hash.add(ModelPart.vae.rawValue)
        try vae.hash(into: hash)
        hash.add(ModelPart.vocoder.rawValue)
        try vocoder.hash(into: hash)
        return hash.digest
    }

    /// The path of a file, which is there and a regular one; nil where it is not there.
    ///
    /// - Parameter place: its path from here.
    /// - Throws: `ModelError` for a link that leads nowhere, or out of the cache, and for what is no regular file.
    func locate(_ place: String) throws(ModelError) -> String? {
        let file = "\(path)/\(place)"
        guard exists(place) else { return nil }
        guard let real = realPath(file) else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .unreadable(file, errno) }
            throw ModelError(
                "\(file) is a link to what is not there: the download did not end, or was removed\(remedy(place))")
        }
        if let root, !real.utf8.starts(with: "\(root)/".utf8) {
            throw ModelError("\(file) is a link that leads out of the cache, to \(real)")
        }
        return file
    }

    /// Whether there is anything of this name, be it a link to nothing.
    private func exists(_ place: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(place)", &status) == 0
    }

    private func missing(_ place: String) -> ModelError { ModelError("\(path)/\(place) is missing\(remedy(place))") }

    /// What to do about a file.
    private func remedy(_ place: String) -> String {
        guard root != nil else { return "" }
        return ": hf download \(name)\(revision.map { " --revision \($0)" } ?? "") \(place)"
    }

    private func archived(_ part: ModelPart, _ name: String) -> ModelError {
        let folder = "\(path)/\(part.rawValue)"
        return ModelError(
            "\(folder) has only \(name), in PyTorch's own format, which is not read: fetch \(part.weightNames[0]) of the "
                + "same revision, or make it, and then name the folder 'converted': \(part.conversion(of: folder))")
    }
}

func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// A path without links; nil, and `errno`, where it leads to nothing.
func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}
