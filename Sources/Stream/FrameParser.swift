/// What stands next in a stream of bytes.
public enum Parsed: Sendable {
    case frame(Frame)
    /// Bytes that belong to no whole frame were passed over.
    case damage(bytes: Int, offset: UInt64)
}

/// Finds frames in bytes that come in any cuts.
///
/// A frame counts only when its checksum is right, or when it is a resilient one that can be put right; whatever else
/// stands between frames is reported as damage, once for each stretch. A damaged length does not make the parser wait
/// for bytes that were never sent: a frame behind it settles the matter. Memory is bounded by one frame of the largest
/// size and what was pushed at once, and time is linear in the input, whatever it holds. ddcm-stream.md 6
public struct FrameParser: Sendable {
    private var buffer: [UInt8] = []
    /// The CRC register before each byte of `buffer`, and behind the last: any range's checksum follows from two of them.
    private var registers: [UInt32] = [0]
    private var start = 0
    /// Length of the input at which the search for a whole frame behind an incomplete one is worth repeating. It grows
    /// in proportion to what waits, so that the searches take a time linear in the input.
    private var lookAheadAt: UInt64 = 0
    /// Offset of `buffer[start]` from the start of the input.
    private var offset: UInt64 = 0
    private var passedOver = 0
    private var isFinished = false
    /// The frame at `start`, where damage before it had to be told first.
    private var found: Frame?
    /// Offset where a frame should begin, even if its sync word is damaged: that of the first byte, and behind each frame.
    private var expected: UInt64 = 0
    private var armour = Armour()
    /// Bytes of all resilient frames that were to be put right, or looked like one.
    private(set) var recoveryWork: UInt64 = 0

    public init() {}

    /// Takes the next bytes of the input.
    public mutating func push(_ bytes: Span<UInt8>) {
        if start > 0 {
            buffer.removeFirst(start)
            registers.removeFirst(start)
            start = 0
        }
        bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
        CRC32C.extend(&registers, over: bytes)
    }

    /// Says that no more bytes will come, so that what is left can only be damage.
    public mutating func finish() { isFinished = true }

    /// The next frame or stretch of damage; nil when more bytes are needed, or at the end.
    public mutating func next() -> Parsed? {
        if let frame = found {
            found = nil
            return take(frame)
        }
        while true {
            pass(to: nextPlace)
            switch look(at: start) {
            case .frame(let frame):
                guard passedOver > 0 else { return take(frame) }
                found = frame
                return damage()
            case .none:
                pass(to: start + 1)
            case .lost(let size):
                expected = offset + UInt64(size)
                pass(to: start + 1)
            case .incomplete:
                if start == buffer.count && isFinished { return passedOver > 0 ? damage() : nil }
                if isFinished {
                    pass(to: start + 1)
                } else if let frame = frameAhead() {
                    pass(to: frame)
                } else {
                    return nil
                }
            }
        }
    }

    private mutating func take(_ frame: Frame) -> Parsed {
        advance(to: start + frame.size)
        expected = offset
        return .frame(frame)
    }

    /// Where a frame may begin: at the next sync word, or where one has to stand, whatever has become of it.
    private var nextPlace: Int {
        if expected == offset { return start }
        let sync = syncWord(from: start)
        guard expected > offset else { return sync }
        return Int(min(UInt64(sync), UInt64(start) + (expected - offset)))
    }

    /// What begins at some place.
    private enum Found {
        case frame(Frame)
        case none
        /// A resilient frame of so many bytes, too damaged to be put right.
        case lost(size: Int)
        case incomplete
    }

    private mutating func look(at begin: Int) -> Found {
        let candidate = isSync(at: begin) ? candidate(at: begin) : .broken
        if case .whole(let payload, let end) = candidate { return .frame(frame(at: begin, payload, to: end)) }
        let recovered = recover(at: begin)
        if case .none = recovered, case .incomplete = candidate { return .incomplete }
        return recovered
    }

    private func frame(at begin: Int, _ payload: Range<Int>, to end: Int) -> Frame {
        let (type, sequence) = (buffer[begin + 2], buffer[begin + 3])
        let place = offset + UInt64(begin - start)
        let isResilient = type & ~Frame.Flag.skippable == FrameKind.resilient.rawValue
        guard isResilient, let carried = Armour.unpack(whole: buffer, payload) else {
            return Frame(
                type: type, sequence: sequence, payload: Array(buffer[payload]), offset: place, size: end - begin)
        }
        return Frame(carried, condition: .whole, armoured: Array(buffer[begin..<end]), offset: place)
    }

