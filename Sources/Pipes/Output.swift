import Glibc
import SystemPackage

/// Opening of outputs that destroys nothing by accident. All refusals speak of regular files only.
public enum Output {
    /// Opens `path` to be written from its start; `-` means standard output.
    ///
    /// - Parameters:
    ///   - force: replace an existing regular file.
    ///   - input: refused as output even with `force`, under whatever name.
    ///   - paths: files that are refused likewise.
    /// - Throws: `PipeError.refused` or `PipeError.openOutput`.
    public static func open(
        _ path: String, force: Bool, input: Descriptor? = nil, paths: [String] = []
    ) throws(PipeError) -> Descriptor {
        guard path != "-" else {
            try refuseSameFile(.standardOutput, input, paths, name: "standard output")
            return .standardOutput
        }
        let created = try Descriptor.opening { Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
        if created >= 0 { return Descriptor(FileDescriptor(rawValue: created)) }
        guard errno == EEXIST else { throw .openOutput(path, Errno(rawValue: errno)) }

        let existing = try Descriptor.opening { Glibc.open(path, O_WRONLY | O_NOCTTY | O_CLOEXEC) }
        guard existing >= 0 else { throw .openOutput(path, Errno(rawValue: errno)) }
        let output = Descriptor(FileDescriptor(rawValue: existing))
        do throws(PipeError) {
            try prepare(output, path: path, force: force, input: input, paths)
        } catch {
            _ = Glibc.close(existing)
            throw error
        }
        return output
    }

    private static func prepare(
        _ output: Descriptor, path: String, force: Bool, input: Descriptor?, _ paths: [String]
    ) throws(PipeError) {
        guard output.isRegularFile else { return }
        try refuseSameFile(output, input, paths, name: path)
        guard force else { throw .refused("\(path) exists; --force overwrites it") }
        try output.truncate()
    }

    private static func refuseSameFile(
        _ output: Descriptor, _ input: Descriptor?, _ paths: [String], name: String
    ) throws(PipeError) {
        let isNamed = output.isRegularFile && paths.contains { FileIdentity(path: $0) == FileIdentity(output) }
        if isNamed || input.map(output.isSameFile) == true { throw .refused("\(name) is the input as well") }
    }
}
