internal import Codebook
internal import CodebookFile
internal import Entropy
internal import Quantiser
internal import RandomStreams
internal import Sketch
internal import Stream

/// Bodies of chunks and enhancements: bytes of any kind are decoded within the ranges that the format gives, or refused;
/// and a body that was drawn by lot comes back as it was drawn.
///
/// The first 24 bytes choose a configuration, the next says which of the two; then come the body's length and the body, and
/// the enhancement.
enum EntropyDecoderTarget {
    private static let mostCoefficients = 1 << 12

    static func run(_ input: [UInt8]) {
        var script = Script(input)
        var lot = Lot(seed: 0, bytes: script.take(24))
        let configuration = Configuration.drawn(from: &lot, coefficients: mostCoefficients)
        let isDrawn = script.byte() & 1 == 1
        let length = script.pair()
        do {
            if configuration.mode == .sketch {
                try sketch(Array(script.take(length)), configuration)
            } else if isDrawn {
                try drawn(configuration, Lot(seed: 0, bytes: script.take(length)), script.takeAll())
            } else {
                let body = Array(script.take(length))
                _ = try read(body, script.takeAll(), configuration)
            }
        } catch DecodeError.malformed, DecodeError.unsupported {
            // What hostile bytes are expected to be.
        } catch {
            fatalError("\(error)")
        }
    }

    /// What was drawn must come back.
    private static func drawn(_ configuration: Configuration, _ lot: Lot, _ rest: [UInt8]) throws {
        var drawer = try BodyDrawer(configuration, trained: configuration.trained)
        var (habits, lot) = (DrawingHabits(), lot)
        habits.mostBytes = 4000
        habits.wildness = lot.number(0...64)
        habits.yes = lot.number(0...65_536)
        let body = try drawer.body(habits, from: &lot)
        var addedLot = Lot(seed: 1, bytes: rest[...])
        let added = (try? drawer.enhancement(of: body, habits, from: &addedLot)) ?? []
        guard let sent = drawer.chunk else { return }
        let found: BodyDrawer.Chunk
        do {
            found = try read(body, added, configuration)
        } catch {
            fatalError("a valid body was refused: \(error)")
        }
        require(found.windows == sent.windows && found.stereo == sent.stereo, "windows or flags differ")
        require(found.grid.parameters == sent.grid.parameters && found.grid.levels == sent.grid.levels, "envelope")
        require(found.planes.levels == sent.planes.levels, "levels differ")
        require(found.planes.vectors.atoms == sent.planes.vectors.atoms, "atoms differ")
        require(found.planes.diffusion.indices == sent.planes.diffusion.indices, "steps differ")
    }

    private static func read(
        _ body: [UInt8], _ added: [UInt8], _ configuration: Configuration
    ) throws -> BodyDrawer.Chunk {
        guard let set = DictionarySet.numbered(configuration.dictionarySet) else { fatalError("no set") }
        let atoms = AtomFormat(configuration, trained: configuration.trained)
        var decoder = try ChunkDecoder(
            dictionaries: set, entropy: configuration.entropy, hasDivisions: configuration.hasDivisions, atoms: atoms)
        var chunk = try BodyDrawer(configuration, trained: configuration.trained).emptyChunk
        let levels = chunk.planes.levels.count
        let bits = try decoder.read(
            ByteReader(body, body.indices), grid: &chunk.grid, windows: &chunk.windows, stereo: &chunk.stereo,
            planes: &chunk.planes)
        require(min(bits.envelope, bits.indices, bits.coefficients) >= 0, "fewer bits than none")
        require(bits.envelope + bits.indices + bits.coefficients == 8 * body.count, "bits are left out")
        require(chunk.planes.levels.count == levels && chunk.grid.levels.count == chunk.grid.shape.levelCount, "sizes")
        check(chunk.planes.levels)
        let enhancement = try enhance(&chunk, body, added, set)
        reconstruct(chunk, atoms, enhancement)
        return chunk
    }

    private static func check(_ levels: [Int16]) {
        require(levels.allSatisfy { abs(Int($0)) <= AtomPlanes.largestLevel }, "a level is too large")
    }

    private static func enhance(
        _ chunk: inout BodyDrawer.Chunk, _ body: [UInt8], _ added: [UInt8], _ set: DictionarySet
    ) throws -> (Enhancement, QuantiserGrid)? {
        guard !added.isEmpty, set.supports(.range) else { return nil }
        var decoder = EnhancementDecoder(dictionaries: set)
        var enhancement = Enhancement(coefficientCount: chunk.planes.levels.count)
        // The check is made right: it would stop most of what comes.
        let content = CRC32C.checksum(body, body.indices)
        let bytes = [UInt8(truncatingIfNeeded: content)] + added.dropFirst()
        let base = chunk.planes.levels
        guard
            let read = try? decoder.read(
                bytes, base: chunk.grid, planes: &chunk.planes, content: content, into: &enhancement)
        else { return nil }
        require(chunk.planes.levels == base, "an enhancement changed its base")
        check(enhancement.levels)
        return (enhancement, read.grid)
    }

    private static func reconstruct(
        _ chunk: BodyDrawer.Chunk, _ atoms: AtomFormat, _ enhancement: (Enhancement, QuantiserGrid)?
    ) {
        var codebook = atoms.codebook()
        var latent = [Float](repeating: 0, count: chunk.grid.shape.hop)
        for row in 0..<chunk.grid.shape.rows {
            codebook.reconstruct(chunk.planes, row: row, grid: chunk.grid, into: &latent)
            if let (enhancement, grid) = enhancement {
                enhancement.add(to: &latent, base: chunk.planes.levels, row: row, grid: grid)
            }
            require(latent[..<chunk.grid.shape.hop(row: row)].allSatisfy(\.isFinite), "a coefficient is no number")
        }
    }

    private static func sketch(_ body: [UInt8], _ configuration: Configuration) throws {
        let transform = SketchTransform(
            windows: configuration.hopsPerChunk, sampleRate: configuration.sampleRate, hop: configuration.hop)
        var decoder = SketchDecoder(windows: configuration.hopsPerChunk)
        let (sketch, _) = try decoder.read(ByteReader(body, body.indices), channels: configuration.channels) {
            transform.edges(parts: $0).count - 1
        }
        require(transform.amplitudes(sketch).joined().allSatisfy(\.isFinite), "an amplitude is no number")
    }
}

extension Configuration {
    fileprivate var trained: TrainedCodebook? { mode.hasTrainedCodebook ? .builtIn : nil }
}
