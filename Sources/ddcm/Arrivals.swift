internal import Decoding
internal import Stream

/// When the frames of a live stream come, against the times of their sound.
///
/// A chunk's offset is the time at which it came less the time of its first sample; its lateness is its offset less the
/// least offset of the last minute: what a player would have had to wait for it that began with the earliest. The minute
/// slides with the sound, not with the clock: however long a stall lasts, what comes after it counts as late, for a minute
/// of sound, and the clocks of sender and receiver, which may differ by 100 parts in a million, drift apart by no more than
/// 6 ms within it. Memory does not grow.
struct Arrivals {
    /// What came within one second of the sound.
    private struct Second {
        var number = Int.min
        /// Of the offsets, in seconds.
        var least = Double.infinity
        var bytes = 0
        /// Of sound.
        var duration = 0.0
    }

    /// Seconds by their number modulo that of places.
    private var seconds = [Second](repeating: Second(), count: 64)
    private static let window = 60
    private static let recent = 10

    private let start = ContinuousClock.now
    /// When the bytes came that are looked at, in seconds since the start.
    private var now = 0.0
    private var configuration: Configuration?
    /// Position of the stream's first chunk that came.
    private var first: Int64?
    /// The second of the sound that is on.
    private var current = 0
    /// When the last chunk came.
    private var last: Double?
    private var longestPause = 0.0
    /// In microseconds.
    private var lateness = Histogram()

    /// The bytes that are looked at from now on came at this moment.
    mutating func note(_ moment: ContinuousClock.Instant) { now = start.duration(to: moment).seconds }

    /// A stream begins, whose times have nothing to do with those of the one before.
    mutating func begin(_ configuration: Configuration) {
        self.configuration = configuration
        first = nil
        current = 0
        for index in seconds.indices { seconds[index] = Second() }
    }

    /// A frame came; one that was restored from others did not.
    mutating func add(_ report: FrameReport) {
        guard report.condition != .restored else { return }
        if report.isBaseChunk, let position = report.position {
            addChunk(at: position, bytes: report.size)
        } else {
            place(current) { $0.bytes += report.size }
        }
    }

    /// - Parameter position: of its first sample.
    mutating func addChunk(at position: Int64, bytes: Int) {
        guard let configuration else { return }
        let rate = Double(configuration.sampleRate)
        let time = Double(position &- (first ?? position)) / rate
        first = first ?? position
        if let last { longestPause = max(longestPause, now - last) }
        last = now
        guard time >= 0 && time < 1e15 else { return }
        current = Int(time)
        let offset = now - time
        place(current) { second in
            second.least = min(second.least, offset)
            second.bytes += bytes
            second.duration += Double(configuration.samplesPerChunk) / rate
        }
        let least = latest(Self.window).reduce(offset) { min($0, $1.least) }
        lateness.add(UInt64(min(offset - least, 1e9) * 1e6))
    }

    private mutating func place(_ number: Int, _ change: (inout Second) -> Void) {
        let index = number % seconds.count
        if seconds[index].number != number { seconds[index] = Second(number: number) }
        change(&seconds[index])
    }

    /// The last seconds of the sound.
    private func latest(_ count: Int) -> LazyFilterSequence<[Second]> {
        seconds.lazy.filter { [current] in $0.number > current - count && $0.number <= current }
    }

    var summary: LatencySummary {
        let recent = latest(Self.recent)
        let duration = recent.reduce(0) { $0 + $1.duration }
        return LatencySummary(
            codingDelay: configuration.map { Double($0.codingDelay) / Double($0.sampleRate) } ?? 0, lateness: lateness,
            longestPause: longestPause,
            recentBitrate: duration > 0 ? 8 * Double(recent.reduce(0) { $0 + $1.bytes }) / duration : 0)
    }
}

extension FrameReport {
    fileprivate var isBaseChunk: Bool {
        layer == 0 && !frame.isDependent && (kind == .chunk || kind == .configuredChunk)
    }
}

/// How a live stream's frames came, in milliseconds.
struct LatencySummary: Encodable, Sendable {
    private let codingDelayMilliseconds: Double
    /// Of chunks against the earliest.
    private let medianLateMilliseconds: Double
    private let percentile95LateMilliseconds: Double
    private let mostLateMilliseconds: Double
    /// Between two chunks.
    private let longestPauseMilliseconds: Double
    /// Bits a second of the last ten seconds of sound.
    private let recentBitrate: Double

    fileprivate init(codingDelay: Double, lateness: Histogram, longestPause: Double, recentBitrate: Double) {
        codingDelayMilliseconds = 1000 * codingDelay
        medianLateMilliseconds = Double(lateness.quantile(500)) / 1000
        percentile95LateMilliseconds = Double(lateness.quantile(950)) / 1000
        mostLateMilliseconds = Double(lateness.largest) / 1000
        longestPauseMilliseconds = 1000 * longestPause
        self.recentBitrate = recentBitrate
    }

    private var late: [String] {
        [medianLateMilliseconds, percentile95LateMilliseconds, mostLateMilliseconds].map { fixed($0, 1) }
    }

    /// For the line on a terminal.
    var short: [String] {
        [
            "\(fixed(recentBitrate / 1000, 2)) kbit/s", "late \(late.joined(separator: "/")) ms",
            "pause \(fixed(longestPauseMilliseconds, 1)) ms", "coding \(fixed(codingDelayMilliseconds, 1)) ms",
        ]
    }

    var text: String {
        return "coding \(fixed(codingDelayMilliseconds, 1)) ms; late \(late[0]) ms (median), \(late[1]) (95 %), "
            + "\(late[2]) (most); longest pause \(fixed(longestPauseMilliseconds, 1)) ms; "
            + "last 10 s \(fixed(recentBitrate / 1000, 2)) kbit/s"
    }
}
