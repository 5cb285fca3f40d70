/// Fills the zeros of a block with noise, so that no band loses all its energy to the quantiser. ddcm-stream.md 5.6
public struct NoiseFilling: Sendable {
    private var state: UInt32
    private let leastShare: Double

    /// Of a band's energy, what may be nothing but rounding errors where coefficients are sums of atoms.
    public static let roundingShare = 1.0 / 65536

    /// - Parameters:
    ///   - content: checksum of the chunk's content, so that the same chunk sounds alike wherever it stands.
    ///   - row: the block and channel within the chunk.
    ///   - leastShare: a smaller part of a band's energy than this counts as none left.
    public init(content: UInt32, row: Int, leastShare: Double = 0) {
        self.leastShare = leastShare
        state = (content ^ UInt32(truncatingIfNeeded: row) &* 0x9E37_79B9) &* 0x85EB_CA6B
        state ^= state >> 13
    }

    /// Uniform in −1 to 1.
    private mutating func next() -> Float {
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(Int32(bitPattern: state)) * 0x1p-31
    }

    /// Replaces the zeros of one block of one channel.
    /// - Parameter latent: the row's coefficients, those that were coded in place and the others 0.
    public mutating func fill(_ latent: inout [Float], row: Int, grid: QuantiserGrid) {
        let bands = grid.shape.bands(row: row)
        for band in 0..<grid.parameters.bands {
            // A uniform variable in −1 to 1 has a root mean square of 1/√3.
            let factor: Float = grid.rules.isNoiseEven ? 1 : 1.732_050_8
            guard let amplitude = amplitude(of: band, in: latent, row: row, grid: grid, factor: factor) else {
                continue
            }
            let range = bands.coefficients(band)
            if grid.rules.isNoiseEven {
                for k in range where latent[k] == 0 { latent[k] = next() < 0 ? -amplitude : amplitude }
            } else {
                for k in range where latent[k] == 0 { latent[k] = amplitude * next() }
            }
        }
    }

    /// The root mean square that the zeros of a band are given, times a factor; nil where it has none, or is silent.
    /// - Parameter latent: the row's coefficients without noise.
    public func amplitude(
        of band: Int, in latent: [Float], row: Int, grid: QuantiserGrid, factor: Float = 1
    ) -> Float? {
        let bands = grid.shape.bands(row: row)
        let index = row * bands.count + band
        let envelope = grid.envelope(index)
        if envelope == 0 { return nil }
        let range = bands.coefficients(band)
        // In double precision: the difference below may lose most of its digits.
        var (energy, zeros) = (0.0, 0)
        for k in range {
            energy += Double(latent[k]) * Double(latent[k])
            if latent[k] == 0 { zeros += 1 }
        }
        if zeros == 0 { return nil }
        let whole = Double(range.count) * Double(envelope) * Double(envelope)
        let left = whole - energy < leastShare * whole ? 0 : max(0, whole - energy) / Double(zeros)
        let isCoded = grid.expectations[index] != QuantiserGrid.uncoded
        let rootMeanSquare = Float(left.squareRoot())
        let bounded = isCoded ? min(rootMeanSquare, grid.rules.zeroZone * grid.stepSize(index)) : rootMeanSquare
        let eighths = zeros == range.count ? grid.parameters.emptyNoise : grid.parameters.partialNoise
        return factor * Float(eighths) / 8 * bounded
    }
}
