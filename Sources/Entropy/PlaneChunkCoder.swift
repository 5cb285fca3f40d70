internal import Codebook
internal import Latent
internal import Quantiser
internal import Stream

/// Writes the body of chunks as planes that zstd packs. ddcm-stream.md 5.3, 5.4
struct PlaneChunkEncoder: ~Copyable {
    private var compressor: PlaneCompressor
    private let dictionaries: DictionarySet
    private var envelope: [RunEncoder]
    private var coefficients: CoefficientEncoder
    private var bits = BitWriter()

    init(dictionaries: DictionarySet) throws(ZstdError) {
        self.dictionaries = dictionaries
        envelope = [RunEncoder](
            repeating: RunEncoder(alphabet: DictionarySet.envelopeAlphabet), count: DictionarySet.envelopePlanes)
        coefficients = CoefficientEncoder(classes: dictionaries.classes)
        compressor = try PlaneCompressor(dictionaries: dictionaries)
    }

    /// Appends the body of one chunk to `bytes`.
    mutating func append(
        grid: QuantiserGrid, windows: ChunkWindows, stereo: StereoFlags, planes: AtomPlanes, to bytes: inout [UInt8]
    ) throws(ZstdError) -> BodyBits {
        let start = bytes.count
        WindowCoder.write(windows, to: &bytes)
        bytes += grid.parameters.bytes
        bits.reset()
        for plane in envelope.indices { envelope[plane].reset() }
        stereo.write(bandCount: grid.parameters.bands, to: &bits)
        PlaneEnvelope.write(grid, planes: &envelope, bits: &bits)
        var sizes = BodyBits()
        sizes.envelope = bits.count
        coefficients.encode(planes, grid: grid, bits: &bits)
        sizes.coefficients = bits.count - sizes.envelope
        for plane in envelope.indices {
            try compressor.append(envelope[plane].symbols, plane: plane, to: &bytes)
        }
        sizes.envelope += 8 * (bytes.count - start)
        let middle = bytes.count
        for (number, plane) in coefficients.planes.enumerated() {
            try compressor.append(plane.symbols, plane: DictionarySet.envelopePlanes + number, to: &bytes)
        }
        sizes.indices = 8 * (bytes.count - middle)
        bits.finish()
        bytes += bits.bytes
        return sizes
    }

    /// The symbols of the chunk that was appended last, plane by plane.
    var symbols: [[UInt8]] { envelope.map(\.symbols) + coefficients.planes.map(\.symbols) }
}

/// Reads the body of chunks that `PlaneChunkEncoder` wrote.
struct PlaneChunkDecoder: ~Copyable {
    private var decompressor: PlaneDecompressor
    private let dictionaries: DictionarySet
    private var envelope: [RunDecoder]
    private var coefficients: CoefficientDecoder
    private let hasDivisions: Bool

    /// - Parameter hasDivisions: whether windows may be divided, as from version 2 of the format on.
    init(dictionaries: DictionarySet, hasDivisions: Bool) throws(ZstdError) {
        self.hasDivisions = hasDivisions
        self.dictionaries = dictionaries
        envelope = [RunDecoder](
            repeating: RunDecoder(alphabet: DictionarySet.envelopeAlphabet), count: DictionarySet.envelopePlanes)
        coefficients = CoefficientDecoder(classes: dictionaries.classes)
        decompressor = try PlaneDecompressor(dictionaries: dictionaries)
    }

    /// Reads the body that `reader` stands at, to its end.
    /// - Throws: `DecodeError.malformed` where the body breaks a rule; `grid` and `planes` then hold nothing of use.
    mutating func read(
        _ reader: ByteReader, grid: inout QuantiserGrid, windows: inout ChunkWindows, stereo: inout StereoFlags,
        planes: inout AtomPlanes
    ) throws(DecodeError) -> BodyBits {
        var reader = reader
        var sizes = BodyBits()
        let start = reader.position
        windows = try WindowCoder.read(from: &reader, count: grid.shape.windows, isDivided: hasDivisions)
        guard WindowCoder.isWithinLimits(windows, shape: grid.shape) else {
            throw .malformed("windows: divided into too many blocks")
        }
        grid.divide(windows.divisions)
        let parameters = try ChunkParameters(from: &reader, bandCount: grid.shape.bandCount)
        for plane in envelope.indices {
            try decompressor.read(
                from: &reader, plane: plane, limit: grid.shape.levelCount, into: &envelope[plane].symbols)
            envelope[plane].reset()
        }
        sizes.envelope = 8 * (reader.position - start)
        let middle = reader.position
        for plane in coefficients.planes.indices {
            try decompressor.read(
                from: &reader, plane: DictionarySet.envelopePlanes + plane, limit: grid.shape.coefficientCount,
                into: &coefficients.planes[plane].symbols)
            coefficients.planes[plane].reset()
        }
        sizes.indices = 8 * (reader.position - middle)
        let end = 8 * (reader.end - reader.position)
        var bits = BitReader(reader)
        try stereo.read(bandCount: parameters.bands, from: &bits)
        try PlaneEnvelope.read(&grid, bandCount: parameters.bands, planes: &envelope, bits: &bits)
        guard envelope.allSatisfy(\.isSpent) else { throw .malformed("envelope: symbols are left over") }
        sizes.envelope += end - bits.left
        sizes.coefficients = bits.left
        grid.set(parameters)
        try coefficients.decode(&planes, grid: grid, bits: &bits)
        guard try bits.isAtEnd() else { throw .malformed("chunk: bytes are left over") }
        return sizes
    }
}

extension ChunkParameters {
    fileprivate var bytes: [UInt8] {
        [UInt8(gain), UInt8(bands), UInt8(exponent), UInt8(emptyNoise << 4 | partialNoise)]
    }

    fileprivate init(from reader: inout ByteReader, bandCount: Int) throws(DecodeError) {
        let gain = try reader.byte("gain")
        let bands = try reader.byte("bands")
        guard bands <= bandCount else { throw .malformed("bands: \(bands) is out of range") }
        let exponent = try reader.byte("exponent")
        guard exponent <= 15 else { throw .malformed("exponent: \(exponent) is out of range") }
        let noise = try reader.byte("noise")
        self.init(
            gain: Int(gain), bands: Int(bands), exponent: Int(exponent), emptyNoise: Int(noise >> 4),
            partialNoise: Int(noise & 0x0F))
    }
}
