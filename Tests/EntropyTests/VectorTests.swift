import Codebook
import Latent
import Quantiser
import Stream
import Support
import Testing

@testable import Entropy

private let modes = Mode.allCases.filter { $0.hasVectors && !$0.hasTrainedCodebook }

private func format(_ mode: Mode, _ generator: inout Random) -> VectorFormat {
    VectorFormat(
        mode, codebookSize: [2, 5, 64, 300].randomElement(using: &generator),
        seed: UInt64.random(in: 0...9, using: &generator))!
}

/// Chooses atoms for a random latent.
private func choose(
    _ chunk: inout RandomChunk, _ format: VectorFormat, _ codebook: inout any Codebook, _ generator: inout Random
) {
    let latent = (0..<chunk.grid.shape.rows).flatMap { row in
        let bands = chunk.grid.shape.bands(row: row)
        var numbers = [Float](repeating: 0, count: chunk.grid.shape.hop(row: row))
        for band in 0..<bands.count {
            let envelope = chunk.grid.envelope(row * bands.count + band)
            for k in bands.coefficients(band) { numbers[k] = envelope * Float.random(in: -2...2, using: &generator) }
        }
        return numbers
    }
    chunk.planes.vectors.dimension = 4 << Int.random(in: 0...3, using: &generator)
    codebook.begin(latent, grid: chunk.grid)
    codebook.select(latent, grid: chunk.grid, limit: .steps, bitScale: 1, into: &chunk.planes)
    guard format.isHybrid else { return }
    let costs = chunk.grid.levels.map { _ in
        var cost = BandCost()
        cost.error = Bool.random(using: &generator) ? 0 : 1e9
        return cost
    }
    _ = codebook.keepCheaper(costs, choice: BandChoice(vectorShare: 1), latent, grid: chunk.grid, in: &chunk.planes)
}

@Test("vectors come back from the bytes that they become", arguments: modes)
func vectorsComeBack(mode: Mode) throws {
    var atoms = 0
    for seed in UInt64(0)..<12 {
        var generator = Random(seed: seed)
        let format = format(mode, &generator)
        var chunk = RandomChunk(seed: seed)
        var codebook = AtomFormat.vectors(format).codebook()
        choose(&chunk, format, &codebook, &generator)
        var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range, atoms: .vectors(format))
        var bytes: [UInt8] = []
        _ = try encoder.append(
            grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
        var decoder = try ChunkDecoder(
            dictionaries: .newest, entropy: .range, hasDivisions: true, atoms: .vectors(format))
        var read = RandomChunk(empty: chunk.grid.shape)
        _ = try decoder.read(
            ByteReader(bytes, bytes.indices), grid: &read.grid, windows: &read.windows, stereo: &read.stereo,
            planes: &read.planes)
        #expect(read.planes.vectors.atoms == chunk.planes.vectors.atoms, "seed \(seed)")
        #expect(read.planes.vectors.starts == chunk.planes.vectors.starts, "seed \(seed)")
        #expect(read.planes.levels == chunk.planes.levels, "seed \(seed)")
        atoms += read.planes.vectors.atoms.count
        var other = AtomFormat.vectors(format).codebook()
        var (sent, heard) = ([Float](repeating: 0, count: 4096), [Float](repeating: 1, count: 4096))
        for row in 0..<chunk.grid.shape.rows {
            codebook.reconstruct(chunk.planes, row: row, grid: chunk.grid, into: &sent)
            other.reconstruct(read.planes, row: row, grid: read.grid, into: &heard)
            let range = 0..<chunk.grid.shape.hop(row: row)
            #expect(sent[range] == heard[range], "seed \(seed), row \(row)")
        }
    }
    #expect(atoms > 100)
}

@Test("no bytes make a decoder of vectors fail otherwise than by an error", arguments: modes)
func hostileVectors(mode: Mode) throws {
    for seed in UInt64(0)..<200 {
        var generator = Random(seed: seed)
        let format = format(mode, &generator)
        var chunk = RandomChunk(empty: RandomChunk(seed: seed % 20).grid.shape)
        // Bytes that start with yes after yes run the deepest.
        let fill: UInt8 = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 0xFF : 0x55
        let bytes = generator.bytes(Int(seed)) + [UInt8](repeating: fill, count: 40)
        var decoder = try ChunkDecoder(
            dictionaries: .newest, entropy: .range, hasDivisions: true, atoms: .vectors(format))
        do {
            _ = try decoder.read(
                ByteReader(bytes, bytes.indices), grid: &chunk.grid, windows: &chunk.windows, stereo: &chunk.stereo,
                planes: &chunk.planes)
        } catch {
            continue
        }
        var codebook = AtomFormat.vectors(format).codebook()
        var latent = [Float](repeating: 0, count: 4096)
        for row in 0..<chunk.grid.shape.rows {
            codebook.reconstruct(chunk.planes, row: row, grid: chunk.grid, into: &latent)
            #expect(latent.allSatisfy { $0.isFinite })
        }
    }
}
