internal import Codebook
internal import Quantiser
internal import Stream

/// Where the numbers of a segment's latent stand: among those of a chunk, and in a channel's segment as models have it.
struct SegmentShape {
    let model: ModelIdentity
    let rows: Int

    init(_ configuration: Configuration) {
        guard let segment = configuration.segment else { preconditionFailure("a stream of windows has no segments") }
        (model, rows) = (segment.model, configuration.hopsPerChunk)
    }

    /// Numbers of one channel of sound.
    var count: Int { rows * model.numbersPerRow }

    /// Puts the numbers of one row where models have them.
    func put(_ numbers: [Float], row: Int, into segment: inout [Float]) {
        forEachLine(row: row) { inRow, inSegment in
            for column in 0..<model.columns { segment[inSegment + column] = numbers[inRow + column] }
        }
    }

    /// Calls `body` for each row of each of the latent's channels, with its place in a row of the chunk and in the segment.
    func forEachLine(row: Int, _ body: (_ inRow: Int, _ inSegment: Int) -> Void) {
        for channel in 0..<model.channels {
            body(channel * model.columns, (channel * rows + row) * model.columns)
        }
    }
}
