/// Puts frames into their order where a stream has parity frames: lost ones come back, and late ones find their place.
/// ddcm-stream.md 3.5
struct FrameOrder {
    /// Frames to be given out, from `given` on.
    private var ready: [Frame] = []
    private var given = 0
    /// Frames behind a gap, in the order of the stream.
    private var held: [Frame] = []
    /// Frames since the last parity: members of the next one's group.
    private var group: [Frame] = []
    /// Chunks of a group; nil where no parity is known of.
    private var groupChunks: Int?
    /// What was announced since the last chunk that was given out: it speaks of the next stream, if one begins.
    private var announced: Parity?
    /// The number of the next chunk; nil before the first and behind the end of a stream.
    private var expected: UInt8?
    /// Whether chunks have enhancements, and whether that of the next chunk has come.
    private var isLayered = false
    private var hasEnhancement = false

    /// The next frame that nothing is to come before.
    mutating func next() -> Frame? {
        guard given < ready.count else { return nil }
        defer {
            given += 1
            if given == ready.count {
                ready.removeAll(keepingCapacity: true)
                given = 0
            }
        }
        return ready[given]
    }

    /// Takes the next frame of the input.
    mutating func take(_ frame: Frame) {
        guard frame.isProtected else {
            if frame.isParity { apply(frame) }
            // Where decoding may end, nothing is left behind.
            if !frame.isSkippable { release() }
            // Behind its group and before what it speaks of, so that it is told of the right stream, and tools that copy
            // frames keep it there.
            if frame.isForNextChunk, !held.isEmpty, let expected, frame.sequence &- expected < 128 {
                hold(frame, expected: expected)
                releaseSurplus { !$0.isProtected }
            } else {
                ready.append(frame)
            }
            return
        }
        if frame.isStart && frame.sequence != expected && !group.contains(where: frame.isSame) { begin(with: frame) }
        remember(frame)
        settle(frame)
    }

    /// Nothing more comes: what waits is given out.
    mutating func finish() { release() }

    /// Gives a frame out, or keeps it until what comes before it is there or lost.
    private mutating func settle(_ frame: Frame) {
        guard let expected, let groupChunks, let distance = frame.distance(from: expected),
            distance <= groupChunks
        else {
            // Late, or too far ahead for anything to come back.
            if let expected, frame.distance(from: expected) == nil { return ready.append(frame) }
            release()
            return give(frame)
        }
        hold(frame, expected: expected)
        advance()
        releaseSurplus(\.isProtected)
    }

    /// Gives all out where more frames of some kinds wait than a group has, or too many bytes.
    private mutating func releaseSurplus(_ isCounted: (Frame) -> Bool) {
        let most = Parity.mostFrames(chunks: groupChunks ?? 0)
        if held.count(where: isCounted) > most || held.reduce(0, { $0 + $1.size }) > Limits.groupBytes { release() }
    }

    private mutating func hold(_ frame: Frame, expected: UInt8) {
        let place = held.firstIndex { frame.stands(before: $0, from: expected) } ?? held.count
        held.insert(frame, at: place)
    }

    /// Gives out what no gap is left before.
    private mutating func advance() {
        while let frame = held.first, isNext(frame) {
            held.removeFirst()
            give(frame)
        }
    }

    private func isNext(_ frame: Frame) -> Bool {
        // What came spoilt may come back whole.
        guard frame.sequence == expected, frame.condition != .spoilt else { return false }
        return frame.isForNextChunk || frame.isEnhancement || frame.kind == .end || !isLayered || hasEnhancement
    }

    private mutating func release() {
        let frames = held
        held.removeAll(keepingCapacity: true)
        for frame in frames { give(frame) }
    }

    private mutating func give(_ frame: Frame) {
        ready.append(frame)
        if frame.isForNextChunk { return }
        if frame.isEnhancement {
            (isLayered, hasEnhancement) = (true, true)
            expected = frame.sequence
        } else if frame.kind == .end {
            expected = nil
            groupChunks = nil
        } else {
            expected = frame.sequence &+ 1
            hasEnhancement = false
            announced = nil
        }
    }

