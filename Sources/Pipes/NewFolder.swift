import Glibc
import SystemPackage

/// A folder for files that are made one by one.
public struct NewFolder: Sendable {
    public let path: String

    /// Makes sure that nothing in the folder can be overwritten, and makes nothing yet.
    ///
    /// - Parameter force: take a folder that has something in it.
    /// - Throws: `PipeError.refused` for a folder that is not empty, `.openOutput` where none can be.
    public init(_ path: String, force: Bool) throws(PipeError) {
        self.path = path
        let place = try NewPlace(path)
        guard let names = opendir(path) else {
            guard errno == ENOENT else { throw .openOutput(path, Errno(rawValue: errno)) }
            try place.checkFree()
            return
        }
        defer { closedir(names) }
        guard access(path, W_OK | X_OK) == 0 else { throw .openOutput(path, Errno(rawValue: errno)) }
        var count = 0
        while readdir(names) != nil { count += 1 }
        // "." and ".." are always there.
        guard force || count <= 2 else { throw .refused("\(path) is not empty; --force overwrites what is in it") }
    }

    /// Makes the folder where it does not exist.
    ///
    /// - Throws: `PipeError.openOutput`.
    public func make() throws(PipeError) {
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .openOutput(path, Errno(rawValue: errno)) }
    }
}
