internal import Codebook
internal import Quantiser
package import Stream

/// The latents of a chunk's channels as models have them, out of the order in which chunks are coded.
package struct SegmentLatents {
    private let shape: SegmentShape
    private let order: ChunkShape

    /// - Parameter configuration: of a stream of segments.
    package init(_ configuration: Configuration) {
        shape = SegmentShape(configuration)
        order = ChunkShape(configuration)
    }

    /// - Parameter chunk: in the order of `ChunkShape`.
    /// - Returns: [channels, rows, columns] of one channel of sound.
    package func latent(ofChannel channel: Int, in chunk: [Float]) -> [Float] {
        var latent = empty
        for row in 0..<shape.rows {
            let offset = order.offset(row: order.row(block: row, channel: channel))
            put(Array(chunk[offset..<offset + shape.model.numbersPerRow]), row: row, into: &latent)
        }
        return latent
    }

    /// A latent whose rows are still to be put.
    package var empty: [Float] { [Float](repeating: 0, count: shape.count) }

    /// Puts the numbers of one row.
    package func put(_ numbers: [Float], row: Int, into latent: inout [Float]) {
        shape.put(numbers, row: row, into: &latent)
    }
}
