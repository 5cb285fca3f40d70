import Support
import Testing

@testable import Stream

private struct Sent {
    var payload: [UInt8]
    var signs: [UInt8]
    var kind: FrameKind
    var range: Range<Int>
}

/// A stream of resilient frames; the last is an end frame.
private func stream(frames: Int, seed: UInt64) -> (bytes: [UInt8], sent: [Sent]) {
    var generator = Random(seed: seed)
    var (bytes, sent, armour): ([UInt8], [Sent], Armour) = ([], [], Armour())
    for index in 0..<frames {
        let isEnd = index == frames - 1
        let payload = generator.bytes([0, 5, 100, 231, 232, 500, 20_000].randomElement(using: &generator)!)
        let signs = generator.bytes(isEnd ? 0 : [0, 1, 50, 300].randomElement(using: &generator)!)
        let kind: FrameKind = isEnd ? .end : [.chunk, .configuredChunk].randomElement(using: &generator)!
        let start = bytes.count
        armour.append(
            kind: kind, sequence: UInt8(truncatingIfNeeded: index), payload: payload, signs: signs, to: &bytes)
        #expect(bytes.count - start == Armour.frameBytes(payload: payload.count, signs: signs.count))
        sent.append(Sent(payload: payload, signs: signs, kind: kind, range: start..<bytes.count))
    }
    return (bytes, sent)
}

private struct Parsing {
    var frames: [Frame] = []
    var damage: [Range<Int>] = []

    /// - Parameter isFinished: whether the end of the input is told.
    init(_ bytes: [UInt8], piece: Int = .max, isFinished: Bool = true) {
        var parser = FrameParser()
        for start in stride(from: 0, to: bytes.count, by: min(piece, max(bytes.count, 1))) {
            parser.push(bytes.span.extracting(start..<start + min(piece, bytes.count - start)))
            drain(&parser)
        }
        guard isFinished else { return }
        parser.finish()
        drain(&parser)
    }

    private mutating func drain(_ parser: inout FrameParser) {
        while let next = parser.next() {
            switch next {
            case .frame(let frame): frames.append(frame)
            case .damage(let count, let offset): damage.append(Int(offset)..<Int(offset) + count)
            }
        }
        let bytes = damage.reduce(0) { $0 + $1.count } + frames.reduce(0) { $0 + $1.size }
        #expect(parser.recoveryWork <= 4 * UInt64(bytes + 2 * Armour.largestFrame))
    }

    /// Every byte is in a frame or in damage.
    var bytes: Int { damage.reduce(0) { $0 + $1.count } + frames.reduce(0) { $0 + $1.size } }
}

extension Frame {
    fileprivate func carries(_ sent: Sent) -> Bool {
        kind == sent.kind && payload == sent.payload && size == sent.range.count && offset == sent.range.lowerBound
    }
}

@Test("whole resilient frames are what they carry, however they were cut", arguments: 0..<20 as Range<UInt64>)
func wholeArmour(seed: UInt64) {
    let (bytes, sent) = stream(frames: 12, seed: seed)
    for piece in [1, 7, 1000, .max] where piece > 1 || seed == 0 {
        let found = Parsing(bytes, piece: piece)
        #expect(found.damage.isEmpty && found.frames.count == sent.count, "seed \(seed)")
        for (frame, sent) in zip(found.frames, sent) {
            #expect(frame.carries(sent) && frame.signs == sent.signs && frame.condition == .whole, "seed \(seed)")
            #expect(frame.isResilient && frame.bytes == Array(bytes[sent.range]), "seed \(seed)")
        }
    }
}

@Test("any byte of a frame may be anything", arguments: 0..<6 as Range<UInt64>)
func anyByte(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bytes, sent) = stream(frames: 4, seed: seed)
    for frame in [0, 1, 3] {
        let range = sent[frame].range
        for place in range where place < range.lowerBound + 60 || place > range.upperBound - 10 {
            var damaged = bytes
            damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
            let found = Parsing(damaged)
            #expect(found.damage.isEmpty && found.frames.count == sent.count, "seed \(seed), byte \(place)")
            #expect(zip(found.frames, sent).allSatisfy { $0.carries($1) }, "seed \(seed), byte \(place)")
            guard found.frames.count == sent.count else { continue }
            #expect(
                found.frames.map(\.condition).filter { $0 != .whole } == [.corrected], "seed \(seed), byte \(place)")
            #expect(found.frames[frame].bytes == Array(bytes[range]), "seed \(seed), byte \(place)")
        }
    }
}

