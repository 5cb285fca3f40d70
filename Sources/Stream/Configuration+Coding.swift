extension PlacedConfiguration {
    private enum Flag {
        static let start: UInt8 = 1 << 0
        static let codebook: UInt8 = 1 << 1
        static let mask: UInt8 = 1 << 2
        static let last: UInt8 = 1 << 3
        static let known: UInt8 = 0b1111
    }

    /// Whether the payload of a configured chunk, of a version that this build reads, begins a stream.
    static func isStart(_ payload: [UInt8]) -> Bool { payload.count > 1 && payload[1] & Flag.start != 0 }

    /// The configuration's bytes. ddcm-stream.md 4.1
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return bytes
    }

    /// Appends the configuration's bytes. ddcm-stream.md 4.1
    public func append(to bytes: inout [UInt8]) {
        let c = configuration
        let hasCodebook = c.codebookSize != c.mode.usualCodebookSize || c.atoms != 0 || c.seed != 0
        bytes.append(c.version)
        bytes.append(
            (isStart ? Flag.start : 0) | (hasCodebook ? Flag.codebook : 0) | (c.channelMask != 0 ? Flag.mask : 0)
                | (total != nil ? Flag.last : 0))
        bytes.append(c.latent.rawValue << 4 | c.mode.rawValue)
        bytes.append(c.entropy.rawValue)
        bytes.append(c.dictionarySet)
        bytes.append(UInt8(c.channels - 1) << 4 | (c.segment == nil ? UInt8(c.hop.trailingZeroBitCount) : 0))
        if let named = Limits.namedSampleRates.firstIndex(of: c.sampleRate) {
            bytes.append(UInt8(named + 1))
        } else {
            bytes.append(0)
            bytes.appendVarint(UInt64(c.sampleRate))
        }
        bytes.appendVarint(UInt64(c.hopsPerChunk))
        if c.channelMask != 0 { bytes.appendVarint(UInt64(c.channelMask)) }
        if hasCodebook {
            bytes.appendVarint(c.codebookSize)
            bytes.appendVarint(c.atoms)
            bytes.appendVarint(c.seed)
        }
        c.segment?.append(to: &bytes)
        if isStart { bytes.appendVarint(UInt64(leadingTrim)) }
        bytes.appendVarint(position)
        if let total { bytes.appendVarint(total) }
    }

    /// Reads a configuration. Throws `.unsupported` for a version, latent, mode, coder or flag that this build does not
    /// know, `.malformed` for values that no stream may carry. ddcm-stream.md 4.1
    public init(from reader: inout ByteReader) throws(DecodeError) {
        let version = try reader.byte("version")
        guard Configuration.versions.contains(version) else {
            let newest = Configuration.versions.upperBound
            throw .unsupported("format version \(version) (this build reads versions up to \(newest))")
        }
        let flags = try reader.byte("flags")
        guard flags & ~Flag.known == 0 else { throw .unsupported("configuration flags \(flags)") }
        let kinds = try Self.kinds(from: &reader)
        guard version >= 2 || kinds.entropy == .zstd else { throw .unsupported("\(kinds.entropy) in version 1") }
        guard version >= 3 || kinds.latent == .mdct else {
            throw .unsupported("latent \(kinds.latent) in version \(version)")
        }
        let dictionarySet = try reader.byte("dictionary set")
        let packed = try reader.byte("channels and hop")
        guard packed & 0x80 == 0 else { throw .malformed("channels and hop: reserved bit set") }
        let sampleRate = try Self.sampleRate(from: &reader)
        let hops = try reader.varint(
            "hops a chunk", in: UInt64(Limits.hopsPerChunk.lowerBound)...UInt64(Limits.hopsPerChunk.upperBound))
        let isSegment = kinds.latent == .audioldm2
        guard !isSegment || packed & 0x0F == 0 else { throw .malformed("channels and hop: segments have no hop") }
        let mask = flags & Flag.mask != 0 ? try reader.varint("channel mask", in: 1...UInt64(UInt32.max)) : 0
        configuration = Configuration(
            sampleRate: sampleRate, channels: Int(packed >> 4) + 1, channelMask: UInt32(mask),
            hop: isSegment ? sampleRate / SegmentLatent.rowsPerSecond : 1 << Int(packed & 0x0F), hopsPerChunk: hops,
            mode: kinds.mode, entropy: kinds.entropy, dictionarySet: dictionarySet, version: version)
        if flags & Flag.codebook != 0 {
            configuration.codebookSize = UInt64(try reader.varint("codebook size", in: 0...Limits.codebookSize))
            configuration.atoms = UInt64(try reader.varint("atoms", in: 0...Limits.atoms))
            configuration.seed = try reader.varint("seed")
        }
        if configuration.codebookSize == 0 { configuration.codebookSize = kinds.mode.usualCodebookSize }
        if isSegment {
            configuration.segment = try SegmentLatent(from: &reader, rows: hops, hasDenoiser: kinds.mode == .guided)
        }
        isStart = flags & Flag.start != 0
        leadingTrim = isStart ? try reader.varint("leading trim", in: 0...UInt64(Limits.coefficientsPerChunk)) : 0
        position = UInt64(try reader.varint("position", in: 0...Limits.position))
        total = flags & Flag.last != 0 ? UInt64(try reader.varint("total", in: 0...Limits.position)) : nil
        try configuration.check()
    }

    private static func kinds(
        from reader: inout ByteReader
    ) throws(DecodeError) -> (latent: LatentKind, mode: Mode, entropy: EntropyKind) {
        let kind = try reader.byte("latent and mode")
        guard let latent = LatentKind(rawValue: kind >> 4) else { throw .unsupported("latent \(kind >> 4)") }
        guard let mode = Mode(rawValue: kind & 0x0F) else { throw .unsupported("mode \(kind & 0x0F)") }
        let coder = try reader.byte("entropy coder")
        guard let entropy = EntropyKind(rawValue: coder) else { throw .unsupported("entropy coder \(coder)") }
        return (latent, mode, entropy)
    }

    private static func sampleRate(from reader: inout ByteReader) throws(DecodeError) -> Int {
        let code = Int(try reader.byte("sample rate"))
        if code == 0 {
            return try reader.varint(
                "sample rate", in: UInt64(Limits.sampleRates.lowerBound)...UInt64(Limits.sampleRates.upperBound))
        }
        guard code <= Limits.namedSampleRates.count else { throw .unsupported("sample rate code \(code)") }
        return Limits.namedSampleRates[code - 1]
    }
}

