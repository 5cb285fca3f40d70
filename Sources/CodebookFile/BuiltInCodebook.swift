public import Codebook
internal import FoundationEssentials

extension TrainedCodebook {
    /// What mode `trained` has unless it is given another: see `.ci/codebook` for the sound that it was trained on.
    public static let builtIn: TrainedCodebook = {
        guard let file = Data(base64Encoded: builtInText), let book = try? CodebookFile.codebook(of: Array(file)) else {
            preconditionFailure("the codebook in this build is damaged")
        }
        return book
    }()
}

/// The codebook that is built in, and no other.
public struct BuiltInCodebooks: CodebookSource {
    public init() {}

    public func codebook(hash: UInt64) -> TrainedCodebook? {
        TrainedCodebook.builtIn.hash == hash ? .builtIn : nil
    }
}
