import Glibc
public import SystemPackage

/// A file descriptor whose reads and writes survive signals, `O_NONBLOCK` and short transfers.
///
/// It does not own the descriptor: nothing is closed until `close()` is called.
public struct Descriptor: Sendable {
    public let file: FileDescriptor

    public init(_ file: FileDescriptor) { self.file = file }

    public static let standardInput = Descriptor(.standardInput)
    public static let standardOutput = Descriptor(.standardOutput)

    /// What one read brought.
    public enum Reading: Equatable, Sendable {
        /// This many bytes, 1 or more.
        case bytes(Int)
        case end
        /// A stop signal came while nothing was there to be read, or before.
        case stopped
    }

    /// Opens a file to be read; `-` means standard input.
    ///
    /// - Throws: `PipeError.openInput`.
    public static func open(_ path: String) throws(PipeError) -> Descriptor {
        guard path != "-" else { return .standardInput }
        let file = try opening { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
        guard file >= 0 else { throw .openInput(path, Errno(rawValue: errno)) }
        return Descriptor(FileDescriptor(rawValue: file))
    }

    /// Repeats an open(2) that a signal interrupted, as when it waits for a FIFO's other end.
    ///
    /// - Throws: `PipeError.stopped` when the signal was one to stop.
    static func opening(_ call: () -> Int32) throws(PipeError) -> Int32 {
        while true {
            let file = call()
            guard file < 0, errno == EINTR else { return file }
            if StopSignal.hasCome { throw .stopped }
        }
    }

    /// Reads what is there, waiting only while nothing is.
    ///
    /// - Parameters:
    ///   - buffer: its first bytes are replaced; its size, 1 or more, bounds the read.
    ///   - stop: a signal ends the wait, also when more input is ready.
    /// - Throws: `PipeError.read`.
    public func read(into buffer: inout [UInt8], stop: StopSignal? = nil) throws(PipeError) -> Reading {
        try read(into: &buffer, stop: stop, for: nil)
    }

    /// The same; a departed reader of the pipe `output` counts as the end.
    func read(
        into buffer: inout [UInt8], stop: StopSignal?, for output: Descriptor?
    ) throws(PipeError) -> Reading {
        precondition(!buffer.isEmpty)
        while true {
            if stop != nil || output != nil {
                switch try wait(stop: stop, output: output) {
                case .input, .nothing: break
                case .stopped: return .stopped
                case .departed: return .end
                }
            }
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file.rawValue, $0.baseAddress, $0.count) }
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            switch errno {
            case EINTR: continue
            case EAGAIN: try wait(for: POLLIN)
            default: throw .read(Errno(rawValue: errno))
            }
        }
    }

    /// Waits until there is something to be read, or a time comes.
    ///
    /// - Returns: false when the time came first; true also for what only reading tells: an end, an error, a stop signal.
    /// - Throws: `PipeError.read`.
    func awaitInput(until deadline: ContinuousClock.Instant, stop: StopSignal?) throws(PipeError) -> Bool {
        try wait(stop: stop, output: nil, until: deadline) != .nothing
    }

    /// Writes all bytes, in one write(2) when the system takes them.
    ///
    /// - Throws: `PipeError.brokenPipe` when the reader has left and SIGPIPE is ignored, else `PipeError.write`.
    public func write(_ bytes: ArraySlice<UInt8>) throws(PipeError) {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(file.rawValue, buffer.baseAddress.map { $0 + done }, buffer.count - done)
            }
            guard count < 0 else {
                done += count
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN: try wait(for: POLLOUT)
            case EPIPE: throw .brokenPipe
            default: throw .write(Errno(rawValue: errno))
            }
        }
    }

    /// Writes all bytes, in one write(2) when the system takes them.
    public func write(_ bytes: [UInt8]) throws(PipeError) { try write(bytes[...]) }

    /// Closes the descriptor; a full or remote file system may tell only now that data is lost.
    ///
    /// - Throws: `PipeError.write`.
    public func close() throws(PipeError) {
        // Linux has released the descriptor even when it reports EINTR: closing again could hit someone else's.
        guard Glibc.close(file.rawValue) == 0 || errno == EINTR else { throw .write(Errno(rawValue: errno)) }
    }

    public var isTerminal: Bool { isatty(file.rawValue) == 1 }

    /// A second descriptor for the same open file, close-on-exec, which shares its position.
    func duplicate() throws(PipeError) -> Descriptor {
        let copy = fcntl(file.rawValue, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw .read(Errno(rawValue: errno)) }
        return Descriptor(FileDescriptor(rawValue: copy))
    }

    /// A pipe whose both ends are close-on-exec.
    static func pipe() throws(PipeError) -> (reading: Descriptor, writing: Descriptor) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .read(Errno(rawValue: errno)) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (
            Descriptor(FileDescriptor(rawValue: ends[0])), Descriptor(FileDescriptor(rawValue: ends[1]))
        )
    }

    /// What a wait ended with.
    enum Awaited {
        case input, stopped
        /// The reader of the output has left.
        case departed
        /// The time has come before any input.
        case nothing
    }

    /// - Throws: `PipeError.read`.
    func wait(
        stop: StopSignal?, output: Descriptor?, until deadline: ContinuousClock.Instant? = nil
    ) throws(PipeError) -> Awaited {
        while true {
            if stop?.signal != nil { return .stopped }
            let patience = deadline.map { Self.milliseconds(ContinuousClock.now.duration(to: $0)) } ?? -1
            var entries = (
                pollfd(fd: file.rawValue, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stop?.readEnd ?? -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: output?.file.rawValue ?? -1, events: 0, revents: 0)
            )
            let ready = withUnsafeMutableBytes(of: &entries) {
                poll($0.baseAddress?.assumingMemoryBound(to: pollfd.self), 3, patience)
            }
            if ready < 0, errno != EINTR { throw .read(Errno(rawValue: errno)) }
            if ready == 0, let deadline, deadline <= .now { return .nothing }
            guard ready > 0 else { continue }
            if entries.1.revents != 0 { return .stopped }
            return entries.2.revents != 0 ? .departed : .input
        }
    }

    /// For poll(2): rounded up, as it would else be called again and again in the last millisecond; at most a day.
    private static func milliseconds(_ time: Duration) -> Int32 {
        let (seconds, attoseconds) = time.components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        return Int32(min(seconds, 86_400)) * 1000 + Int32((attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }

    private func wait(for events: Int32) throws(PipeError) {
        var entry = pollfd(fd: file.rawValue, events: Int16(events), revents: 0)
        guard poll(&entry, 1, -1) >= 0 || errno == EINTR else {
            let error = Errno(rawValue: errno)
            throw events == POLLIN ? .read(error) : .write(error)
        }
    }
}
