/// WAV, RIFX, RF64 and BW64.
enum RIFF {
    static func locate(in buffer: inout HeaderBuffer, bigEndian: Bool) throws(PipeError) -> AudioLocation {
        var offset: UInt64 = 12
        var format: ArraySlice<UInt8>?
        var longSize: UInt64?
        while true {
            try buffer.require(offset + 8)
            let size = buffer.word(at: offset + 4, bigEndian: bigEndian)
            let body = offset + 8
            if buffer.hasPrefix("data", at: Int(offset)) {
                guard let format else { throw AudioLocation.noFormat }
                return location(body, declared(size, longSize), format: format, bigEndian: bigEndian)
            }
            let isFormat = buffer.hasPrefix("fmt ", at: Int(offset))
            let isLongSize = buffer.hasPrefix("ds64", at: Int(offset))
            offset = body + UInt64(size) + UInt64(size % 2)
            guard isFormat || isLongSize else { continue }
            try buffer.require(body + UInt64(size))
            if isFormat { format = buffer.bytes[Int(body)..<Int(body) + Int(size)] }
            if isLongSize, size >= 16 { longSize = buffer.longWord(at: body + 8) }
        }
    }

    static func location(
        _ offset: UInt64, _ size: UInt64?, format: ArraySlice<UInt8>, bigEndian: Bool = false
    ) -> AudioLocation {
        let blocks = bigEndian ? nil : BlockLayout(waveFormat: format)
        // libsndfile counts the frames of blocks in an Int32.
        let largest = blocks.map { UInt64(Int32.max) / $0.frames * $0.bytes } ?? .max
        let shown = min(size ?? .max, largest, 0xFFFF_0000)
        return AudioLocation(
            offset: offset, size: size, header: header(format: format, size: Int(shown), bigEndian: bigEndian),
            blocks: blocks)
    }

    private static func header(format: ArraySlice<UInt8>, size: Int, bigEndian: Bool) -> [UInt8] {
        func word(_ value: Int) -> [UInt8] {
            let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return bigEndian ? bytes.reversed() : bytes
        }
        let format = format.prefix(1024)
        let padding = [UInt8](repeating: 0, count: format.count % 2)
        var header = Array((bigEndian ? "RIFX" : "RIFF").utf8)
        header += word(size + 0x1000)
        header += Array("WAVEfmt ".utf8)
        header += word(format.count)
        header += format
        header += padding
        header += Array("data".utf8)
        header += word(size)
        return header
    }

    private static func declared(_ size: UInt32, _ longSize: UInt64?) -> UInt64? {
        if size == UInt32.max, let longSize { return Sentinel.size(longSize) }
        return Sentinel.size(size)
    }
}

/// Sony Wave64: GUIDs for names, 64-bit sizes that count their own 24 bytes, chunks on multiples of 8.
enum W64 {
    static let riff: [UInt8] = [
        0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0,
    ]
    private static let chunkHeader: UInt64 = 24

    static func locate(in buffer: inout HeaderBuffer) throws(PipeError) -> AudioLocation {
        try buffer.require(40)
        guard buffer.hasPrefix("wave", at: 24) else { throw AudioLocation.noFormat }
        var offset: UInt64 = 40
        var format: ArraySlice<UInt8>?
        while true {
            let body = offset + chunkHeader
            try buffer.require(body)
            let size = buffer.longWord(at: offset + 16)
            if buffer.hasPrefix("data", at: Int(offset)) {
                guard let format else { throw AudioLocation.noFormat }
                let known = size > chunkHeader ? Sentinel.size(size).map { $0 - chunkHeader } : nil
                return RIFF.location(body, known, format: format)
            }
            guard size >= chunkHeader, size <= UInt64(HeaderBuffer.limit) else { throw tooLong }
            if buffer.hasPrefix("fmt ", at: Int(offset)) {
                try buffer.require(offset + size)
                format = buffer.bytes[Int(body)..<Int(offset + size)]
            }
            offset += (size + 7) & ~7
        }
    }

    private static let tooLong = PipeError.refused(
        "a chunk before the audio has a size beyond 1 MiB or below its own header; --raw reads headerless PCM")
}
