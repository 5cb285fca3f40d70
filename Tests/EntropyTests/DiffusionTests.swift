import Codebook
import Diffusion
import Quantiser
import Stream
import Support
import Testing

@testable import Entropy

private func bytes(of chunk: RandomChunk, _ format: DiffusionFormat) throws -> [UInt8] {
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range, atoms: .diffusion(format))
    var bytes: [UInt8] = []
    _ = try encoder.append(
        grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
    return bytes
}

private func read(_ bytes: [UInt8], into chunk: inout RandomChunk, _ format: DiffusionFormat) throws {
    var decoder = try ChunkDecoder(
        dictionaries: .newest, entropy: .range, hasDivisions: true, atoms: .diffusion(format))
    _ = try decoder.read(
        ByteReader(bytes, bytes.indices), grid: &chunk.grid, windows: &chunk.windows, stereo: &chunk.stereo,
        planes: &chunk.planes)
}

private func rows(_ chunk: RandomChunk, _ codebook: inout any Codebook) -> [[Float]] {
    let shape = chunk.grid.shape
    var row = [Float](repeating: 1, count: 4096)
    return (0..<shape.rows).map { number in
        codebook.reconstruct(chunk.planes, row: number, grid: chunk.grid, into: &row)
        return Array(row[..<shape.hop(row: number)])
    }
}

private func rows(_ chunk: RandomChunk, _ format: DiffusionFormat) -> [[Float]] {
    var codebook = AtomFormat.diffusion(format).codebook()
    return rows(chunk, &codebook)
}

