import Glibc
import Synchronization

/// The two ends of one standard stream.
struct Ends {
    let ours: Int32
    let theirs: Int32

    init(_ stream: Child.Stream, isInput: Bool, flags: Int32) throws {
        switch stream {
        case .descriptor(let descriptor): (ours, theirs) = (-1, descriptor)
        case .ends(let ourEnd, let theirEnd): (ours, theirs) = (ourEnd, theirEnd)
        case .pipe:
            let ends = try pipe()
            (ours, theirs) = isInput ? (ends.writing, ends.reading) : (ends.reading, ends.writing)
        }
        if flags != 0 { _ = fcntl(theirs, F_SETFL, flags) }
    }
}

/// Tests run at the same time: a child that starts before a pipe is close-on-exec would keep it open. Glibc's pipe2 is
/// not visible in Swift.
private let starting = Mutex(())

func pipe() throws -> (reading: Int32, writing: Int32) {
    try starting.withLock { _ in
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw Child.Failure(reason: "no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }
}

/// Starts `program`, found on the PATH, with `streams` as its standard streams.
///
/// - Parameter restoring: signals that get their default action beside those that a parent's tests may have changed.
func spawn(
    _ program: String, _ arguments: [String], _ environment: [String: String], _ streams: [Int32],
    restoring signals: [Int32]
) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, stream) in streams.enumerated() { posix_spawn_file_actions_adddup2(&actions, stream, Int32(number)) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (defaults, mask) = (sigset_t(), sigset_t())
    sigemptyset(&mask)
    sigemptyset(&defaults)
    for signal in signals + [SIGINT, SIGTERM, SIGHUP, SIGXFSZ] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var pid: pid_t = 0
    let error = withStrings([program] + arguments) { arguments in
        withStrings(variables(environment)) { variables in
            starting.withLock { _ in posix_spawnp(&pid, program, &actions, &attributes, arguments, variables) }
        }
    }
    guard error == 0 else { throw Child.Failure(reason: "\(program): \(String(cString: strerror(error)))") }
    return pid
}

/// This process's environment with changes.
private func variables(_ changes: [String: String]) -> [String] {
    var kept: [String] = []
    var next = environ
    while let variable = next.pointee {
        let text = String(cString: variable)
        if changes[String(text.prefix { $0 != "=" })] == nil { kept.append(text) }
        next += 1
    }
    return kept + changes.map { "\($0)=\($1)" }
}

private func withStrings<Result>(
    _ strings: [String], _ work: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return work(&pointers)
}
