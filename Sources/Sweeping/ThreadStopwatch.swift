internal import Glibc

/// Adds up the processor's time that the calling thread takes: other jobs on the machine do not count.
struct ThreadStopwatch {
    private var nanoseconds: Int64 = 0

    mutating func start() { nanoseconds -= Self.now }
    mutating func stop() { nanoseconds += Self.now }

    /// Seconds of sound for each second that was taken; nil where none was measured.
    func speed(over seconds: Double) -> Double? {
        nanoseconds > 0 ? seconds * 1e9 / Double(nanoseconds) : nil
    }

    private static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
