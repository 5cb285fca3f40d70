internal import Latent

/// The divisions of a chunk's windows and its overlaps with its neighbours. ddcm-stream.md 5.9
extension RangeBody {
    /// - Parameter windows: a decoder's tell how many there are.
    mutating func code(_ windows: ChunkWindows) throws(Coder.Failure) -> ChunkWindows {
        var found = ChunkWindows(divisions: code(windows.divisions), leftDepth: 0, rightDepth: 0)
        found.leftDepth = coder.codeTree(
            windows.leftDepth, bits: 3, base: RangeContexts.leftEdge + 8 * found.firstDepth)
        found.rightDepth = coder.codeTree(
            windows.rightDepth, bits: 3, base: RangeContexts.rightEdge + 8 * found.lastDepth)
        if !found.areEdgesInReach { try coder.refuse("edges: out of range") }
        return found
    }

    private mutating func code(_ divisions: [WindowDivision]) -> [WindowDivision] {
        func isHalved(known: Bool, depth: Int, last: Int) -> Bool {
            coder.code(known, context: RangeContexts.halvings + 2 * depth + (last > depth ? 1 : 0))
        }
        if Coder.isReader { return divisions.visited(isHalved) }
        divisions.visit(isHalved)
        return divisions
    }
}
