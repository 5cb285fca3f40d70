internal import Glibc

/// How loud the background of a channel is in each band: the least of its smoothed energy over some seconds, which
/// speech and notes do not reach (minimum statistics; Martin, 2001).
struct BackgroundLevels: Sendable {
    /// First coefficient of each band of a window, and the end of the last one.
    let edges: [Int]
    private let samplesPerStretch: Int
    /// What remains of the smoothed energy after a block, by its depth.
    private let memory: [Float]
    /// Mean energy of a coefficient in each band.
    private var smoothed: [Float]
    /// The least of it in each of the last stretches of time, band by band; the first of them is not over.
    private var least: [Float]
    private var samples = 0

    private static let stretches = 8
    private static let secondsPerStretch = 0.4
    private static let smoothingSeconds = 0.05
    /// Larger than any energy that is of use.
    private static let most: Float = 1e30

    init(hop: Int, sampleRate: Int, deepest: Int) {
        var edges = [0]
        // Widths of a third of an octave, and no less than four coefficients.
        while let last = edges.last, last < hop { edges.append(min(hop, last + max(4, last / 16 * 4))) }
        self.edges = edges
        samplesPerStretch = Int(Self.secondsPerStretch * Double(sampleRate))
        memory = (0...deepest).map {
            Float(exp(-Double(hop >> $0) / (Self.smoothingSeconds * Double(sampleRate))))
        }
        smoothed = [Float](repeating: -1, count: edges.count - 1)
        least = [Float](repeating: Self.most, count: (edges.count - 1) * Self.stretches)
    }

    mutating func reset() {
        for band in smoothed.indices { smoothed[band] = -1 }
        for place in least.indices { least[place] = Self.most }
        samples = 0
    }

    /// Hears a block of `count` coefficients, which are those of a window halved `depth` times.
    mutating func hear(_ coefficients: [Float], count: Int, depth: Int) {
        for band in smoothed.indices {
            // A band that has no coefficient in a short block keeps its level.
            let (first, end) = (edges[band] >> depth, edges[band + 1] >> depth)
            guard end > first else { continue }
            var energy: Float = 0
            for k in first..<end { energy += coefficients[k] * coefficients[k] }
            energy /= Float(end - first)
            if !(energy < Self.most) { energy = Self.most }
            smoothed[band] = smoothed[band] < 0 ? energy : energy + memory[depth] * (smoothed[band] - energy)
            least[band] = min(least[band], smoothed[band])
        }
        samples += count
        if samples >= samplesPerStretch { beginStretch() }
    }

    private mutating func beginStretch() {
        samples = 0
        let bands = smoothed.count
        for place in stride(from: least.count - 1, through: bands, by: -1) { least[place] = least[place - bands] }
        for band in 0..<bands { least[band] = smoothed[band] < 0 ? Self.most : smoothed[band] }
    }

    /// Root mean square of the background's coefficients in a band.
    func amplitude(band: Int) -> Float {
        var energy = Self.most
        for place in stride(from: band, to: least.count, by: smoothed.count) { energy = min(energy, least[place]) }
        return energy < Self.most ? energy.squareRoot() : 0
    }
}