/// Expects that two chunks hold the same.
private func expectSame(_ read: RandomChunk, _ sent: RandomChunk, _ comment: Comment) {
    let (found, known) = (read.planes.diffusion, sent.planes.diffusion)
    // Where no vector is, no parameter is either.
    if !known.layout.vectors.isEmpty { #expect(found.parameters == known.parameters, comment) }
    #expect(found.layout.vectors == known.layout.vectors && found.layout.rows == known.layout.rows, comment)
    #expect(found.gains == known.gains && found.starts == known.starts, comment)
    #expect(found.indices == known.indices && found.codes == known.codes, comment)
    #expect(read.planes.levels == sent.planes.levels && read.planes.vectorBands == sent.planes.vectorBands, comment)
}

@Test("diffusion steps come back from the bytes that they become, and sound alike twice", arguments: 0..<12)
func diffusionComesBack(part: Int) throws {
    var atoms = 0
    for seed in stride(from: UInt64(part), to: 240, by: 12) {
        var random = RandomDiffusion(seed: seed)
        random.draw()
        var heard = RandomChunk(empty: random.chunk.grid.shape)
        try read(bytes(of: random.chunk, random.format), into: &heard, random.format)
        expectSame(heard, random.chunk, "seed \(seed)")
        atoms += heard.planes.diffusion.indices.count
        var codebook = AtomFormat.diffusion(random.format).codebook()
        let once = rows(heard, &codebook)
        #expect(rows(heard, &codebook) == once, "seed \(seed)")
        #expect(once.allSatisfy { $0.allSatisfy { $0.isFinite } }, "seed \(seed)")
    }
    #expect(atoms > 4000)
}

/// What an encoder is asked of a random chunk, and whether it refines coordinates of its own accord.
private func choice(_ random: inout RandomDiffusion, _ start: DiffusionChoice.Start) -> DiffusionChoice {
    let parameters = random.parameters()
    var choice = DiffusionChoice()
    choice.start = start
    (choice.schedule, choice.prior, choice.coding) = (parameters.schedule, parameters.prior, parameters.coding)
    (choice.eta, choice.noiseScale) = (parameters.eta, parameters.noiseScale)
    choice.steps = parameters.steps > 1 ? min(parameters.steps, 12) : nil
    choice.dimension = Bool.random(using: &random.generator) ? nil : 4 << parameters.dimensionShift
    return choice
}

@Test(
    "a body is as long as it was planned, and both sides make the same of it",
    arguments: DiffusionChoice.Start.allCases, 0..<4)
func plannedDiffusion(start: DiffusionChoice.Start, part: Int) throws {
    var atoms = 0
    for seed in stride(from: UInt64(1000 + part), to: 1200, by: 4) {
        var random = RandomDiffusion(seed: seed)
        let latent = random.latent()
        let choice = choice(&random, start)
        var codebook = AtomFormat.diffusion(random.format).codebook(diffusion: choice)
        var chunk = random.chunk
        codebook.begin(latent, grid: chunk.grid)
        let scale = Float.random(in: 0.5...2, using: &random.generator)
        codebook.select(latent, grid: chunk.grid, limit: .steps, bitScale: scale, into: &chunk.planes)
        let costs = chunk.grid.levels.map { _ in
            var cost = BandCost()
            cost.error = Bool.random(using: &random.generator) ? 0 : 1e9
            return cost
        }
        let bands = BandChoice(vectorShare: 1, refinesCoordinates: Bool.random(using: &random.generator))
        _ = codebook.keepCheaper(costs, choice: bands, latent, grid: chunk.grid, in: &chunk.planes)
        let planned = try bytes(of: chunk, random.format)
        codebook.settle(latent, grid: chunk.grid, in: &chunk.planes)
        let sent = try bytes(of: chunk, random.format)
        #expect(sent.count <= planned.count + 4, "seed \(seed)")
        if hasEvenSteps(random.format, chunk.planes.diffusion.parameters.coding) {
            #expect(sent.count >= planned.count - 4, "seed \(seed)")
        }
        var heard = RandomChunk(empty: chunk.grid.shape)
        try read(sent, into: &heard, random.format)
        expectSame(heard, chunk, "seed \(seed)")
        let known = rows(chunk, &codebook)
        #expect(rows(heard, random.format) == known, "seed \(seed)")
        atoms += heard.planes.diffusion.indices.count
    }
    #expect(atoms > (start == .base ? 100 : 5000))
}

/// Whether all steps with as many bits as planned are as long: no chain ends early, no index is shorter than another.
private func hasEvenSteps(_ format: DiffusionFormat, _ coding: StepCoding) -> Bool {
    guard format.codebookSize.nonzeroBitCount == 1 else { return false }
    switch coding {
    case .single, .threshold(1), .pursuit(1, _): return true
    default: return false
    }
}

/// Reads bytes that no encoder wrote, and makes sound of them where no rule is broken.
/// - Returns: whether none was.
private func isRead(_ bytes: [UInt8], shape: ChunkShape, _ format: DiffusionFormat, _ comment: Comment) throws -> Bool {
    var chunk = RandomChunk(empty: shape)
    do {
        try read(bytes, into: &chunk, format)
    } catch is DecodeError {
        return false
    }
    let diffusion = chunk.planes.diffusion
    #expect(diffusion.indices.allSatisfy { $0 < UInt32(format.codebookSize) }, comment)
    #expect(diffusion.starts.count == diffusion.layout.vectors.count + 1, comment)
    #expect(rows(chunk, format).allSatisfy { $0.allSatisfy { $0.isFinite } }, comment)
    return true
}

@Test("no bytes make a decoder of diffusion fail otherwise than by an error", arguments: 0..<8)
func hostileDiffusion(part: Int) throws {
    for seed in stride(from: UInt64(part), to: 400, by: 8) {
        var random = RandomDiffusion(seed: seed)
        let shape = random.chunk.grid.shape
        let whole = ChunkShape(windows: shape.windows, channels: shape.channels, sampleRate: 48_000, hop: shape.hop)
        // Bytes that start with yes after yes run the deepest.
        let fill: UInt8 = seed % 3 == 0 ? 0 : seed % 3 == 1 ? 0xFF : 0x55
        let bytes =
            random.generator.bytes(Int.random(in: 0...200, using: &random.generator))
            + [UInt8](repeating: fill, count: 40)
        _ = try isRead(bytes, shape: whole, random.format, "seed \(seed)")
    }
}

@Test("bodies that were changed are errors, or chunks like any other", arguments: 0..<8)
func changedDiffusion(part: Int) throws {
    var (good, bad) = (0, 0)
    for seed in stride(from: UInt64(2000 + part), to: 2120, by: 8) {
        var random = RandomDiffusion(seed: seed)
        random.draw()
        let body = try bytes(of: random.chunk, random.format)
        let shape = random.chunk.grid.shape
        for number in 0..<6 {
            var changed = body
            // Far into the body, where steps are, or anywhere.
            let first = number % 2 == 0 ? 0 : body.count / 2
            for _ in 0..<Int.random(in: 1...3, using: &random.generator) {
                changed[Int.random(in: first..<body.count, using: &random.generator)] =
                    UInt8.random(in: .min ... .max, using: &random.generator)
            }
            if number == 5 { changed.removeLast(Int.random(in: 0..<changed.count, using: &random.generator)) }
            let isGood = try isRead(changed, shape: shape, random.format, "seed \(seed), change \(number)")
            (good, bad) = (good + (isGood ? 1 : 0), bad + (isGood ? 0 : 1))
        }
    }
    #expect(good > 0 && bad > 0)
}
