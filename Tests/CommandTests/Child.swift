import Glibc
import Testing

/// A running program. One poll(2) loop feeds and drains it, so that no test needs a thread or waits for a set time.
final class Child {
    /// Where a standard stream of the program leads.
    enum Stream {
        case pipe
        /// Given to the program, and closed here once it runs.
        case descriptor(Int32)
        /// Both ends, as of a terminal.
        case ends(ours: Int32, theirs: Int32)
    }

    struct Failure: Error { let reason: String }

    let pid: pid_t
    /// What the program has written so far, unless it is only counted.
    private(set) var output: [UInt8] = []
    private(set) var outputCount = 0
    private(set) var errors: [UInt8] = []
    var keepsOutput = true

    private var inputEnd: Int32
    private var outputEnd: Int32
    private var errorEnd: Int32
    private var block = [UInt8](repeating: 0, count: 1 << 16)

    /// Longest time without any progress, after which a program is taken to hang: far beyond what a busy machine needs.
    private static let patience: Int32 = 120_000

    /// - Parameters:
    ///   - flags: file status flags, as `O_NONBLOCK`, of the program's ends of the pipes.
    ///   - ignoresPipeSignal: start it with SIGPIPE ignored, as some parents do.
    init(
        _ program: String, _ arguments: [String], environment: [String: String] = [:], input: Stream = .pipe,
        output: Stream = .pipe, errors: Stream = .pipe, flags: Int32 = 0, ignoresPipeSignal: Bool = false
    ) throws {
        // A write to a program that has left must fail, not end the tests.
        signal(SIGPIPE, SIG_IGN)
        let stdin = try Ends(input, isInput: true, flags: flags)
        let stdout = try Ends(output, isInput: false, flags: flags)
        let stderr = try Ends(errors, isInput: false, flags: 0)
        defer { for end in [stdin.theirs, stdout.theirs, stderr.theirs] { close(end) } }
        pid = try spawn(
            program, arguments, environment, [stdin.theirs, stdout.theirs, stderr.theirs],
            restoring: ignoresPipeSignal ? [] : [SIGPIPE])
        (inputEnd, outputEnd, errorEnd) = (stdin.ours, stdout.ours, stderr.ours)
        for end in [inputEnd, outputEnd, errorEnd] where end >= 0 { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit { for end in [inputEnd, outputEnd, errorEnd] where end >= 0 { close(end) } }

    /// Writes `bytes` in pieces of `piece`, and takes up what the program writes when it must wait. Bytes that a program
    /// which has left does not take are dropped.
    func feed(_ bytes: [UInt8], piece: Int = 1 << 20) throws {
        var next = 0
        while next < bytes.count, inputEnd >= 0 {
            let count = bytes.withUnsafeBytes {
                write(inputEnd, $0.baseAddress.map { $0 + next }, min(piece, $0.count - next))
            }
            if count > 0 {
                next += count
            } else if errno == EAGAIN {
                try step(awaitingInput: true)
            } else {
                closeInput()
            }
        }
    }

    /// The same, but each piece is written only when the program has read the one before: else what comes in small
    /// pieces is read in large ones.
    func feedApart(_ bytes: [UInt8], piece: Int) throws {
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try feed(Array(bytes[start..<min(start + piece, bytes.count)]), piece: piece)
            while waiting(inputEnd) > 0, outputEnd >= 0 { try step(timeout: 0) }
        }
    }

    func closeInput() {
        if inputEnd >= 0 { close(inputEnd) }
        inputEnd = -1
    }

    /// Takes up output until there are `count` bytes, or no more come.
    func take(until count: Int) throws {
        while outputCount < count, outputEnd >= 0 { try step() }
    }

    /// Takes up what the program says on standard error until that is enough, or it has ended.
    func takeErrors(until isEnough: (Child) throws -> Bool) throws {
        while try !isEnough(self), errorEnd >= 0 { try step() }
    }

    /// Lines on standard error that have come so far.
    var errorLines: Int { errors.count { $0 == UInt8(ascii: "\n") } }

    /// Waits until the program catches SIGUSR1, which is the first thing that it does.
    func awaitWatching() throws {
        while !hasEnded {
            let status = String(decoding: try contents("/proc/\(pid)/status"), as: UTF8.self)
            let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.split(separator: "\t").last
            if let mask = caught.flatMap({ UInt64($0, radix: 16) }), mask >> UInt64(SIGUSR1 - 1) & 1 == 1 { return }
            usleep(500)
        }
    }

    /// The reader leaves.
    func closeOutput() {
        if outputEnd >= 0 { close(outputEnd) }
        outputEnd = -1
    }

    /// Takes up what the program writes until it has read all that it was fed and waits for more.
    func settle() throws {
        var quiet = 0
        while quiet < 5 {
            let before = outputCount
            if outputEnd >= 0 { try step(timeout: 2) } else { usleep(2000) }
            quiet = waiting(inputEnd) == 0 && isAsleep && outputCount == before ? quiet + 1 : 0
        }
    }

    /// Bytes that wait in the pipe which `end` belongs to.
    private func waiting(_ end: Int32) -> Int32 {
        var count: Int32 = 0
        return end >= 0 && ioctl(end, UInt(FIONREAD), &count) == 0 ? count : 0
    }

    /// Whether the program has come to its end by itself; it waits for `finish` to take that up.
    var hasEnded: Bool { state == UInt8(ascii: "Z") }

    private var isAsleep: Bool { state == UInt8(ascii: "S") || hasEnded }

    /// As proc(5) has it.
    private var state: UInt8 {
        // The state stands behind the name, which is in parentheses.
        guard let stat = try? contents("/proc/\(pid)/stat"), let name = stat.lastIndex(of: UInt8(ascii: ")")),
            name + 2 < stat.count
        else { return UInt8(ascii: "Z") }
        return stat[name + 2]
    }

    func kill(_ signal: Int32) { Glibc.kill(pid, signal) }

    /// Ends the input, takes up the rest of the output, and waits for the program's end.
    func finish() throws -> Outcome {
        closeInput()
        while outputEnd >= 0 || errorEnd >= 0 { try step() }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return Outcome(
            status: signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal), output: output,
            outputCount: outputCount, errors: String(decoding: errors, as: UTF8.self))
    }

