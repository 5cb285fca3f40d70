internal import Encoding
internal import PCM
internal import Pipes
internal import Segments
internal import Stream

/// Sound in, ddcm out.
final class EncodingConversion: Conversion {
    private let plan: EncodingPlan
    private let budget: StreamBudget
    private var intake: AudioIntake
    private var encoder: Encoder?
    private var format: AudioFormat?
    private var silence: SilenceFill?
    private let fillsSilence: Bool
    private let isWanted: () -> Bool
    private let models: any ModelSource
    private var waiting: ArraySlice<UInt8> = []
    private var pushed: UInt64 = 0
    /// Whether the present writer's input is passed over, and is told of.
    private var isPassingOver = false
    private let warn: (String) -> Void
    private var samples: [Float] = []
    private var isFinishing = false
    /// Of the writers before this one.
    private var earlier = AudioSource.Counts()
    private var endedFilled = 0.0
    /// Of streams that have ended already.
    private var endedSeconds = 0.0
    private(set) var tally = Tally()

    /// Bytes of sound that are coded in one step.
    private static let slice = 8192

    /// - Parameters:
    ///   - models: where the model is that the plan names.
    ///   - isWanted: whether the work goes on, asked after each step of a denoiser's network.
    ///   - fillsSilence: whether the stream goes on in silence while nothing comes, and with the next writer.
    ///   - warn: is told of writers whose input is passed over.
    init(
        _ plan: EncodingPlan, budget: StreamBudget, models: any ModelSource, fillsSilence: Bool,
        isWanted: @escaping () -> Bool, warn: @escaping (String) -> Void
    ) {
        self.models = models
        self.isWanted = isWanted
        self.warn = warn
        self.plan = plan
        self.budget = budget
        self.fillsSilence = fillsSilence
        intake = plan.intake()
    }

    var executor: SlowExecutor? { plan.executor }

    /// What was wrong with the sound, by its name in logs.
    var remarks: [String: UInt64] {
        var counts = earlier
        counts.add(intake.counts)
        return [
            "clipped-samples": counts.defects.clipped, "not-numbers": counts.defects.notANumber,
            "dropped-bytes": UInt64(counts.droppedBytes), "missing-bytes": counts.missingBytes,
        ].filter { $0.value > 0 }
    }

    var outcome: Outcome { tally.inputBytes == 0 ? .empty : .complete }

    /// Whether a header promised no more than has come.
    var isInputComplete: Bool { waiting.isEmpty && intake.isComplete }

    /// Until when to wait for input before silence is filled in; nil for as long as it takes.
    var deadline: ContinuousClock.Instant? { silence?.deadline }

    /// Whether the stream goes on when a writer's sound ends.
    var goesOn: Bool { fillsSilence && encoder != nil }

    /// Bytes behind the sound that was taken.
    private(set) var rest: ArraySlice<UInt8> = []

    func push(_ bytes: ArraySlice<UInt8>) {
        waiting = waiting.isEmpty ? bytes : waiting + bytes
        pushed += UInt64(bytes.count)
    }

    func finish() { isFinishing = true }

    /// Goes on with another writer's sound, header and all: in the same stream where it is of the same format.
    func beginInput() {
        earlier.add(intake.counts)
        intake = plan.intake()
        rest = []
        isPassingOver = false
    }

    func step(_ output: inout [UInt8]) throws -> Bool {
        samples.removeAll(keepingCapacity: true)
        if !waiting.isEmpty {
            let slice = waiting.prefix(Self.slice)
            waiting = waiting.dropFirst(slice.count)
            try take(slice, &output)
            return !waiting.isEmpty || isFinishing
        }
        if isFinishing {
            isFinishing = false
            if tally.inputBytes > 0 && encoder == nil { try take([], isWhole: true, &output) }
            try end(&output)
        }
        return false
    }

    /// Codes silence in the place of sound that is missing.
    func fill(_ output: inout [UInt8]) throws {
        samples.removeAll(keepingCapacity: true)
        silence?.fill(&samples)
        try code(&output)
    }

    private func take(_ bytes: ArraySlice<UInt8>, isWhole: Bool = false, _ output: inout [UInt8]) throws {
        defer { tally.inputBytes = pushed - UInt64(rest.count + waiting.count) }
        if goesOn && (intake.isComplete || isPassingOver) { return seek(bytes) }
        do throws(PipeError) {
            rest += try intake.push(bytes, isWhole: isWhole, appendingTo: &samples)
        } catch {
            guard goesOn else { throw error }
            isPassingOver = true
            warn(error.description)
        }
        if !rest.isEmpty {
            // Nothing may be coded out of its order.
            rest += waiting
            waiting = []
        }
        if let format = intake.format, format != self.format { try begin(format, &output) }
        silence?.hear(samples)
        try code(&output)
        if goesOn && !rest.isEmpty {
            waiting = rest
            rest = []
        }
    }

    /// Looks for the next writer's header: where writers come one upon the other, nothing else tells them apart.
    private func seek(_ bytes: ArraySlice<UInt8>) {
        let all = rest + bytes
        if let next = AudioIntake.beginning(in: all) {
            beginInput()
            waiting = next + waiting
        } else {
            rest = all.suffix(AudioIntake.reach)
        }
    }

    private func begin(_ format: AudioFormat, _ output: inout [UInt8]) throws {
        try end(&output)
        let settings = plan.settings(for: format)
        let configuration = try Encoder.configuration(of: settings)
        try budget.take(StreamCost.encoder(configuration))
        let encoder = try Encoder(settings, models: models) { [isWanted] _, _ in
            if !isWanted() { throw StreamFailure.unwanted }
        }
        if fillsSilence {
            let clock = ClockFill(sampleRate: format.sampleRate, step: encoder.configuration.samplesPerChunk)
            silence = SilenceFill(clock, channels: format.channels, sinceStart: false)
        }
        self.encoder = consume encoder
        self.format = format
    }

    private func code(_ output: inout [UInt8]) throws {
        guard !samples.isEmpty else { return }
        do {
            try encoder?.push(samples) { output += $0 }
        } catch is PositionsExhausted {
            throw StreamFailure(outcome: .refused, message: "samples beyond position 2^62")
        }
        count()
    }

    private func end(_ output: inout [UInt8]) throws {
        guard encoder != nil else { return }
        try encoder?.finish { output += $0 }
        count()
        (endedSeconds, endedFilled) = (tally.seconds, tally.filledSeconds)
        budget.giveBack()
        encoder = nil
        (format, silence) = (nil, nil)
    }

    private func count() {
        guard let format, let read = encoder?.samplesRead else { return }
        tally.seconds = endedSeconds + Double(read) / Double(format.sampleRate)
        tally.filledSeconds = endedFilled + Double(silence?.filled ?? 0) / Double(format.sampleRate)
    }
}

extension AudioSource.Counts {
    fileprivate mutating func add(_ other: AudioSource.Counts) {
        defects += other.defects
        droppedBytes += other.droppedBytes
        missingBytes += other.missingBytes
    }
}
