public import Stream

extension GuidanceFormat {
    /// That of a stream of mode `guided`.
    public init(_ configuration: Configuration) {
        self.init(codebookSize: Int(configuration.codebookSize), seed: configuration.seed)
    }
}
