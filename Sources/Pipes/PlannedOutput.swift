import Glibc
import SystemPackage

/// A file that will be written at the end of long work. Where that fails no half of it stays, and what `force` replaces
/// is lost.
///
/// What would stand in the way is found before the work, and nothing is made or changed until its content is there.
public struct PlannedOutput: Sendable {
    private let path: String
    /// Nil for standard output.
    private let place: NewPlace?
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
        place = path == "-" ? nil : try NewPlace(path)
        if let place { try check(place) }
    }

    private func check(_ place: NewPlace) throws(PipeError) {
        guard let found = FileIdentity(path: path) else {
            guard errno == ENOENT else { throw .openOutput(path, Errno(rawValue: errno)) }
            guard !path.hasSuffix("/") else { throw .openOutput(path, .isDirectory) }
            return try place.checkFree()
        }
        guard !found.isFolder else { throw .openOutput(path, .isDirectory) }
        if found.isRegular {
            if let input, FileIdentity(input) == found { throw .refused("\(path) is the input as well") }
            guard force else { throw .refused("\(path) exists; --force overwrites it") }
        }
        guard access(path, W_OK) == 0 else { throw .openOutput(path, Errno(rawValue: errno)) }
    }

    /// Whether both would be written to the same place, under whatever names.
    public func isSamePlace(as other: PlannedOutput) -> Bool {
        guard let place, let otherPlace = other.place else { return path == other.path }
        return place.isSame(as: otherPlace)
    }

    /// Writes the file; a regular one that could not be written whole is removed.
    ///
    /// - Throws: as `Output.open` and `Descriptor.write`.
    public func write(_ content: [UInt8]) throws(PipeError) {
        let output = try Output.open(path, force: force, input: input)
        // Standard output and devices are not ours to remove; once closed, nothing tells them from files.
        let isOurs = path != "-" && output.isRegularFile
        do throws(PipeError) {
            try Self.write(content, to: output)
        } catch {
            if isOurs { _ = unlink(path) }
            throw error
        }
    }

    private static func write(_ content: [UInt8], to output: Descriptor) throws(PipeError) {
        do throws(PipeError) {
            try output.write(content)
        } catch {
            try? output.close()
            throw error
        }
        try output.close()
    }

    /// Takes back what was written, where that is a regular file.
    public func remove() {
        if path != "-" && FileIdentity(path: path)?.isRegular == true { _ = unlink(path) }
    }
}