    /// Takes the bytes from `begin` for a resilient frame of which any may be wrong. ddcm-stream.md 3.6
    private mutating func recover(at begin: Int) -> Found {
        for lengthBytes in 1...3 {
            let first = begin + Frame.fixedHeaderSize + lengthBytes
            guard first + Armour.headerBytes <= buffer.count else { return .incomplete }
            guard let header = armour.header(buffer, at: first) else { continue }
            let size = header.armouredBytes + FrameWriter.overhead(payloadBytes: header.armouredBytes)
            guard size == first - begin + header.armouredBytes + Frame.checksumSize else { continue }
            guard begin + size <= buffer.count else { return .incomplete }
            guard mayRecover(size, at: begin) else { return .none }
            guard let carried = armour.recover(header, in: buffer, from: first) else { return .lost(size: size) }
            return .frame(frame(carried, at: begin, size: size))
        }
        return .none
    }

    private mutating func frame(_ carried: Armour.Carried, at begin: Int, size: Int) -> Frame {
        var bytes: [UInt8] = []
        if carried.areSignsRight {
            armour.append(
                kind: carried.header.kind, sequence: carried.header.sequence, payload: carried.payload,
                signs: carried.signs, to: &bytes)
        } else {
            bytes = Array(buffer[begin..<begin + size])
        }
        return Frame(
            carried, condition: carried.areSignsRight ? .corrected : .spoilt, armoured: bytes,
            offset: offset + UInt64(begin - start))
    }

    /// Frames that overlap could ask for more and more work: it stays in proportion to the input.
    private mutating func mayRecover(_ size: Int, at begin: Int) -> Bool {
        let allowed = Self.recoveryShare * (offset + UInt64(begin - start + size))
        guard recoveryWork + UInt64(size) <= allowed else { return false }
        recoveryWork += UInt64(size)
        return true
    }

    private static let recoveryShare: UInt64 = 4

    private enum Candidate {
        case whole(payload: Range<Int>, end: Int)
        case broken
        case incomplete
    }

    /// Looks at the bytes from `begin`, which start with a sync word or a part of one. ddcm-stream.md 3.1
    private func candidate(at begin: Int) -> Candidate {
        var length = 0
        var index = begin + Frame.fixedHeaderSize
        for shift in [0, 7, 14] {
            guard index < buffer.count else { return .incomplete }
            let byte = buffer[index]
            index += 1
            length |= Int(byte & 0x7F) << shift
            if byte & 0x80 == 0 {
                guard length <= Limits.payloadBytes, shift == 0 || byte != 0 else { return .broken }
                return candidate(at: begin, payload: index..<index + length)
            }
        }
        return .broken
    }

    private func candidate(at begin: Int, payload: Range<Int>) -> Candidate {
        let end = payload.upperBound + Frame.checksumSize
        guard end <= buffer.count else { return .incomplete }
        let stored = buffer.checksum(at: payload.upperBound)
        let checksum = CRC32C.checksum(
            before: registers[begin], behind: registers[payload.upperBound], count: payload.upperBound - begin)
        return checksum == stored ? .whole(payload: payload, end: end) : .broken
    }

    /// The start of a frame behind the incomplete one at `start`.
    private mutating func frameAhead() -> Int? {
        let waiting = UInt64(buffer.count - start)
        guard offset + waiting >= lookAheadAt else { return nil }
        lookAheadAt = offset + waiting + max(256, waiting / 4)
        var begin = syncWord(from: start + 1)
        while begin < buffer.count {
            if case .frame = look(at: begin) { return begin }
            begin = syncWord(from: begin + 1)
        }
        return nil
    }

    /// Whether a sync word, or a part of one at the very end, begins at a place.
    private func isSync(at index: Int) -> Bool {
        guard index < buffer.count else { return true }
        return buffer[index] == Frame.sync[0] && (index + 1 == buffer.count || buffer[index + 1] == Frame.sync[1])
    }

    /// Where the first sync word, or a part of one at the very end, stands.
    private func syncWord(from first: Int) -> Int {
        buffer.withUnsafeBufferPointer { bytes in
            var index = first
            while index < bytes.count {
                if bytes[index] == Frame.sync[0], index + 1 == bytes.count || bytes[index + 1] == Frame.sync[1] {
                    break
                }
                index += 1
            }
            return min(index, bytes.count)
        }
    }

    private mutating func pass(to index: Int) {
        passedOver += index - start
        advance(to: index)
    }

    private mutating func advance(to index: Int) {
        offset += UInt64(index - start)
        start = index
    }

    private mutating func damage() -> Parsed {
        defer { passedOver = 0 }
        return .damage(bytes: passedOver, offset: offset - UInt64(passedOver))
    }
}

extension Frame {
    fileprivate init(_ carried: Armour.Carried, condition: Condition, armoured: [UInt8], offset: UInt64) {
        self.init(
            type: carried.header.kind.rawValue, sequence: carried.header.sequence, payload: carried.payload,
            offset: offset, size: armoured.count, condition: condition, signs: carried.signs, armoured: armoured)
    }
}
