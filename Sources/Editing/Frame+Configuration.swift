internal import Stream

extension Frame {
    /// Whether the frame holds a chunk of the base layer.
    var isBaseChunk: Bool { layer == 0 && !isDependent && (kind == .chunk || kind == .configuredChunk) }

    /// The configuration of a chunk that has one.
    var placed: PlacedConfiguration? {
        var reader = ByteReader(payload, 0..<payload.count)
        return kind == .configuredChunk ? try? PlacedConfiguration(from: &reader) : nil
    }

    /// The bytes of a chunk or an enhancement with another sequence number.
    func bytes(sequence: UInt8) -> [UInt8] {
        guard let kind, sequence != self.sequence else { return bytes }
        return bytes(kind: kind, sequence: sequence, payload: payload)
    }

    /// The bytes of a frame with the same chunk behind another configuration.
    ///
    /// - Throws: `DecodeError.unsupported` for a chunk so large that no configuration has room beside it.
    func bytes(_ configuration: PlacedConfiguration, sequence: UInt8) throws(DecodeError) -> [UInt8] {
        var reader = ByteReader(payload, 0..<payload.count)
        if kind == .configuredChunk { _ = try PlacedConfiguration(from: &reader) }
        let changed = configuration.bytes + payload[reader.remaining]
        guard hasRoom(for: changed.count) else {
            throw .unsupported("a cut at a chunk that leaves no room for a configuration")
        }
        return bytes(kind: .configuredChunk, sequence: sequence, payload: changed)
    }

    /// The bytes of an end frame in the stream of this one, resilient where this one is.
    func end(total: UInt64, sequence: UInt8) -> [UInt8] {
        var payload: [UInt8] = []
        payload.appendVarint(total)
        return bytes(kind: .end, sequence: sequence, payload: payload)
    }
}
