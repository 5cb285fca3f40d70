/// How the windows of a chunk are divided, and how far they overlap with the chunks around it. ddcm-stream.md 5.1
public struct ChunkWindows: Equatable, Sendable {
    public var divisions: [WindowDivision]
    /// The overlap at the chunk's start: a window's hop halved so often.
    public var leftDepth: Int
    /// The overlap at the chunk's end.
    public var rightDepth: Int

    public init(divisions: [WindowDivision], leftDepth: Int, rightDepth: Int) {
        self.divisions = divisions
        self.leftDepth = leftDepth
        self.rightDepth = rightDepth
    }

    /// Windows that are not divided and overlap fully.
    public static func whole(_ count: Int) -> ChunkWindows {
        ChunkWindows(divisions: [WindowDivision](repeating: .whole, count: count), leftDepth: 0, rightDepth: 0)
    }

    /// Depth of the chunk's first block.
    public var firstDepth: Int { Int(divisions.first?.depths.first ?? 0) }
    /// Depth of the chunk's last block.
    public var lastDepth: Int { Int(divisions.last?.depths.last ?? 0) }

    /// Whether the chunk overlaps no farther at either edge than its block there reaches.
    public var areEdgesInReach: Bool {
        firstDepth <= leftDepth && lastDepth <= rightDepth && max(leftDepth, rightDepth) <= WindowDivision.deepest
    }

    /// The overlap of two blocks that stand side by side: as long as the shorter one.
    public static func overlapDepth(_ before: Int, _ behind: Int) -> Int { max(before, behind) }
}
