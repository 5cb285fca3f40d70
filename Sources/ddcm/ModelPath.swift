internal import ArgumentParser
internal import ModelStore
internal import Pipes

struct ModelPath: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path",
        abstract: "Print the folder that a model is in.",
        discussion: helpText(
            "The folder has one folder for each part: vae, vocoder, and perhaps others. What is in them is not looked at.",
            examples: """
                ls "$(ddcm model path)/vae"
                """,
            exits: modelExits, variables: modelVariables))

    @OptionGroup var model: ModelArgument

    @OptionGroup var notices: NoticeOptions

    @Flag(help: "Print name, revision and folder as one JSON object.")
    var json = false

    func run() throws {
        try reporting {
            let folder = try model.folder()
            let place = ModelPlace(folder)
            try Terminal.writeOutput((json ? try encoded(place) : folder.path) + "\n")
            try Descriptor.standardOutput.close()
            if notices.stats { Terminal.writeError(place.line + "\n") }
        }
    }
}

/// Where a model is.
struct ModelPlace: Statistics {
    let name: String
    let revision: String?
    let folder: String

    init(_ folder: ModelFolder) {
        (name, revision, self.folder) = (folder.name, folder.revision, folder.path)
    }

    var line: String { "\(name): \(revision.map { "revision \($0)" } ?? "a folder")" }
}
