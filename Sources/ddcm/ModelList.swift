internal import ArgumentParser
internal import ModelStore
internal import Pipes

struct ModelList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the models in the local cache.",
        discussion: helpText(
            """
            Every revision of each model that has a vocoder, or AudioLDM in its name: what parts of it there are, how large \
            their weights are, and whether VAE and vocoder are complete, or what is missing; then whether a denoiser is there.
            """,
            examples: """
                ddcm model list
                HF_HOME=/srv/huggingface ddcm model list --json
                """,
            exits: modelExits, variables: [.dataHome] + modelVariables + [.noColour]))

    @OptionGroup var notices: NoticeOptions

    @Flag(help: "Print the list as one JSON object.")
    var json = false

    func run() throws {
        try reporting {
            let cache = ModelCache()
            let list = ModelInventory(cache: cache.path, models: cache.models.map(ModelRow.init))
            try Terminal.writeOutput((json ? try encoded(list) : list.table) + "\n")
            try Descriptor.standardOutput.close()
            if notices.stats { Terminal.writeError(list.line + "\n") }
        }
    }
}

/// What a cache has.
struct ModelInventory: Statistics {
    let cache: String?
    let models: [ModelRow]

    var line: String {
        let complete = models.count { $0.isComplete }
        return "\(models.count) model\(models.count == 1 ? "" : "s"), \(complete) complete; \(place)"
    }

    private var place: String { cache.map { "the cache is \(displayed($0))" } ?? "no cache, since HOME is not set" }

    var table: String {
        guard !models.isEmpty else { return "no models; \(place)" }
        let cells = [["model", "revision", "parts", "weights", "state"]] + models.map(\.cells)
        let widths = cells[0].indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
        let lines = cells.map { row in
            zip(row, widths).dropLast().map { $0.padded(to: $1 + 2) }.joined() + (row.last ?? "")
        }
        let (head, rows) = (lines[0], zip(lines.dropFirst(), models))
        let styled = rows.map { line, model in model.isComplete ? line : Style.output.bad(line) }
        return ([Style.output.heading(head)] + styled).joined(separator: "\n")
    }
}

/// A model in a cache, as far as it can be seen at once.
struct ModelRow: Encodable {
    private let name: String
    private let revision: String?
    private let folder: String
    /// Names of the parts that there is anything of.
    private let parts: [String]
    /// Of all weights that can be read.
    private let bytes: Int
    /// The first thing that VAE and vocoder lack; nil where they are complete.
    private let fault: String?
    /// The same of the denoiser.
    private let denoiserFault: String?

    var isComplete: Bool { fault == nil }

    private static let shortRevision = 12

    init(_ folder: ModelFolder) {
        (name, revision, self.folder) = (folder.name, folder.revision, folder.path)
        parts = ModelPart.allCases.filter(folder.has).map(\.rawValue)
        bytes = [ModelPart.vae, .vocoder, .unet].reduce(0) { sum, part in
            sum + ((try? folder.weights(of: part).byteCount) ?? 0)
        }
        fault = Self.fault(in: folder) { () throws(ModelError) in
            for part in [ModelPart.vae, .vocoder] {
                _ = try folder.weights(of: part)
                _ = try folder.configuration(of: part)
            }
        }
        denoiserFault = Self.fault(in: folder) { () throws(ModelError) in _ = try folder.denoiser() }
    }

    /// What is wrong with some files of a model; nil where they can be opened.
    private static func fault(in folder: ModelFolder, _ opening: () throws(ModelError) -> Void) -> String? {
        do {
            try opening()
            return nil
        } catch {
            return error.message.replacing("\(folder.path)/", with: "")
        }
    }

    /// Of the table's columns.
    var cells: [String] {
        [
            name, String((revision ?? "").prefix(Self.shortRevision)), parts.joined(separator: " "),
            megabytes(bytes), fault ?? (denoiserFault == nil ? "complete" : "complete, but for a denoiser"),
        ]
    }

    private enum CodingKeys: String, CodingKey {
        case name, revision, folder, parts, bytes, complete, error, denoises, denoiserError
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(revision, forKey: .revision)
        try container.encode(folder, forKey: .folder)
        try container.encode(parts, forKey: .parts)
        try container.encode(bytes, forKey: .bytes)
        try container.encode(isComplete, forKey: .complete)
        try container.encodeIfPresent(fault, forKey: .error)
        try container.encode(denoiserFault == nil, forKey: .denoises)
        try container.encodeIfPresent(denoiserFault, forKey: .denoiserError)
    }
}

/// Bytes for people: a million is a MB.
func megabytes(_ bytes: Int) -> String { "\(fixed(Double(bytes) / 1e6, 1)) MB" }
