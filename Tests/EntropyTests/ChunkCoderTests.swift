import Codebook
import Latent
import Quantiser
import Stream
import Support
import Testing

@testable import Entropy

/// A random chunk: levels that move a little, coefficients that are large where the envelope says so.
private struct RandomChunk {
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

@Test("a chunk's integers come back exactly", arguments: 0..<200)
func roundTrip(seed: UInt64) throws {
    let chunk = RandomChunk(seed: seed)
    var encoder = try ChunkEncoder(dictionaries: .newest)
    var decoder = try ChunkDecoder(dictionaries: .newest, hasDivisions: true)
    var bytes: [UInt8] = []
    let sizes = try encoder.append(
        grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
    var windows = ChunkWindows.whole(chunk.grid.shape.windows)
    var grid = QuantiserGrid(shape: chunk.grid.shape)
    var planes = AtomPlanes(shape: chunk.grid.shape)
    var stereo = StereoFlags(channels: chunk.grid.shape.channels)
    let read = try decoder.read(
        ByteReader(bytes, 0..<bytes.count), grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
    #expect(windows == chunk.windows, "seed \(seed)")
    #expect(grid.levels == chunk.grid.levels, "seed \(seed)")
    #expect(grid.parameters == chunk.grid.parameters, "seed \(seed)")
    #expect(stereo == chunk.stereo, "seed \(seed)")
    #expect(planes.levels == chunk.planes.levels, "seed \(seed)")
    #expect(sizes.indices == read.indices && sizes.envelope == read.envelope, "seed \(seed)")
    #expect(8 * bytes.count == read.envelope + read.indices + read.coefficients, "seed \(seed)")
}

@Test("any change of a body is decoded to something or refused, never worse", arguments: 0..<300)
func hostileBodies(seed: UInt64) throws {
    var generator = Random(seed: seed)
    let chunk = RandomChunk(seed: seed % 20)
    var encoder = try ChunkEncoder(dictionaries: .newest)
    var decoder = try ChunkDecoder(dictionaries: .newest, hasDivisions: true)
    var bytes: [UInt8] = []
    _ = try encoder.append(
        grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
    var windows = ChunkWindows.whole(chunk.grid.shape.windows)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    if Bool.random(using: &generator) { bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator)) }
    var grid = QuantiserGrid(shape: chunk.grid.shape)
    var planes = AtomPlanes(shape: chunk.grid.shape)
    var stereo = StereoFlags(channels: chunk.grid.shape.channels)
    let result = Result {
        try decoder.read(
            ByteReader(bytes, 0..<bytes.count), grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
    }
    if case .failure(let error) = result { #expect(error is DecodeError, "seed \(seed): \(error)") }
    #expect(planes.levels.count == chunk.planes.levels.count)
}

@Test("windows divided into more blocks than memory is for are refused before anything is sized by them")
func tooManyBlocks() throws {
    let shape = ChunkShape(windows: 4096, channels: 8, sampleRate: 48_000, hop: 128)
    var decoder = try ChunkDecoder(dictionaries: .newest, hasDivisions: true)
    var (grid, windows) = (QuantiserGrid(shape: shape), ChunkWindows.whole(4096))
    var (planes, stereo) = (AtomPlanes(shape: shape), StereoFlags(channels: 8))
    // 31 bits divide a window to the end.
    let bytes = [0x55] + [UInt8](repeating: 0xFF, count: 4096 * 31 / 8) + [UInt8](repeating: 0, count: 100)
    #expect(throws: DecodeError.malformed("windows: divided into too many blocks")) {
        _ = try decoder.read(
            ByteReader(bytes, 0..<bytes.count), grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
    }
    #expect(grid.shape == shape)
}

@Test("planes longer than one zstd block come back, and the limit holds them", arguments: [65_535, 65_536, 200_000])
func longPlanes(count: Int) throws {
    var generator = Random(seed: UInt64(count))
    let symbols = (0..<count).map { _ in UInt8.random(in: 0...9, using: &generator) }
    var compressor = try PlaneCompressor(dictionaries: .newest)
    var decompressor = try PlaneDecompressor(dictionaries: .newest)
    var (bytes, found): ([UInt8], [UInt8]) = ([], [])
    try compressor.append(symbols, plane: 3, to: &bytes)
    var reader = ByteReader(bytes, 0..<bytes.count)
    try decompressor.read(from: &reader, plane: 3, limit: count, into: &found)
    #expect(found == symbols)
    #expect(reader.remaining.isEmpty)
    var again = ByteReader(bytes, 0..<bytes.count)
    #expect(throws: DecodeError.self) {
        try decompressor.read(from: &again, plane: 3, limit: count - 1, into: &found)
    }
}

@Test("a dictionary's table beats a plane's own on a chunk's worth of symbols")
func dictionariesPay() throws {
    // Spread as in the class with the fewest values: long runs, all values 1.
    var generator = Random(seed: 4)
    let symbols = (0..<120).map { _ in UInt8(3 * Int(Double.random(in: 0..<1, using: &generator) * 30)) }
    let untrained = DictionarySet(
        number: 0, classes: DictionarySet.newest.classes,
        planes: [[UInt8]](repeating: [], count: DictionarySet.planeCount))
    var (trained, plain): ([UInt8], [UInt8]) = ([], [])
    var compressor = try PlaneCompressor(dictionaries: .newest)
    try compressor.append(symbols, plane: 2, to: &trained)
    compressor = try PlaneCompressor(dictionaries: untrained)
    try compressor.append(symbols, plane: 2, to: &plain)
    #expect(trained.count < plain.count)
}
