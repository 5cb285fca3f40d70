internal import Codebook
internal import CodebookFile
internal import Pipes

/// The folders that trained codebooks are looked for in.
struct CodebookFolders: Sendable {
    let paths: [String]

    /// Entries of a folder that are looked at, and codebooks whose hash is read: as much as one would have by hand.
    private static let mostEntries = 4096
    private static let mostFiles = 512

    /// Those of this user: `DDCM_CODEBOOKS`, then where data of programs is kept (XDG Base Directory Specification).
    init() {
        let named = DataFolders.variable("DDCM_CODEBOOKS")?.split(separator: ":").map(String.init) ?? []
        paths = named + DataFolders.all
    }

    /// Files that may be the codebook of this hash: those that are named so, then those whose last bytes say so.
    func files(hash: UInt64) -> [String] {
        var files = paths.map { "\($0)/\(hexadecimal(hash))\(CodebookFile.ending)" }
            .filter { SmallFile.ending($0, count: 1) != nil }
        for folder in paths {
            let names = SmallFile.names(inFolder: folder, ending: CodebookFile.ending, most: Self.mostEntries)
            for path in names.prefix(Self.mostFiles).map({ "\(folder)/\($0)" }) where !files.contains(path) {
                guard let ending = SmallFile.ending(path, count: CodebookFile.hashBytes) else { continue }
                if CodebookFile.hash(at: ending[...]) == hash { files.append(path) }
            }
        }
        return files
    }
}
