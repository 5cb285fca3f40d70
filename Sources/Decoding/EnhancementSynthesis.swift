internal import Codebook
internal import Entropy
internal import Quantiser
internal import Stream

/// What a second layer adds to the latent of a chunk. ddcm-stream.md 5.12
struct EnhancementSynthesis {
    private var decoder: EnhancementDecoder
    private var enhancement: Enhancement
    /// Nil where the chunk has no enhancement.
    private var grid: QuantiserGrid?

    /// - Throws: `DecodeError.malformed` for a stream whose dictionary set has no tables for enhancements.
    init(configuration: Configuration, grid: QuantiserGrid) throws(DecodeError) {
        guard let dictionaries = DictionarySet.numbered(configuration.dictionarySet), dictionaries.supports(.range)
        else { throw .malformed("enhancement: the dictionary set has no tables for it") }
        decoder = EnhancementDecoder(dictionaries: dictionaries)
        enhancement = Enhancement(coefficientCount: configuration.coefficientsPerChunk)
    }

    /// A chunk without an enhancement follows.
    mutating func clear() { grid = nil }

    /// - Throws: `DecodeError.malformed`; the chunk then has no enhancement.
    mutating func load(
        _ bytes: [UInt8], base: QuantiserGrid, planes: inout AtomPlanes, content: UInt32
    ) throws(DecodeError) -> BodyBits {
        let (grid, bits) = try decoder.read(
            bytes, base: base, planes: &planes, content: content, into: &enhancement)
        self.grid = grid
        return bits
    }

    /// Adds what belongs to a row and returns the grid of both layers together; nil where there is nothing.
    func add(to latent: inout [Float], planes: AtomPlanes, row: Int) -> QuantiserGrid? {
        guard let grid else { return nil }
        enhancement.add(to: &latent, base: planes.levels, row: row, grid: grid)
        return grid
    }
}
