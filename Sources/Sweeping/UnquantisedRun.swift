internal import Comparison
internal import Encoding
internal import PCM
internal import Segments
internal import Stream

/// A recording in a model's latent and back, and nothing in between.
struct UnquantisedRun: Run, ~Copyable {
    private let trial: Trial
    private var roundTrip: SegmentRoundTrip
    private var comparer: Comparer

    /// - Parameter models: where the model is that the trial names.
    init(_ trial: Trial, of recording: Recording, models: any ModelSource) throws {
        let configuration = try Encoder.configuration(of: trial.settings)
        guard let identity = trial.settings.model, let model = try models.model(identity, for: .encoding),
            try models.model(identity, for: .decoding) != nil
        else { preconditionFailure("the trial has no model") }
        let shape = Comparer.Shape(sampleRate: recording.sampleRate, channels: recording.channels)
        comparer = Comparer(reference: shape, degraded: shape)
        roundTrip = SegmentRoundTrip(configuration, model: model)
        self.trial = trial
    }

    mutating func push(_ block: [Float]) {
        comparer.push(block, to: .reference)
        compare { $0.push(block, appendingTo: &$1) }
    }

    consuming func finish(seconds: Double) -> (row: Row, stream: [UInt8]) {
        compare { $0.finish(appendingTo: &$1) }
        comparer.end(.reference)
        comparer.end(.degraded)
        let bytes = MemoryLayout<Float>.size * roundTrip.numbers
        var bits = BitsByPart()
        bits.coefficients = 8 * bytes
        let row = Row(
            name: trial.name, latent: "\(Trial.latent(trial.settings))", mode: "unquantised", entropy: "none",
            codebookSize: nil, atoms: nil, askedBitrate: nil, bitrate: 8 * Double(bytes) / seconds, bytes: bytes,
            bits: bits, similarity: comparer.finish().similarity, encodeSpeed: nil,
            decodeSpeed: nil, options: trial.options)
        return (row, [])
    }

    private mutating func compare(_ work: (inout SegmentRoundTrip, inout [Float]) -> Void) {
        var output: [Float] = []
        work(&roundTrip, &output)
        _ = Sanitizer.clean(&output)
        comparer.push(output, to: .degraded)
    }
}
