internal import Glibc

/// Adds up the processor's time that the calling thread takes, or the whole process: others on the machine do not count.
struct Stopwatch {
    private var nanoseconds: Int64 = 0
    private let clock: clockid_t

    /// - Parameter countsProcess: for work that takes several threads, and is alone in its process.
    init(countsProcess: Bool) { clock = countsProcess ? CLOCK_PROCESS_CPUTIME_ID : CLOCK_THREAD_CPUTIME_ID }

    mutating func start() { nanoseconds -= now }
    mutating func stop() { nanoseconds += now }

    /// Seconds of sound for each second that was taken; nil where none was measured.
    func speed(over seconds: Double) -> Double? {
        nanoseconds > 0 ? seconds * 1e9 / Double(nanoseconds) : nil
    }

    private var now: Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
