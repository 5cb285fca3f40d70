internal import Entropy
internal import RandomStreams
internal import Stream

/// Frames with right checksums, built as a script orders: valid ones, valid ones with a field changed, others, resilient
/// ones, parity, bytes that are no frame in between, and what channels do to them.
struct FrameScript {
    private var script: Script
    private let drawsBodies: Bool
    private var output: [UInt8] = []
    private var configuration: Configuration?
    private var drawer: ChunkDrawer?
    private var lastPayload: [UInt8] = []
    private var sequence: UInt8 = 0
    /// Whether chunks and ends are carried by resilient frames.
    private var isResilient = false
    private var armour = Armour()
    /// Frames since the last parity, also those that were lost on the way.
    private var group: [[UInt8]] = []
    private var position: UInt64 = 0

    /// So that hostile positions do not ask for hours of silence.
    private static let mostFrames = 24
    private static let mostCoefficients = 1 << 12

    /// - Parameter drawsBodies: false where only frames matter.
    init(_ script: Script, drawsBodies: Bool) { (self.script, self.drawsBodies) = (script, drawsBodies) }

    mutating func bytes() -> [UInt8] {
        for _ in 0..<Self.mostFrames where !script.isAtEnd { step() }
        return output
    }

    private mutating func step() {
        let order = script.byte()
        switch order & 7 {
        case 0: output += script.take(Int(script.byte()))
        case 1: configure(order)
        case 2: append(kind: .chunk, payload: body(order))
        case 3: end(order)
        case 4: layered(order)
        case 5: other()
        case 6: patched(order)
        default: happen(order)
        }
    }

    /// What a channel does, and what is done against it.
    private mutating func happen(_ order: UInt8) {
        switch order >> 3 & 7 {
        case 0: sequence &+= script.byte()
        case 1: isResilient.toggle()
        case 2, 3: output.removeLast(min(output.count, group.last?.count ?? 0))
        case 4, 5: damage()
        case 6: parity(isAnnouncement: true)
        default: parity(isAnnouncement: false)
        }
    }

    /// Wrong bytes near the end.
    private mutating func damage() {
        for _ in 0...script.byte() & 15 where !output.isEmpty {
            output[output.count - 1 - script.pair() % min(output.count, 2000)] ^= script.byte()
        }
    }

    private mutating func parity(isAnnouncement: Bool) {
        let chunks = Int(script.byte() & 63) + 1
        var parity = Parity(groupChunks: chunks, isLayered: script.byte() & 1 == 1, next: sequence)
        if !isAnnouncement {
            for frame in group.suffix(chunks) { parity.add(frame) }
            group = []
        }
        output += parity.frame
    }

    private mutating func append(kind: FrameKind, payload: [UInt8]) {
        let start = output.count
        if isResilient {
            armour.append(
                kind: kind, sequence: sequence, payload: payload, signs: Array(script.take(Int(script.byte() & 31))),
                to: &output)
        } else {
            FrameWriter.append(kind: kind, sequence: sequence, payload: payload, to: &output)
        }
        group.append(Array(output[start...]))
        lastPayload = payload
        if kind != .end {
            sequence &+= 1
            position &+= UInt64(configuration?.samplesPerChunk ?? 0)
        }
    }

    /// A body that is drawn by lot, and so is valid, or bytes of the script.
    private mutating func body(_ order: UInt8) -> [UInt8] {
        let bytes = script.take(Int(script.byte()))
        guard order & 8 == 0, var drawer else { return Array(bytes) }
        var lot = Lot(seed: UInt64(order), bytes: bytes)
        let body = (try? drawer.body(from: &lot)) ?? []
        self.drawer = drawer
        return body
    }

    private mutating func configure(_ order: UInt8) {
        let (isStart, hasTotal) = (order & 16 == 0, order & 32 != 0)
        if isStart || configuration == nil {
            var lot = Lot(seed: 0, bytes: script.take(24))
            let drawn = Configuration.drawn(from: &lot, coefficients: Self.mostCoefficients)
            configuration = drawn
            drawer = drawsBodies ? try? ChunkDrawer(drawn, tries: 4, mostBytes: 2000) : nil
            position = 0
        }
        guard let configuration else { return }
        var payload: [UInt8] = []
        // Positions a little off, and far off.
        let shift = order & 64 == 0 ? 0 : UInt64(script.byte()) << (UInt64(script.byte()) & 63)
        PlacedConfiguration(
            configuration: configuration, isStart: isStart, leadingTrim: isStart ? script.pair() : 0,
            position: (position &+ shift) & (1 << 62 - 1), total: hasTotal ? UInt64(script.pair()) : nil
        ).append(to: &payload)
        append(kind: .configuredChunk, payload: payload + body(order))
    }

    private mutating func end(_ order: UInt8) {
        var payload: [UInt8] = []
        let total = order & 16 == 0 ? position : position &+ UInt64(script.byte()) << (UInt64(script.byte()) & 63)
        payload.appendVarint(total)
        append(kind: .end, payload: payload)
    }

    /// An enhancement and its base.
    private mutating func layered(_ order: UInt8) {
        let base = body(order)
        var lot = Lot(seed: 1, bytes: script.take(Int(script.byte())))
        let added = order & 16 == 0 ? drawer?.enhancement(of: base, from: &lot) : Array(script.take(40))
        let start = output.count
        FrameWriter.append(kind: .chunk, layer: 1, sequence: sequence, payload: added ?? [], to: &output)
        group.append(Array(output[start...]))
        append(kind: .chunk, payload: base)
    }

    private mutating func other() {
        let (type, count) = (script.byte(), script.pair() & 0x3FF)
        FrameWriter.append(type: type, sequence: sequence, payload: Array(script.take(count)), to: &output)
    }

    /// The last payload with a byte or two changed.
    private mutating func patched(_ order: UInt8) {
        var payload = lastPayload
        for _ in 0...(order >> 6 & 1) where !payload.isEmpty {
            payload[script.pair() % payload.count] = script.byte()
        }
        append(kind: order & 8 == 0 ? .configuredChunk : .chunk, payload: payload)
    }
}
