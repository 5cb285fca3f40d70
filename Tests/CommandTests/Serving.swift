import Glibc
import Testing

/// A running `ddcm serve` in a folder of its own.
final class Serving {
    let child: Child
    let folder: String

    /// Starts the service and waits until it is ready.
    init(_ arguments: String..., in folder: String, environment: [String: String] = [:]) throws {
        self.folder = folder
        child = try Child(ddcmPath, ["serve"] + arguments, environment: environment)
        try child.takeErrors(until: "service ready")
    }

    deinit { child.kill(SIGKILL) }

    /// Ends the service by SIGTERM.
    func stop() throws -> Outcome {
        child.kill(SIGTERM)
        return try child.finish()
    }

    /// Waits until the log has `text` so many times.
    func awaitLog(_ text: String, count: Int = 1) throws { try child.takeErrors(until: text, count: count) }

    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// What the service gives back for bytes that are sent at once.
    func exchange(_ name: String, _ bytes: [UInt8]) throws -> [UInt8] {
        let client = try SocketClient(path(name))
        try client.send(bytes)
        client.finishSending()
        return try client.receiveAll()
    }
}

extension Child {
    /// Takes up what comes until standard error has `text` so many times.
    func takeErrors(until text: String, count: Int = 1) throws {
        try takeErrors { String(decoding: $0.errors, as: UTF8.self).ranges(of: text).count >= count }
    }
}

/// A connection to a Unix socket.
final class SocketClient {
    private var file: Int32
    private var block = [UInt8](repeating: 0, count: 1 << 16)

    /// Longest wait, after which the other side is taken to hang.
    private static let patience = 120

    init(_ path: String) throws {
        file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var limit = timeval(tv_sec: Self.patience, tv_usec: 0)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(file, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
        }
        var address = unixAddress(path)
        let failure = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard failure == 0 else { throw Child.Failure(reason: "\(path): \(String(cString: strerror(errno)))") }
    }

    deinit { leave() }

    /// - Throws: where the other side has left.
    func send(_ bytes: [UInt8]) throws {
        var next = 0
        while next < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(file, $0.baseAddress.map { $0 + next }, $0.count - next, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { throw Child.Failure(reason: "sending: \(String(cString: strerror(errno)))") }
            next += count
        }
    }

    func finishSending() { shutdown(file, Int32(SHUT_WR)) }

    /// Takes up what comes until there are `count` bytes, or no more come.
    func receive(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            let got = block.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if got == 0 { break }
            guard got > 0 else {
                if errno == ECONNRESET { break }
                throw Child.Failure(reason: "receiving: \(String(cString: strerror(errno)))")
            }
            bytes += block[..<got]
        }
        return bytes
    }

    func receiveAll() throws -> [UInt8] { try receive(.max) }

    func leave() {
        if file >= 0 { close(file) }
        file = -1
    }
}

func unixAddress(_ path: String) -> sockaddr_un {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return address
}
