internal import Codebook
internal import Quantiser

/// What the gains of vectors nearby say of the next one's. ddcm-stream.md 5.14
struct DiffusionGainViews {
    /// The vector below in the same block, and the one at the same place in the block before.
    let below: Int
    let before: Int

    /// Classes of a gain nearby, with one for none.
    static let classes = 6

    init(vector number: Int, row: Int, of atoms: DiffusionAtoms, shape: ChunkShape) {
        let vectors = atoms.layout.vectors
        let below = number > atoms.layout.rows[row] && !vectors[number - 1].hasBase ? number - 1 : nil
        self.below = Self.class(of: below, atoms)
        before = Self.class(of: Self.before(vectors[number], row: row, of: atoms.layout, shape), atoms)
    }

    private static func `class`(of vector: Int?, _ atoms: DiffusionAtoms) -> Int {
        guard let vector else { return 0 }
        return switch atoms.gains[vector] {
        case ...(-3): 1
        case -2: 2
        case -1: 3
        case 0...1: 4
        default: 5
        }
    }

    /// The vector that has the coefficient at the middle of another one, in the row of the same channel one block before.
    private static func before(
        _ vector: DiffusionLayout.Vector, row: Int, of layout: DiffusionLayout, _ shape: ChunkShape
    ) -> Int? {
        let last = row - shape.channels
        guard last >= 0 else { return nil }
        let (depth, lastDepth) = (shape.block(row: row).depth, shape.block(row: last).depth)
        let middle = vector.start - shape.offset(row: row) + vector.dimension / 2
        let place =
            shape.offset(row: last)
            + (lastDepth > depth ? middle >> (lastDepth - depth) : middle << (depth - lastDepth))
        var (low, high) = (layout.rows[last], layout.rows[last + 1])
        while low < high {
            let probe = (low + high) / 2
            if layout.vectors[probe].start <= place { low = probe + 1 } else { high = probe }
        }
        let found = low - 1
        guard found >= layout.rows[last], !layout.vectors[found].hasBase,
            place < layout.vectors[found].start + layout.vectors[found].dimension
        else { return nil }
        return found
    }
}
