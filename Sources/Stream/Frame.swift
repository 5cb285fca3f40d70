/// What a frame carries. ddcm-stream.md 3.2
public enum FrameKind: UInt8, Sendable {
    case chunk = 1
    /// A chunk behind a configuration.
    case configuredChunk = 2
    case end = 3
}

/// A frame whose checksum was right. ddcm-stream.md 3
public struct Frame: Sendable {
    /// The type byte's bits beside the kind. ddcm-stream.md 3.2
    public enum Flag {
        public static let skippable: UInt8 = 0x80
        public static let dependent: UInt8 = 0x40
        static let layerMask: UInt8 = 0x30
        static let kindMask: UInt8 = 0x0F
    }

    public var type: UInt8
    public var sequence: UInt8
    public var payload: [UInt8]
    /// Offset of the frame's first byte from the start of the input.
    public var offset: UInt64
    /// Bytes of the whole frame.
    public var size: Int

    /// nil for a kind that this build does not know.
    public var kind: FrameKind? { FrameKind(rawValue: type & Flag.kindMask) }
    public var layer: Int { Int(type & Flag.layerMask) >> 4 }
    public var isSkippable: Bool { type & Flag.skippable != 0 }
    public var isDependent: Bool { type & Flag.dependent != 0 }
    /// Whether the frame holds the enhancement of a chunk. ddcm-stream.md 5.12
    public var isEnhancement: Bool { layer == 1 && isSkippable && !isDependent && kind == .chunk }

    /// The frame as it stood in the input.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        FrameWriter.append(type: type, sequence: sequence, payload: payload, to: &bytes)
        return bytes
    }

    /// The first bytes of every frame, and so of a stream. ddcm-stream.md 3.1
    public static let sync: [UInt8] = [0xDD, 0xC3]
    /// Sync, type and sequence number.
    static let fixedHeaderSize = 4
    static let checksumSize = 4
}

/// Writes frames. ddcm-stream.md 3
public enum FrameWriter {
    /// Appends one frame to `bytes` and returns how many bytes it took. Decoders that do not know layers may skip those
    /// above the base layer, 0.
    @discardableResult
    public static func append(
        kind: FrameKind, layer: Int = 0, sequence: UInt8, payload: [UInt8], to bytes: inout [UInt8]
    ) -> Int {
        append(
            type: kind.rawValue | UInt8(layer) << 4 | (layer > 0 ? Frame.Flag.skippable : 0), sequence: sequence,
            payload: payload, to: &bytes)
    }

    /// The same for any type byte.
    @discardableResult
    package static func append(type: UInt8, sequence: UInt8, payload: [UInt8], to bytes: inout [UInt8]) -> Int {
        precondition(payload.count <= Limits.payloadBytes)
        let start = bytes.count
        bytes += Frame.sync
        bytes.append(type)
        bytes.append(sequence)
        bytes.appendVarint(UInt64(payload.count))
        bytes += payload
        let checksum = CRC32C.checksum(bytes, start..<bytes.count)
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: checksum >> shift))
        }
        return bytes.count - start
    }

    /// Bytes around a payload of `count` bytes.
    public static func overhead(payloadBytes count: Int) -> Int {
        Frame.fixedHeaderSize + (count < 1 << 7 ? 1 : count < 1 << 14 ? 2 : 3) + Frame.checksumSize
    }
}
