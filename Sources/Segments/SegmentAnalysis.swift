internal import Codebook
internal import Quantiser
internal import Signal
package import Stream

/// Gathers PCM until a segment is full, and makes its latent. A segment begins with what it overlaps the one before by.
package struct SegmentAnalysis {
    private let model: any SegmentModel
    private let shape: SegmentShape
    private let order: ChunkShape
    private let rate: SegmentRate
    private let step: Int
    private var buffer: SignalBuffer
    /// The latent of one channel, as the model gives it.
    private var segment: [Float]
    /// The chunk's latent, in the order of `ChunkShape`.
    package private(set) var latent: [Float]
    /// One for each channel.
    package private(set) var levels: [SegmentLevel]

    /// - Parameter configuration: of a stream of this model's latent.
    package init(_ configuration: Configuration, model: any SegmentModel) {
        self.model = model
        shape = SegmentShape(configuration)
        order = ChunkShape(configuration)
        rate = SegmentRate(sampleRate: configuration.sampleRate)
        step = configuration.samplesPerChunk
        buffer = SignalBuffer(
            channels: configuration.channels, count: step + configuration.overlap, filled: configuration.overlap)
        segment = [Float](repeating: 0, count: shape.count)
        latent = [Float](repeating: 0, count: configuration.coefficientsPerChunk)
        levels = [SegmentLevel](repeating: .silence, count: configuration.channels)
    }

    /// Samples of each channel.
    package var signals: [[Float]] { buffer.signals }

    /// Whether all samples of the segment are there.
    package var isFull: Bool { buffer.isFull }

    /// Takes interleaved samples up to the end of the segment and returns how many sample frames it took.
    package mutating func take(_ samples: Span<Float>) -> Int { buffer.take(samples) }

    /// Fills the rest of the segment with silence.
    package mutating func pad() { buffer.pad() }

    /// Starts the next segment with what it overlaps this one by.
    package mutating func startChunk() { buffer.advance(by: step) }

    /// Makes the latent of the segment, and its levels.
    ///
    /// Rows that tell only of silence before the start of the sound, or behind its end, are 0, and so cost nothing: what is
    /// decoded of them is not heard.
    package mutating func transform() {
        let sound = soundRows
        for channel in signals.indices {
            var samples = rate.toModel(signals[channel][...], rows: shape.rows)
            levels[channel] = SegmentLevel.normalise(&samples)
            if levels[channel].isSilent {
                for n in segment.indices { segment[n] = 0 }
            } else {
                model.encode(samples, rows: shape.rows, into: &segment)
            }
            for row in 0..<shape.rows { reorder(row: row, channel: channel, isHeard: sound.contains(row)) }
        }
    }

    /// Copies the numbers of one row.
    func copy(row: Int, channel: Int, into numbers: inout [Float]) {
        let offset = order.offset(row: order.row(block: row, channel: channel))
        for k in numbers.indices { numbers[k] = latent[offset + k] }
    }

    /// Rows that bear on what is heard.
    private var soundRows: Range<Int> {
        let perRow = buffer.signals[0].count / shape.rows
        let (first, last) = (buffer.taken.lowerBound / perRow, buffer.taken.upperBound / perRow)
        return max(0, first - Self.margin)..<min(shape.rows, last + 1 + Self.margin)
    }

    /// Rows beside the sound that bear on how it is decoded: six, by measurement, and some.
    private static let margin = 8

    private mutating func reorder(row: Int, channel: Int, isHeard: Bool) {
        let offset = order.offset(row: order.row(block: row, channel: channel))
        shape.forEachLine(row: row) { inRow, inSegment in
            for column in 0..<shape.model.columns {
                let number = segment[inSegment + column]
                // Broken weights may give anything.
                let isUsed = isHeard && number.isFinite
                latent[offset + inRow + column] = isUsed ? max(-Self.most, min(Self.most, number)) : 0
            }
        }
    }

    /// Numbers have about unit variance.
    private static let most: Float = 100
}
