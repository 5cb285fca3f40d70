internal import Glibc

/// A regular file in memory, read only.
///
/// A file that another program makes shorter while it is mapped has pages behind its end, and reading those ends the
/// process (SIGBUS). So its size is looked at again before every use, which leaves the time of that one use: programs that
/// keep models replace files under another name, which does no harm to a mapping.
final class MappedFile: Sendable {
    let path: String
    let count: Int
    private let file: CInt
    nonisolated(unsafe) private let base: UnsafeRawPointer?

    /// - Parameter path: of a regular file, or a link to one: nothing else is opened, let alone waited for.
    init(path: String) throws(ModelError) {
        file = try RegularFile.open(path)
        self.path = path
        let size = RegularFile.size(file)
        count = size ?? 0
        let mapped = count > 0 ? mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0) : nil
        base = mapped == MAP_FAILED ? nil : mapped.map { UnsafeRawPointer($0) }
        if size == nil || (count > 0 && base == nil) { throw .unreadable(path, errno) }
    }

    deinit {
        if let base { munmap(UnsafeMutableRawPointer(mutating: base), count) }
        close(file)
    }

    /// What `body` makes of some bytes, which must not leave it.
    func withBytes<Result>(
        _ range: Range<Int>, _ body: (UnsafeRawBufferPointer) -> Result
    ) throws(ModelError) -> Result {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        guard RegularFile.size(file) == count else { throw ModelError("\(path): the file changed while it was read") }
        return body(UnsafeRawBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count))
    }
}
