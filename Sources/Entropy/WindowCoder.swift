internal import Latent
internal import Quantiser
internal import Stream

/// The divisions of a chunk's windows and its overlaps with its neighbours. ddcm-stream.md 5.1
enum WindowCoder {
    /// Whether a chunk so divided has no more envelope levels than memory is for; to be asked before any is sized by it.
    static func isWithinLimits(_ windows: ChunkWindows, shape: ChunkShape) -> Bool {
        let blocks = windows.divisions.reduce(0) { $0 + $1.depths.count }
        return blocks * shape.channels * shape.bandCount <= Limits.levelsPerChunk
    }

    static func write(_ windows: ChunkWindows, to bytes: inout [UInt8]) {
        bytes.append(UInt8(windows.leftDepth << 4 | windows.rightDepth))
        var bits = BitWriter()
        for division in windows.divisions {
            var depths = division.depths[...]
            write(&depths, depth: 0, to: &bits)
        }
        bits.finish()
        bytes += bits.bytes
    }

    /// One bit for each node of the tree of halvings, the first half's tree before the second's.
    private static func write(_ depths: inout ArraySlice<UInt8>, depth: Int, to bits: inout BitWriter) {
        guard depth < WindowDivision.deepest, let first = depths.first else {
            depths.removeFirst()
            return
        }
        let isHalved = Int(first) > depth
        bits.append(isHalved ? 1 : 0, count: 1)
        guard isHalved else {
            depths.removeFirst()
            return
        }
        write(&depths, depth: depth + 1, to: &bits)
        write(&depths, depth: depth + 1, to: &bits)
    }

    /// - Parameter isDivided: false in version 1 of the format, where no window is.
    static func read(from reader: inout ByteReader, count: Int, isDivided: Bool) throws(DecodeError) -> ChunkWindows {
        let edges = try reader.byte("edges")
        guard isDivided else {
            guard edges == 0 else { throw .unsupported("window edges \(edges)") }
            return .whole(count)
        }
        var bits = BitReader(reader)
        let left = bits.left
        var divisions: [WindowDivision] = []
        for _ in 0..<count {
            var depths: [UInt8] = []
            try read(&bits, depth: 0, into: &depths)
            divisions.append(WindowDivision(depths: depths))
        }
        guard try bits.isPaddedToByte() else { throw .malformed("windows: padding other than 0") }
        try reader.skip((left - bits.left) / 8, "windows")
        let windows = ChunkWindows(
            divisions: divisions, leftDepth: Int(edges >> 4), rightDepth: Int(edges & 0x0F))
        try check(windows)
        return windows
    }

    private static func read(_ bits: inout BitReader, depth: Int, into depths: inout [UInt8]) throws(DecodeError) {
        guard depth < WindowDivision.deepest, try bits.bits(1) == 1 else { return depths.append(UInt8(depth)) }
        try read(&bits, depth: depth + 1, into: &depths)
        try read(&bits, depth: depth + 1, into: &depths)
    }

    /// A chunk's edge may not overlap farther than its outermost block reaches.
    private static func check(_ windows: ChunkWindows) throws(DecodeError) {
        let left = Int(windows.divisions.first?.depths.first ?? 0)
        let right = Int(windows.divisions.last?.depths.last ?? 0)
        guard (left...WindowDivision.deepest).contains(windows.leftDepth),
            (right...WindowDivision.deepest).contains(windows.rightDepth)
        else { throw .malformed("edges: out of range") }
    }
}
