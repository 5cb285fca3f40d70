import Glibc
import Synchronization
import SystemPackage

/// Turns SIGINT, SIGTERM and SIGHUP into a readable descriptor, so that a loop can end its stream and then die of them.
///
/// A second signal of the same kind kills at once. Signals that were ignored when the process began stay ignored
/// (`nohup`, background jobs), and SIGPIPE keeps its action.
public struct StopSignal: Sendable {
    let readEnd: Int32

    /// Installs the handlers; call it once in a process, before reading begins.
    ///
    /// - Throws: `PipeError.read` when no pipe can be made.
    public static func install() throws(PipeError) -> StopSignal {
        occupyStandardDescriptors()
        let ends = try Descriptor.pipe()
        // A full pipe must not block the handler; one byte in it is enough.
        _ = fcntl(ends.writing.file.rawValue, F_SETFL, O_NONBLOCK)
        stopPipe.store(ends.writing.file.rawValue, ordering: .sequentiallyConsistent)
        for signal in [SIGINT, SIGTERM, SIGHUP] { catchSignal(signal) }
        return StopSignal(readEnd: ends.reading.file.rawValue)
    }

    /// The number of the first signal that came, or nil.
    public var signal: Int32? {
        let number = stopNumber.load(ordering: .sequentiallyConsistent)
        return number == 0 ? nil : number
    }

    /// Waits for a time, or for the stop.
    ///
    /// - Returns: whether it came.
    public func wait(milliseconds: Int32) -> Bool {
        var entry = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        return poll(&entry, 1, milliseconds) > 0
    }

    /// Whether a signal came, for calls that one interrupts.
    static var hasCome: Bool { stopNumber.load(ordering: .sequentiallyConsistent) != 0 }

    /// Opens in the place of standard descriptors that are closed something that can only fail, so that no pipe or
    /// file of ours takes their numbers.
    static func occupyStandardDescriptors() {
        for (number, mode) in [(Int32(0), O_WRONLY), (1, O_RDONLY), (2, O_RDONLY)] {
            if fcntl(number, F_GETFD) < 0, errno == EBADF { _ = open("/dev/null", mode) }
        }
    }

    /// Ends the process by the signal that came, SIGTERM if none, so that its parent sees which.
    public func dieBySignal() -> Never { Self.dieBySignalThatCame() }

    /// Ends the process by the signal that came, where only the error is at hand that tells of it.
    public static func dieBySignalThatCame() -> Never {
        let number = stopNumber.load(ordering: .sequentiallyConsistent)
        die(by: number == 0 ? SIGTERM : number)
    }

    /// Ends the process by SIGPIPE, also where it was inherited as ignored.
    public static func dieByBrokenPipe() -> Never { die(by: SIGPIPE) }

    private static func catchSignal(_ signal: Int32) {
        var current = sigaction()
        guard sigaction(signal, nil, &current) == 0 else { return }
        if unsafeBitCast(current.__sigaction_handler.sa_handler, to: Int.self) == 1 { return }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = noteSignal
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        sigemptyset(&action.sa_mask)
        sigaction(signal, &action, nil)
    }
}

private let stopPipe = Atomic<Int32>(-1)
private let stopNumber = Atomic<Int32>(0)

/// A stop that the program gives itself, to whatever waits with `signal` at hand.
public final class StopSwitch: Sendable {
    private let writing: Descriptor
    private let reading: Descriptor

    /// - Throws: `PipeError.read` when no pipe can be made.
    public init() throws(PipeError) {
        (reading, writing) = try Descriptor.pipe()
    }

    /// It stays set.
    public func set() { try? writing.write([1]) }

    public var signal: StopSignal { StopSignal(readEnd: reading.file.rawValue) }

    deinit {
        try? writing.close()
        try? reading.close()
    }
}

/// Runs in a signal handler: atomics and write(2) only, errno kept.
private func noteSignal(_ signal: Int32) {
    let kept = errno
    _ = stopNumber.compareExchange(expected: 0, desired: signal, ordering: .sequentiallyConsistent)
    var byte: UInt8 = 1
    _ = write(stopPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = kept
}

private func die(by signal: Int32) -> Never {
    var action = sigaction()
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, signal)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    kill(getpid(), signal)
    // In a container's first process the kernel drops a signal with the default action.
    _exit(128 + signal)
}
