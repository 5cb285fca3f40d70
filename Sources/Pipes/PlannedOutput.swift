import Glibc
import SystemPackage

/// A file that will be written at the end of long work, whole or not at all.
///
/// What would stand in the way is found before the work, and nothing is made or changed until its content is there.
public struct PlannedOutput: Sendable {
    private let path: String
    private let force: Bool
    private let input: Descriptor?

    /// - Parameters:
    ///   - path: `-` for standard output.
    ///   - force: replace an existing regular file.
    ///   - input: refused as output even with `force`, under whatever name.
    /// - Throws: `PipeError.refused` or `.openOutput`, as `Output.open` would.
    public init(_ path: String, force: Bool, input: Descriptor? = nil) throws(PipeError) {
        self.path = path
        self.force = force
        self.input = input
        if path != "-" { try check() }
    }

    private func check() throws(PipeError) {
        guard let found = FileIdentity(path: path) else {
            guard errno == ENOENT else { throw .openOutput(path, Errno(rawValue: errno)) }
            return try Self.checkWritable(folder, for: path)
        }
        guard found.isRegular else {
            guard !found.isFolder else { throw .openOutput(path, .isDirectory) }
            return
        }
        if let input, FileIdentity(input) == found { throw .refused("\(path) is the input as well") }
        guard force else { throw .refused("\(path) exists; --force overwrites it") }
        try Self.checkWritable(path, for: path)
    }

    private static func checkWritable(_ existing: String, for path: String) throws(PipeError) {
        guard access(existing, W_OK) == 0 else { throw .openOutput(path, Errno(rawValue: errno)) }
    }

    private var folder: String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Writes the file; a regular one that could not be written whole is removed.
    ///
    /// - Throws: as `Output.open` and `Descriptor.write`.
    public func write(_ content: [UInt8]) throws(PipeError) {
        let output = try Output.open(path, force: force, input: input)
        do throws(PipeError) {
            try output.write(content)
        } catch {
            discard(output)
            throw error
        }
        do throws(PipeError) {
            try output.close()
        } catch {
            _ = unlink(path)
            throw error
        }
    }

    private func discard(_ output: Descriptor) {
        let isOurs = path != "-" && output.isRegularFile
        try? output.close()
        if isOurs { _ = unlink(path) }
    }
}
