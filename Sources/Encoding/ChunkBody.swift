internal import Stream

/// A chunk's body, and the signs that stand beside it in a resilient frame.
struct ChunkBody {
    let bytes: [UInt8]
    var signs: [UInt8] = []
}

/// What counts against a limit of bytes.
enum BodyMeasure {
    /// The body's own bytes.
    case body
    /// All bytes of the resilient frame that carries it, behind a configuration of `prefix` bytes.
    case resilientFrame(prefix: Int)

    func count(bytes: Int, signs: Int) -> Int {
        switch self {
        case .body: bytes + signs
        case .resilientFrame(let prefix): Armour.frameBytes(payload: prefix + bytes, signs: signs)
        }
    }

    func count(_ body: ChunkBody) -> Int { count(bytes: body.bytes.count, signs: body.signs.count) }

    /// The longest body without signs that counts no more than `limit`; negative where none does.
    func mostBytes(within limit: Int) -> Int {
        var (low, high) = (-1, max(limit, 0) + 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if count(bytes: middle, signs: 0) <= limit { low = middle } else { high = middle }
        }
        return low
    }
}
