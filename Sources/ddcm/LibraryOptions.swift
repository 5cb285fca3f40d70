internal import ArgumentParser
internal import AudioLDM2
internal import Codebook
internal import CodebookFile
internal import ModelStore
internal import Pipes
internal import Segments
internal import Stream

/// Where a verb takes codebooks and models from.
struct LibraryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A model for --latent audioldm2: ORG/NAME in the cache of Hugging Face, or a folder; may be repeated where streams are decoded, which else look for theirs by its name in the cache (see ddcm model).",
            valueName: "model"),
        completion: .directory)
    var model: [String] = []

    @Option(
        name: .customLong("codebook"),
        help: ArgumentHelp(
            "A file of a trained codebook (ddcm train), beside those that are found by themselves; may be repeated where streams are decoded.",
            valueName: "file"),
        completion: .file())
    var files: [String] = []

    /// The codebook to code with, where one is named.
    func codebook() throws -> TrainedCodebook? {
        guard files.count <= 1 else { throw PipeError.refused("a sound is coded with one --codebook") }
        return try open().first
    }

    /// The model to code with; nil for a latent that needs none.
    /// - Parameter diffuses: whether its denoiser is needed.
    func engine(_ latent: LatentKind, diffuses: Bool) throws -> AudioLDM2Engine? {
        guard model.count <= 1 else { throw PipeError.refused("a sound is coded with one --model") }
        return try ModelShelf.shared.engine(latent, model.first, diffuses: diffuses)
    }

    /// - Throws: `Failure` with the name of a file that is no codebook.
    func open() throws -> Library {
        try ModelShelf.shared.add(places: model)
        return Library(given: try files.map { ($0, try Library.read($0)) })
    }
}

/// The codebooks that were given by name, the one that is built in, and those in the folders; and the models.
struct Library: CodebookSource {
    private let given: [(path: String, codebook: TrainedCodebook)]

    init(given: [(path: String, codebook: TrainedCodebook)]) { self.given = given }

    /// The first that was given by name.
    var first: TrainedCodebook? { given.first?.codebook }

    func codebook(hash: UInt64) throws -> TrainedCodebook? {
        if let named = given.first(where: { $0.codebook.hash == hash }) { return named.codebook }
        if let builtIn = BuiltInCodebooks().codebook(hash: hash) { return builtIn }
        if let found = try find(hash) { return found }
        guard !given.isEmpty else { return nil }
        let others = given.map { "\($0.path) is \(hexadecimal($0.codebook.hash))" }.joined(separator: ", ")
        throw Failure("the stream needs codebook \(hexadecimal(hash)); \(others)", .missing)
    }

    /// The first whole one in the folders; what is wrong with the others counts only where there is none.
    private func find(_ hash: UInt64) throws -> TrainedCodebook? {
        var failure: Failure?
        for path in CodebookFolders().files(hash: hash) {
            do {
                let found = try Self.read(path, wanted: hash)
                if found.hash == hash { return found }
                let names = "the stream needs codebook \(hexadecimal(hash)); \(path) is \(hexadecimal(found.hash))"
                failure = failure ?? Failure(names, .missing)
            } catch let error as Failure {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
        return nil
    }

    /// - Parameter hash: of the codebook that the file should be.
    static func read(_ path: String, wanted hash: UInt64? = nil) throws -> TrainedCodebook {
        let whose = hash.map { "codebook \(hexadecimal($0)): " } ?? ""
        do {
            guard let bytes = try SmallFile.read(path, most: CodebookFile.mostBytes) else {
                throw Failure("\(whose)\(path): too large for a codebook", .missing)
            }
            return try CodebookFile.codebook(of: bytes)
        } catch let error as CodebookFileError {
            throw Failure("\(whose)\(path): \(error)", .missing)
        } catch let error as PipeError where error.kind == .reading {
            throw Failure(whose + (error.namesItsFile ? error.description : "\(path): \(error)"), .missing)
        }
    }
}

extension PipeError {
    fileprivate var namesItsFile: Bool {
        if case .openInput = self { return true }
        return false
    }
}

extension Library: ModelSource {
    func model(_ identity: ModelIdentity, for use: ModelUse) throws -> (any SegmentModel)? {
        try ModelShelf.shared.model(identity, for: use)
    }
}
