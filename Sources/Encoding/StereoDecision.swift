internal import Algebra
internal import Entropy
internal import Quantiser

internal import Glibc

/// Chooses the bands of each pair of channels that are cheaper as mid and side.
enum StereoDecision {
    /// A coefficient's bits grow with the logarithm of its band's energy, so the smaller product of the two energies
    /// is the cheaper pair. Mid and side must win by this factor, for a decision that stays put.
    private static let margin: Float = 0.7

    /// Decides, and turns the chosen bands of `latent` into mid and side.
    static func apply(to latent: inout [Float], _ shape: ChunkShape) -> StereoFlags {
        var flags = StereoFlags(channels: shape.channels)
        for (number, pair) in StereoPairs.pairs(channels: shape.channels).enumerated() {
            for band in 0..<shape.bandCount where isMidSideCheaper(latent, shape, pair, band) {
                flags.bands[number] |= 1 << UInt32(band)
                rotate(&latent, shape, pair, band)
            }
        }
        return flags
    }

    private static func rotate(
        _ latent: inout [Float], _ shape: ChunkShape, _ pair: (left: Int, right: Int), _ band: Int
    ) {
        for block in shape.blocks.indices {
            let (rowA, rowB) = (
                shape.row(block: block, channel: pair.left), shape.row(block: block, channel: pair.right)
            )
            let (a, b) = (shape.offset(row: rowA), shape.offset(row: rowB))
            for k in shape.bands(row: rowA).coefficients(band) {
                (latent[a + k], latent[b + k]) = StereoPairs.rotate(latent[a + k], latent[b + k])
            }
        }
    }

    private static func isMidSideCheaper(
        _ latent: [Float], _ shape: ChunkShape, _ pair: (left: Int, right: Int), _ band: Int
    ) -> Bool {
        var (left, right, cross) = (Float(0), Float(0), Float(0))
        for block in shape.blocks.indices {
            let row = shape.row(block: block, channel: pair.left)
            let range = shape.bands(row: row).coefficients(band)
            if range.isEmpty { continue }
            let (a, b) = (shape.offset(row: row), shape.offset(row: shape.row(block: block, channel: pair.right)))
            let (rangeA, rangeB) = (
                range.lowerBound + a..<range.upperBound + a, range.lowerBound + b..<range.upperBound + b
            )
            left += Vector.energy(latent, rangeA)
            right += Vector.energy(latent, rangeB)
            cross += Vector.dot(latent, latent, rangeA, rangeB)
        }
        let sum = (left + right) / 2
        return (sum + cross) * (sum - cross) < margin * left * right
    }
}
