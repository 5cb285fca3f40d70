/// What a frame carries. ddcm-stream.md 3.2
public enum FrameKind: UInt8, Sendable {
    case chunk = 1
    /// A chunk behind a configuration.
    case configuredChunk = 2
    case end = 3
    /// Makes good the loss of one frame of a group. ddcm-stream.md 3.5
    case parity = 4
    /// Text about the recording. ddcm-stream.md 3.7
    case tags = 5
    /// A frame that survives wrong bits, around one of the kinds above. ddcm-stream.md 3.6
    case resilient = 7
}

/// A frame whose checksum was right, or a resilient one that was put right: then what it carries. ddcm-stream.md 3
public struct Frame: Sendable {
    /// What became of a frame on its way.
    public enum Condition: String, Sendable {
        case whole
        /// Wrong bits were found, and all of them put right.
        case corrected
        /// So were some, but signs may be wrong.
        case spoilt
        /// It did not come, but follows from others of its group; its offset is then that of the parity.
        case restored
    }

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
    public var condition = Condition.whole
    /// A resilient chunk's signs, a bit each; nil in other frames. ddcm-stream.md 5.9
    public var signs: [UInt8]?
    /// A resilient frame with all that is around it: as it was sent, or, where it is spoilt, as it stood in the input.
    var armoured: [UInt8]?

    /// nil for a kind that this build does not know.
    public var kind: FrameKind? { FrameKind(rawValue: type & Flag.kindMask) }
    public var layer: Int { Int(type & Flag.layerMask) >> 4 }
    public var isSkippable: Bool { type & Flag.skippable != 0 }
    public var isDependent: Bool { type & Flag.dependent != 0 }
    /// Whether the frame holds the enhancement of a chunk. ddcm-stream.md 5.12
    public var isEnhancement: Bool { layer == 1 && isSkippable && !isDependent && kind == .chunk }

    /// Whether the frame holds the parity of a group. ddcm-stream.md 3.5
    public var isParity: Bool { layer == 0 && isSkippable && !isDependent && kind == .parity }

    /// Whether the frame only tells that groups follow.
    public var isAnnouncement: Bool { isParity && payload.count > 1 && payload[1] == 0 }

    public var isResilient: Bool { armoured != nil }

    /// The frame as it was sent; where it is spoilt that is not known, and these are the bytes that came.
    public var bytes: [UInt8] {
        if let armoured { return armoured }
        var bytes: [UInt8] = []
        FrameWriter.append(type: type, sequence: sequence, payload: payload, to: &bytes)
        return bytes
    }

    /// Whether a frame like this one can have a payload of so many bytes.
    public func hasRoom(for payload: Int) -> Bool {
        guard isResilient else { return payload <= Limits.payloadBytes }
        return Armour.frameBytes(payload: payload, signs: signs?.count ?? 0) <= Armour.largestFrame
    }

    /// A frame like this one, resilient where this one is, with another payload. An end has no signs.
    public func bytes(kind: FrameKind, sequence: UInt8, payload: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        if isResilient {
            var armour = Armour()
            let signs = kind == .end ? nil : signs
            armour.append(kind: kind, sequence: sequence, payload: payload, signs: signs ?? [], to: &bytes)
        } else {
            FrameWriter.append(kind: kind, layer: layer, sequence: sequence, payload: payload, to: &bytes)
        }
        return bytes
    }

    /// The first bytes of every frame, and so of a stream. ddcm-stream.md 3.1
    public static let sync: [UInt8] = [0xDD, 0xC3]
    /// Sync, type and sequence number.
    static let fixedHeaderSize = 4
    static let sequencePlace = 3
    static let checksumSize = 4
}

/// Writes frames. ddcm-stream.md 3
public enum FrameWriter {
    /// Appends one frame to `bytes` and returns how many bytes it took. Decoders that do not know layers may skip those
    /// above the base layer, 0, and those that do not know parity or tags may skip these.
    @discardableResult
    public static func append(
        kind: FrameKind, layer: Int = 0, sequence: UInt8, payload: [UInt8], to bytes: inout [UInt8]
    ) -> Int {
        let isSkippable = layer > 0 || kind == .parity || kind == .tags
        return append(
            type: kind.rawValue | UInt8(layer) << 4 | (isSkippable ? Frame.Flag.skippable : 0), sequence: sequence,
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
        bytes.append(checksum: CRC32C.checksum(bytes, start..<bytes.count))
        return bytes.count - start
    }

    /// Whether decoders that do not know a frame may pass over it: it then holds no sound of its own.
    public static func isSkippable(_ frame: [UInt8]) -> Bool { frame[Frame.sync.count] & Frame.Flag.skippable != 0 }

    /// Bytes around a payload of `count` bytes.
    public static func overhead(payloadBytes count: Int) -> Int {
        Frame.fixedHeaderSize + (count < 1 << 7 ? 1 : count < 1 << 14 ? 2 : 3) + Frame.checksumSize
    }
}
