enum AIFF {
    static func locate(in buffer: inout HeaderBuffer) throws(PipeError) -> AudioLocation {
        var offset: UInt64 = 12
        var common: ArraySlice<UInt8>?
        while true {
            let body = offset + 8
            try buffer.require(body)
            let size = buffer.word(at: offset + 4, bigEndian: true)
            if buffer.hasPrefix("SSND", at: Int(offset)) {
                guard let common else { throw AudioLocation.noFormat }
                return try sound(at: body, size: size, common: common, in: &buffer)
            }
            let next = body + UInt64(size) + UInt64(size % 2)
            if buffer.hasPrefix("COMM", at: Int(offset)) {
                try buffer.require(body + UInt64(size))
                common = buffer.bytes[Int(body)..<Int(body) + Int(size)]
            }
            offset = next
        }
    }

    /// The chunk begins with two words: how many bytes precede the first sample, and a block size.
    private static func sound(
        at body: UInt64, size: UInt32, common: ArraySlice<UInt8>, in buffer: inout HeaderBuffer
    ) throws(PipeError) -> AudioLocation {
        try buffer.require(body + 8)
        let gap = UInt64(buffer.word(at: body, bigEndian: true))
        let start = body + 8 + gap
        try buffer.require(start)
        let known = Sentinel.aiffSize(size).flatMap { $0 > 8 + gap ? $0 - 8 - gap : nil }
        return AudioLocation(offset: start, size: known, header: header(of: buffer.bytes[8..<12], common: common))
    }

    private static func header(of kind: ArraySlice<UInt8>, common: ArraySlice<UInt8>) -> [UInt8] {
        let common = common.prefix(512)
        let padding = [UInt8](repeating: 0, count: common.count % 2)
        var header = Array("FORM".utf8)
        header += [0x7F, 0, 0, 0]
        header += kind
        header += Array("COMM".utf8)
        header += [0, 0, UInt8(common.count >> 8), UInt8(common.count & 0xFF)]
        header += common
        header += padding
        header += Array("SSND".utf8)
        header += [0x7F, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0]
        return header
    }
}

enum AU {
    static func locate(in buffer: inout HeaderBuffer, bigEndian: Bool) throws(PipeError) -> AudioLocation {
        try buffer.require(24)
        let offset = UInt64(buffer.word(at: 4, bigEndian: bigEndian))
        guard offset >= 24 else { throw AudioLocation.noFormat }
        try buffer.require(offset)
        let size = buffer.word(at: 8, bigEndian: bigEndian)
        let start: [UInt8] = bigEndian ? [0, 0, 0, 24] : [24, 0, 0, 0]
        var header = Array(buffer.bytes[..<4])
        header += start
        header += [0xFF, 0xFF, 0xFF, 0xFF]
        header += buffer.bytes[12..<24]
        return AudioLocation(offset: offset, size: Sentinel.size(size), header: header)
    }
}
