internal import Codebook
internal import Latent
internal import Quantiser
internal import Stream

/// Writes the body of chunks with the range coder. ddcm-stream.md 5.9
struct RangeChunkEncoder {
    private var body: RangeBody<AdaptiveEncoder>

    init(table: [UInt8]) { body = RangeBody(AdaptiveEncoder(models: AdaptiveModels(table: table))) }

    mutating func append(
        grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes, to bytes: inout [UInt8]
    ) -> BodyBits {
        body.coder.reset()
        var (grid, windows, stereo, planes) = (grid, windows, stereo, planes)
        body.codeGrid(&grid, windows: &windows, stereo: &stereo)
        let envelope = body.coder.range.bitCount
        body.codeLevels(&planes, grid: grid)
        let signs = planes.levels.count { $0 != 0 }
        body.coder.finish()
        bytes += body.coder.range.bytes
        return BodyBits(total: 8 * body.coder.range.bytes.count, envelope: envelope, signs: signs)
    }
}

/// Reads the body of chunks that `RangeChunkEncoder` wrote.
struct RangeChunkDecoder {
    private var body: RangeBody<AdaptiveDecoder>

    init(table: [UInt8]) { body = RangeBody(AdaptiveDecoder(models: AdaptiveModels(table: table))) }

    mutating func read(
        _ reader: ByteReader, grid: inout QuantiserGrid, windows: inout ChunkWindows, stereo: inout StereoFlags,
        planes: inout AtomPlanes
    ) throws(DecodeError) -> BodyBits {
        body.coder.reset(reader)
        try body.codeGrid(&grid, windows: &windows, stereo: &stereo)
        let envelope = body.coder.range.bitCount
        for index in planes.levels.indices { planes.levels[index] = 0 }
        try body.codeLevels(&planes, grid: grid)
        let range = body.coder.range
        guard range.missingBytes <= RangeEncoder.impliedBytes else {
            throw .malformed("chunk: the payload ends too early")
        }
        guard range.bytesLeft == 0 else { throw .malformed("chunk: bytes are left over") }
        return BodyBits(
            total: 8 * reader.remaining.count, envelope: envelope, signs: planes.levels.count { $0 != 0 })
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
