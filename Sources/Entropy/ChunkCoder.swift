public import Codebook
public import Latent
public import Quantiser
public import Stream

/// Writes the body of chunks with the coder that the configuration names. ddcm-stream.md 5
public struct ChunkEncoder: ~Copyable {
    private var planes: PlaneChunkEncoder?
    private var range: RangeChunkEncoder?

    /// - Parameters:
    ///   - dictionaries: a set that `supports` the coder.
    ///   - hasDivisions: whether windows may be divided; always with zstd.
    ///   - format: others than coordinates are for the range coder alone.
    ///   - splitsSigns: whether signs stand beside the body, as the range coder can have them.
    public init(
        dictionaries: DictionarySet, entropy: EntropyKind, hasDivisions: Bool = true,
        atoms format: AtomFormat = .coordinates, splitsSigns: Bool = false
    ) throws(ZstdError) {
        precondition(dictionaries.supports(entropy) && (entropy == .range || !splitsSigns && hasDivisions))
        switch entropy {
        case .zstd: planes = try PlaneChunkEncoder(dictionaries: dictionaries)
        case .range:
            range = RangeChunkEncoder(
                table: dictionaries.rangeTable, hasDivisions: hasDivisions, format: format, splitsSigns: splitsSigns)
        }
    }

    /// Appends the body of one chunk to `bytes`.
    public mutating func append(
        grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes atoms: AtomPlanes,
        to bytes: inout [UInt8]
    ) throws(ZstdError) -> BodyBits {
        if let sizes = range?.append(grid: grid, windows: windows, stereo: stereo, planes: atoms, to: &bytes) {
            return sizes
        }
        return try planes!.append(grid: grid, windows: windows, stereo: stereo, planes: atoms, to: &bytes)
    }

    /// Signs that stand beside the body that was appended last, a bit each; none unless they are split off.
    public var signs: [UInt8] { range?.signs ?? [] }

    /// The symbols of the chunk that was appended last, plane by plane; none with the range coder.
    package var symbols: [[UInt8]] {
        switch planes {
        case .some(let planes): planes.symbols
        case nil: []
        }
    }
}

/// Reads the body of chunks with the coder that the configuration names. ddcm-stream.md 5
public struct ChunkDecoder: ~Copyable {
    private var planes: PlaneChunkDecoder?
    private var range: RangeChunkDecoder?

    /// - Parameters:
    ///   - dictionaries: a set that `supports` the coder.
    ///   - hasDivisions: whether windows may be divided.
    public init(
        dictionaries: DictionarySet, entropy: EntropyKind, hasDivisions: Bool, atoms format: AtomFormat = .coordinates
    ) throws(ZstdError) {
        precondition(dictionaries.supports(entropy))
        switch entropy {
        case .zstd: planes = try PlaneChunkDecoder(dictionaries: dictionaries, hasDivisions: hasDivisions)
        case .range:
            range = RangeChunkDecoder(table: dictionaries.rangeTable, hasDivisions: hasDivisions, format: format)
        }
    }

    /// Reads the body that `reader` stands at, to its end.
    /// - Parameter signs: that stand beside it, a bit each; nil where they are part of it. They may be wrong.
    /// - Throws: `DecodeError.malformed` where the body breaks a rule; what it was to fill then holds nothing of use.
    public mutating func read(
        _ reader: ByteReader, signs: [UInt8]? = nil, grid: inout QuantiserGrid, windows: inout ChunkWindows,
        stereo: inout StereoFlags, planes atoms: inout AtomPlanes
    ) throws(DecodeError) -> BodyBits {
        if range != nil {
            return try range!.read(
                reader, signs: signs, grid: &grid, windows: &windows, stereo: &stereo, planes: &atoms)
        }
        if signs?.isEmpty == false { throw .malformed("chunk: signs beside planes") }
        return try planes!.read(reader, grid: &grid, windows: &windows, stereo: &stereo, planes: &atoms)
    }
}
