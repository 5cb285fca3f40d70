import Codebook
import Quantiser
import Support

@testable import Entropy

/// A random chunk: levels that move a little, coefficients that are large where the envelope says so.
struct RandomChunk {
    var grid: QuantiserGrid
    var planes: AtomPlanes
    var stereo: StereoFlags

    init(seed: UInt64) {
        var generator = Random(seed: seed)
        let shape = ChunkShape(
            windows: Int.random(in: 2...20, using: &generator), channels: Int.random(in: 1...3, using: &generator),
            sampleRate: 48_000, hop: 1 << Int.random(in: 7...10, using: &generator))
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        stereo = StereoFlags(channels: shape.channels)
        let loud = Int.random(in: 0...75, using: &generator)
        for index in grid.levels.indices {
            let jump = Int.random(in: 0...9, using: &generator) == 0 ? 60 : 2
            grid.levels[index] = UInt8(min(max(loud + Int.random(in: -jump...jump, using: &generator), 0), 75))
        }
        let bands = Int.random(in: 0...shape.bands.count, using: &generator)
        for row in 0..<shape.rows {
            for band in bands..<shape.bands.count { grid.levels[row * shape.bands.count + band] = 0 }
        }
        grid.set(
            ChunkParameters(
                gain: Int.random(in: 0...255, using: &generator), bands: bands,
                exponent: Int.random(in: 0...15, using: &generator), emptyNoise: 5, partialNoise: 4))
        for pair in stereo.bands.indices {
            stereo.bands[pair] = UInt32.random(in: 0...UInt32((1 << bands) - 1), using: &generator)
        }
        let largest = [0, 1, 3, 100, AtomPlanes.largestLevel].randomElement(using: &generator)!
        for row in 0..<shape.rows {
            for band in 0..<bands where grid.expectations[row * shape.bands.count + band] != QuantiserGrid.uncoded {
                for k in shape.bands.coefficients(band) where Int.random(in: 0...3, using: &generator) == 0 {
                    planes.levels[row * shape.hop + k] = Int16(Int.random(in: -largest...largest, using: &generator))
                }
            }
        }
    }
}
