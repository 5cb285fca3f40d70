import Glibc
import Synchronization
import SystemPackage

/// A thread that answers SIGUSR1 and looks on at set times, whatever the other threads do or wait for.
///
/// The signal kills nobody and interrupts no system call of the others: all that come from the first thread have it
/// blocked. Threads that a library has started before may run its handler, which writes into a pipe and does nothing else.
/// Where the signal was ignored when the process began it stays ignored.
public final class Watcher: Sendable {
    private let input: Descriptor
    private let output: Descriptor
    private let answer: @Sendable () -> Void
    private let look: @Sendable () -> Void
    private let milliseconds = Atomic<Int>(0)

    /// What the pipe carries: a signal, or a change of the interval.
    fileprivate static let signalled: UInt8 = 1
    private static let changed: UInt8 = 0

    /// Call it once in a process, in the first thread and before there are others.
    ///
    /// - Parameters:
    ///   - answer: is called when the signal has come; once for several that come together.
    ///   - look: is called again and again, once an interval is set.
    /// - Returns: nil where the system has no pipe or thread left; the signal does nothing then.
    public static func start(
        answer: @escaping @Sendable () -> Void, look: @escaping @Sendable () -> Void
    ) -> Watcher? {
        StopSignal.occupyStandardDescriptors()
        guard let ends = try? Descriptor.pipe() else {
            signal(SIGUSR1, SIG_IGN)
            return nil
        }
        // A full pipe must not block the handler; one byte in it is enough.
        _ = fcntl(ends.writing.file.rawValue, F_SETFL, O_NONBLOCK)
        watcherPipe.store(ends.writing.file.rawValue, ordering: .sequentiallyConsistent)
        catchSignal()
        let watcher = Watcher(input: ends.reading, output: ends.writing, answer: answer, look: look)
        return DetachedThread.start { watcher.run() } == 0 ? watcher : nil
    }

    private init(
        input: Descriptor, output: Descriptor, answer: @escaping @Sendable () -> Void,
        look: @escaping @Sendable () -> Void
    ) {
        self.input = input
        self.output = output
        self.answer = answer
        self.look = look
    }

    /// - Parameter milliseconds: from one look to the next; 0 for none.
    public func setInterval(milliseconds: Int) {
        self.milliseconds.store(milliseconds, ordering: .sequentiallyConsistent)
        try? output.write([Self.changed])
    }

    private static func catchSignal() {
        var action = sigaction()
        guard sigaction(SIGUSR1, nil, &action) == 0 else { return }
        if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1 { return }
        action.__sigaction_handler.sa_handler = noteStatusSignal
        action.sa_flags = Int32(SA_RESTART)
        sigemptyset(&action.sa_mask)
        sigaction(SIGUSR1, &action, nil)
        var blocked = sigset_t()
        sigemptyset(&blocked)
        sigaddset(&blocked, SIGUSR1)
        pthread_sigmask(SIG_BLOCK, &blocked, nil)
    }

    private func run() {
        // All other signals are the business of the first thread, whose waiting they are to end.
        var others = sigset_t()
        sigfillset(&others)
        sigdelset(&others, SIGUSR1)
        pthread_sigmask(SIG_SETMASK, &others, nil)
        var notes = [UInt8](repeating: 0, count: 512)
        var due = ContinuousClock.now + interval
        while true {
            guard let isNoted = try? input.awaitInput(until: due, stop: nil) else { return }
            if isNoted {
                guard case .bytes(let count)? = try? input.read(into: &notes) else { return }
                if notes[..<count].contains(Self.signalled) { answer() }
                if notes[..<count].contains(Self.changed) { due = .now + interval }
            }
            if due <= .now {
                if isLooking { look() }
                due = .now + interval
            }
        }
    }

    private var isLooking: Bool { milliseconds.load(ordering: .sequentiallyConsistent) > 0 }

    private var interval: Duration {
        isLooking ? .milliseconds(milliseconds.load(ordering: .sequentiallyConsistent)) : .seconds(3600)
    }
}

private let watcherPipe = Atomic<Int32>(-1)

/// Runs in a signal handler: an atomic and write(2) only, errno kept.
private func noteStatusSignal(_ signal: Int32) {
    let kept = errno
    var byte = Watcher.signalled
    _ = write(watcherPipe.load(ordering: .sequentiallyConsistent), &byte, 1)
    errno = kept
}
