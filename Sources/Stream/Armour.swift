internal import ErrorCorrection

/// What a resilient frame says of the frame that it carries. ddcm-stream.md 3.6
struct ArmourHeader {
    let kind: FrameKind
    let sequence: UInt8
    /// Bytes of the carried payload, and of the signs beside it.
    let payload: Int
    let signs: Int

    /// Bytes of its data.
    static let size = 8
    private static let kinds: Set<FrameKind> = [.chunk, .configuredChunk, .end]

    init(kind: FrameKind, sequence: UInt8, payload: Int, signs: Int) {
        (self.kind, self.sequence, self.payload, self.signs) = (kind, sequence, payload, signs)
    }

    /// Nil for what no frame says.
    init?(_ bytes: ArraySlice<UInt8>) {
        let first = bytes.startIndex
        func length(at place: Int) -> Int {
            (0..<3).reduce(0) { $0 | Int(bytes[first + place + $1]) << (8 * $1) }
        }
        guard let kind = FrameKind(rawValue: bytes[first]), Self.kinds.contains(kind) else { return nil }
        self.init(kind: kind, sequence: bytes[first + 1], payload: length(at: 2), signs: length(at: 5))
        guard kind != .end || signs == 0, armouredBytes <= Limits.payloadBytes else { return nil }
    }

    var bytes: [UInt8] {
        var bytes = [kind.rawValue, sequence]
        for length in [payload, signs] { bytes += (0..<3).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } }
        return bytes
    }

    /// Bytes of the resilient frame's own payload.
    var armouredBytes: Int { Armour.armouredBytes(payload: payload, signs: signs) }
}

/// Puts frames into resilient ones, and takes them out again, with what was damaged put right. ddcm-stream.md 3.6
public struct Armour: Sendable {
    private var header = ReedSolomon(parity: Self.headerParity)
    private var coarse = InterleavedCode(Self.coarseRedundancy)
    private var fine = InterleavedCode(Self.fineRedundancy)

    /// Of the payload: at one wrong bit in a thousand a word is lost in 10^5.
    private static let coarseRedundancy = Redundancy(least: 4, bytesPerError: 36)
    /// Of the signs, of which a few wrong ones are hardly heard.
    private static let fineRedundancy = Redundancy(least: 2, bytesPerError: 40)
    private static let headerParity = 8
    /// One less than could be put right, so that bytes of chance are hardly ever taken for a header.
    private static let mostHeaderErrors = 3
    private static let coarseCheckBytes = 4
    private static let fineCheckBytes = 1

    static let headerBytes = ArmourHeader.size + headerParity

    public init() {}

    static func armouredBytes(payload: Int, signs: Int) -> Int {
        let coarse = payload + coarseCheckBytes
        let fine = signs > 0 ? signs + fineCheckBytes : 0
        return headerBytes + coarse + coarseRedundancy.parityBytes(for: coarse) + fine
            + fineRedundancy.parityBytes(for: fine)
    }

    /// Bytes of the resilient frame around a payload of `payload` bytes with `signs` bytes of signs beside it.
    public static func frameBytes(payload: Int, signs: Int) -> Int {
        let armoured = armouredBytes(payload: payload, signs: signs)
        return armoured + FrameWriter.overhead(payloadBytes: armoured)
    }

    /// The most bytes of a resilient frame.
    public static let largestFrame = Limits.payloadBytes + FrameWriter.overhead(payloadBytes: Limits.payloadBytes)

    /// Appends a resilient frame to `bytes`.
    /// - Parameter signs: the chunk's signs, a bit each.
    public mutating func append(
        kind: FrameKind, sequence: UInt8, payload: [UInt8], signs: [UInt8], to bytes: inout [UInt8]
    ) {
        let header = ArmourHeader(kind: kind, sequence: sequence, payload: payload.count, signs: signs.count)
        FrameWriter.append(
            type: FrameKind.resilient.rawValue, sequence: sequence, payload: armour(header, payload, signs), to: &bytes)
    }

