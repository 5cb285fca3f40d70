internal import Stream

/// Packs planes of symbols with zstd.
struct PlaneCompressor: ~Copyable {
    private var zstd: ZstdCompressor

    init(dictionaries: DictionarySet) throws(ZstdError) {
        zstd = try ZstdCompressor(dictionaries: dictionaries.planes)
    }

    /// Appends one plane to `bytes`.
    mutating func append(_ symbols: [UInt8], plane: Int, to bytes: inout [UInt8]) throws(ZstdError) {
        var rest = symbols[...]
        repeat {
            let part = rest.prefix(PlaneSection.fullCount)
            try appendSection(part, plane: plane, to: &bytes)
            rest = rest.dropFirst(part.count)
            if part.count < PlaneSection.fullCount { return }
        } while true
    }

    private mutating func appendSection(
        _ symbols: ArraySlice<UInt8>, plane: Int, to bytes: inout [UInt8]
    ) throws(ZstdError) {
        guard let first = symbols.first else { return PlaneSection.appendRaw([], to: &bytes) }
        if symbols.allSatisfy({ $0 == first }) {
            return PlaneSection.appendRepeated(first, count: symbols.count, to: &bytes)
        }
        let start = bytes.count
        try zstd.withFrame(of: symbols, dictionary: plane) { frame in
            let block = frame.dropFirst(PlaneFrame.header.count)
            let kind = block[block.startIndex] >> 1 & 3
            let content = block.dropFirst(PlaneFrame.blockHeaderSize)
            if kind == 2, content.last == PlaneFrame.noSequences { bytes += content.dropLast() }
        }
        if bytes.count == start { PlaneSection.appendRaw(symbols, to: &bytes) }
    }
}

/// Unpacks planes of symbols.
struct PlaneDecompressor: ~Copyable {
    private var zstd: ZstdDecompressor

    init(dictionaries: DictionarySet) throws(ZstdError) {
        zstd = try ZstdDecompressor(dictionaries: dictionaries.planes)
    }

    /// Reads one plane.
    /// - Parameters:
    ///   - limit: how many symbols the plane can have at the most, from what is already decoded.
    ///   - symbols: receives the plane; its memory is reused.
    mutating func read(
        from reader: inout ByteReader, plane: Int, limit: Int, into symbols: inout [UInt8]
    ) throws(DecodeError) {
        symbols.removeAll(keepingCapacity: true)
        while true {
            let header = try PlaneSection.header(at: reader)
            guard header.count <= PlaneSection.fullCount, symbols.count + header.count <= limit else {
                throw .malformed("plane \(plane): more symbols than the chunk has coefficients")
            }
            let start = reader.position
            try reader.skip(header.size, "plane \(plane)")
            let frame = PlaneSection.frame(around: reader.bytes[start..<start + header.size])
            do throws(ZstdError) {
                try zstd.append(frame: frame, dictionary: plane, count: header.count, to: &symbols)
            } catch {
                throw .malformed("plane \(plane): \(error.name)")
            }
            if header.count < PlaneSection.fullCount { return }
        }
    }
}
