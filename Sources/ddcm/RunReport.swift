/// How far a run had come at one moment, for people and programs.
struct RunReport: Statistics {
    private let verb: String
    private let counts: RunCounts
    private let input: Int
    private let inputs: Int
    private let work: RunProgress.Work?
    private let denoising: RunProgress.Denoising?
    private let latency: LatencySummary?
    /// What is done, from 0 to 1.
    private let share: Double?
    private let elapsedSeconds: Double
    private let secondsLeft: Double?
    /// Whether this is all.
    private let isDone: Bool

    init(_ progress: RunProgress, isDone: Bool) {
        let now = ContinuousClock.now
        verb = progress.verb
        counts = progress.counts
        (input, inputs) = (max(progress.input, 1), progress.inputs)
        work = progress.work
        denoising = progress.denoising
        latency = progress.latency
        elapsedSeconds = progress.started.duration(to: now).seconds
        let share = progress.share
        self.share = share
        secondsLeft = share.flatMap { Self.secondsLeft(progress.begun.duration(to: now).seconds, share: $0) }
        self.isDone = isDone
    }

    /// Once there is something to reckon it from.
    private static func secondsLeft(_ elapsed: Double, share: Double) -> Double? {
        share > 0 && elapsed > 1 ? elapsed * (1 - share) / share : nil
    }

    /// Bits a second of the sound.
    private var bitrate: Double? {
        counts.bytes.flatMap { counts.seconds > 0 ? 8 * Double($0) / counts.seconds : nil }
    }

    /// Seconds of sound in a second of the run.
    private var realTimeFactor: Double { elapsedSeconds > 0 ? counts.seconds / elapsedSeconds : 0 }

    /// Whether anything has happened between the two.
    func isSame(as other: RunReport) -> Bool {
        counts == other.counts && work == other.work && denoising == other.denoising && input == other.input
    }

    /// The answer to a signal.
    var line: String {
        let stream = [counts.frames.map { "\($0) frames" }, counts.bytes.map { "\($0) bytes" }].compactMap { $0 }
        let parts =
            [seconds] + stream + [rate, work == nil ? speed : nil, damage].compactMap { $0 } + stepsOrShare
            + (latency.map { [$0.text] } ?? [])
        return "\(verb): " + parts.joined(separator: ", ")
    }

    /// The line on a terminal: as many of its parts as there is room for.
    ///
    /// - Parameter idleSeconds: for which no sound has come.
    func line(columns: Int, idleSeconds: Double) -> String {
        let idle = work == nil && idleSeconds >= Self.patience ? ["nothing for \(fixed(idleSeconds, 0)) s"] : []
        let damaged = counts.damage?.isNone == false ? damage : nil
        let timing = latency?.short ?? [rate].compactMap { $0 }
        let sound = work == nil ? [fixed(counts.seconds, 1) + " s"] + timing + [damaged].compactMap { $0 } : []
        let parts = [bar].compactMap { $0 } + sound + idle + stepsOrShare + (work == nil ? [speed] : [])
        var line = ""
        for part in parts {
            let longer = line.isEmpty ? part : line + (line == bar ? " " : ", ") + part
            if longer.count > columns { break }
            line = longer
        }
        return line
    }

    /// Seconds without any change that are not told yet.
    private static let patience = 2.0
    private static let barWidth = 30

    private var bar: String? {
        guard work != nil else { return nil }
        let filled = Int((share ?? 0) * Double(Self.barWidth))
        let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.barWidth - filled)
        return "[\(bar)]"
    }

    private var seconds: String { "\(fixed(counts.seconds, 3)) s" }
    private var rate: String? { bitrate.map { "\(fixed($0 / 1000, 2)) kbit/s" } }
    private var speed: String { "\(fixed(realTimeFactor, 2)) times real time" }
    private var damage: String? { counts.damage.map(\.text) }

    private var stepsOrShare: [String] {
        // Shares of trials are sums of many small numbers.
        let steps = work.map { "\(Int($0.done + 1e-6)) of \(Int($0.total)) \($0.unit)" }
        let denoising = denoising.map { "denoiser step \($0.step) of \($0.steps)" }
        let inputs = inputs > 1 ? "input \(input) of \(inputs)" : nil
        return [steps, denoising, inputs, share.map { "\(Int($0 * 100)) %" }, secondsLeft.map(Self.rest)].compactMap {
            $0
        }
    }

    private static func rest(_ seconds: Double) -> String {
        seconds < 60 ? "\(Int(seconds)) s left" : "\(Int(min(seconds, 1e9) + 30) / 60) min left"
    }

    private enum CodingKeys: String, CodingKey {
        case verb, elapsedSeconds, seconds, bytes, frames, bitrate, realTimeFactor, damagedChunks, damagedBytes
        case concealedSeconds, input, inputs, share, secondsLeft, steps, stepsDone, unit, latency
        case denoiserStep, denoiserSteps
        case isDone = "done"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(verb, forKey: .verb)
        try container.encode(elapsedSeconds, forKey: .elapsedSeconds)
        try container.encode(counts.seconds, forKey: .seconds)
        try container.encode(realTimeFactor, forKey: .realTimeFactor)
        try container.encodeIfPresent(counts.bytes, forKey: .bytes)
        try container.encodeIfPresent(counts.frames, forKey: .frames)
        try container.encodeIfPresent(bitrate, forKey: .bitrate)
        try container.encodeIfPresent(counts.damage?.chunks, forKey: .damagedChunks)
        try container.encodeIfPresent(counts.damage?.bytes, forKey: .damagedBytes)
        try container.encodeIfPresent(counts.damage?.concealedSeconds, forKey: .concealedSeconds)
        try container.encodeIfPresent(inputs > 1 ? input : nil, forKey: .input)
        try container.encodeIfPresent(inputs > 1 ? inputs : nil, forKey: .inputs)
        try container.encodeIfPresent(share, forKey: .share)
        try container.encodeIfPresent(secondsLeft, forKey: .secondsLeft)
        try container.encodeIfPresent(work?.total, forKey: .steps)
        try container.encodeIfPresent(work.map { min($0.done, $0.total) }, forKey: .stepsDone)
        try container.encodeIfPresent(work?.unit, forKey: .unit)
        try container.encodeIfPresent(denoising?.step, forKey: .denoiserStep)
        try container.encodeIfPresent(denoising?.steps, forKey: .denoiserSteps)
        try container.encodeIfPresent(latency, forKey: .latency)
        try container.encode(isDone, forKey: .isDone)
    }
}

extension DamageCounts {
    fileprivate var isNone: Bool { chunks == 0 && bytes == 0 }

    fileprivate var text: String {
        guard !isNone else { return "no damage" }
        let foreign = bytes > 0 ? ["\(bytes) bytes in no whole frame"] : []
        return (["\(chunks) chunks damaged", "\(fixed(concealedSeconds, 3)) s concealed"] + foreign).joined(
            separator: ", ")
    }
}

extension Swift.Duration {
    /// As a number.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
