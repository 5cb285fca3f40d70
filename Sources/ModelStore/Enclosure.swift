internal import Glibc

/// Where files may lie. A cache holds what others made, and no link in it may lead to another place; in a folder that
/// the user names, links are the user's own.
struct Enclosure: Sendable {
    /// Free of links; nil for all of the file system.
    private let root: String?

    static let none = Enclosure(root: nil)

    private init(root: String?) { self.root = root }

    /// - Parameter path: of a folder.
    /// - Returns: nil where there is none.
    init?(path: String) {
        guard let real = realPath(path), isFolder(real) else { return nil }
        root = real == "/" ? "" : real
    }

    var isCache: Bool { root != nil }

    /// Whether there is a file.
    ///
    /// - Parameter remedy: for the message about a link to nothing.
    /// - Throws: `ModelError` for a link that leads nowhere, or out of here.
    func holds(_ file: String, remedy: String = "") throws(ModelError) -> Bool {
        var status = stat()
        guard lstat(file, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .unreadable(file, errno) }
            return false
        }
        guard let real = realPath(file) else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .unreadable(file, errno) }
            throw ModelError("\(file) is a link to what is not there: not downloaded whole, or removed since\(remedy)")
        }
        if let root, !real.utf8.starts(with: "\(root)/".utf8) {
            throw ModelError("\(file) is a link that leads out of the cache, to \(real)")
        }
        return true
    }
}

func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// A path without links; nil, and `errno`, where it leads to nothing.
private func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
}
