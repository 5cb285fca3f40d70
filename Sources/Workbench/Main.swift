internal import ArgumentParser

/// Commands for those who work on ddcm itself; nothing of the product depends on them.
@main
struct Workbench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ddcm-workbench",
        abstract: "Makes what the ddcm sources and tests carry with them.",
        subcommands: [
            Dictionaries.self, DictionaryTable.self, Vectors.self, EntropyTable.self, BuiltInCodebookSource.self,
            SketchTable.self, SparsePrior.self, SearchSpeed.self, RandomStreamFiles.self,
            RandomModel.self, ModelSpeed.self,
        ])
}