    private mutating func begin(with frame: Frame) {
        release()
        group.removeAll(keepingCapacity: true)
        groupChunks = announced?.groupChunks
        (expected, isLayered, hasEnhancement) = (frame.sequence, announced?.isLayered ?? false, false)
    }

    private mutating func remember(_ frame: Frame) {
        guard let groupChunks else { return }
        if group.count >= Parity.mostFrames(chunks: groupChunks) + groupChunks
            || group.reduce(frame.size, { $0 + $1.size }) > Limits.groupBytes
        {
            group.removeAll(keepingCapacity: true)
        }
        group.append(frame)
    }

    private mutating func apply(_ frame: Frame) {
        guard let parity = try? Parity(payload: frame.payload) else { return }
        if parity.frames > 0 {
            if let restored = missingFrame(of: parity, offset: frame.offset), let expected,
                restored.isProtected, parity.covers(restored.sequence), restored.distance(from: expected) != nil
            {
                held.removeAll { $0.condition == .spoilt && $0.isTwin(of: restored) }
                hold(restored, expected: expected)
                advance()
            }
            release()
            group.removeAll(keepingCapacity: true)
            guard let expected else { return }
            groupChunks = parity.groupChunks
            // Nothing of the group is waited for any more.
            if (parity.last &+ 1) &- expected < 128 { self.expected = parity.last &+ 1 }
            return
        }
        if expected == nil {
            group.removeAll(keepingCapacity: true)
            (expected, hasEnhancement) = (parity.first, false)
        }
        announced = parity
        isLayered = parity.isLayered
        groupChunks = parity.groupChunks
    }

    /// The frame of the group that did not come, if it is the only one.
    private func missingFrame(of parity: Parity, offset: UInt64) -> Frame? {
        var members: [Frame] = []
        for frame in group where parity.covers(frame.sequence) && frame.condition != .spoilt {
            if !members.contains(where: { $0.isSame(as: frame) }) { members.append(frame) }
        }
        guard members.count == parity.frames - 1, var restored = parity.missingFrame(members: members) else {
            return nil
        }
        restored.offset = offset
        return restored
    }
}

extension Parity {
    fileprivate func covers(_ sequence: UInt8) -> Bool { sequence &- first <= last &- first }
}

extension Frame {
    /// Whether it is of a kind that belongs to groups.
    fileprivate var isProtected: Bool {
        isEnhancement || layer == 0 && !isDependent && (kind == .chunk || kind == .configuredChunk || kind == .end)
    }

    /// Whether it stands before the chunk that has its number, and is in no group.
    fileprivate var isForNextChunk: Bool { isParity || tags != nil }

    /// Whether a stream begins with it. ddcm-stream.md 4.1
    fileprivate var isStart: Bool { kind == .configuredChunk && layer == 0 && PlacedConfiguration.isStart(payload) }

    /// How many chunks stand between it and the one numbered `expected`; nil where it is earlier.
    fileprivate func distance(from expected: UInt8) -> Int? {
        let distance = Int(sequence &- expected)
        return distance < 128 ? distance : nil
    }

    /// Tags and announcements stand before the enhancement of its chunk, and that before the chunk.
    fileprivate func stands(before other: Frame, from expected: UInt8) -> Bool {
        (sequence &- expected, rank) < (other.sequence &- expected, other.rank)
    }

    private var rank: Int { !isProtected ? 0 : isEnhancement ? 1 : 2 }

    /// Whether both are the same part of the same chunk.
    fileprivate func isTwin(of other: Frame) -> Bool {
        sequence == other.sequence && isEnhancement == other.isEnhancement
    }

    fileprivate func isSame(as other: Frame) -> Bool {
        sequence == other.sequence && type == other.type && payload == other.payload
    }
}
