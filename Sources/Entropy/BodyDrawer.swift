package import Codebook
package import Latent
internal import LatentDiffusion
package import Quantiser
internal import Sketch
package import Stream

/// Draws bodies of chunks by lot: all that the format allows, and not what some encoder would choose.
package struct BodyDrawer {
    /// What a body holds.
    package struct Chunk {
        package var grid: QuantiserGrid
        package var windows: ChunkWindows
        package var stereo: StereoFlags
        package var planes: AtomPlanes
    }

    private let configuration: Configuration
    private let dictionaries: DictionarySet
    private let format: AtomFormat
    /// What each body starts from: whatever the coder, a table of the range coder says what is likely.
    private let models: AdaptiveModels
    /// What was drawn last; nil for a sketch.
    package private(set) var chunk: Chunk?

    /// - Parameter trained: the codebook that the configuration names.
    /// - Throws: `DecodeError.missing` for a dictionary set that is not there or lacks what the coder needs.
    package init(_ configuration: Configuration, trained: TrainedCodebook? = nil) throws(DecodeError) {
        guard let set = DictionarySet.numbered(configuration.dictionarySet), set.supports(configuration.entropy) else {
            throw .missing("dictionary set \(configuration.dictionarySet)")
        }
        self.configuration = configuration
        dictionaries = set
        format = AtomFormat(configuration, trained: trained)
        models =
            configuration.mode == .sketch
            ? .sketch : AdaptiveModels(table: (set.supports(.range) ? set : .newest).rangeTable)
    }

    /// Draws the body of a chunk.
    /// - Parameter isSilent: of each channel, what the levels say of it in front of the body of a segment.
    /// - Throws: where a rule forbids what was drawn; another try may do better.
    package mutating func body(
        _ habits: DrawingHabits, isSilent: [Bool] = [], from lot: inout Lot
    ) throws -> [UInt8] {
        guard configuration.mode != .guided else { return try guided(habits, isSilent: isSilent, from: &lot) }
        var habits = habits
        habits.divides = habits.divides && configuration.hasDivisions
        guard configuration.mode != .sketch else { return try sketch(habits, from: &lot) }
        var chunk = emptyChunk
        habits.bands = min(habits.bands, chunk.grid.shape.bandCount)
        var body = RangeBody(
            DrawingCoder(models: models, habits: habits, lot: lot), hasDivisions: configuration.segment == nil)
        defer { lot = body.coder.lot }
        try body.codeGrid(&chunk.grid, windows: &chunk.windows, stereo: &chunk.stereo)
        switch format {
        case .coordinates: try body.codeLevels(&chunk.planes, grid: chunk.grid)
        case .vectors(let format): try body.codeVectors(&chunk.planes, grid: chunk.grid, format: format)
        case .diffusion(let format): try body.codeDiffusion(&chunk.planes, grid: chunk.grid, format: format)
        }
        self.chunk = chunk
        return configuration.entropy == .range ? body.coder.finish() : try packed(chunk)
    }

    /// Draws the enhancement of the chunk that was drawn last.
    /// - Parameter base: its body.
    package mutating func enhancement(
        of base: [UInt8], _ habits: DrawingHabits, from lot: inout Lot
    ) throws(DecodeError) -> [UInt8] {
        guard dictionaries.supports(.range), var planes = chunk?.planes, let grid = chunk?.grid else { return [] }
        var body = RangeEnhancement(DrawingCoder(models: models, habits: habits, lot: lot))
        defer { lot = body.body.coder.lot }
        var enhancement = Enhancement(coefficientCount: configuration.coefficientsPerChunk)
        enhancement.finer = body.code(finer: 0)
        guard enhancement.finer <= grid.parameters.gain else { throw .malformed("enhancement: steps are too fine") }
        try body.code(&enhancement, planes: &planes, grid: grid.refined(by: enhancement.finer))
        let check = UInt8(truncatingIfNeeded: CRC32C.checksum(base, base.indices))
        return [check] + body.body.coder.finish()
    }

    /// A chunk that holds nothing, for a decoder to fill.
    package var emptyChunk: Chunk {
        let shape = ChunkShape(configuration)
        return Chunk(
            grid: QuantiserGrid(shape: shape, rules: .version(configuration.version)),
            windows: .whole(shape.windows), stereo: StereoFlags(channels: shape.channels),
            planes: AtomPlanes(shape: shape))
    }

    private func guided(
        _ habits: DrawingHabits, isSilent: [Bool], from lot: inout Lot
    ) throws(DecodeError) -> [UInt8] {
        var body = RangeBody(DrawingCoder(models: models, habits: habits, lot: lot), hasDivisions: false)
        defer { lot = body.coder.lot }
        var (chunk, base) = (GuidanceChunk(), GuidanceBase(configuration))
        try body.codeGuided(&chunk, base: &base, format: GuidanceFormat(configuration), isSilent: isSilent)
        return body.coder.finish()
    }

    private func sketch(_ habits: DrawingHabits, from lot: inout Lot) throws(DecodeError) -> [UInt8] {
        let transform = SketchTransform(
            windows: configuration.hopsPerChunk, sampleRate: configuration.sampleRate, hop: configuration.hop)
        var body = RangeSketch(
            DrawingCoder(models: models, habits: habits, lot: lot), windows: configuration.hopsPerChunk)
        defer { lot = body.coder.lot }
        var sketch = Sketch(channels: configuration.channels)
        try body.code(&sketch) { transform.edges(parts: $0).count - 1 }
        return body.coder.finish()
    }

    /// The chunk as planes.
    private func packed(_ chunk: Chunk) throws(ZstdError) -> [UInt8] {
        var encoder = try ChunkEncoder(dictionaries: dictionaries, entropy: .zstd)
        var bytes: [UInt8] = []
        _ = try encoder.append(
            grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
        // Version 1 has no divisions, which are a bit for each window that is whole.
        if !configuration.hasDivisions { bytes.removeSubrange(1..<1 + (chunk.windows.divisions.count + 7) / 8) }
        return bytes
    }
}
