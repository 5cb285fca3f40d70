/// Bytes as orders: behind their end come zeros.
struct Script {
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// A number from 0 to 65535.
    mutating func pair() -> Int { Int(byte()) | Int(byte()) << 8 }

    /// So many bytes, or as many as are left.
    mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// All that is left.
    mutating func takeAll() -> [UInt8] { Array(take(rest.count)) }
}

extension [UInt8] {
    /// The bytes in pieces, which grow and shrink by `rhythm`; one piece for 0.
    func pieces(rhythm: UInt8) -> [Range<Int>] {
        guard rhythm > 0 else { return [indices] }
        var (pieces, start, size): ([Range<Int>], Int, Int) = ([], 0, Int(rhythm))
        while start < count {
            let end = Swift.min(start + size, count)
            pieces.append(start..<end)
            start = end
            size = size * 5 % 509 + Int(rhythm & 0x0F)
        }
        return pieces
    }
}
