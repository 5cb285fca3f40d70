import Decoding
import Encoding
import Stream
import Support
import Testing

private let input = noise(48_000, amplitude: 0.2, seed: 9)
private let coded = settings(48_000, 1, bitrate: 24_000, latency: 0.05)

private func frames() throws -> [[UInt8]] { try encode(input, coded) }

@Test("a lost chunk leaves a gap of its length, and all else is as it was")
func lostChunk() throws {
    let frames = try frames()
    let clean = try decode(frames.flatMap { $0 })
    let chunk = try Encoder(coded).configuration.samplesPerChunk
    for lost in [1, 5, frames.count - 2] {
        var kept = frames
        kept.remove(at: lost)
        let heard = try decode(kept.flatMap { $0 })
        #expect(heard.samples.count == clean.samples.count)
        #expect(heard.damage.chunks == 1 && heard.damage.bytes == 0 && heard.isComplete)
        let spoilt = max(0, lost * chunk - 1024)..<min((lost + 1) * chunk, input.count)
        #expect(heard.samples[..<spoilt.lowerBound] == clean.samples[..<spoilt.lowerBound])
        #expect(heard.samples[spoilt.upperBound...] == clean.samples[spoilt.upperBound...])
    }
}

@Test("a chunk that comes twice or late is left out")
func repeatedChunk() throws {
    let frames = try frames()
    let clean = try decode(frames.flatMap { $0 })
    for (from, to) in [(0, 1), (4, 5), (3, 9)] {
        var doubled = frames
        doubled.insert(frames[from], at: to)
        let heard = try decode(doubled.flatMap { $0 })
        #expect(heard.samples == clean.samples, "frame \(from) again at \(to)")
        #expect(heard.damage.chunks == 1)
    }
}

@Test("a stream without its end plays as far as it goes")
func noEnd() throws {
    let frames = try frames()
    let clean = try decode(frames.flatMap { $0 })
    let heard = try decode(frames[..<6].flatMap { $0 })
    #expect(!heard.isComplete && heard.damage.isNone)
    #expect(heard.samples[...] == clean.samples[..<heard.samples.count])
}

@Test("a decoder that joins late begins at the next configuration, at the right sample")
func lateJoin() throws {
    let input = noise(5 * 48_000, amplitude: 0.2, seed: 10)
    let frames = try encode(input, coded)
    let clean = try decode(frames.flatMap { $0 })
    let heard = try decode(frames[3...].flatMap { $0 })
    #expect(heard.isComplete && heard.streams == 1 && !heard.samples.isEmpty)
    #expect(heard.samples[...] == clean.samples[(clean.samples.count - heard.samples.count)...])
    #expect(clean.samples.count - heard.samples.count < 3 * 48_000)
}

@Test("any one flipped bit costs at most a chunk and its overlap, and shifts nothing", arguments: 0..<150)
func flippedBit(seed: UInt64) throws {
    var generator = Random(seed: seed)
    let frames = try frames()
    var bytes = frames.flatMap { $0 }
    let clean = try decode(bytes)
    // The first frame carries the only configuration of the first second.
    let place = Int.random(in: frames[0].count..<bytes.count, using: &generator)
    bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    let heard = try decode(bytes)
    #expect(!heard.damage.isNone, "seed \(seed)")
    let chunk = try Encoder(coded).configuration.samplesPerChunk
    let same = zip(heard.samples, clean.samples).count { $0 == $1 }
    #expect(clean.samples.count - same <= chunk + 2 * 1024, "seed \(seed)")
}

@Test("streams of another version, with unknown frames or without their dictionary say so")
func unsupported() throws {
    func patched(_ index: Int, _ value: UInt8) throws -> [UInt8] {
        var parser = FrameParser()
        let begin = try frames()[0]
        parser.push(begin.span)
        guard case .frame(let first) = parser.next() else { return [] }
        var payload = first.payload
        payload[index] = value
        var bytes: [UInt8] = []
        FrameWriter.append(kind: .configuredChunk, sequence: 0, payload: payload, to: &bytes)
        return bytes
    }
    #expect(throws: DecodeError.unsupported("format version 9 (this build reads versions up to 3)")) {
        try decode(try patched(0, 9))
    }
    #expect(throws: DecodeError.missing("dictionary set 200")) { try decode(try patched(4, 200)) }
}

@Test("random bytes between frames and in them never do worse than damage", arguments: 0..<150)
func hostile(seed: UInt64) throws {
    var generator = Random(seed: seed)
    var bytes = try frames().flatMap { $0 }
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, place + Int.random(in: 0...300, using: &generator))
        bytes.replaceSubrange(place..<end, with: generator.bytes(Int.random(in: 0...300, using: &generator)))
    }
    let heard = try decode(bytes)
    #expect(heard.samples.count <= input.count, "seed \(seed)")
}
