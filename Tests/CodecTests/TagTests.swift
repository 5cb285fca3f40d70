import Decoding
import Encoding
import Stream
import Support
import Testing

private func tag(_ value: String) throws -> Tags.Tag { try Tags.Tag(name: "title", value: value) }

private func isTags(_ frame: [UInt8]) -> Bool { frame[2] == 0x85 }

/// The tags that a decoder tells of, and after how many streams have begun.
private func told(_ bytes: [UInt8], piece: Int = .max) throws -> [String] {
    final class Found { var list: [String] = [] }
    let found = Found()
    var decoder = Decoder { if case .tags(let tags) = $0 { found.list += ["tags"] + tags.list.map(\.value) } }
    var samples: [Float] = []
    func drain() throws {
        while let next = try decoder.next(&samples) { if case .stream = next { found.list.append("stream") } }
    }
    for start in stride(from: 0, to: bytes.count, by: min(piece, max(bytes.count, 1))) {
        decoder.push(bytes.span.extracting(start..<min(start + min(piece, bytes.count), bytes.count)))
        try drain()
    }
    decoder.finish()
    try drain()
    return found.list
}

@Suite("tags")
struct TagTests {
    private func tagged(_ value: String, _ change: (inout EncoderSettings) -> Void = { _ in }) throws -> [[UInt8]] {
        var settings = settings(16_000, 1, bitrate: 24_000, latency: 0.1)
        settings.tags = [try tag(value)]
        change(&settings)
        return try encode(noise(16_000, amplitude: 0.3, seed: 1), settings)
    }

    @Test("are told behind the start of their stream, once, and only where they are new")
    func observed() throws {
        let (one, two) = (try tagged("one").flatMap { $0 }, try tagged("two"))
        let plain = try encode(noise(9000, amplitude: 0.3, seed: 1), settings(16_000, 1)).flatMap { $0 }
        let other = try Tags([tag("three")]).frame(sequence: 0)
        let none = try Tags([]).frame(sequence: 0)
        for piece in [1, 97, .max] {
            let all = one + plain + two.flatMap { $0 }
            let expected = ["stream", "tags", "one", "stream", "stream", "tags", "two"]
            #expect(try told(all, piece: piece) == expected)
            let repeated = two[..<3].flatMap { $0 } + two[0] + two[3] + other + two[4] + other + two[5] + none + two[6]
            #expect(try told(repeated, piece: piece) == ["stream", "tags", "two", "tags", "three", "tags"])
            // Those that wait for a chunk that does not come are dropped.
            #expect(try told(one + other, piece: piece) == ["stream", "tags", "one"])
            #expect(try told(plain.dropLast(20) + other + plain.suffix(20), piece: piece) == ["stream"])
        }
    }

    @Test("change no sound, whatever the frames are", arguments: 0..<5)
    func sound(kind: Int) throws {
        let frames = try tagged("one") { settings in
            switch kind {
            case 1: settings.layers = 2
            case 2: settings.parityChunks = 2
            case 3: (settings.parityChunks, settings.isResilient) = (3, true)
            case 4: (settings.parityChunks, settings.layers) = (3, 2)
            default: break
            }
        }
        let untagged = frames.filter { !isTags($0) }
        #expect(untagged.count == frames.count - 1 && isTags(frames[0]))
        let (with, without) = (try decode(frames.flatMap { $0 }), try decode(untagged.flatMap { $0 }))
        #expect(with.samples == without.samples && with.damage.isNone && with.isComplete)
        if kind >= 2 {
            // The first chunk is lost, and comes back.
            let place = frames.firstIndex { !isTags($0) && $0[2] != 0x84 } ?? 0
            let heard = try decode(frames[..<place].flatMap { $0 } + frames[(place + 1)...].flatMap { $0 })
            #expect(heard.samples == without.samples && heard.damage.restoredFrames == 1)
        }
        var damaged = frames
        damaged[0][10] ^= 8
        let heard = try decode(damaged.flatMap { $0 })
        #expect(heard.samples == without.samples && heard.damage.bytes == frames[0].count && heard.isComplete)
        #expect(heard.damage.stretches == 1 && heard.damage.chunks == 0)
    }

    @Test(
        "recur every half a minute before configured chunks, and are at most a hundredth of the bytes",
        arguments: [20, 1000])
    func repetition(length: Int) throws {
        var settings = settings(8000, 1, bitrate: 16_000)
        settings.tags = [try tag(String(repeating: "x", count: length))]
        settings.effort = 0
        let frames = try encode(noise(120 * 8000, amplitude: 0.2, seed: 2), settings)
        let places = frames.indices.filter { isTags(frames[$0]) }
        #expect(places.allSatisfy { frames[$0 + 1][2] == 2 && frames[$0][3] == frames[$0 + 1][3] })
        let all = frames.reduce(0) { $0 + $1.count }
        #expect(places.dropFirst().count * frames[0].count <= all / 100)
        #expect(length == 20 ? places.count == 4 : places.count == 3, "\(places)")
        #expect(abs(all - 240_000) <= 2400)
    }

    @Test("are within every limit of the rate", arguments: 0..<3, [1, 2])
    func rates(kind: Int, layers: Int) throws {
        var settings = settings(16_000, 1, bitrate: 32_000, latency: 0.2)
        settings.tags = [try tag(String(repeating: "x", count: 90))]
        (settings.layers, settings.effort) = (layers, 0)
        if kind == 1 { settings.rateMode = .constant }
        if kind == 2 { settings.maximumBitrate = 36_000 }
        let frames = try encode(noise(100 * 16_000, amplitude: 0.2, seed: 3), settings)
        #expect(frames.count(where: isTags) == 4)
        let all = frames.reduce(0) { $0 + $1.count }
        #expect(abs(all - 400_000) <= 4000, "\(all)")
        // What goes out for one chunk: all up to its base, and the end with the last.
        var (taken, most, run, longest) = (0, 0, 0, 0)
        let share = 32_000 / 8 * (try Encoder.configuration(of: settings).samplesPerChunk) / 16_000
        for (place, frame) in frames.enumerated() {
            taken += frame.count
            guard frame[2] & 0xF0 == 0, place != frames.count - 2 else { continue }
            (most, run) = (max(most, taken), max(0, run + taken - share))
            (taken, longest) = (0, max(longest, run))
        }
        if kind == 1 { #expect(longest <= share / 8 + 1) }
        if kind == 2 { #expect(most <= share * 36 / 32) }
    }

    @Test("that leave a hard limit no room, or fill no frame, are refused")
    func refusals() throws {
        var settings = settings(16_000, 1, bitrate: 32_000, latency: 0.1)
        settings.tags = [try tag(String(repeating: "x", count: 500))]
        _ = try Encoder(settings)
        settings.rateMode = .constant
        #expect(throws: SettingsError.self) { _ = try Encoder(settings) }
        settings.tags = [
            try tag(String(repeating: "x", count: 10_000)), try tag(String(repeating: "x", count: 10_000)),
        ]
        settings.rateMode = .average
        #expect(throws: SettingsError.self) { _ = try Encoder(settings) }
    }
}
