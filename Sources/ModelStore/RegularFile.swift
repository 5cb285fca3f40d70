internal import Glibc

/// Files of models: regular ones, and nothing that could keep a reader waiting or has no end.
enum RegularFile {
    /// - Returns: a descriptor, which is the caller's to close.
    static func open(_ path: String) throws(ModelError) -> CInt {
        // Devices may do things when they are opened, so the look comes first; FIFOs do not hold up those who do not block.
        var status = stat()
        guard stat(path, &status) == 0 else { throw .unreadable(path, errno) }
        guard isRegular(status) else { throw ModelError("\(path) is no regular file") }
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { throw .unreadable(path, errno) }
        guard size(file) != nil else {
            close(file)
            throw ModelError("\(path) is no regular file")
        }
        return file
    }

    /// Of an open regular file; nil for anything else.
    static func size(_ file: CInt) -> Int? {
        var status = stat()
        return fstat(file, &status) == 0 && isRegular(status) ? Int(status.st_size) : nil
    }

    private static func isRegular(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }

    /// All bytes of a file.
    /// - Parameter most: bytes that it may have.
    static func read(_ path: String, most: Int) throws(ModelError) -> [UInt8] {
        let file = try open(path)
        defer { close(file) }
        guard let size = size(file), size <= most else {
            throw ModelError("\(path): too large: more than \(most) bytes")
        }
        return try read(file, path, 0..<size)
    }

    /// Some bytes of an open file.
    static func read(_ file: CInt, _ path: String, _ range: Range<Int>) throws(ModelError) -> [UInt8] {
        var (got, failed): (Int, CInt) = (0, 0)
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialised in
            while got < range.count {
                let count = pread(file, buffer.baseAddress! + got, range.count - got, off_t(range.lowerBound + got))
                if count < 0 && errno == EINTR { continue }
                if count < 0 { failed = errno }
                if count <= 0 { break }
                got += count
            }
            initialised = got
        }
        guard failed == 0 else { throw .unreadable(path, failed) }
        guard got == range.count else { throw ModelError("\(path): the file changed while it was read") }
        return bytes
    }
}

extension ModelError {
    static func unreadable(_ path: String, _ code: CInt) -> ModelError {
        ModelError("\(path) cannot be read: \(String(cString: strerror(code)))")
    }
}
