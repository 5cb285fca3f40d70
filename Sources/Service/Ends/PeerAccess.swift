internal import Glibc
internal import NIOCore

/// Who may connect: the service's own user, root, and those who are named.
public struct PeerAccess: Equatable, Sendable {
    /// Permissions of sockets and FIFOs that are made.
    public var mode: UInt32 = 0o600
    private var users: Set<uid_t> = []

    public init() {}

    /// Lets a user in, by name or number.
    ///
    /// - Returns: whether there is such a user.
    public mutating func allow(_ user: String) -> Bool {
        if let number = uid_t(user) {
            users.insert(number)
            return true
        }
        guard let entry = getpwnam(user) else { return false }
        users.insert(entry.pointee.pw_uid)
        return true
    }

    func isAllowed(_ user: uid_t) -> Bool { user == geteuid() || user == 0 || users.contains(user) }

    /// `struct ucred` of unix(7), which the C library shows only to GNU programs.
    private struct Credentials: Sendable {
        var process: pid_t = 0
        var user: uid_t = 0
        var group: gid_t = 0
    }

    /// The user at the other end of a Unix socket, as the system vouches for. SO_PEERCRED, unix(7)
    static func user(of channel: any Channel) async throws -> uid_t? {
        guard let provider = channel as? any SocketOptionProvider else { return nil }
        let peer: EventLoopFuture<Credentials> = provider.unsafeGetSocketOption(
            level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
        return try await peer.get().user
    }
}
