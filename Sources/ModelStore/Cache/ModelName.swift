/// What a user calls a model in a cache: ORG/NAME, or ORG/NAME@REVISION.
struct ModelName: Equatable {
    /// ORG/NAME; some have no ORG.
    let repository: String
    /// A commit, the beginning of one, a branch, or a tag; nil for what the cache has as the newest.
    let revision: String?

    private static let mostBytes = 200

    /// - Returns: nil for what could be no such name, be it that it would lead to another place on disk.
    init?(_ text: String) {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.mostBytes, (1...2).contains(names.count), names.allSatisfy(\.isPlainName) else {
            return nil
        }
        // In the names of folders they stand for the stroke.
        guard !parts[0].contains("--") else { return nil }
        if parts.count == 2 {
            let folders = parts[1].split(separator: "/", omittingEmptySubsequences: false)
            guard folders.allSatisfy(\.isPlainName) else { return nil }
        }
        (repository, revision) = (parts[0], parts.count == 2 ? parts[1] : nil)
    }

    /// The name of the repository's folder.
    var folder: String { Self.prefix + repository.split(separator: "/").joined(separator: "--") }

    private static let prefix = "models--"

    /// - Returns: nil for a folder that is no model's.
    init?(folder: String) {
        guard folder.hasPrefix(Self.prefix) else { return nil }
        self.init(String(folder.dropFirst(Self.prefix.count).replacing("--", with: "/")))
    }
}