@Test("at one wrong bit in a thousand nothing is lost, and what is told is so", arguments: 0..<30 as Range<UInt64>)
func bitErrors(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bytes, sent) = stream(frames: 40, seed: seed)
    var damaged = bytes
    for _ in 0..<bytes.count * 8 / 1000 {
        damaged[Int.random(in: 0..<bytes.count, using: &generator)] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    }
    let found = Parsing(damaged, piece: Int.random(in: 1...3000, using: &generator))
    #expect(found.bytes == bytes.count, "seed \(seed)")
    // Words are lost in 10^5.
    #expect(found.frames.count >= sent.count - 1, "seed \(seed): \(found.frames.count)")
    for frame in found.frames {
        guard let sent = sent.first(where: { $0.range.lowerBound == Int(frame.offset) }) else {
            Issue.record("seed \(seed): no frame was sent at \(frame.offset)")
            continue
        }
        #expect(frame.carries(sent), "seed \(seed)")
        let stood = Array(damaged[sent.range])
        #expect((frame.condition == .whole) == (stood == Array(bytes[sent.range])), "seed \(seed)")
        if frame.condition == .spoilt {
            #expect(frame.bytes == stood && frame.signs?.count == sent.signs.count, "seed \(seed)")
        } else {
            #expect(frame.bytes == Array(bytes[sent.range]) && frame.signs == sent.signs, "seed \(seed)")
        }
    }
}

@Test("signs that are beyond help leave the rest as it was")
func spoiltSigns() {
    var (bytes, armour): ([UInt8], Armour) = ([], Armour())
    let (payload, signs) = ([UInt8](1...100), [UInt8](repeating: 0x55, count: 100))
    armour.append(kind: .chunk, sequence: 9, payload: payload, signs: signs, to: &bytes)
    let first =
        bytes.count - 4 - Armour.armouredBytes(payload: 0, signs: 100)
        + Armour.armouredBytes(payload: 0, signs: 0)
    for place in stride(from: first, to: first + 100, by: 9) { bytes[place] ^= 0xFF }
    let found = Parsing(bytes)
    #expect(found.frames.count == 1 && found.damage.isEmpty)
    #expect(found.frames.first?.condition == .spoilt && found.frames.first?.payload == payload)
    #expect(found.frames.first?.bytes == bytes)
    #expect(found.frames.first?.signs.map { zip($0, signs).count { $0 != $1 } } == 12)
}

@Test("a damaged length does not hold the parser up")
func damagedLengthOfArmour() {
    var (bytes, armour): ([UInt8], Armour) = ([], Armour())
    armour.append(kind: .chunk, sequence: 0, payload: [1, 2, 3], signs: [4], to: &bytes)
    bytes.replaceSubrange(4..<5, with: [bytes[4] | 0x80])
    #expect(Parsing(bytes, isFinished: false).frames.count == 1)
    armour.append(kind: .chunk, sequence: 1, payload: [UInt8](repeating: 7, count: 300), signs: [], to: &bytes)
    // Its length now asks for a megabyte.
    let second = bytes.count - Armour.frameBytes(payload: 300, signs: 0)
    bytes.replaceSubrange(second + 4..<second + 6, with: [0xFF, 0xFF])
    let found = Parsing(bytes, piece: 5, isFinished: false)
    #expect(found.frames.map(\.sequence) == [0, 1])
    #expect(found.frames.map(\.condition) == [.corrected, .corrected])
}

@Test("behind a frame that is lost the next is found without its sync word", arguments: 0..<20 as Range<UInt64>)
func behindLostFrame(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bytes, sent) = stream(frames: 8, seed: seed)
    let lost = Int.random(in: 0..<7, using: &generator)
    var damaged = bytes
    // All of its payload.
    for place in sent[lost].range.lowerBound + 7 + Armour.headerBytes..<sent[lost].range.upperBound {
        damaged[place] ^= UInt8.random(in: 1...255, using: &generator)
    }
    damaged[sent[lost + 1].range.lowerBound] = 0
    let found = Parsing(damaged, piece: Int.random(in: 1...900, using: &generator))
    #expect(found.frames.count == 7 && found.damage == [sent[lost].range], "seed \(seed): \(found.damage)")
}