    private mutating func armour(_ header: ArmourHeader, _ payload: [UInt8], _ signs: [UInt8]) -> [UInt8] {
        let data = header.bytes
        var armoured = data + [UInt8](repeating: 0, count: Self.headerParity)
        self.header.setParity(of: &armoured)
        armoured += payload
        armoured.append(checksum: Self.check(data, payload))
        coarse.appendParity(to: &armoured, from: Self.headerBytes)
        if !signs.isEmpty {
            let start = armoured.count
            armoured += signs
            armoured.append(Self.check(signs))
            fine.appendParity(to: &armoured, from: start)
        }
        return armoured
    }

    /// Strong: of the header's data and the payload.
    private static func check(_ header: [UInt8], _ payload: [UInt8]) -> UInt32 {
        let all = header + payload
        return CRC32C.checksum(all, all.indices)
    }

    /// Weak.
    private static func check(_ signs: [UInt8]) -> UInt8 {
        UInt8(truncatingIfNeeded: CRC32C.checksum(signs, signs.indices))
    }
}

extension Armour {
    /// The header that begins at `bytes[start]`, with what was damaged put right; nil where there is none.
    mutating func header(_ bytes: [UInt8], at start: Int) -> ArmourHeader? {
        var word = Array(bytes[start..<start + Self.headerBytes])
        guard header.correct(&word, most: Self.mostHeaderErrors) != nil else { return nil }
        return ArmourHeader(word[..<ArmourHeader.size])
    }

    /// What a whole resilient frame carries; nil where its lengths do not fit.
    static func unpack(whole bytes: [UInt8], _ range: Range<Int>) -> Carried? {
        guard range.count >= headerBytes, let header = ArmourHeader(bytes[range].prefix(ArmourHeader.size)),
            header.armouredBytes == range.count
        else { return nil }
        let parts = Parts(header, from: range.lowerBound)
        return Carried(
            header: header, payload: Array(bytes[parts.coarse.prefix(header.payload)]),
            signs: Array(bytes[parts.fine.prefix(header.signs)]), areSignsRight: true)
    }

    /// What a damaged resilient frame carries; nil where that cannot be told.
    /// - Parameter start: where the header begins.
    mutating func recover(_ header: ArmourHeader, in bytes: [UInt8], from start: Int) -> Carried? {
        let data = header.bytes
        let parts = Parts(header, from: start)
        var coarse = Array(bytes[parts.coarse])
        let count = header.payload + Self.coarseCheckBytes
        guard self.coarse.correct(&coarse, from: 0, count: count).lostWords == 0 else { return nil }
        let payload = Array(coarse[..<header.payload])
        guard Self.check(data, payload) == coarse.checksum(at: header.payload) else { return nil }
        guard header.signs > 0 else {
            return Carried(header: header, payload: payload, signs: [], areSignsRight: true)
        }
        var fine = Array(bytes[parts.fine])
        let correction = self.fine.correct(&fine, from: 0, count: header.signs + Self.fineCheckBytes)
        let signs = Array(fine[..<header.signs])
        return Carried(
            header: header, payload: payload, signs: signs,
            areSignsRight: correction.lostWords == 0 && Self.check(signs) == fine[header.signs])
    }

    /// The frame that a resilient one carries.
    struct Carried {
        let header: ArmourHeader
        let payload: [UInt8]
        let signs: [UInt8]
        let areSignsRight: Bool
    }

    /// Where the parts behind the header stand, with their parity.
    private struct Parts {
        let coarse: Range<Int>
        let fine: Range<Int>

        init(_ header: ArmourHeader, from start: Int) {
            let end = start + header.armouredBytes
            let first = start + Armour.headerBytes
            let middle = start + Armour.armouredBytes(payload: header.payload, signs: 0)
            (coarse, fine) = (first..<middle, middle..<end)
        }
    }
}

extension [UInt8] {
    /// Appends four bytes, the lowest first.
    mutating func append(checksum: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: checksum >> shift)) }
    }

    func checksum(at start: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(self[start + $1]) << UInt32(8 * $1) }
    }
}
