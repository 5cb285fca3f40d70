import Support
import Testing

@testable import Stream

/// Frames of a stream with wild parity frames among them, all with right checksums, in a wild order.
private func hostileStream(_ random: inout Random) -> [[UInt8]] {
    let isNarrow = Bool.random(using: &random)
    return (0..<Int.random(in: 1...300, using: &random)).map { _ in
        let sequence = UInt8.random(in: 0...(isNarrow ? 9 : 255), using: &random)
        let payload = random.bytes(Int.random(in: 0...40, using: &random))
        var frame: [UInt8] = []
        switch Int.random(in: 0..<7, using: &random) {
        case 0:
            var parity = Parity(
                groupChunks: Int.random(in: 1...64, using: &random), isLayered: Bool.random(using: &random),
                next: sequence)
            for _ in 0..<Int.random(in: 0...3, using: &random) { parity.add(frameOf(.chunk, sequence, payload)) }
            frame = parity.frame
        case 1: frame = frameOf(.parity, sequence, payload)
        case 2: frame = frameOf(.configuredChunk, sequence, payload)
        case 3: frame = frameOf(.chunk, layer: 1, sequence, payload)
        case 4: frame = frameOf(.end, sequence, payload)
        case 5: frame = frameOf(.tags, sequence, Bool.random(using: &random) ? [0] : payload)
        default: frame = frameOf(.chunk, sequence, payload)
        }
        return frame
    }
}

private func frameOf(_ kind: FrameKind, layer: Int = 0, _ sequence: UInt8, _ payload: [UInt8]) -> [UInt8] {
    var frame: [UInt8] = []
    FrameWriter.append(kind: kind, layer: layer, sequence: sequence, payload: payload, to: &frame)
    return frame
}

@Test(
    "whatever parity says, every frame comes out once, however the bytes were cut", arguments: 0..<300 as Range<UInt64>)
func wildParity(seed: UInt64) {
    var random = Random(seed: seed)
    let frames = hostileStream(&random)
    let bytes = frames.flatMap { $0 }
    func read(piece: Int) -> [[UInt8]] {
        var reader = FrameReader()
        var found: [[UInt8]] = []
        func drain() {
            while let next = reader.next() {
                guard case .frame(let frame) = next else { return #expect(Bool(false), "seed \(seed): damage") }
                if frame.condition != .restored { found.append(frame.bytes) }
            }
        }
        for start in stride(from: 0, to: bytes.count, by: piece) {
            reader.push(bytes.span.extracting(start..<min(start + piece, bytes.count)))
            drain()
        }
        reader.finish()
        drain()
        return found
    }
    let found = read(piece: bytes.count)
    #expect(found == read(piece: Int.random(in: 1...100, using: &random)), "seed \(seed)")
    #expect(found.map(\.description).sorted() == frames.map(\.description).sorted(), "seed \(seed)")
}

@Test("what follows from a member of another group is no frame, though it could be put right to one")
func foreignMember() throws {
    var (carried, armour): ([UInt8], Armour) = ([], Armour())
    armour.append(kind: .chunk, sequence: 1, payload: [UInt8](repeating: 7, count: 150), signs: [], to: &carried)
    let own = frameOf(.chunk, 0, [UInt8](repeating: 3, count: 60))
    // Of another length: where two frames of one length differ, their checksums differ alike and cancel.
    let foreign = frameOf(.chunk, 0, [UInt8](repeating: 3, count: 61))
    var parity = Parity(groupChunks: 2, isLayered: false, next: 0)
    for frame in [own, carried] { parity.add(frame) }
    func member(_ bytes: [UInt8]) throws -> Frame {
        var parser = FrameParser()
        parser.push(bytes.span)
        guard case .frame(let frame) = parser.next() else { throw DecodeError.malformed("no frame") }
        return frame
    }
    #expect(parity.missingFrame(members: [try member(own)])?.bytes == carried)
    #expect(parity.missingFrame(members: [try member(foreign)]) == nil)
}

@Test("tags keep their place behind frames that wait, so that they are told of the right stream")
func placeOfTags() throws {
    let tags = try Tags([Tags.Tag(name: "title", value: "two")])
    var reader = FrameReader()
    let frames = [
        Parity(groupChunks: 8, isLayered: false, next: 0).frame, frameOf(.chunk, 0, [0]), frameOf(.chunk, 2, [2]),
        frameOf(.end, 3, [9]), tags.frame(sequence: 4), frameOf(.chunk, 4, [4]),
    ]
    for frame in frames { reader.push(frame.span) }
    reader.finish()
    var kinds: [FrameKind?] = []
    while case .frame(let frame) = reader.next() { kinds.append(frame.kind) }
    #expect(kinds == [.parity, .chunk, .chunk, .end, .tags, .chunk])
}

@Test("no flood of frames that tell of what comes makes a reader keep them", arguments: [true, false])
func floodOfTags(isTags: Bool) throws {
    let tags = try Tags([Tags.Tag(name: "title", value: "again")])
    let flood = isTags ? tags.frame(sequence: 3) : Parity(groupChunks: 2, isLayered: false, next: 3).frame
    let start = [
        Parity(groupChunks: 2, isLayered: false, next: 0).frame, frameOf(.chunk, 0, []), frameOf(.chunk, 2, []),
    ]
    #expect(framesGiven(behind: start.flatMap { $0 }, flood, count: 2000) > 1900)
}

/// How many frames a reader gives out before the input ends.
private func framesGiven(behind start: [UInt8], _ frame: [UInt8], count: Int) -> Int {
    var reader = FrameReader()
    reader.push(start.span)
    var given = 0
    for _ in 0..<count {
        reader.push(frame.span)
        while case .frame(let found) = reader.next() { given += found.size > 0 ? 1 : 0 }
    }
    return given
}

@Test("a frame that is missing holds back no more than a group, and nothing without parity")
func waiting() {
    for groupChunks in [nil, 4] {
        var reader = FrameReader()
        var given: [Int] = []
        if let groupChunks { reader.push(Parity(groupChunks: groupChunks, isLayered: false, next: 0).frame.span) }
        for sequence in 0..<UInt8(12) where sequence != 3 {
            reader.push(frameOf(.chunk, sequence, [sequence]).span)
            var count = given.last ?? 0
            while case .frame(let frame) = reader.next() { count += frame.isParity ? 0 : 1 }
            given.append(count)
        }
        #expect(given == (groupChunks == nil ? Array(1...11) : [1, 2, 3, 3, 3, 3, 3, 8, 9, 10, 11]))
    }
}
