internal import AudioLDM2
internal import ModelStore
internal import Stream

/// What `model check` finds.
struct ModelReport: Statistics {
    /// Of a part of the model.
    struct Part: Encodable {
        let part: String
        let tensors: Int
        let bytes: Int
        /// Of their numbers.
        let types: [String]
        /// Tensors that no network has use for.
        let unused: [String]
    }

    private let folder: ModelFolder
    private var parts: [Part] = []
    private var hash: String?
    /// Nil where it was not looked at.
    var denoiser: Denoiser?
    /// In what the model is another than the usual one.
    var differences: [String] = []
    private var error: ModelError?

    static let licence =
        "The weights of \(ModelCache.usualName) are under CC-BY-NC-SA-4.0: not for commercial use."

    init(_ folder: ModelFolder) { self.folder = folder }

    var failure: Failure? { error.map { Failure($0) } }

    /// Reads all that coding needs, and what there is of the denoiser.
    mutating func check() {
        do {
            let configuration = try ModelConfiguration(folder)
            differences =
                configuration.vae.differences.map { "vae: \($0)" }
                + configuration.vocoder.differences.map { "vocoder: \($0)" }
            try add(.vae, folder.weights(of: .vae), configuration.vae.expectedTensors)
            try add(.vocoder, folder.weights(of: .vocoder), configuration.vocoder.expectedTensors)
            hash = try AudioLDM2Engine.identity(of: folder, name: folder.streamName).weights
        } catch {
            self.error = error
        }
        if error == nil { checkDenoiser(folder) }
    }

    /// Reads the tensors of a part, which are all those that a network needs.
    mutating func add(
        _ part: ModelPart, _ tensors: TensorSet, _ expected: [ExpectedTensor]
    ) throws(ModelError) {
        try tensors.require(expected)
        let types = Set(tensors.names.compactMap { tensors.dtype(of: $0)?.name }).sorted()
        parts.append(
            Part(
                part: part.rawValue, tensors: tensors.names.count, bytes: tensors.byteCount, types: types,
                unused: tensors.unused(by: expected)))
    }

    var line: String {
        let (count, bytes) = (parts.reduce(0) { $0 + $1.tensors }, parts.reduce(0) { $0 + $1.bytes })
        return "\(folder.name): \(count) tensors, \(megabytes(bytes))"
    }

    /// For people.
    var lines: [(title: String, text: String)] {
        [("model", folder.name)] + (folder.revision.map { [("revision", $0)] } ?? []) + [("folder", folder.path)]
            + parts.map { ($0.part, $0.text) } + (hash.map { [("hash", $0)] } ?? [])
            + (denoiser?.lines ?? []) + differences.map { ("differs", $0) }
            + parts.flatMap { part in part.notes.map { ("note", $0) } } + [("licence", Self.licence)]
    }

    private enum CodingKeys: String, CodingKey {
        case name, revision, folder, parts, hash, denoiser, differences, licence, loads, error
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(folder.name, forKey: .name)
        try container.encode(folder.revision, forKey: .revision)
        try container.encode(folder.path, forKey: .folder)
        try container.encode(parts, forKey: .parts)
        try container.encodeIfPresent(hash, forKey: .hash)
        try container.encodeIfPresent(denoiser, forKey: .denoiser)
        try container.encode(differences, forKey: .differences)
        try container.encode(Self.licence, forKey: .licence)
        try container.encode(error == nil, forKey: .loads)
        try container.encodeIfPresent(error?.message, forKey: .error)
    }
}

extension ModelReport.Part {
    private static let mostNames = 3

    fileprivate var text: String {
        "\(tensors) tensors, \(types.joined(separator: " and ")), \(megabytes(bytes))"
    }

    fileprivate var notes: [String] {
        guard !unused.isEmpty else { return [] }
        let names = unused.prefix(Self.mostNames).joined(separator: ", ")
        return ["\(part): \(unused.count) tensors have no use: \(names)\(unused.count > Self.mostNames ? ", …" : "")"]
    }
}
