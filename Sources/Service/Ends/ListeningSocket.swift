internal import Glibc
internal import Pipes

/// Unix sockets that listen. unix(7)
enum ListeningSocket {
    /// Makes one under a path, in the place of one that nobody listens to any more.
    ///
    /// - Parameter mode: permissions; who may write may connect.
    /// - Returns: the socket, bound and not yet listening.
    /// - Throws: `PipeError.refused` with what stands in the way.
    static func bind(_ path: String, mode: UInt32) throws(PipeError) -> Int32 {
        guard var address = address(of: path) else {
            throw .refused("\(path): the path of a socket has at most 107 bytes")
        }
        try removeStale(path, &address)
        let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        // Nobody may connect before its permissions are right.
        let mask = umask(0o177)
        defer { umask(mask) }
        guard file >= 0, call(Glibc.bind, file, &address) == 0, chmod(path, mode) == 0 else {
            let reason = String(cString: strerror(errno))
            if file >= 0 { close(file) }
            throw .refused("cannot listen on \(path): \(reason)")
        }
        return file
    }

    private static func removeStale(_ path: String, _ address: inout sockaddr_un) throws(PipeError) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .refused("\(path) exists and is no socket") }
        let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
        guard file >= 0 else { throw .refused("\(path): \(String(cString: strerror(errno)))") }
        defer { close(file) }
        if call(connect, file, &address) == 0 || errno != ECONNREFUSED {
            throw .refused("\(path): another process listens there")
        }
        unlink(path)
    }

    /// Which file a path names; nil where there is none.
    static func identity(_ path: String) -> Identity? {
        var status = stat()
        return lstat(path, &status) == 0 ? Identity(device: status.st_dev, inode: status.st_ino) : nil
    }

    struct Identity: Equatable, Sendable {
        let device: dev_t
        let inode: ino_t
    }

    /// Takes a socket's file away, if it is still that of the socket.
    static func remove(_ path: String, _ identity: Identity?) {
        if let identity, Self.identity(path) == identity { unlink(path) }
    }

    /// - Returns: nil for paths that are too long.
    static func address(of path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard !bytes.isEmpty, bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        // In the place of the first byte of an abstract address stands an @.
        if bytes[0] == UInt8(ascii: "@") { withUnsafeMutableBytes(of: &address.sun_path) { $0[0] = 0 } }
        return address
    }

    /// Calls bind(2) or connect(2).
    static func call(
        _ function: (Int32, UnsafePointer<sockaddr>, socklen_t) -> Int32, _ file: Int32, _ address: inout sockaddr_un
    ) -> Int32 {
        withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                function(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}
