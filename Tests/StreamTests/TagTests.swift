import Support
import Testing

@testable import Stream

/// Any text that a value may have.
private func text(_ count: Int, _ random: inout Random) -> String {
    let scalars: [Unicode.Scalar] = ["a", "=", " ", "ß", "語", "𝄞", "\u{301}", "\u{202E}", "\n", "\t", "\u{10FFFF}"]
    return (0..<count).reduce(into: "") { text, _ in
        text.unicodeScalars.append(scalars.randomElement(using: &random) ?? "a")
    }
}

private func name(_ random: inout Random) -> String {
    let bytes = Array(0x20...UInt8(0x7D)).filter { $0 != UInt8(ascii: "=") }
    let name = (0..<Int.random(in: 1...64, using: &random)).map { _ in bytes.randomElement(using: &random) ?? 0x61 }
    return String(decoding: name, as: UTF8.self)
}

@Suite("tags")
struct TagTests {
    @Test("come back as they were", arguments: 0..<100 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        var random = Random(seed: seed)
        let list = try (0..<Int.random(in: 0...20, using: &random)).map { _ in
            let count = Int.random(in: 0...100, using: &random)
            return try Tags.Tag(name: name(&random), value: text(count, &random))
        }
        let tags = try Tags(list)
        let frame = tags.frame(sequence: 7)
        #expect(frame.count == tags.frameBytes)
        var parser = FrameParser()
        parser.push(frame.span)
        guard case .frame(let found) = parser.next() else { throw DecodeError.malformed("no frame") }
        #expect(found.tags == tags && found.isSkippable && found.sequence == 7, "seed \(seed)")
    }

    @Test("are laid out as the specification's example")
    func example() throws {
        let frame = try Tags([Tags.Tag(name: "title", value: "Dawn")]).frame(sequence: 0)
        #expect(
            frame == [
                0xDD, 0xC3, 0x85, 0x00, 0x0C, 0x01, 0x05, 0x74, 0x69, 0x74, 0x6C, 0x65, 0x04, 0x44, 0x61, 0x77, 0x6E,
                0x65, 0x40, 0x56, 0x35,
            ])
    }

    @Test(
        "with what a rule forbids are none",
        arguments: ["", "a=b", "a~", "ä", "a\n", String(repeating: "x", count: 65)])
    func names(name: String) {
        #expect(throws: InvalidTag.self) { _ = try Tags.Tag(name: name, value: "") }
    }

    @Test("have no control characters", arguments: ["\u{1B}[2J", "\r\n", "\0", "\u{7F}", "\u{9B}2J"])
    func values(value: String) throws {
        #expect(throws: InvalidTag.self) { _ = try Tags.Tag(name: "title", value: value) }
        let payload = [1, 1, 0x61, UInt8(value.utf8.count)] + value.utf8
        #expect(throws: DecodeError.self) { _ = try Tags(payload: payload) }
    }

    @Test("fill a frame and no more")
    func size() throws {
        let most = Limits.tagBytes - 5
        #expect(
            try Tags([Tags.Tag(name: "a", value: String(repeating: "x", count: most))]).frameBytes == Limits.tagBytes
                + 11)
        #expect(throws: InvalidTag.self) {
            _ = try Tags([Tags.Tag(name: "a", value: String(repeating: "x", count: most + 1))])
        }
        #expect(throws: DecodeError.self) { _ = try Tags(payload: [0] + [UInt8](repeating: 0, count: Limits.tagBytes)) }
    }

    @Test("are never more than bytes tell of", arguments: 0..<200 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = Random(seed: seed)
        let list = [try Tags.Tag(name: "title", value: text(20, &random)), try Tags.Tag(name: "x", value: "y")]
        var payload = try Tags(list).payload
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            payload[Int.random(in: 0..<payload.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) { payload.removeLast(Int.random(in: 0...payload.count, using: &random)) }
        guard let tags = try? Tags(payload: payload) else { return }
        let again = try Tags(tags.list)
        #expect(payload.starts(with: again.payload), "seed \(seed)")
    }

    @Test("may be followed by bytes that mean nothing yet, and be none at all")
    func reserved() throws {
        #expect(try Tags(payload: [1, 1, 0x61, 0, 9, 9]).list == [Tags.Tag(name: "a", value: "")])
        #expect(try Tags(payload: [0]).list.isEmpty)
        for payload: [UInt8] in [[], [1], [2, 1, 0x61, 0], [1, 0, 0], [0x80, 0], [1, 1, 0x61, 1, 0xFF]] {
            #expect(throws: DecodeError.self) { _ = try Tags(payload: payload) }
        }
    }
}
