import Glibc
import SystemPackage

/// How much of a regular file was read, by the position that all descriptors of one open file share.
public final class InputPosition: Sendable {
    private let copy: Descriptor
    private let start: Int64

    /// Nil for what is no regular file, of which nobody knows how much there is.
    public init?(_ input: Descriptor) {
        // A copy, as whoever reads the input may close it at any time.
        guard let start = input.position, let copy = try? input.duplicate() else { return nil }
        self.start = start
        self.copy = copy
    }

    deinit { try? copy.close() }

    /// From 0 to 1, of what lies behind the place where reading began, as large as the file is now; nil where nothing does.
    public var share: Double? {
        guard let position = copy.position else { return nil }
        return share(ofBytes: Double(position - start))
    }

    /// The same for so many bytes.
    public func share(ofBytes count: Double) -> Double? {
        var status = stat()
        guard fstat(copy.file.rawValue, &status) == 0 else { return nil }
        let size = Int64(status.st_size) - start
        return size > 0 ? min(1, max(0, count / Double(size))) : nil
    }
}