@Test("a frame that is cut off is damage, wherever it is cut")
func cutArmour() {
    let (bytes, sent) = stream(frames: 3, seed: 7)
    let last = sent[2].range
    for end in Array(last.lowerBound + 1..<last.upperBound).filter({ $0 < last.lowerBound + 60 || $0 % 97 == 0 }) {
        let found = Parsing(Array(bytes[..<end]))
        #expect(found.frames.count == 2 && found.damage == [last.lowerBound..<end], "\(end)")
    }
    // But for the checksum, of which nothing is needed.
    #expect(Parsing(Array(bytes[..<(last.upperBound - 4)]) + [0, 0, 0, 0]).frames.count == 3)
}

@Test("whole frames whose lengths do not fit are malformed, and nothing is sized by them")
func hostileArmour() {
    for (payload, signs, kind) in [
        (0xFF_FFFF, 0xFF_FFFF, 1), (1 << 20, 0, 1), (0, 1 << 20, 2), (11, 0, 1), (10, 1, 1), (10, 0, 0), (10, 0, 4),
        (10, 0, 7), (9, 1, 3),
    ] {
        var bytes: [UInt8] = []
        var armoured = [UInt8(kind), 0]
        for length in [payload, signs] { armoured += (0..<3).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) } }
        armoured += [UInt8](repeating: 0, count: Armour.armouredBytes(payload: 10, signs: 0) - ArmourHeader.size)
        FrameWriter.append(type: FrameKind.resilient.rawValue, sequence: 0, payload: armoured, to: &bytes)
        let found = Parsing(bytes)
        #expect(found.frames.map(\.kind) == [.resilient] && found.damage.isEmpty, "\(payload), \(signs), \(kind)")
        #expect(found.frames.first?.bytes == bytes)
    }
}

@Test("headers of frames that overlap cost no more than their share of work", arguments: [10, 1000, 400_000])
func overlappingHeaders(length: Int) {
    // Each says that it begins a frame, of which nothing else is true.
    var (one, armour): ([UInt8], Armour) = ([], Armour())
    armour.append(
        kind: .chunk, sequence: 0, payload: [UInt8](repeating: 0, count: length), signs: [], to: &one)
    let head = Array(one[..<(7 + Armour.headerBytes)])
    let bytes = Array([[UInt8]](repeating: head, count: 40_000).joined())
    let found = Parsing(bytes, piece: 100_000)
    #expect(found.bytes == bytes.count && found.frames.isEmpty)
}

@Test(
    "bytes of chance, and frames with bytes of chance in between, are never worse than damage",
    arguments: 0..<100 as Range<UInt64>)
func armourAmongNoise(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bytes, sent) = stream(frames: 6, seed: seed)
    let place = sent.randomElement(using: &generator)!.range.lowerBound
    let garbage = (0..<Int.random(in: 1...3000, using: &generator)).map { _ in
        [0xDD, 0xC3, 0x07, UInt8.random(in: 0...255, using: &generator)].randomElement(using: &generator)!
    }
    let found = Parsing(
        Array(bytes[..<place]) + garbage + bytes[place...], piece: Int.random(in: 1...5000, using: &generator))
    #expect(found.frames.count == 6 && found.damage == [place..<place + garbage.count], "seed \(seed)")
}

@Test("the specification's header and sizes")
func specifiedHeader() {
    var (bytes, armour): ([UInt8], Armour) = ([], Armour())
    armour.append(
        kind: .chunk, sequence: 7, payload: [UInt8](repeating: 1, count: 300), signs: [UInt8](repeating: 2, count: 40),
        to: &bytes)
    #expect(
        Array(bytes[..<22]) == [
            0xDD, 0xC3, 0x07, 0x07, 0x8F, 0x03, 0x01, 0x07, 0x2C, 0x01, 0x00, 0x28, 0x00, 0x00, 0xB8, 0x65, 0x33, 0xA5,
            0x69,
            0xF8, 0x71, 0xA8,
        ])
    #expect(bytes.count == 399 + 10 && armour.header(bytes, at: 6)?.payload == 300)
}
