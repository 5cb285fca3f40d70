internal import Codebook
internal import CodebookFile
internal import Glibc
internal import Pipes

/// The folders that trained codebooks are looked for in.
struct CodebookFolders: Sendable {
    let paths: [String]

    /// Entries of a folder that are looked at, and codebooks whose hash is read: as much as one would have by hand.
    private static let mostEntries = 4096
    private static let mostFiles = 512

    /// Those of this user: `DDCM_CODEBOOKS`, then where data of programs is kept (XDG Base Directory Specification).
    init() {
        let named = Self.variable("DDCM_CODEBOOKS")?.split(separator: ":").map(String.init) ?? []
        paths = named + Self.data
    }

    /// Where data of programs is kept: this user's, then all users'.
    static var data: [String] { (ownFolder.map { [$0] } ?? []) + ["/usr/local/share/ddcm", "/usr/share/ddcm"] }

    /// Where what models' denoisers are told is looked for.
    static var conditioning: [String] { data.map { "\($0)/conditioning" } }

    /// Where a user may put a codebook.
    static var usual: String { ownFolder ?? "/usr/local/share/ddcm" }

    private static var ownFolder: String? {
        if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/ddcm" }
        return variable("HOME").map { $0 + "/.local/share/ddcm" }
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
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