    /// Waits for any of the pipes and takes up what is there.
    private func step(awaitingInput: Bool = false, timeout: Int32? = nil) throws {
        var entries = [
            pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: awaitingInput ? inputEnd : -1, events: Int16(POLLOUT), revents: 0),
        ]
        let ready = poll(&entries, 3, timeout ?? Self.patience)
        if ready == 0, timeout == nil {
            kill(SIGKILL)
            throw Failure(reason: "the program hangs")
        }
        guard ready > 0 else { return }
        if entries[0].revents != 0, let count = read(&outputEnd) {
            outputCount += count
            if keepsOutput { output += block[..<count] }
        }
        if entries[1].revents != 0, let count = read(&errorEnd) { errors += block[..<count] }
    }

    /// Reads what is there into `block`; closes `end` at its end.
    private func read(_ end: inout Int32) -> Int? {
        let count = block.withUnsafeMutableBytes { Glibc.read(end, $0.baseAddress, $0.count) }
        if count > 0 { return count }
        if count == 0 || errno != EAGAIN {
            close(end)
            end = -1
        }
        return nil
    }
}

/// What became of a program.
struct Outcome {
    enum Status: Equatable {
        case exit(Int32)
        case signal(Int32)
    }

    let status: Status
    let output: [UInt8]
    let outputCount: Int
    let errors: String

    /// Exactly one line, and it says who speaks.
    var isOneErrorLine: Bool {
        errors.hasPrefix("ddcm: ") && errors.hasSuffix("\n") && errors.split(separator: "\n").count == 1
    }
}
