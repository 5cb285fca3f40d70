import Glibc
import SystemPackage

/// What fstat(2) tells of a descriptor, or stat(2) of a path.
struct FileIdentity: Equatable {
    let device: UInt64
    let inode: UInt64
    let isRegular: Bool
    let isFolder: Bool

    init?(_ descriptor: Descriptor) {
        var status = stat()
        guard fstat(descriptor.file.rawValue, &status) == 0 else { return nil }
        self.init(status)
    }

    /// Nil with `errno` set where there is no such file.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    private init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        isRegular = status.st_mode & S_IFMT == S_IFREG
        isFolder = status.st_mode & S_IFMT == S_IFDIR
    }
}

extension Descriptor {
    var isRegularFile: Bool { FileIdentity(self)?.isRegular ?? false }

    /// Whether both are the same regular file, under whatever names.
    public func isSameFile(as other: Descriptor) -> Bool {
        guard let one = FileIdentity(self), let two = FileIdentity(other) else { return false }
        return one.isRegular && one == two
    }

    /// The position in a regular file, in bytes; nil for everything that cannot be sought in.
    var position: Int64? {
        guard isRegularFile else { return nil }
        let offset = lseek(file.rawValue, 0, SEEK_CUR)
        return offset >= 0 ? Int64(offset) : nil
    }

    /// Back to a position; false where there is none.
    func rewind(to position: Int64?) -> Bool {
        guard let position else { return false }
        return lseek(file.rawValue, off_t(position), SEEK_SET) >= 0
    }

    /// With `O_APPEND` Linux appends even what pwrite(2) was told to put elsewhere.
    var appends: Bool { fcntl(file.rawValue, F_GETFL) & O_APPEND != 0 }

    /// - Throws: `PipeError.write`.
    func write(_ bytes: [UInt8], at offset: Int64) throws(PipeError) {
        let count = bytes.withUnsafeBytes { pwrite(file.rawValue, $0.baseAddress, $0.count, off_t(offset)) }
        guard count == bytes.count else { throw .write(count < 0 ? Errno(rawValue: errno) : .ioError) }
    }

    func truncate() throws(PipeError) {
        guard ftruncate(file.rawValue, 0) == 0 else { throw .write(Errno(rawValue: errno)) }
    }
}
