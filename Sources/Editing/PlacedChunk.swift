internal import Stream

/// A chunk where it belongs in its stream.
struct PlacedChunk {
    let frame: Frame
    let enhancement: Frame?
    /// Of the first sample that the chunk gives out, trimmed ones counted.
    let position: Int64
    /// Nil for a chunk without a configuration of its own.
    let placed: PlacedConfiguration?

    init(_ frame: Frame, enhancement: Frame?, position: Int64) {
        self.frame = frame
        self.enhancement = enhancement
        self.position = position
        placed = frame.placed
    }

    /// Where the stream ends, as far as is known.
    private(set) var total = Int64.max

    /// The same where the stream ends at `total`.
    func ending(at total: Int64) -> PlacedChunk {
        var chunk = self
        chunk.total = total
        return chunk
    }
}
