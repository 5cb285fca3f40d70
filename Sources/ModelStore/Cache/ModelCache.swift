internal import FoundationEssentials
internal import Glibc

/// The cache that the libraries of Hugging Face keep models in. It is only read, and nothing is ever fetched.
public struct ModelCache: Sendable {
    /// Nil where the environment does not say.
    public let path: String?

    /// The model that is meant where none is named.
    public static let usualName = "cvssp/audioldm2-music"

    /// The one that the environment names: `HF_HUB_CACHE`, `HUGGINGFACE_HUB_CACHE`, `HF_HOME`, `XDG_CACHE_HOME` or `HOME`.
    public init() { self.init { name in getenv(name).map { String(cString: $0) } } }

    init(_ variable: (String) -> String?) { path = CachePlace.path(variable) }

    /// The model of a name, ORG/NAME or ORG/NAME@REVISION, in the cache; or in a folder: of a path that begins with a
    /// stroke or a point, and of any other where the cache has no model of that name.
    ///
    /// - Throws: `ModelError` where there is none.
    public func model(_ text: String) throws(ModelError) -> ModelFolder {
        let isPath = text.hasPrefix("/") || text.hasPrefix(".")
        if !isPath, let name = ModelName(text), repository(name) != nil { return try cached(text) }
        if isPath || isFolder(text) { return try ModelFolder(path: text) }
        guard ModelName(text) != nil else {
            throw ModelError("'\(text)' is neither a model's name (ORG/NAME or ORG/NAME@REVISION) nor a folder")
        }
        return try cached(text)
    }

    /// The model of a name in the cache, and in no other place: for names that come from others than the user.
    ///
    /// - Throws: `ModelError` where there is none.
    public func cached(_ text: String) throws(ModelError) -> ModelFolder {
        guard let name = ModelName(text) else { throw ModelError("'\(text)' is no model's name") }
        if let repository = repository(name) { return try repository.folder(revision: name.revision) }
        let place = path.map { "the cache at \($0)" } ?? "any cache: HF_HUB_CACHE, HF_HOME and HOME are not set"
        let revision = name.revision.map { " --revision \($0)" } ?? ""
        guard name.repository.contains("/") else {
            throw ModelError("\(name.repository) is not in \(place); where it is a folder, --model names it")
        }
        // One pattern: the program has taken several in different ways.
        throw ModelError(
            "\(name.repository) is not in \(place); where there is a network: "
                + "hf download \(name.repository)\(revision) --include 'v*/*'")
    }

    /// All that there is of models with a vocoder, or by a name that says AudioLDM: every revision, by name.
    public var models: [ModelFolder] {
        let names = path.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0) } ?? []
        return names.sorted(by: precedes).flatMap { folder in
            guard let name = ModelName(folder: folder), let repository = repository(name) else {
                return [ModelFolder]()
            }
            let isNamed = name.repository.lowercased().contains("audioldm")
            return repository.commits.map(repository.folder(commit:)).filter { isNamed || $0.has(.vocoder) }
        }
    }

    private func repository(_ name: ModelName) -> CacheRepository? {
        guard let root = path, let enclosure = Enclosure(path: root), isFolder("\(root)/\(name.folder)") else {
            return nil
        }
        return CacheRepository(name: name.repository, path: "\(root)/\(name.folder)", enclosure: enclosure)
    }
}
