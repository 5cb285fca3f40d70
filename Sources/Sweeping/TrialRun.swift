internal import Codebook
internal import CodebookFile
internal import Comparison
internal import Decoding
internal import Encoding
internal import Entropy
internal import PCM
internal import Segments
internal import Stream

/// What a trial decodes its own stream with.
private struct TrialCodebooks: CodebookSource {
    let given: TrainedCodebook?

    func codebook(hash: UInt64) -> TrainedCodebook? {
        given?.hash == hash ? given : BuiltInCodebooks().codebook(hash: hash)
    }
}

/// One trial under way: a recording is coded block by block, and each frame decoded and compared as soon as it is
/// there.
struct TrialRun: Run, ~Copyable {
    private let trial: Trial
    private var encoder: Encoder
    private var decoder: Decoder
    private var comparer: Comparer
    private let parts = Parts()
    private var encoding: Stopwatch
    private var decoding: Stopwatch
    private let keepsStream: Bool
    private var stream: [UInt8] = []
    private var byteCount = 0
    private var decoded: [Float] = []

    /// Gathers what the decoder reports of its frames.
    private final class Parts {
        var bits = BitsByPart()

        func add(_ observation: Observation) {
            guard case .frame(let frame) = observation else { return }
            let body = frame.bits ?? BodyBits()
            bits.envelope += body.envelope
            bits.indices += body.indices
            bits.coefficients += body.coefficients
            bits.framing += 8 * frame.size - body.envelope - body.indices - body.coefficients
        }
    }

    /// What decoding found is not what was coded: a defect of the codec, not of the input.
    struct RoundTripFailure: Error, CustomStringConvertible {
        let description = "the stream that was made is damaged or has no end"
    }

    /// - Parameters:
    ///   - models: where the model is that the trial names.
    ///   - keepsStream: gather the stream, for `finish` to give it out; else its bytes are only counted.
    init(_ trial: Trial, of recording: Recording, models: any ModelSource, keepsStream: Bool) throws {
        encoder = try Encoder(trial.settings, models: models)
        encoding = Stopwatch(countsProcess: trial.settings.model != nil)
        decoding = encoding
        let parts = parts
        decoder = Decoder(
            codebooks: TrialCodebooks(given: trial.settings.codebook), models: models, observer: parts.add)
        let shape = Comparer.Shape(sampleRate: recording.sampleRate, channels: recording.channels)
        comparer = Comparer(reference: shape, degraded: shape)
        self.trial = trial
        self.keepsStream = keepsStream
    }

    /// Codes and compares the next samples.
    mutating func push(_ block: [Float]) throws {
        comparer.push(block, to: .reference)
        var frames: [UInt8] = []
        encoding.start()
        try encoder.push(block) { frames += $0 }
        encoding.stop()
        try decode(frames)
    }

    /// Codes and compares what is left.
    consuming func finish(seconds: Double) throws -> (row: Row, stream: [UInt8]) {
        var frames: [UInt8] = []
        encoding.start()
        try encoder.finish { frames += $0 }
        encoding.stop()
        try decode(frames)
        decoder.finish()
        try decode([])
        guard decoder.isComplete && decoder.damage.isNone else { throw RoundTripFailure() }
        comparer.end(.reference)
        comparer.end(.degraded)
        let row = Row(
            name: trial.name, latent: "\(Trial.latent(trial.settings))", mode: "\(trial.settings.usedMode)",
            entropy: "\(trial.settings.usedEntropy)",
            codebookSize: trial.codebookSize, atoms: trial.atoms, askedBitrate: trial.settings.expectedBitrate,
            bitrate: 8 * Double(byteCount) / seconds, bytes: byteCount, bits: parts.bits,
            similarity: comparer.finish().similarity, encodeSpeed: encoding.speed(over: seconds),
            decodeSpeed: decoding.speed(over: seconds), options: trial.options)
        return (row, stream)
    }

    private mutating func decode(_ frames: [UInt8]) throws {
        byteCount += frames.count
        if keepsStream { stream += frames }
        decoded.removeAll(keepingCapacity: true)
        decoding.start()
        decoder.push(frames.span)
        while try decoder.next(&decoded) != nil {}
        decoding.stop()
        _ = Sanitizer.clean(&decoded)
        comparer.push(decoded, to: .degraded)
    }
}
