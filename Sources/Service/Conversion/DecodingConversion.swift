internal import Codebook
internal import Decoding
internal import PCM
internal import Pipes
internal import Resampling
internal import Segments
internal import Stream

/// ddcm in, sound out.
final class DecodingConversion: Conversion {
    private let plan: DecodingPlan
    private let budget: StreamBudget
    private var decoder: Decoder
    private let models: LateModels
    private var sequence = SoundSequence()
    private var writer: AudioWriter?
    private var decoded: [Float] = []
    private var converted: [Float] = []
    private(set) var tally = Tally()

    /// Samples that are decoded in one step, and as many as are converted at once: each may become two hundred.
    private static let block = 1 << 13

    /// - Parameters:
    ///   - mostSteps: of a denoiser's network that a chunk may take.
    ///   - isWanted: whether the work goes on, asked after each of these steps.
    init(
        _ plan: DecodingPlan, budget: StreamBudget, codebooks: any CodebookSource, models: any ModelSource,
        mostSteps: Int, isWanted: @escaping () -> Bool
    ) {
        self.plan = plan
        self.budget = budget
        self.models = LateModels(models)
        decoder = Decoder(
            layers: plan.layers, concealment: plan.concealment, codebooks: codebooks, models: self.models,
            progress: { _, steps in
                if steps > mostSteps { throw StreamFailure.tooManySteps(steps, most: mostSteps) }
                if !isWanted() { throw StreamFailure.unwanted }
            })
    }

    private(set) var executor: SlowExecutor?
    private var isSlow: Bool { executor != nil }

    func push(_ bytes: ArraySlice<UInt8>) {
        tally.inputBytes += UInt64(bytes.count)
        decoder.push(bytes.span)
    }

    func finish() { decoder.finish() }

    var remarks: [String: UInt64] {
        ["damaged-chunks": UInt64(tally.damagedChunks), "drifted-latents": UInt64(decoder.drift.audible)].filter {
            $0.value > 0
        }
    }

    var outcome: Outcome {
        if tally.inputBytes == 0 { return .empty }
        if decoder.frames == 0 { return .unrecognised }
        return decoder.isComplete && decoder.damage.isNone ? .complete : .damaged
    }

    func step(_ output: inout [UInt8]) throws -> Bool {
        defer { count() }
        if isSlow { try models.load() }
        var work = 0
        while work < Self.block {
            decoded.removeAll(keepingCapacity: true)
            converted.removeAll(keepingCapacity: true)
            guard let found = try decoder.next(&decoded) else {
                return false
            }
            switch found {
            case .stream(let configuration):
                try begin(configuration, &output)
                executor = .of(configuration.mode, hasModel: configuration.segment != nil)
                // What is slow is not done in this turn.
                if isSlow { return true }
            case .samples:
                convert(&output)
                if isSlow { return true }
            case .end:
                if sequence.isConverting { sequence.end(appendingTo: &converted) }
                write(converted[...], &output)
            }
            work += decoded.count + converted.count + 1
        }
        return true
    }

    private func begin(_ configuration: Configuration, _ output: inout [UInt8]) throws {
        budget.giveBack()
        let format = AudioFormat(
            sampleRate: configuration.sampleRate, channels: configuration.channels,
            channelMask: configuration.channelMask)
        let first = sequence.format ?? format
        let conversion = first == format ? 0 : StreamCost.conversion(configuration, to: first)
        try budget.take(StreamCost.decoder(configuration) + conversion)
        sequence.begin(format, appendingTo: &converted)
        if writer == nil {
            let writer = try AudioWriter(plan.container, sampleFormat: plan.sampleFormat, audio: format)
            output += writer.headerBytes
            self.writer = writer
        }
        write(converted[...], &output)
    }

    private func convert(_ output: inout [UInt8]) {
        guard sequence.isConverting else { return write(decoded[...], &output) }
        sequence.convert(decoded, appendingTo: &converted)
        write(converted[...], &output)
    }

    private func write(_ samples: ArraySlice<Float>, _ output: inout [UInt8]) {
        guard !samples.isEmpty else { return }
        writer?.write(samples, to: &output)
    }

    private func count() {
        if let writer, let format = sequence.format {
            tally.seconds = Double(writer.frames) / Double(format.sampleRate)
        }
        tally.damagedChunks = decoder.damage.chunks
        tally.concealedSeconds = decoder.concealedSeconds
    }
}
