internal import Latent

/// The divisions of a chunk's windows and its overlaps with its neighbours. ddcm-stream.md 5.9
extension RangeBody {
    /// - Parameter windows: a decoder's tell how many there are.
    mutating func code(_ windows: ChunkWindows) throws(Coder.Failure) -> ChunkWindows {
        var last = 0
        let divisions = windows.divisions.map { division in
            var (known, found): (ArraySlice<UInt8>, [UInt8]) = (division.depths[...], [])
            code(&known, depth: 0, last: &last, into: &found)
            return WindowDivision(depths: found)
        }
        let (first, end) = (Int(divisions.first?.depths.first ?? 0), last)
        let left = coder.codeTree(windows.leftDepth, bits: 3, base: RangeContexts.leftEdge + 8 * first)
        let right = coder.codeTree(windows.rightDepth, bits: 3, base: RangeContexts.rightEdge + 8 * end)
        if left < first || right < end || max(left, right) > WindowDivision.deepest {
            try coder.refuse("edges: out of range")
        }
        return ChunkWindows(divisions: divisions, leftDepth: left, rightDepth: right)
    }

    /// One decision for each node of the tree of halvings, the first half's tree before the second's.
    /// - Parameters:
    ///   - known: depths of the blocks from here on, as far as they are known.
    ///   - last: depth of the block before.
    private mutating func code(_ known: inout ArraySlice<UInt8>, depth: Int, last: inout Int, into found: inout [UInt8])
    {
        if depth < WindowDivision.deepest {
            let isHalved = coder.code(
                Int(known.first ?? 0) > depth, context: RangeContexts.halvings + 2 * depth + (last > depth ? 1 : 0))
            if isHalved {
                code(&known, depth: depth + 1, last: &last, into: &found)
                return code(&known, depth: depth + 1, last: &last, into: &found)
            }
        }
        known = known.dropFirst()
        last = depth
        found.append(UInt8(depth))
    }
}
