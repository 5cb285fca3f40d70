internal import ArgumentParser
internal import AudioLDM2
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

extension ModelFolder {
    /// What the model's denoiser is made of.
    ///
    /// - Throws: `ModelError` where a file of it is missing or cannot be taken.
    func denoiser() throws(ModelError) -> DenoiserFiles {
        try DenoiserFiles(self, conditioning: DataFolders.conditioning)
    }
}
