import Codebook
import Glibc
import Latent
import Quantiser
import Stream
import Support
import Testing

@testable import Entropy

@Test("a chunk's integers come back exactly", arguments: [EntropyKind.zstd, .range], 0..<200)
func roundTrip(entropy: EntropyKind, seed: UInt64) throws {
    let chunk = RandomChunk(seed: seed)
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: entropy)
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: entropy, hasDivisions: true)
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

@Test("signs that stand beside a body come back, and may be wrong without harm to anything else", arguments: 0..<100)
func signsBeside(seed: UInt64) throws {
    let chunk = RandomChunk(seed: seed)
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range, splitsSigns: true)
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: .range, hasDivisions: true)
    var bytes: [UInt8] = []
    let sizes = try encoder.append(
        grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
    let signs = encoder.signs
    #expect(signs.count == (chunk.planes.levels.count { $0 != 0 } + 7) / 8, "seed \(seed)")
    for (signs, factor) in [(signs, 1), (signs.map { ~$0 }, -1)] as [([UInt8], Int16)] {
        var found = RandomChunk(empty: chunk.grid.shape)
        let read = try decoder.read(
            ByteReader(bytes, 0..<bytes.count), signs: signs, grid: &found.grid, windows: &found.windows,
            stereo: &found.stereo, planes: &found.planes)
        #expect(found.grid.levels == chunk.grid.levels && found.stereo == chunk.stereo, "seed \(seed)")
        #expect(found.planes.levels == chunk.planes.levels.map { factor * $0 }, "seed \(seed)")
        #expect(sizes == read, "seed \(seed)")
    }
    for wrong in [signs + [0], Array(signs.dropLast())] where wrong.count != signs.count {
        var found = RandomChunk(empty: chunk.grid.shape)
        #expect(throws: DecodeError.self, "seed \(seed)") {
            try decoder.read(
                ByteReader(bytes, 0..<bytes.count), signs: wrong, grid: &found.grid, windows: &found.windows,
                stereo: &found.stereo, planes: &found.planes)
        }
    }
}

@Test(
    "any change of a body is decoded to something or refused, never worse", arguments: [EntropyKind.zstd, .range],
    0..<300)
func hostileBodies(entropy: EntropyKind, seed: UInt64) throws {
    var generator = Random(seed: seed)
    let chunk = RandomChunk(seed: seed % 20)
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: entropy)
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: entropy, hasDivisions: true)
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
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: .zstd, hasDivisions: true)
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
    let symbols = (0..<120).map { _ in
        UInt8(3 * min(Int(-20 * log(Double.random(in: 0.001..<1, using: &generator))), 84))
    }
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
