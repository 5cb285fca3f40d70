/// What stands next in a stream of bytes.
public enum Parsed: Sendable {
    case frame(Frame)
    /// Bytes that belong to no whole frame were passed over.
    case damage(bytes: Int, offset: UInt64)
}

/// Finds frames in bytes that come in any cuts.
///
/// A frame counts only when its checksum is right; whatever else stands between frames is reported as damage, once
/// for each stretch. A damaged length does not make the parser wait for bytes that were never sent: a whole frame
/// behind it settles the matter. Memory is bounded by one frame of the largest size and what was pushed at once, and
/// time is linear in the input, whatever it holds. ddcm-stream.md 6
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
        while true {
            pass(to: syncWord(from: start))
            switch candidate(at: start) {
            case .whole(let payload, let end):
                if passedOver > 0 { return damage() }
                defer { advance(to: end) }
                return .frame(
                    Frame(
                        type: buffer[start + 2], sequence: buffer[start + 3], payload: Array(buffer[payload]),
                        offset: offset, size: end - start))
            case .broken:
                pass(to: start + 1)
            case .incomplete:
                if start == buffer.count && isFinished { return passedOver > 0 ? damage() : nil }
                if isFinished {
                    pass(to: start + 1)
                } else if let frame = wholeFrameAhead() {
                    pass(to: frame)
                } else {
                    return nil
                }
            }
        }
    }

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
        var stored: UInt32 = 0
        for byte in 0..<Frame.checksumSize { stored |= UInt32(buffer[payload.upperBound + byte]) << UInt32(8 * byte) }
        let checksum = CRC32C.checksum(
            before: registers[begin], behind: registers[payload.upperBound], count: payload.upperBound - begin)
        return checksum == stored ? .whole(payload: payload, end: end) : .broken
    }

    /// The start of a whole frame behind the incomplete one at `start`.
    private mutating func wholeFrameAhead() -> Int? {
        let waiting = UInt64(buffer.count - start)
        guard offset + waiting >= lookAheadAt else { return nil }
        lookAheadAt = offset + waiting + max(256, waiting / 4)
        var begin = syncWord(from: start + 1)
        while begin < buffer.count {
            if case .whole = candidate(at: begin) { return begin }
            begin = syncWord(from: begin + 1)
        }
        return nil
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
