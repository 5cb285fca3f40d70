import FoundationEssentials
import Glibc

/// Reference models, and files of the library that made them.
let fixtures =
    #filePath.split(separator: "/").dropLast(2).map { "/\($0)" }.joined() + "/AudioLDM2Tests/Fixtures"

/// A folder that is there as long as it is held.
final class Folder {
    let path: String

    init() throws {
        var name = Array("/tmp/ddcm-model-test-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil, let real = realpath(name, nil) else { throw CocoaError(.fileWriteUnknown) }
        defer { free(real) }
        path = String(cString: real)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, and the folders on the way to it.
    @discardableResult
    func write(_ bytes: [UInt8], _ place: String) throws -> String {
        let file = try prepare(place)
        try Data(bytes).write(to: URL(filePath: file))
        return file
    }

    func link(_ place: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: try prepare(place), withDestinationPath: target)
    }

    /// A path in here, and the folders on the way to it.
    func prepare(_ place: String) throws -> String {
        let folder = (["\(path)"] + place.split(separator: "/").dropLast().map(String.init)).joined(separator: "/")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return "\(path)/\(place)"
    }
}

func contents(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
