import Glibc
import SystemPackage

/// Files that are read whole.
public enum SmallFile {
    /// All bytes of a file, or of a pipe by its name.
    /// - Parameter most: bytes that it may have.
    /// - Returns: nil where it has more.
    /// - Throws: `PipeError.openInput` or `.read`.
    public static func read(_ path: String, most: Int) throws(PipeError) -> [UInt8]? {
        let file = try Descriptor.open(path)
        defer { if path != "-" { try? file.close() } }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: min(most + 1, 1 << 16))
        while case .bytes(let count) = try file.read(into: &block) {
            bytes += block[..<count]
            if bytes.count > most { return nil }
        }
        return bytes
    }

    /// The last bytes of a regular file; nil for what is none, or has fewer.
    public static func ending(_ path: String, count: Int) -> [UInt8]? {
        guard FileIdentity(path: path)?.isRegular == true, let file = try? Descriptor.open(path) else { return nil }
        defer { try? file.close() }
        var bytes = [UInt8](repeating: 0, count: count)
        guard lseek(file.file.rawValue, off_t(-count), SEEK_END) >= 0 else { return nil }
        let got = bytes.withUnsafeMutableBytes { Glibc.read(file.file.rawValue, $0.baseAddress, $0.count) }
        return got == count ? bytes : nil
    }

    /// The names in a folder that end in a certain way, in their order.
    /// - Parameter most: entries of the folder that are looked at.
    /// - Returns: none where there is no such folder.
    public static func names(inFolder path: String, ending: String, most: Int) -> [String] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        for _ in 0..<most {
            guard let entry = readdir(folder) else { break }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            if name.hasSuffix(ending) { names.append(name) }
        }
        return names.sorted()
    }
}
