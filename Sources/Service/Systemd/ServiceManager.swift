internal import Glibc

/// The service manager that started the process, as sd_notify(3) and sd_listen_fds(3) describe it: tells it how the
/// service is, and takes sockets from it. Where there is none, all of it does nothing.
public final class ServiceManager: Sendable {
    private let file: Int32
    private let address: sockaddr_un?
    /// Seconds within which the manager wants a sign of life; nil where it wants none.
    let watchdogSeconds: Double?
    /// The first of each name.
    private let sockets: [String: Int32]

    /// Takes what the environment says, so that nothing else takes it.
    public init() {
        let path = Self.take("NOTIFY_SOCKET")
        address = path.flatMap { ListeningSocket.address(of: $0) }
        file = address == nil ? -1 : Glibc.socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        abstractLength = path?.hasPrefix("@") == true ? path?.utf8.count : nil
        let isMine = Self.take("WATCHDOG_PID").map { pid_t($0) == getpid() } ?? true
        let microseconds = Self.take("WATCHDOG_USEC").flatMap { UInt64($0) }
        watchdogSeconds = isMine ? microseconds.flatMap { Self.periods.contains($0) ? Double($0) / 1e6 : nil } : nil
        sockets = Self.takeSockets()
    }

    /// Of an abstract address, whose zeros count.
    private let abstractLength: Int?

    private static let firstSocket: Int32 = 3
    /// Of a watchdog, in microseconds: what is none of these is a mistake.
    private static let periods: ClosedRange<UInt64> = 10_000...1_000_000_000_000

    private static func take(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }) else { return nil }
        unsetenv(name)
        return value.isEmpty ? nil : value
    }

    private static func takeSockets() -> [String: Int32] {
        let (process, count, names) = (take("LISTEN_PID"), take("LISTEN_FDS"), take("LISTEN_FDNAMES"))
        guard process.flatMap(pid_t.init) == getpid(), let count = count.flatMap(Int32.init), (1...1024).contains(count)
        else { return [:] }
        let list = (names ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var sockets: [String: Int32] = [:]
        for index in 0..<Int(count) {
            let file = firstSocket + Int32(index)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            let name = index < list.count && !list[index].isEmpty ? list[index] : "unknown"
            sockets[name] = sockets[name] ?? file
        }
        return sockets
    }

    /// A copy of the listening socket that was passed on by this name: it can be taken again, and connections wait
    /// meanwhile.
    ///
    /// - Throws: `ServiceError` where there is none that listens.
    func socket(named name: String) throws(ServiceError) -> Int32 {
        guard let file = sockets[name] else { throw ServiceError("no socket named \(name) was passed on") }
        var (isListening, size) = (Int32(0), socklen_t(MemoryLayout<Int32>.size))
        guard getsockopt(file, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0, isListening == 1 else {
            throw ServiceError("what was passed on as \(name) is no socket that listens")
        }
        let copy = fcntl(file, F_DUPFD_CLOEXEC, Self.firstSocket)
        guard copy >= 0 else { throw ServiceError("\(name): \(String(cString: strerror(errno)))") }
        return copy
    }

    /// Names of sockets that were passed on.
    var socketNames: Set<String> { Set(sockets.keys) }

    /// - Parameter lines: `READY=1` and the like.
    func notify(_ lines: String...) {
        guard file >= 0, var address else { return }
        let bytes = Array(lines.joined(separator: "\n").utf8)
        let family = MemoryLayout<sa_family_t>.size
        let size = abstractLength.map { family + $0 } ?? MemoryLayout<sockaddr_un>.size
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(file, bytes, bytes.count, Int32(MSG_NOSIGNAL), $0, socklen_t(size))
            }
        }
    }

    /// Microseconds of the clock that a manager orders reloads by.
    static var monotonicMicroseconds: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
