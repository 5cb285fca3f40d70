package import Codebook
internal import Latent
package import LatentDiffusion
package import Quantiser
package import Stream

/// The coordinates that a guided diffusion starts from.
package struct GuidanceBase {
    package var grid: QuantiserGrid
    package var stereo: StereoFlags
    package var planes: AtomPlanes

    package init(grid: QuantiserGrid, stereo: StereoFlags, planes: AtomPlanes) {
        (self.grid, self.stereo, self.planes) = (grid, stereo, planes)
    }

    /// That of a chunk of no coordinates.
    package init(_ configuration: Configuration) {
        let shape = ChunkShape(configuration)
        self.init(
            grid: QuantiserGrid(shape: shape, rules: .version(configuration.version)),
            stereo: StereoFlags(channels: shape.channels), planes: AtomPlanes(shape: shape))
    }

    /// Gives out what the coordinates stand for, row by row.
    package func reconstruct(_ put: (_ numbers: [Float], _ row: Int, _ channel: Int) -> Void) {
        let shape = grid.shape
        let codebook = IdentityCodebook()
        var rows = [[Float]](repeating: [Float](repeating: 0, count: shape.hop), count: shape.channels)
        for block in shape.blocks.indices {
            for channel in rows.indices {
                codebook.reconstruct(
                    planes, row: shape.row(block: block, channel: channel), grid: grid, into: &rows[channel])
            }
            stereo.restore(&rows, bands: shape.bands(row: shape.row(block: block, channel: 0)))
            for channel in rows.indices { put(rows[channel], block, channel) }
        }
    }
}

extension RangeBody {
    /// Codes all that stands behind the levels of a chunk. ddcm-stream.md 5.16
    /// - Parameter base: is looked at, or made, where the chunk has one.
    mutating func codeGuided(
        _ chunk: inout GuidanceChunk, base: inout GuidanceBase, format: GuidanceFormat, isSilent: [Bool]
    ) throws(Coder.Failure) {
        // There is nothing to be said of silence.
        guard isSilent.contains(false) else { return }
        chunk.parameters.hasBase = coder.codeEven(chunk.parameters.hasBase)
        if chunk.parameters.hasBase {
            var windows = ChunkWindows.whole(base.grid.shape.windows)
            try codeGrid(&base.grid, windows: &windows, stereo: &base.stereo)
            try codeLevels(&base.planes, grid: base.grid)
        }
        try codeGuidance(&chunk, format: format, isSilent: isSilent)
    }
}

/// Writes the bodies of guided chunks, behind their levels.
package struct GuidedChunkEncoder {
    private var body: RangeBody<AdaptiveEncoder>
    private let format: GuidanceFormat

    /// - Parameter dictionaries: a set that has the range coder's tables.
    package init(_ format: GuidanceFormat, dictionaries: DictionarySet) {
        self.format = format
        let coder = AdaptiveEncoder(models: AdaptiveModels(table: dictionaries.rangeTable), splitsSigns: false)
        body = RangeBody(coder, hasDivisions: false)
    }

    /// - Parameter base: of a chunk that has one.
    package mutating func body(of chunk: GuidanceChunk, base: GuidanceBase, isSilent: [Bool]) -> [UInt8] {
        body.coder.reset()
        var (chunk, base) = (chunk, base)
        body.codeGuided(&chunk, base: &base, format: format, isSilent: isSilent)
        body.coder.finish()
        return body.coder.range.bytes
    }
}

/// Reads the bodies that `GuidedChunkEncoder` wrote.
package struct GuidedChunkDecoder {
    private var body: RangeBody<AdaptiveDecoder>
    private let format: GuidanceFormat

    /// - Parameter dictionaries: a set that has the range coder's tables.
    package init(_ format: GuidanceFormat, dictionaries: DictionarySet) {
        self.format = format
        body = RangeBody(AdaptiveDecoder(models: AdaptiveModels(table: dictionaries.rangeTable)), hasDivisions: false)
    }

    /// Reads the body that `reader` stands at, to its end.
    /// - Throws: `DecodeError.malformed` where the body breaks a rule; what it was to fill then holds nothing of use.
    package mutating func read(
        _ reader: ByteReader, _ chunk: inout GuidanceChunk, base: inout GuidanceBase, isSilent: [Bool]
    ) throws(DecodeError) -> BodyBits {
        body.coder.reset(reader, signs: nil)
        for index in base.planes.levels.indices { base.planes.levels[index] = 0 }
        try body.codeGuided(&chunk, base: &base, format: format, isSilent: isSilent)
        try body.coder.checkEnd()
        return BodyBits(indices: 8 * reader.remaining.count)
    }
}
