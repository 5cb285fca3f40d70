internal import AudioLDM2
internal import Encoding
internal import FoundationEssentials
internal import ModelStore
internal import Segments
internal import Stream
internal import Synchronization

/// The models that are coded and decoded with: each is loaded when it is first needed, and kept. For any thread.
final class ModelShelf: ModelSource {
    /// Of this process: a service's streams share it with what its configuration names.
    static let shared = ModelShelf()

    fileprivate struct State {
        /// Those that the user named, which stay.
        var named: [(place: String, engine: AudioLDM2Engine)] = []
        /// Others that streams named; the one that was used last comes last.
        var others: [AudioLDM2Engine] = []
        /// Of all of those that streams may still hold.
        var living: [Weak] = []
    }

    fileprivate struct Weak: Sendable {
        weak var engine: AudioLDM2Engine?
    }

    private let state = Mutex(State())

    /// A model of the usual size takes more than half a gigabyte.
    fileprivate static let mostOthers = 2
    /// Each has memory of its own, and beyond so many they wait for one another.
    private static let mostThreads = 32

    /// What users of the models are to know.
    var notices: [String] {
        let engines = state.withLock { $0.named.map(\.engine) + $0.others }
        let isLicensed = engines.contains { $0.identity.name.lowercased().contains("audioldm2") }
        return (isLicensed ? [ModelReport.licence] : []) + engines.compactMap(\.denoiserEngine?.prompt.warning)
    }

    /// Looks among these, too, for models that streams name.
    /// - Parameter places: names, and folders.
    /// - Throws: `ModelError` where there is none, or one that is not whole.
    func add(places: [String]) throws(ModelError) {
        for place in places { _ = try open(place) }
    }

    /// The model that a latent is coded with, ready for that; nil for a latent that needs none.
    /// - Parameters:
    ///   - place: where the user says that it is.
    ///   - diffuses: whether its denoiser is needed, too.
    func engine(_ latent: LatentKind, _ place: String?, diffuses: Bool) throws -> AudioLDM2Engine? {
        guard latent == .audioldm2 else {
            if diffuses { throw SettingsError(message: "--denoiser audioldm2 is for --latent audioldm2") }
            if place != nil { throw SettingsError(message: "--model is for --latent audioldm2") }
            return nil
        }
        let engine = try open(place ?? ModelCache.usualName)
        try engine.prepare(for: .encoding)
        if diffuses { try engine.prepareDenoiser(conditioning: DataFolders.conditioning) }
        return engine
    }

    /// The model of a name, or in a folder, which stays.
    private func open(_ place: String) throws(ModelError) -> AudioLDM2Engine {
        try state.withLock { (state) throws(ModelError) in
            if let known = state.named.first(where: { $0.place == place }) { return known.engine }
            let engine = try Self.engine(in: ModelCache().model(place))
            state.named.append((place, engine))
            return engine
        }
    }

    /// Looks among those that the user named, and then in the cache under the stream's own name.
    ///
    /// - Throws: `Failure` where there is none, or it cannot be loaded.
    func model(_ identity: ModelIdentity, for use: ModelUse) throws -> (any SegmentModel)? {
        let engine = try known(identity) ?? found(identity)
        do {
            try engine.prepare(for: use)
            if let denoiser = identity.denoiser {
                try engine.prepareDenoiser(denoiser, conditioning: DataFolders.conditioning)
            }
        } catch {
            throw Failure(error)
        }
        guard engine.identity.serves(identity) else {
            let denoiser = engine.identity.denoiserWeights ?? "none"
            throw Self.missing(identity, ["that model has the denoiser \(denoiser)"])
        }
        return engine
    }

    private func known(_ identity: ModelIdentity) -> AudioLDM2Engine? {
        state.withLock { state in
            if let named = state.named.first(where: { $0.engine.identity.isSame(as: identity) }) {
                return named.engine
            }
            guard let engine = state.living.lazy.compactMap(\.engine).first(where: { $0.identity.isSame(as: identity) })
            else { return nil }
            state.keep(engine)
            return engine
        }
    }

    /// The one in the cache: a stream says nothing of folders.
    private func found(_ identity: ModelIdentity) throws -> AudioLDM2Engine {
        let others = state.withLock { $0.named.map { "\($0.place) has \($0.engine.identity.weights)" } }
        let engine: AudioLDM2Engine
        do {
            engine = try Self.engine(in: ModelCache().cached(identity.name))
        } catch {
            throw Self.missing(identity, others + [error.message])
        }
        guard engine.identity.isSame(as: identity) else {
            throw Self.missing(identity, others + ["the cache has \(engine.identity.weights)"])
        }
        state.withLock { $0.keep(engine) }
        return engine
    }

    private static func missing(_ identity: ModelIdentity, _ found: [String]) -> Failure {
        Failure("the stream needs \(identity): \(found.joined(separator: "; "))", .missing)
    }

    private static func engine(in folder: ModelFolder) throws(ModelError) -> AudioLDM2Engine {
        let threads = min(max(1, ProcessInfo.processInfo.activeProcessorCount), mostThreads)
        return try AudioLDM2Engine(folder, name: folder.streamName, threads: threads)
    }
}

extension ModelFolder {
    /// What a stream calls the model: the name of one in a cache, or of the folder.
    var streamName: String {
        let name = revision != nil ? name : path.split(separator: "/").last.map(String.init) ?? name
        let plain = name.unicodeScalars.map { (" "..."~").contains($0) ? String($0) : "_" }
        return plain.prefix(ModelIdentity.mostNameBytes).joined()
    }
}

extension ModelShelf.State {
    /// Keeps an engine that a stream named, and lets the one go that was used longest ago.
    fileprivate mutating func keep(_ engine: AudioLDM2Engine) {
        others.removeAll { $0 === engine }
        others.append(engine)
        if others.count > ModelShelf.mostOthers { others.removeFirst() }
        living.removeAll { $0.engine == nil || $0.engine === engine }
        living.append(ModelShelf.Weak(engine: engine))
    }
}
