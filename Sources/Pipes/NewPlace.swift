import Glibc
import SystemPackage

/// Where a file or folder is to be made.
struct NewPlace: Sendable {
    let path: String
    /// The folder that it is to be in.
    let folder: String
    /// In that folder; empty for the root.
    let name: String

    /// - Throws: `PipeError.refused` for a path that is no name.
    init(_ path: String) throws(PipeError) {
        guard !path.isEmpty else { throw .refused("a file to write needs a name; this one is empty") }
        self.path = path
        let end = path.lastIndex { $0 != "/" }.map { path.index(after: $0) } ?? path.startIndex
        let whole = path[..<end]
        guard let slash = whole.lastIndex(of: "/") else {
            (folder, name) = (whole.isEmpty ? "/" : ".", String(whole))
            return
        }
        folder = slash == whole.startIndex ? "/" : String(whole[..<slash])
        name = String(whole[whole.index(after: slash)...])
    }

    /// Makes sure that something can be made where stat(2) finds nothing.
    ///
    /// - Throws: `PipeError.openOutput`.
    func checkFree() throws(PipeError) {
        var status = stat()
        // What is there, and yet is not found, is a link that leads nowhere: nothing is made through it.
        guard lstat(path, &status) != 0 else { throw .openOutput(path, .noSuchFileOrDirectory) }
        guard let identity = FileIdentity(path: folder) else { throw .openOutput(path, Errno(rawValue: errno)) }
        guard identity.isFolder else { throw .openOutput(path, .notDirectory) }
        guard access(folder, W_OK | X_OK) == 0 else { throw .openOutput(path, Errno(rawValue: errno)) }
    }

    /// Whether both are the same, under whatever names, as far as that can be told before they are made.
    func isSame(as other: NewPlace) -> Bool {
        if let one = FileIdentity(path: path), let two = FileIdentity(path: other.path) { return one == two }
        guard let one = FileIdentity(path: folder), let two = FileIdentity(path: other.folder) else { return false }
        return one == two && name == other.name
    }
}
