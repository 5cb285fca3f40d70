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

    /// Where the stream ends, as far as this chunk tells.
    var total: Int64 { placed?.total.map { Int64($0) } ?? .max }
}
