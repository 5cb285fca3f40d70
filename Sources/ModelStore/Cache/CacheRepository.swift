internal import FoundationEssentials

/// One repository in a cache:
///
///     refs/main                            the commit that a branch or tag stands for
///     snapshots/COMMIT/vae/config.json     a link into blobs, here or in a store that repositories share
struct CacheRepository {
    let name: String
    let path: String
    let enclosure: Enclosure

    private static let mainBranch = "main"
    private static let mostReferenceBytes = 4096
    private static let fewestDigits = 7

    /// Commits that the cache has anything of, in their order.
    var commits: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/snapshots")) ?? []
        return names.filter { Self.isCommit($0) && isFolder("\(path)/snapshots/\($0)") }.sorted()
    }

    func folder(commit: String) -> ModelFolder {
        ModelFolder(name: name, revision: commit, path: "\(path)/snapshots/\(commit)", enclosure: enclosure)
    }

    /// - Parameter revision: nil for the main branch, or the only commit that is there.
    func folder(revision: String?) throws(ModelError) -> ModelFolder {
        let commits = self.commits
        let found = try reference(revision ?? Self.mainBranch) ?? (commits.contains(revision ?? "") ? revision : nil)
        if let found {
            guard commits.contains(found) else {
                throw ModelError(
                    "\(path): nothing of revision \(found) is there: hf download \(name) --revision \(found)")
            }
            return folder(commit: found)
        }
        let matching = revision.map { beginning in
            beginning.count >= Self.fewestDigits ? commits.filter { $0.hasPrefix(beginning) } : []
        }
        let left = matching ?? commits
        guard left.count <= 1 else {
            throw ModelError("\(path): which revision? \(left.map { "\(name)@\($0)" }.joined(separator: ", "))")
        }
        guard let only = left.first else {
            let wanted = revision.map { "revision \($0)" } ?? "any revision"
            throw ModelError("\(path): nothing of \(wanted) is there: hf download \(name)")
        }
        return folder(commit: only)
    }

    /// The commit that a branch or tag stands for; nil where there is none of that name.
    private func reference(_ reference: String) throws(ModelError) -> String? {
        let file = "\(path)/refs/\(reference)"
        guard try enclosure.holds(file), !isFolder(file) else { return nil }
        let text = String(decoding: try RegularFile.read(file, most: Self.mostReferenceBytes), as: UTF8.self)
        let commit = String(text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace })
        guard Self.isCommit(commit) else { throw ModelError("\(file) names no commit") }
        return commit
    }

    private static func isCommit(_ text: String) -> Bool {
        text.utf8.count == 40
            && text.utf8.allSatisfy {
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
            }
    }
}
