import Quantiser
import Stream
import Support
import Testing

@testable import Codebook
@testable import Entropy

private func format(_ generator: inout Random) -> VectorFormat {
    let (count, dimension, levels) = (50, 8, 3)
    let numbers = generator.bytes(count * dimension * levels).map { Int8(bitPattern: $0) }
    let book = TrainedCodebook(hash: 5, count: count, dimension: dimension, levels: levels, numbers: numbers)
    return VectorFormat(.adaptive, codebookSize: UInt64(count), seed: book.hash, trained: book)!
}

private func randomLatent(_ grid: QuantiserGrid, _ generator: inout Random) -> [Float] {
    (0..<grid.shape.rows).flatMap { row in
        let bands = grid.shape.bands(row: row)
        var numbers = [Float](repeating: 0, count: grid.shape.hop(row: row))
        for band in 0..<bands.count {
            let envelope = grid.envelope(row * bands.count + band)
            for k in bands.coefficients(band) { numbers[k] = envelope * Float.random(in: -2...2, using: &generator) }
        }
        return numbers
    }
}

@Test("both sides have the same atoms behind every row, and the encoder those that it chose with", arguments: [8, 4])
func adaptiveSidesInStep(dimension: Int) throws {
    var generator = Random(seed: 3)
    let format = format(&generator)
    var changed = 0
    // Each side keeps its codebook from chunk to chunk.
    var (here, there) = (VectorCodebook(format: format), VectorCodebook(format: format))
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range, atoms: .vectors(format))
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: .range, hasDivisions: true, atoms: .vectors(format))
    for seed in UInt64(0)..<20 {
        var chunk = RandomChunk(seed: seed)
        let latent = randomLatent(chunk.grid, &generator)
        chunk.planes.vectors.dimension = dimension
        here.begin(latent, grid: chunk.grid)
        // Trials before the one that counts leave nothing behind.
        for scale: Float in [4, 0.5, 1] {
            here.select(latent, grid: chunk.grid, limit: .steps, bitScale: scale, into: &chunk.planes)
        }
        let chosen = try atoms(of: here)
        var bytes: [UInt8] = []
        _ = try encoder.append(
            grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
        var read = RandomChunk(empty: chunk.grid.shape)
        _ = try decoder.read(
            ByteReader(bytes, bytes.indices), grid: &read.grid, windows: &read.windows, stereo: &read.stereo,
            planes: &read.planes)
        #expect(read.planes.vectors.atoms == chunk.planes.vectors.atoms, "seed \(seed)")
        // A chunk that breaks off leaves nothing behind either.
        var (sent, heard) = ([Float](repeating: 0, count: 4096), [Float](repeating: 1, count: 4096))
        there.reconstruct(read.planes, row: 0, grid: read.grid, into: &heard)
        for row in 0..<chunk.grid.shape.rows {
            here.reconstruct(chunk.planes, row: row, grid: chunk.grid, into: &sent)
            there.reconstruct(read.planes, row: row, grid: read.grid, into: &heard)
            let range = 0..<chunk.grid.shape.hop(row: row)
            #expect(sent[range] == heard[range], "seed \(seed), row \(row)")
            #expect(try atoms(of: here) == atoms(of: there), "seed \(seed), row \(row)")
        }
        #expect(try chosen == atoms(of: there), "seed \(seed)")
        changed += there.books.adaptive?.changed.count ?? 0
    }
    #expect(changed > 100)
}

private func atoms(of codebook: VectorCodebook) throws -> [[Int]] {
    let adaptive = try #require(codebook.books.adaptive)
    return (0..<50).map { Array(adaptive.atom($0)) }
}
