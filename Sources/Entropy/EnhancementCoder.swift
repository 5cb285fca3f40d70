public import Codebook
public import Quantiser
public import Stream

/// Writes the enhancement of chunks. ddcm-stream.md 5.12
public struct EnhancementEncoder {
    private var body: RangeEnhancement<AdaptiveEncoder>

    /// - Parameter dictionaries: a set that `supports` the range coder.
    public init(dictionaries: DictionarySet) {
        body = RangeEnhancement(AdaptiveEncoder(models: AdaptiveModels(table: dictionaries.rangeTable)))
    }

    /// The bytes of one chunk's enhancement.
    /// - Parameters:
    ///   - planes: of the base.
    ///   - grid: `refined` for the enhancement.
    ///   - content: checksum of the base's body.
    public mutating func bytes(
        of enhancement: inout Enhancement, planes: inout AtomPlanes, grid: QuantiserGrid, content: UInt32
    ) -> [UInt8] {
        body.body.coder.reset()
        _ = body.code(finer: enhancement.finer)
        body.code(&enhancement, planes: &planes, grid: grid)
        body.body.coder.finish()
        return [UInt8(truncatingIfNeeded: content)] + body.body.coder.range.bytes
    }
}

/// Reads what `EnhancementEncoder` wrote.
public struct EnhancementDecoder {
    private var body: RangeEnhancement<AdaptiveDecoder>

    /// - Parameter dictionaries: a set that `supports` the range coder.
    public init(dictionaries: DictionarySet) {
        body = RangeEnhancement(AdaptiveDecoder(models: AdaptiveModels(table: dictionaries.rangeTable)))
    }

    /// Reads one chunk's enhancement.
    /// - Parameters:
    ///   - base: the base's grid.
    ///   - planes: of the base.
    ///   - content: checksum of the base's body.
    ///   - enhancement: receives the coordinates.
    /// - Returns: the grid that the coordinates belong to, and where the bits go.
    /// - Throws: `DecodeError.malformed` where the bytes break a rule or belong to another base; `enhancement` then holds
    ///   nothing of use.
    public mutating func read(
        _ bytes: [UInt8], base: QuantiserGrid, planes: inout AtomPlanes, content: UInt32,
        into enhancement: inout Enhancement
    ) throws(DecodeError) -> (grid: QuantiserGrid, bits: BodyBits) {
        var reader = ByteReader(bytes, 0..<bytes.count)
        guard try reader.byte("enhancement") == UInt8(truncatingIfNeeded: content) else {
            throw .malformed("enhancement: of another base")
        }
        body.body.coder.reset(reader)
        enhancement.finer = body.code(finer: 0)
        guard enhancement.finer <= base.parameters.gain else { throw .malformed("enhancement: steps are too fine") }
        let grid = base.refined(by: enhancement.finer)
        for index in enhancement.levels.indices { enhancement.levels[index] = 0 }
        try body.code(&enhancement, planes: &planes, grid: grid)
        try body.body.coder.checkEnd()
        var bits = BodyBits()
        bits.coefficients = enhancement.levels.count { $0 != 0 }
        bits.indices = max(8 * bytes.count - bits.coefficients, 0)
        bits.coefficients = 8 * bytes.count - bits.indices
        return (grid, bits)
    }
}
