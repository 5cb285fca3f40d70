internal import Stream

extension Frame {
    /// Whether the frame holds a chunk of the base layer.
    var isBaseChunk: Bool { layer == 0 && !isDependent && (kind == .chunk || kind == .configuredChunk) }

    /// The configuration of a chunk that has one.
    var placed: PlacedConfiguration? {
        var reader = ByteReader(payload, 0..<payload.count)
        return kind == .configuredChunk ? try? PlacedConfiguration(from: &reader) : nil
    }

    /// The bytes of the frame with another sequence number.
    func bytes(sequence: UInt8) -> [UInt8] {
        var frame = self
        frame.sequence = sequence
        return frame.bytes
    }

    /// The bytes of a frame with the same chunk behind another configuration.
    ///
    /// - Throws: `DecodeError.unsupported` for a chunk so large that no configuration has room beside it.
    func bytes(_ configuration: PlacedConfiguration, sequence: UInt8) throws(DecodeError) -> [UInt8] {
        var reader = ByteReader(payload, 0..<payload.count)
        if kind == .configuredChunk { _ = try PlacedConfiguration(from: &reader) }
        var (changed, bytes): ([UInt8], [UInt8]) = ([], [])
        configuration.append(to: &changed)
        changed += payload[reader.remaining]
        guard changed.count <= Limits.payloadBytes else {
            throw .unsupported("a cut at a chunk that leaves no room for a configuration")
        }
        FrameWriter.append(kind: .configuredChunk, sequence: sequence, payload: changed, to: &bytes)
        return bytes
    }
}