extension Configuration {
    /// Throws `.malformed` where a field, or the memory that the fields together ask for, is over its limit.
    public func check() throws(DecodeError) {
        guard Limits.sampleRates.contains(sampleRate) else { throw .malformed("sample rate: out of range") }
        guard Limits.channels.contains(channels) else { throw .malformed("channels: out of range") }
        try checkChunk()
        if mode.hasCodebookSize {
            guard Limits.seededCodebookSizes.contains(codebookSize) else {
                throw .malformed("codebook size: out of range")
            }
        }
        if mode.needsRangeCoder && entropy != .range { throw .unsupported("mode \(mode) with \(entropy)") }
        if segment != nil && (entropy != .range || mode == .sketch) {
            throw .unsupported("latent \(latent) in mode \(mode) with \(entropy)")
        }
        if (mode == .guided) != (segment?.model.denoiser != nil) {
            throw .unsupported("mode \(mode) with latent \(latent)")
        }
        if mode == .guided && coefficientsPerChannel > Limits.guidedNumbers {
            throw .malformed("segment: too large for a guided diffusion")
        }
    }

    private func checkChunk() throws(DecodeError) {
        if let segment {
            guard Limits.segmentRows.contains(hopsPerChunk), hopsPerChunk % 8 == 0,
                1...hopsPerChunk / 2 - 1 ~= segment.overlap
            else { throw .malformed("segment: rows or overlap out of range") }
        } else {
            guard Limits.hopExponents.contains(hop.trailingZeroBitCount), hop & (hop - 1) == 0 else {
                throw .malformed("hop: out of range")
            }
        }
        guard Limits.hopsPerChunk.contains(hopsPerChunk),
            coefficientsPerChunk <= Limits.coefficientsPerChunk,
            (samplesPerChunk + (segment == nil ? 0 : overlap)) * channels <= Limits.coefficientsPerChunk,
            samplesPerChunk <= Limits.chunkSeconds * sampleRate
        else { throw .malformed("chunk: too large") }
    }
}
