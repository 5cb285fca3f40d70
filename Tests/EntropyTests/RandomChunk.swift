import Codebook
import Latent
import Quantiser
import Support

@testable import Entropy

/// A random chunk: levels that move a little, coefficients that are large where the envelope says so.
struct RandomChunk {
    var grid: QuantiserGrid
    var planes: AtomPlanes
    var stereo: StereoFlags
    var windows: ChunkWindows

    init(seed: UInt64) {
        var generator = Random(seed: seed)
        let whole = ChunkShape(
            windows: Int.random(in: 2...20, using: &generator), channels: Int.random(in: 1...3, using: &generator),
            sampleRate: 48_000, hop: 1 << Int.random(in: 7...10, using: &generator))
        windows = Self.windows(whole.windows, using: &generator)
        grid = QuantiserGrid(shape: whole)
        grid.divide(windows.divisions)
        let shape = grid.shape
        planes = AtomPlanes(shape: shape)
        stereo = StereoFlags(channels: shape.channels)
        let loud = Int.random(in: 0...75, using: &generator)
        for index in grid.levels.indices {
            let jump = Int.random(in: 0...9, using: &generator) == 0 ? 60 : 2
            grid.levels[index] = UInt8(min(max(loud + Int.random(in: -jump...jump, using: &generator), 0), 75))
        }
        let bands = Int.random(in: 0...shape.bandCount, using: &generator)
        for row in 0..<shape.rows {
            let first = row * shape.bandCount
            for band in bands..<shape.bandCount { grid.levels[first + band] = 0 }
            // A band without coefficients keeps its level.
            for band in 0..<bands where row >= shape.channels && shape.bands(row: row).coefficients(band).isEmpty {
                grid.levels[first + band] = grid.levels[first + band - shape.channels * shape.bandCount]
            }
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
            for band in 0..<bands where grid.expectations[row * shape.bandCount + band] != QuantiserGrid.uncoded {
                for k in shape.bands(row: row).coefficients(band) where Int.random(in: 0...3, using: &generator) == 0 {
                    planes.levels[shape.offset(row: row) + k] = Int16(
                        Int.random(in: -largest...largest, using: &generator))
                }
            }
        }
    }

    /// What a decoder starts from.
    init(empty shape: ChunkShape) {
        windows = ChunkWindows.whole(shape.windows)
        grid = QuantiserGrid(shape: shape)
        planes = AtomPlanes(shape: shape)
        stereo = StereoFlags(channels: shape.channels)
    }

    private static func windows(_ count: Int, using generator: inout Random) -> ChunkWindows {
        let divisions = (0..<count).map { _ in
            var depths: [UInt8] = []
            halve(depth: 0, into: &depths, using: &generator)
            return WindowDivision(depths: depths)
        }
        let (left, right) = (Int(divisions[0].depths[0]), Int(divisions[count - 1].depths.last!))
        return ChunkWindows(
            divisions: divisions, leftDepth: Int.random(in: left...5, using: &generator),
            rightDepth: Int.random(in: right...5, using: &generator))
    }

    private static func halve(depth: UInt8, into depths: inout [UInt8], using generator: inout Random) {
        guard depth < 5, Int.random(in: 0...2, using: &generator) == 0 else { return depths.append(depth) }
        halve(depth: depth + 1, into: &depths, using: &generator)
        halve(depth: depth + 1, into: &depths, using: &generator)
    }
}
