import Support
import Testing

@testable import Stream

private func stream(frames: Int, seed: UInt64) -> (bytes: [UInt8], starts: [Int]) {
    var generator = Random(seed: seed)
    var (bytes, starts): ([UInt8], [Int]) = ([], [])
    for index in 0..<frames {
        starts.append(bytes.count)
        let count = [0, 1, 127, 128, 300, 20_000].randomElement(using: &generator)!
        let payload = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
        FrameWriter.append(kind: .chunk, sequence: UInt8(truncatingIfNeeded: index), payload: payload, to: &bytes)
    }
    return (bytes, starts)
}

/// What a parser makes of bytes that come in pieces: frames by offset, and damage by offset and length.
private func parse(_ bytes: [UInt8], piece: Int) -> [String] {
    var parser = FrameParser()
    var found: [String] = []
    func drain() {
        while let next = parser.next() {
            switch next {
            case .frame(let frame): found.append("frame \(frame.offset) \(frame.size) \(frame.sequence)")
            case .damage(let bytes, let offset): found.append("damage \(offset) \(bytes)")
            }
        }
    }
    for start in stride(from: 0, to: bytes.count, by: piece) {
        parser.push(bytes.span.extracting(start..<min(start + piece, bytes.count)))
        drain()
    }
    parser.finish()
    drain()
    return found
}

@Test("frames do not depend on how the bytes were cut", arguments: [1, 2, 3, 7, 64, 1000, 1 << 20])
func cutAnywhere(piece: Int) {
    let (bytes, starts) = stream(frames: 12, seed: 3)
    let found = parse(bytes, piece: piece)
    #expect(found.count == starts.count)
    #expect(found == parse(bytes, piece: bytes.count))
}

@Test("garbage is passed over and reported once, wherever it stands", arguments: 0..<100)
func garbage(seed: UInt64) {
    var generator = Random(seed: seed)
    let (bytes, starts) = stream(frames: 6, seed: seed)
    let place = starts.randomElement(using: &generator)!
    let garbage = (0..<Int.random(in: 1...3000, using: &generator)).map { _ in
        [0xDD, 0xC3, 0x01, UInt8.random(in: 0...255, using: &generator)].randomElement(using: &generator)!
    }
    let found = parse(
        Array(bytes[..<place]) + garbage + bytes[place...], piece: Int.random(in: 1...5000, using: &generator))
    #expect(found.filter { $0.hasPrefix("frame") }.count == 6, "seed \(seed)")
    #expect(found.filter { $0.hasPrefix("damage") } == ["damage \(place) \(garbage.count)"], "seed \(seed)")
}

@Test("any one flipped bit costs the frame that it is in and no other")
func flippedBits() {
    let (bytes, starts) = stream(frames: 5, seed: 8)
    let second = starts[1]..<min(starts[2], starts[1] + 40)
    for index in second {
        for bit in 0..<8 {
            var damaged = bytes
            damaged[index] ^= 1 << UInt8(bit)
            let found = parse(damaged, piece: 333)
            #expect(found.filter { $0.hasPrefix("frame") }.count == 4, "byte \(index), bit \(bit)")
        }
    }
}

@Test("a damaged length does not hold back the frames behind it")
func damagedLength() {
    let (bytes, starts) = stream(frames: 40, seed: 5)
    var damaged = bytes
    // The second frame now says that it is 1 MiB long.
    damaged.replaceSubrange(starts[1] + 4..<starts[1] + 7, with: [0x80, 0x80, 0x40])
    var parser = FrameParser()
    parser.push(damaged.span)
    var frames = 0
    while let next = parser.next() { if case .frame = next { frames += 1 } }
    #expect(frames == 39)
}

@Test("sync words that claim the longest payload take linear time")
func hostileSyncWords() {
    let word: [UInt8] = [0xDD, 0xC3, 0x01, 0x00, 0xFF, 0xFF, 0x3F]
    let bytes = (0..<(3 << 20) / word.count).flatMap { _ in word }
    let found = parse(bytes, piece: 1 << 16)
    #expect(found == ["damage 0 \(bytes.count)"])
}
