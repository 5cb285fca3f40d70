internal import ArgumentParser

struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what models there are on this machine, and whether they can be used.",
        discussion: helpText(
            """
            Models are those of AudioLDM 2, in the cache of Hugging Face or in a folder. They are only read: nothing is ever \
            fetched, and no weights come with this program. \(ModelReport.licence)
            """,
            examples: """
                ddcm model list
                ddcm model check
                """,
            exits: modelExits, variables: modelVariables),
        subcommands: [ModelList.self, ModelCheck.self, ModelPath.self])
}

/// What may go wrong where models are looked for.
let modelExits: [ExitStatus] = [.writeError, .missing]

/// What says where they are.
let modelVariables: [EnvironmentVariable] = [.hubCache, .hubHome, .cacheHome]
