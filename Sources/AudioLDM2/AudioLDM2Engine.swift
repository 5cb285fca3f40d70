public import ModelStore
public import Segments
public import Stream
internal import Synchronization

/// A model that is kept in memory for all streams. For each use it is loaded when it is first prepared for it; then one segment
/// is coded and one is decoded at a time, by all threads, in memory that is there once. For any thread.
public final class AudioLDM2Engine: SegmentModel {
    /// Of VAE and vocoder; names the denoiser as soon as it was asked for.
    public var identity: ModelIdentity {
        var identity = latentIdentity
        identity.denoiser = denoiserHash.withLock { $0 }
        return identity
    }

    private let latentIdentity: ModelIdentity
    private let folder: ModelFolder
    private let threads: Int
    private let encoding = Mutex<Half?>(nil)
    private let decoding = Mutex<Half?>(nil)
    private let denoisers = Mutex<DenoiserEngine?>(nil)
    /// Known before the denoiser is there, and apart from it, so that nobody waits for its loading who only asks for names.
    private let denoiserHash = Mutex<[UInt8]?>(nil)

    /// The networks for one use, and the memory for segments of the length that came last.
    private struct Half {
        let model: AudioLDM2Model
        var runner: AudioLDM2Runner?
    }

    /// Finds out what model is in a folder, and loads nothing of it.
    ///
    /// - Parameters:
    ///   - name: that streams are to have.
    ///   - threads: that compute.
    /// - Throws: `ModelError` where it is not whole, or is none that streams can have.
    public init(_ folder: ModelFolder, name: String, threads: Int) throws(ModelError) {
        latentIdentity = try Self.identity(of: folder, name: name)
        (self.folder, self.threads) = (folder, threads)
    }

    /// What streams say of the model in a folder.
    ///
    /// - Throws: `ModelError` where it is not whole, or is none that streams can have.
    public static func identity(of folder: ModelFolder, name: String) throws(ModelError) -> ModelIdentity {
        let configuration = try ModelConfiguration(folder).vae
        guard configuration.reduction == spectraPerRow else {
            throw ModelError("\(folder.name): \(configuration.blockChannels.count) blocks; rows of 40 ms need 3")
        }
        let hash = try ModelFolder.hash(vae: try folder.weights(of: .vae), vocoder: try folder.weights(of: .vocoder))
        do {
            return try ModelIdentity(
                name: name, hash: hash, channels: configuration.latentChannels,
                columns: ModelConfiguration.melBands / spectraPerRow, scalingFactor: configuration.scalingFactor)
        } catch {
            guard case .malformed(let what) = error else { throw ModelError("\(folder.name): \(error)") }
            throw ModelError("\(folder.name): no stream can have this model: \(what)")
        }
    }

    /// Loads what a use needs, unless it is there.
    ///
    /// - Throws: `ModelError` where it cannot be loaded, or is no longer what it was.
    public func prepare(for use: ModelUse) throws(ModelError) {
        switch use {
        case .encoding: try encoding.withLock { (half) throws(ModelError) in try load(&half, for: use) }
        case .decoding: try decoding.withLock { (half) throws(ModelError) in try load(&half, for: use) }
        }
    }

    private func load(_ half: inout Half?, for use: ModelUse) throws(ModelError) {
        guard half == nil else { return }
        let model = try AudioLDM2Model(folder, for: [use], threads: threads)
        guard model.hash == latentIdentity.hash else {
            throw ModelError("\(folder.path): the weights have changed since they were first read")
        }
        half = Half(model: model)
    }

    /// Loads the denoiser, unless it is there; one that is not the wanted one is known by its hash alone.
    ///
    /// - Parameters:
    ///   - hash: of the wanted one; nil for whichever there is.
    ///   - folders: where its conditioning is looked for, too: see `EmptyPrompt.find`.
    /// - Throws: `ModelError` where it cannot be loaded.
    public func prepareDenoiser(_ hash: [UInt8]? = nil, conditioning folders: [String]) throws(ModelError) {
        try denoisers.withLock { (denoiser) throws(ModelError) in
            guard denoiser == nil else { return }
            if let known = denoiserHash.withLock({ $0 }), hash ?? known != known { return }
            let files = try DenoiserFiles(folder, conditioning: folders)
            let found = try files.hash()
            denoiserHash.withLock { $0 = found }
            guard hash ?? found == found else { return }
            denoiser = try DenoiserEngine(
                folder, files, hash: found, channels: latentIdentity.channels, columns: latentIdentity.columns,
                threads: threads)
        }
    }

    /// Nil until it is prepared.
    public var denoiserEngine: DenoiserEngine? { denoisers.withLock { $0 } }

    public var denoiser: (any SegmentDenoiser)? { denoiserEngine }

    /// Rows of a spectrum to a row of a latent in a stream.
    private static let spectraPerRow = 4

    public func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        encoding.withLock { Self.runner(&$0, rows: rows).encode(samples: samples, into: &latent) }
    }

    public func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        decoding.withLock { Self.runner(&$0, rows: rows).decode(latent: latent, into: &samples) }
    }

    private static func runner(_ half: inout Half?, rows: Int) -> AudioLDM2Runner {
        guard let model = half?.model else { preconditionFailure("the model was not prepared for this use") }
        if let runner = half?.runner, runner.rows == spectraPerRow * rows { return runner }
        // Before the next one takes its memory.
        half?.runner = nil
        let runner = AudioLDM2Runner(model, rows: spectraPerRow * rows)
        half?.runner = runner
        return runner
    }
}
