internal import Stream

/// A plane on the wire: zstd literals sections (RFC 8878 section 3.1.1.3.1) without the frame and block around them,
/// which are always the same or follow from the section. ddcm-stream.md 5.4
enum PlaneSection {
    /// A section of this many symbols is followed by another one of the same plane.
    static let fullCount = PlaneFrame.largestSection

    /// The fields of a literals section's header.
    struct Header {
        /// Symbols that the section decompresses to.
        var count: Int
        /// Bytes of the whole section.
        var size: Int
    }

    private enum Kind {
        static let raw: UInt8 = 0
        static let repeated: UInt8 = 1
    }

    /// Reads the header of the section at the reader's place, which stays there.
    static func header(at reader: ByteReader) throws(DecodeError) -> Header {
        var reader = reader
        let first = try reader.byte("plane")
        let kind = first & 3
        let format = Int(first >> 2 & 3)
        if kind == Kind.raw || kind == Kind.repeated {
            let size = format == 1 ? 2 : format == 3 ? 3 : 1
            let fields = try little(&reader, first: first, bytes: size)
            let count = Int(fields >> (size == 1 ? 3 : 4))
            return Header(count: count, size: size + (kind == Kind.raw ? count : 1))
        }
        let size = [3, 3, 4, 5][format]
        let bits = [10, 10, 14, 18][format]
        let fields = try little(&reader, first: first, bytes: size) >> 4
        let mask = (UInt64(1) << UInt64(bits)) - 1
        return Header(count: Int(fields & mask), size: size + Int(fields >> UInt64(bits) & mask))
    }

    private static func little(_ reader: inout ByteReader, first: UInt8, bytes: Int) throws(DecodeError) -> UInt64 {
        var value = UInt64(first)
        for index in 1..<max(bytes, 1) { value |= UInt64(try reader.byte("plane")) << UInt64(8 * index) }
        return value
    }

    /// Appends `symbols` as they are.
    static func appendRaw(_ symbols: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
        appendHeader(kind: Kind.raw, count: symbols.count, to: &bytes)
        bytes += symbols
    }

    /// Appends one symbol that stands for `count` of it.
    static func appendRepeated(_ symbol: UInt8, count: Int, to bytes: inout [UInt8]) {
        appendHeader(kind: Kind.repeated, count: count, to: &bytes)
        bytes.append(symbol)
    }

    private static func appendHeader(kind: UInt8, count: Int, to bytes: inout [UInt8]) {
        if count < 1 << 5 {
            bytes.append(kind | UInt8(count << 3))
        } else if count < 1 << 12 {
            let fields = Int(kind) | 1 << 2 | count << 4
            bytes += [UInt8(fields & 0xFF), UInt8(fields >> 8)]
        } else {
            let fields = Int(kind) | 3 << 2 | count << 4
            bytes += [UInt8(fields & 0xFF), UInt8(fields >> 8 & 0xFF), UInt8(fields >> 16)]
        }
    }

    /// The frame that decompresses to the section.
    static func frame(around section: ArraySlice<UInt8>) -> [UInt8] {
        let block = (section.count + 1) << 3 | 2 << 1 | 1
        var frame = PlaneFrame.header
        frame += [UInt8(block & 0xFF), UInt8(block >> 8 & 0xFF), UInt8(block >> 16 & 0xFF)]
        frame += section
        frame.append(PlaneFrame.noSequences)
        return frame
    }
}
