/// The parity of a group of frames: any one of them follows from the others. ddcm-stream.md 3.5
public struct Parity: Equatable, Sendable {
    /// Chunks in each of the stream's groups but the last, which may have fewer.
    public let groupChunks: Int
    /// Whether chunks have enhancements.
    public let isLayered: Bool
    /// Frames of this group: chunks, their enhancements, and the end; 0 where the frame only tells that groups follow.
    public private(set) var frames = 0
    /// Sequence numbers of the group's first and last frame; before the first group both that of the next chunk.
    public private(set) var first: UInt8
    public private(set) var last: UInt8
    /// Exclusive or of the frames' bytes from the type on, each filled up with zeros to the longest.
    public private(set) var sum: [UInt8] = []

    /// A group that has no frames yet.
    public init(groupChunks: Int, isLayered: Bool, next: UInt8) {
        self.groupChunks = groupChunks
        self.isLayered = isLayered
        first = next
        last = next
    }

    /// Throws `.malformed` for what cannot be a parity.
    init(payload: [UInt8]) throws(DecodeError) {
        var reader = ByteReader(payload, 0..<payload.count)
        let group = try reader.byte("group")
        groupChunks = Int(group & ~Self.layered)
        isLayered = group & Self.layered != 0
        frames = Int(try reader.byte("frames"))
        first = try reader.byte("first")
        last = try reader.byte("last")
        guard Limits.groupChunks.contains(groupChunks), frames <= Self.mostFrames(chunks: groupChunks) else {
            throw .malformed("group: out of range")
        }
        sum = Array(payload[reader.remaining])
    }

    private static let layered: UInt8 = 1 << 7

    /// Every chunk of a group may have an enhancement, and an end may follow.
    static func mostFrames(chunks: Int) -> Int { 2 * chunks + 1 }

    /// Adds a frame, the next of the group.
    public mutating func add(_ frame: [UInt8]) {
        let record = frame.dropFirst(Frame.sync.count)
        last = frame[Frame.sequencePlace]
        if frames == 0 { first = last }
        frames += 1
        add(record: record)
    }

    private mutating func add(record: ArraySlice<UInt8>) {
        if sum.count < record.count { sum += repeatElement(0, count: record.count - sum.count) }
        for (place, byte) in record.enumerated() { sum[place] ^= byte }
    }

    /// The one frame of the group that is not among `members`, which are all others.
    /// - Returns: nil where what follows is no whole frame, so that some member is of another group.
    func missingFrame(members: [Frame]) -> Frame? {
        var rest = self
        for member in members { rest.add(record: member.bytes.dropFirst(Frame.sync.count)) }
        var parser = FrameParser()
        parser.push((Frame.sync + rest.sum).span)
        guard case .frame(var frame) = parser.next(), frame.condition == .whole,
            rest.sum.dropFirst(frame.size - Frame.sync.count).allSatisfy({ $0 == 0 })
        else { return nil }
        frame.condition = .restored
        return frame
    }

    /// The frame that carries it.
    public var frame: [UInt8] {
        var bytes: [UInt8] = []
        let payload = [UInt8(groupChunks) | (isLayered ? Self.layered : 0), UInt8(frames), first, last] + sum
        FrameWriter.append(kind: .parity, sequence: last, payload: payload, to: &bytes)
        return bytes
    }

    /// Bytes of a parity frame beyond those of the longest frame of its group.
    public static let overhead = 4 + 9 - Frame.sync.count
    /// Bytes of one that has no group.
    public static let announcementBytes = 4 + 9
}

extension Limits {
    /// Chunks that one parity frame protects.
    public static let groupChunks = 1...64
    /// Bytes of frames that are kept to restore others by them, and as many of those that wait for one: beyond these
    /// nothing is restored.
    static let groupBytes = 1 << 22
}
