import Decoding
import Editing
import Encoding
import Stream
import Support
import Testing

/// The titles of the streams that bytes hold.
private func titles(_ bytes: [UInt8]) throws -> [String] {
    final class Found { var list: [String] = [] }
    let found = Found()
    var decoder = Decoder(rendersAudio: false) {
        if case .tags(let tags) = $0 { found.list[found.list.count - 1] += tags.list.map(\.value).joined() }
    }
    decoder.push(bytes.span)
    decoder.finish()
    var samples: [Float] = []
    while let next = try decoder.next(&samples) { if case .stream = next { found.list.append("") } }
    return found.list
}

@Suite("tags in cuts")
struct TagTests {
    private func stream(_ title: String, isWhole: Bool = true) throws -> [[UInt8]] {
        var settings = EncoderSettings(sampleRate: 8000, channels: 1)
        (settings.latency, settings.parityChunks) = (0.1, 3)
        settings.tags = [try Tags.Tag(name: "title", value: title)]
        let all = try frames(noise(8000, amplitude: 0.3, seed: 1), settings)
        return isWhole ? all : Array(all[..<8])
    }

    private func cut(_ bytes: [UInt8], _ from: Int?, _ to: Int?) throws -> [UInt8] {
        var cutter = StreamCutter(
            from: from.map { .samples(UInt64($0)) }, to: to.map { .samples(UInt64($0)) })
        var output: [UInt8] = []
        cutter.push(bytes.span)
        try cutter.take(appendingTo: &output)
        try cutter.finish(appendingTo: &output)
        return output
    }

    @Test("are those of the stream that a part is of")
    func parts() throws {
        let bytes = try stream("one").bytes + stream("two").bytes
        for (from, to, expected) in [
            (0, 100, ["one"]), (3000, 4000, ["one"]), (7000, 9000, ["one", "two"]), (8000, 9000, ["two"]),
            (12_000, nil, ["two"]), (500, 500, ["one"]),
        ] as [(Int, Int?, [String])] {
            let part = try cut(bytes, from, to)
            #expect(try titles(part) == expected, "\(from)")
            #expect(try titles(cut(part, 10, nil)) == expected, "\(from), again")
        }
        #expect(try cut(bytes, nil, nil) == bytes)
    }

    @Test("are not taken for those of a stream that is cut off before")
    func cutOff() throws {
        let joined = try cut(stream("one", isWhole: false).bytes + stream("two").bytes, nil, nil)
        #expect(try titles(joined) == ["one", "two"])
    }

    @Test("that change are the last before the part")
    func changing() throws {
        var pieces = try stream("one")
        pieces.insert(try Tags([Tags.Tag(name: "title", value: " later")]).frame(sequence: 5), at: 9)
        #expect(try titles(pieces.bytes) == ["one later"])
        #expect(try titles(cut(pieces.bytes, 7000, nil)) == [" later"])
        #expect(try titles(cut(pieces.bytes, 100, nil)) == ["one later"])
    }
}
