public import Decoding
public import Stream

/// Gathers what is to be seen of streams, one behind the other: spectra, bit rates, and damage. Memory does not grow.
///
///     picture.begin(configuration)                // where a stream begins
///     picture.add(report)                         // each observation of the decoder, before the samples that follow
///     picture.add(samples, isConcealed: false)    // interleaved samples, full scale ±1
///     picture.finish()                            // once
public struct StreamPicture {
    private(set) var columns = Columns(rows: rows)
    private(set) var axis = FrequencyAxis(rows: rows, to: 24_000)
    private var spectrum: Spectrum?
    private var configuration: Configuration?
    /// Seconds of the streams before, and samples a channel of this one.
    private var secondsBefore = 0.0
    private var samples: UInt64 = 0
    /// Bits of frames of no chunk, which go with the next.
    private var waitingBits = [0.0, 0]
    /// Bits of the last chunk, and the most time that they are for.
    private var chunkBits = [0.0, 0]
    private var chunk = (start: 0.0, end: 0.0)
    /// Whether any chunk has an enhancement.
    private(set) var isLayered = false

    static let rows = 320

    public init() {}

    /// Of all streams.
    var seconds: Double { secondsBefore + Double(samples) / Double(configuration?.sampleRate ?? 1) }

    public mutating func begin(_ next: Configuration) {
        if configuration == nil { axis = FrequencyAxis(rows: Self.rows, to: Double(next.sampleRate) / 2) }
        endStream()
        configuration = next
        spectrum = Spectrum(sampleRate: next.sampleRate, channels: next.channels, from: secondsBefore, axis: axis)
    }

    public mutating func finish() {
        endStream()
        for layer in 0..<Columns.layers { chunkBits[layer] += waitingBits[layer] }
        spreadChunk()
    }

    /// Shows the last chunk's bits, now that it is known how much of it was given out.
    private mutating func spreadChunk() {
        let end = max(chunk.start, min(chunk.end, seconds))
        for layer in 0..<Columns.layers {
            columns.add(bits: chunkBits[layer], layer: layer, from: chunk.start, to: end)
        }
    }

    private mutating func endStream() {
        spectrum?.finish(to: &columns)
        secondsBefore = seconds
        (spectrum, samples) = (nil, 0)
    }

    /// - Parameter isConcealed: whether they stand in the place of lost ones.
    public mutating func add(_ sound: [Float], isConcealed: Bool) {
        guard let configuration, !sound.isEmpty else { return }
        let start = seconds
        spectrum?.add(sound, to: &columns)
        samples += UInt64(sound.count / configuration.channels)
        if isConcealed { columns.mark(.lost, from: start, to: seconds) }
    }

    public mutating func add(_ observation: Observation) {
        switch observation {
        case .frame(let report): add(report)
        case .damage(let report): add(report)
        case .tags: break
        }
    }

    private mutating func add(_ report: FrameReport) {
        let layer = min(report.layer, Columns.layers - 1)
        if report.layer > 0 { isLayered = true }
        waitingBits[layer] += Double(8 * report.size)
        guard report.layer == 0, report.kind == .chunk || report.kind == .configuredChunk, let configuration else {
            return
        }
        spreadChunk()
        chunk = (seconds, seconds + configuration.chunkSeconds)
        (chunkBits, waitingBits) = (waitingBits, [0, 0])
    }

    private mutating func add(_ report: DamageReport) {
        let mark: Columns.Marks
        switch report.kind {
        case .missingChunks, .malformedChunk, .longGap: mark = .lost
        case .spoiltChunk, .lostEnhancements, .driftedLatent: mark = .spoilt
        case .correctedFrame: mark = .corrected
        case .restoredFrame: mark = .restored
        case .lateFrame, .unplacedFrame, .malformedFrame, .cutStream: mark = .dropped
        case .foreignBytes: mark = .foreign
        }
        columns.mark(mark, from: seconds, to: seconds)
    }
}
