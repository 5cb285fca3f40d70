internal import Decoding
internal import Pipes

/// What a run has done by now, as far as it is the same for all verbs.
struct RunCounts: Equatable, Sendable {
    /// Of sound.
    var seconds = 0.0
    /// Of streams; nil in verbs that deal with sound alone.
    var frames: Int?
    var bytes: UInt64?
    /// Nil in verbs that look for none.
    var damage: DamageCounts?

    init() {}

    init(seconds: Double, frames: Int? = nil, bytes: UInt64? = nil) {
        self.seconds = seconds
        self.frames = frames
        self.bytes = bytes
    }

    /// What a decoder has read.
    init(seconds: Double, _ decoder: borrowing Decoder) {
        self.init(seconds: seconds, frames: decoder.frames, bytes: decoder.bytes)
        damage = DamageCounts(
            chunks: decoder.damage.chunks, bytes: decoder.damage.bytes, concealedSeconds: decoder.concealedSeconds)
    }

    static func + (one: RunCounts, two: RunCounts) -> RunCounts {
        var sum = RunCounts(seconds: one.seconds + two.seconds)
        sum.frames = added(one.frames, two.frames) { $0 + $1 }
        sum.bytes = added(one.bytes, two.bytes) { $0 + $1 }
        sum.damage = added(one.damage, two.damage) { $0 + $1 }
        return sum
    }

    private static func added<Value>(_ one: Value?, _ two: Value?, _ add: (Value, Value) -> Value) -> Value? {
        guard let one, let two else { return one ?? two }
        return add(one, two)
    }
}

/// The damage so far, in short.
struct DamageCounts: Equatable, Sendable {
    /// Chunks and frames that are not heard as they should be.
    var chunks: Int
    /// That belong to no whole frame.
    var bytes: Int
    var concealedSeconds: Double

    static func + (one: DamageCounts, two: DamageCounts) -> DamageCounts {
        DamageCounts(
            chunks: one.chunks + two.chunks, bytes: one.bytes + two.bytes,
            concealedSeconds: one.concealedSeconds + two.concealedSeconds)
    }
}

/// How far a run has come: what verbs tell while they work.
struct RunProgress: Sendable {
    /// Work in steps of about the same length.
    struct Work: Equatable, Sendable {
        /// Of what there are so many: `trials`.
        let unit: String
        var total = 0.0
        var done = 0.0
    }

    /// Steps of a denoiser's network in the chunk that is worked on, which may take minutes.
    struct Denoising: Equatable, Sendable {
        let step: Int
        let steps: Int
        /// Of the chunk's sound.
        let seconds: Double

        /// What is done of the chunk.
        fileprivate var share: Double { Double(step) / Double(max(steps, 1)) }
    }

    let started = ContinuousClock.now
    var verb = "ddcm"
    /// Of the input that is read.
    var current = RunCounts()
    /// Of those before it.
    private var before = RunCounts()
    /// Which input is read, from 1 on, and how many there are.
    private(set) var input = 0
    var inputs = 1
    private var position: InputPosition?
    /// When that input, or the work in steps, began.
    private(set) var begun = ContinuousClock.now
    private(set) var work: Work?
    /// Nil where no network is at work.
    private(set) var denoising: Denoising?
    /// Of sound that is coded with a network, what is; nil elsewhere.
    var codedSeconds: Double?
    /// How evenly frames come, where that is looked at.
    var latency: LatencySummary?

    var counts: RunCounts { before + current }

    /// The next input is read from now on.
    mutating func open(_ descriptor: Descriptor) {
        (before, current) = (counts, RunCounts())
        input += 1
        position = InputPosition(descriptor)
        begun = .now
    }

    /// Steps are done from now on.
    mutating func begin(_ unit: String) {
        work = Work(unit: unit)
        begun = .now
    }

    /// A network has gone a step further in a chunk of so many seconds.
    mutating func advance(denoiserStep step: Int, of steps: Int, seconds: Double) {
        denoising = step < steps ? Denoising(step: step, steps: steps, seconds: seconds) : nil
    }

    mutating func add(steps: Double) { work?.total += steps }
    mutating func advance(by steps: Double) { work?.done += steps }

    /// What is done of the steps, or read of the input, from 0 to 1; nil where that is not known.
    var share: Double? {
        guard let work else { return shareOfInput }
        return work.total > 0 ? min(1, work.done / work.total) : nil
    }

    /// What was read is not all done while a network works on it; and whole streams are read before they are decoded.
    private var shareOfInput: Double? {
        guard var share = position?.share else { return nil }
        let isStream = current.damage != nil
        if isStream, let bytes = current.bytes, let decoded = position?.share(ofBytes: Double(bytes)) {
            share = min(share, decoded)
        }
        // Sound counts when it is read, or when it is decoded.
        let done = denoising?.share ?? 0
        if let codedSeconds {
            let waiting = max(0, current.seconds - codedSeconds)
            let seconds = current.seconds - waiting + done * min(waiting, denoising?.seconds ?? 0)
            return current.seconds > 0 ? share * seconds / current.seconds : 0
        }
        guard let denoising else { return share }
        return share * (current.seconds + done * denoising.seconds) / (current.seconds + denoising.seconds)
    }
}
