internal import Algebra
internal import Quantiser

/// Finds the envelope levels that follow the signal at the least cost: a level stays where it is until the signal
/// has moved enough to be worth the bits of a change. Solved exactly for each band over the windows of a chunk
/// (Viterbi's algorithm).
struct EnvelopeEstimate {
    private let shape: ChunkShape
    /// The exact levels, real numbers, in the order of `ChunkShape`.
    private var exact: [Float]
    private var costs: [Float]
    /// For each window and level, the level of the window before on the cheapest way there.
    private var origins: [UInt8]

    private static let levelCount = Loudness.levels.upperBound + 1

    init(shape: ChunkShape) {
        self.shape = shape
        exact = [Float](repeating: 0, count: shape.levelCount)
        costs = [Float](repeating: 0, count: Self.levelCount)
        origins = [UInt8](repeating: 0, count: shape.windows * Self.levelCount)
    }

    /// Measures the bands of a chunk's latent.
    /// - Parameter levelsOff: for each row, what is taken off its levels.
    mutating func measure(_ latent: [Float], levelsOff: [Float]) {
        let bands = shape.bands
        for row in 0..<shape.rows {
            for band in 0..<bands.count {
                let range = bands.coefficients(band)
                let first = row * shape.hop + range.lowerBound
                let meanSquare = Vector.energy(latent, first..<first + range.count) / Float(range.count)
                let level = Loudness.exactLevel(meanSquare: meanSquare) - levelsOff[row]
                exact[row * bands.count + band] = level < 0.5 ? 0 : min(level, Float(Loudness.levels.upperBound))
            }
        }
    }

    /// The highest band that is ever louder than silence, plus one.
    var bandsInUse: Int {
        let count = shape.bands.count
        return exact.indices.lazy.filter { exact[$0] > 0 }.map { $0 % count + 1 }.max() ?? 0
    }

    /// Writes the cheapest levels.
    /// - Parameter changeCost: what a change costs, in squared levels of error.
    mutating func choose(changeCost: Float, into levels: inout [UInt8]) {
        for channel in 0..<shape.channels {
            for band in 0..<shape.bands.count {
                choose(channel: channel, band: band, changeCost: changeCost, into: &levels)
            }
        }
    }

    private mutating func choose(channel: Int, band: Int, changeCost: Float, into levels: inout [UInt8]) {
        let stride = shape.channels * shape.bands.count
        let first = channel * shape.bands.count + band
        var (lowest, highest) = (Float.infinity, -Float.infinity)
        for window in 0..<shape.windows {
            lowest = min(lowest, exact[first + window * stride])
            highest = max(highest, exact[first + window * stride])
        }
        let range = Int(lowest)...min(Int(highest) + 1, Loudness.levels.upperBound)
        for level in range { costs[level] = 0 }
        for window in 0..<shape.windows {
            step(range, exact: exact[first + window * stride], window: window, changeCost: window == 0 ? 0 : changeCost)
        }
        var level = range.min { costs[$0] < costs[$1] } ?? 0
        for window in (0..<shape.windows).reversed() {
            levels[first + window * stride] = UInt8(level)
            level = Int(origins[window * Self.levelCount + level])
        }
    }

    private mutating func step(_ range: ClosedRange<Int>, exact: Float, window: Int, changeCost: Float) {
        var best = range.lowerBound
        for level in range where costs[level] < costs[best] { best = level }
        let jump = costs[best] + changeCost
        let base = window * Self.levelCount
        for level in range {
            let stays = costs[level] <= jump
            origins[base + level] = UInt8(stays ? level : best)
            let error = Float(level) - exact
            costs[level] = (stays ? costs[level] : jump) + error * error
        }
    }
}
