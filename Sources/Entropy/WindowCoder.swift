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
        windows.divisions.visit { isHalved, _, _ in
            bits.append(isHalved ? 1 : 0, count: 1)
            return isHalved
        }
        bits.finish()
        bytes += bits.bytes
    }

    /// - Parameter isDivided: false in version 1 of the format, where no window is.
    static func read(from reader: inout ByteReader, count: Int, isDivided: Bool) throws(DecodeError) -> ChunkWindows {
        let edges = try reader.byte("edges")
        var windows = ChunkWindows.whole(count)
        guard isDivided else {
            guard edges == 0 else { throw .unsupported("window edges \(edges)") }
            return windows
        }
        var bits = BitReader(reader)
        let left = bits.left
        windows.divisions = try windows.divisions.visited { (_, _, _) throws(DecodeError) in try bits.bits(1) == 1 }
        guard try bits.isPaddedToByte() else { throw .malformed("windows: padding other than 0") }
        try reader.skip((left - bits.left) / 8, "windows")
        windows.leftDepth = Int(edges >> 4)
        windows.rightDepth = Int(edges & 0x0F)
        guard windows.areEdgesInReach else { throw .malformed("edges: out of range") }
        return windows
    }
}

extension [WindowDivision] {
    /// Goes through the tree of halvings of each window, the first half's tree before the second's.
    /// - Parameters:
    ///   - isHalved: of each node that could be halved: whether it is in these divisions (for an encoder to return; a
    ///     decoder does not look at it), its depth, and the depth of the block before, 0 at first.
    ///   - take: is told of each block, which is what is not halved: the number of its window, and its depth.
    func visit<Failure: Error>(
        _ isHalved: (_ known: Bool, _ depth: Int, _ last: Int) throws(Failure) -> Bool,
        take: (_ window: Int, _ depth: Int) -> Void = { _, _ in }
    ) throws(Failure) {
        var last = 0
        for window in indices {
            var known = self[window].depths[...]
            try Self.visit(&known, depth: 0, last: &last, isHalved) { take(window, $0) }
        }
    }

    /// The divisions that `isHalved` tells of while these are visited: what a decoder wants, and costs an encoder only
    /// memory.
    func visited<Failure: Error>(
        _ isHalved: (_ known: Bool, _ depth: Int, _ last: Int) throws(Failure) -> Bool
    ) throws(Failure) -> [WindowDivision] {
        var depths = [[UInt8]](repeating: [], count: count)
        try visit(isHalved) { window, depth in depths[window].append(UInt8(depth)) }
        return depths.map { WindowDivision(depths: $0) }
    }

    /// - Parameter known: depths of the blocks from here on, as far as they are known.
    private static func visit<Failure: Error>(
        _ known: inout ArraySlice<UInt8>, depth: Int, last: inout Int,
        _ isHalved: (_ known: Bool, _ depth: Int, _ last: Int) throws(Failure) -> Bool, take: (_ depth: Int) -> Void
    ) throws(Failure) {
        if depth < WindowDivision.deepest, try isHalved(Int(known.first ?? 0) > depth, depth, last) {
            try visit(&known, depth: depth + 1, last: &last, isHalved, take: take)
            try visit(&known, depth: depth + 1, last: &last, isHalved, take: take)
        } else {
            known = known.dropFirst()
            last = depth
            take(depth)
        }
    }
}
