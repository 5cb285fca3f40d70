internal import Glibc
internal import Synchronization

/// The service manager that started the process, as sd_notify(3) and sd_listen_fds(3) describe it: tells it how the
/// service is, and takes sockets from it. Where there is none, all of it does nothing.
public final class ServiceManager: Sendable {
    private let file: Int32
    private let address: sockaddr_un?
    /// Seconds within which the manager wants a sign of life; nil where it wants none.
    let watchdogSeconds: Double?
    private let sockets: Mutex<[String: [Int32]]>

    /// Takes what the environment says, so that nothing else takes it.
    public init() {
        let path = Self.take("NOTIFY_SOCKET")
        address = path.flatMap { ListeningSocket.address(of: $0) }
        file = address == nil ? -1 : socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        abstractLength = path?.hasPrefix("@") == true ? path?.utf8.count : nil
        let isMine = Self.take("WATCHDOG_PID").map { pid_t($0) == getpid() } ?? true
        let microseconds = Self.take("WATCHDOG_USEC").flatMap(Double.init)
        watchdogSeconds = isMine ? microseconds.map { $0 / 1e6 } : nil
        sockets = Mutex(Self.takeSockets())
    }

    /// Of an abstract address, whose zeros count.
    private let abstractLength: Int?

    private static let firstSocket: Int32 = 3

    private static func take(_ name: String) -> String? {
        guard let value = getenv(name).map({ String(cString: $0) }) else { return nil }
        unsetenv(name)
        return value.isEmpty ? nil : value
    }

    private static func takeSockets() -> [String: [Int32]] {
        let (process, count, names) = (take("LISTEN_PID"), take("LISTEN_FDS"), take("LISTEN_FDNAMES"))
        guard process.flatMap(pid_t.init) == getpid(), let count = count.flatMap(Int32.init), (1...1024).contains(count)
        else { return [:] }
        let list = (names ?? "").split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        var sockets: [String: [Int32]] = [:]
        for index in 0..<Int(count) {
            let file = firstSocket + Int32(index)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
            sockets[index < list.count && !list[index].isEmpty ? list[index] : "unknown", default: []].append(file)
        }
        return sockets
    }

    /// A listening socket that was passed on by this name, each once.
    func takeSocket(_ name: String) -> Int32? {
        sockets.withLock { sockets in
            guard let list = sockets[name], let first = list.first else { return nil }
            sockets[name] = Array(list.dropFirst())
            return first
        }
    }

    /// Names of sockets that were passed on and not taken.
    public var socketNames: [String] {
        sockets.withLock { sockets in sockets.filter { !$0.value.isEmpty }.keys.sorted() }
    }

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
