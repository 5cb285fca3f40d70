internal import Codebook
internal import Latent
internal import Quantiser
internal import Stream

/// Writes the body of chunks with the range coder. ddcm-stream.md 5.9
struct RangeChunkEncoder {
    private var body: RangeBody<AdaptiveEncoder>

    private let format: AtomFormat

    init(table: [UInt8], hasDivisions: Bool, format: AtomFormat, splitsSigns: Bool) {
        let coder = AdaptiveEncoder(models: AdaptiveModels(table: table), splitsSigns: splitsSigns)
        body = RangeBody(coder, hasDivisions: hasDivisions)
        self.format = format
    }

    /// Signs that stand beside the body that was appended last.
    var signs: [UInt8] { body.coder.signs?.bytes ?? [] }

    mutating func append(
        grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes, to bytes: inout [UInt8]
    ) -> BodyBits {
        body.coder.reset()
        var (grid, windows, stereo, planes) = (grid, windows, stereo, planes)
        body.codeGrid(&grid, windows: &windows, stereo: &stereo)
        let envelope = body.coder.range.bitCount
        switch format {
        case .coordinates: body.codeLevels(&planes, grid: grid)
        case .vectors(let format): body.codeVectors(&planes, grid: grid, format: format)
        case .diffusion(let format): body.codeDiffusion(&planes, grid: grid, format: format)
        }
        let signs = planes.signs
        body.coder.finish()
        bytes += body.coder.range.bytes
        return BodyBits(
            total: 8 * (body.coder.range.bytes.count + self.signs.count), envelope: envelope, signs: signs)
    }
}

/// Reads the body of chunks that `RangeChunkEncoder` wrote.
struct RangeChunkDecoder {
    private var body: RangeBody<AdaptiveDecoder>

    private let format: AtomFormat

    init(table: [UInt8], hasDivisions: Bool, format: AtomFormat) {
        body = RangeBody(AdaptiveDecoder(models: AdaptiveModels(table: table)), hasDivisions: hasDivisions)
        self.format = format
    }

    mutating func read(
        _ reader: ByteReader, signs: [UInt8]?, grid: inout QuantiserGrid, windows: inout ChunkWindows,
        stereo: inout StereoFlags, planes: inout AtomPlanes
    ) throws(DecodeError) -> BodyBits {
        body.coder.reset(reader, signs: signs)
        try body.codeGrid(&grid, windows: &windows, stereo: &stereo)
        let envelope = body.coder.range.bitCount
        for index in planes.levels.indices { planes.levels[index] = 0 }
        switch format {
        case .coordinates: try body.codeLevels(&planes, grid: grid)
        case .vectors(let format): try body.codeVectors(&planes, grid: grid, format: format)
        case .diffusion(let format): try body.codeDiffusion(&planes, grid: grid, format: format)
        }
        try body.coder.checkEnd()
        return BodyBits(
            total: 8 * (reader.remaining.count + (signs?.count ?? 0)), envelope: envelope, signs: planes.signs)
    }
}

extension BodyBits {
    /// What a range coder's bits are for: signs take one each, the rest is shared out from the front.
    fileprivate init(total: Int, envelope: Int, signs: Int) {
        self.envelope = min(envelope, total)
        coefficients = min(signs, total - self.envelope)
        indices = total - self.envelope - coefficients
    }
}

extension AtomPlanes {
    /// Signs among the bits.
    fileprivate var signs: Int { vectors.atoms.count + diffusion.signs + levels.count { $0 != 0 } }
}
