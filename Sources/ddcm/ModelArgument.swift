internal import ArgumentParser
internal import ModelStore

/// The model that a verb is about.
struct ModelArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The model: ORG/NAME or ORG/NAME@REVISION in the cache, or a folder.", valueName: "model"),
        completion: .directory)
    var name = ModelCache.usualName

    func folder() throws(ModelError) -> ModelFolder { try ModelCache().model(name) }
}
