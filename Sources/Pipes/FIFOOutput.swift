import Glibc
import SystemPackage

/// A FIFO that is written while its readers come and go: what one has not read when it leaves, the next one reads.
///
/// Where nobody reads, writing waits. Signals of broken pipes must be ignored.
public struct FIFOOutput: ~Copyable {
    private let path: String
    /// Of a stream that has been begun.
    private var descriptor: Descriptor?
    private var ended: ContinuousClock.Instant?

    /// Between two looks for a reader, and for what it has left, in milliseconds.
    private static let patience: (shortest: Int32, longest: Int32) = (2, 250)
    /// How long a stream's reader has to see its end before the next stream begins.
    private static let respite = Duration.milliseconds(20)

    /// Makes the FIFO where there is none.
    ///
    /// - Parameter mode: permissions of one that is made.
    /// - Throws: `PipeError.openInput`, or `.refused` where something else has the name.
    public init(_ path: String, mode: UInt32) throws(PipeError) {
        try FIFO.ensure(path, mode: mode)
        self.path = path
    }

    deinit { try? descriptor?.close() }

    /// Writes all bytes, as readers take them.
    ///
    /// - Parameter abort: ends the wait.
    /// - Returns: false where it was ended.
    /// - Throws: `PipeError.write`, `.openOutput`.
    public mutating func write(_ bytes: [UInt8], abort: StopSignal) throws(PipeError) -> Bool {
        if descriptor == nil, try !begin(abort) { return false }
        var done = 0
        while done < bytes.count, let file = descriptor?.file.rawValue {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(file, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            guard count < 0 else {
                done += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: guard try awaitRoom(file, abort) else { return false }
            case EPIPE: guard try awaitReader(abort) else { return false }
            default: throw .write(Errno(rawValue: errno))
            }
        }
        return true
    }

    /// Ends what the reader sees, once all is read.
    ///
    /// - Returns: bytes that were written and never read, where the wait was ended.
    public mutating func end(abort: StopSignal) -> Int {
        guard let file = descriptor?.file.rawValue else { return 0 }
        var patience = Self.patience.shortest
        var left = Self.unread(file)
        while left > 0, !abort.wait(milliseconds: patience) {
            patience = min(2 * patience, Self.patience.longest)
            left = Self.unread(file)
        }
        try? descriptor?.close()
        descriptor = nil
        ended = .now
        return left
    }

    private mutating func begin(_ abort: StopSignal) throws(PipeError) -> Bool {
        if let ended {
            // Else its reader might take the next stream for more of the same.
            let (seconds, attoseconds) = (Self.respite - ended.duration(to: .now)).components
            let wait = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
            if wait > 0, abort.wait(milliseconds: wait) { return false }
        }
        return try awaitReader(abort)
    }

    /// Waits until somebody reads; false where the wait was ended.
    private mutating func awaitReader(_ abort: StopSignal) throws(PipeError) -> Bool {
        var patience = Self.patience.shortest
        while true {
            if let opened = try FIFO.open(path, O_WRONLY) {
                // Before the old one is closed: the FIFO keeps its bytes while anybody has it open.
                try? descriptor?.close()
                descriptor = opened
                return true
            }
            if abort.wait(milliseconds: patience) { return false }
            patience = min(2 * patience, Self.patience.longest)
        }
    }

    /// Waits until there is room, or nobody who could make any.
    private func awaitRoom(_ file: Int32, _ abort: StopSignal) throws(PipeError) -> Bool {
        var entries = [
            pollfd(fd: file, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: abort.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        guard poll(&entries, 2, -1) >= 0 || errno == EINTR else { throw .write(Errno(rawValue: errno)) }
        return entries[1].revents == 0
    }

    private static func unread(_ file: Int32) -> Int {
        var count: Int32 = 0
        return ioctl(file, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
    }
}
