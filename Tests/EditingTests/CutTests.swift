import Decoding
import Editing
import Encoding
import Stream
import Support
import Testing

/// What a cutter makes of bytes that come in pieces of any sizes.
private func cut(
    _ bytes: [UInt8], from: Int? = nil, to: Int? = nil, layers: Int = .max, pieces: UInt64? = nil
) throws -> [UInt8] {
    var cutter = StreamCutter(
        from: from.map { .samples(UInt64($0)) }, to: to.map { .samples(UInt64($0)) }, layers: layers)
    var random = pieces.map { Random(seed: $0) }
    var (output, start): ([UInt8], Int) = ([], 0)
    while start < bytes.count && !cutter.isDone {
        let size = random == nil ? bytes.count : Int.random(in: 1...700, using: &random!)
        let end = min(start + size, bytes.count)
        cutter.push(bytes.span.extracting(start..<end))
        try cutter.take(appendingTo: &output)
        start = end
    }
    try cutter.finish(appendingTo: &output)
    return output
}

/// Expects that a cut decodes to the samples of the whole, bit for bit, and that it is a whole stream.
private func expectExact(
    _ bytes: [UInt8], _ whole: [Float], channels: Int, from: Int?, to: Int?, isClean: Bool = true, _ what: String
) throws {
    let part = try cut(bytes, from: from, to: to)
    let found = try heard(part)
    let count = whole.count / channels
    let first = min(from ?? 0, count)
    let last = max(first, min(to ?? count, count))
    let expected = whole[first * channels..<last * channels]
    #expect(found.samples.count == expected.count, "\(what), \(String(describing: from)) to \(String(describing: to))")
    let isSame = found.samples.elementsEqual(expected)
    #expect(isSame, "\(what), \(String(describing: from)) to \(String(describing: to))")
    #expect(found.isComplete && (found.isClean || !isClean), "\(what)")
    #expect(try cut(bytes, from: from, to: to, pieces: UInt64(part.count)) == part, "\(what)")
}

@Suite("cuts by time")
struct CutTests {
    @Test("decode to exactly the samples of the whole, in all modes and layers", arguments: 0..<24 as Range<UInt64>)
    func exact(seed: UInt64) throws {
        var random = Random(seed: seed)
        let (rate, channels) = (
            [8000, 16_000].randomElement(using: &random) ?? 8000, Int.random(in: 1...2, using: &random)
        )
        var (bytes, starts): ([UInt8], [Int]) = ([], [0])
        var (chunk, hop) = (1, 1)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let stream = try RandomStream(sampleRate: rate, channels: channels, using: &random)
            bytes += stream.frames.bytes
            starts.append(starts[starts.count - 1] + stream.samples)
            (chunk, hop) = (stream.chunk, stream.hop)
        }
        let whole = try heard(bytes).samples
        let count = starts[starts.count - 1]
        #expect(whole.count == count * channels)
        var points = starts + [chunk - hop, chunk - hop + 1, chunk, chunk - hop - 1, 2 * chunk - hop / 2, count + 1000]
        for _ in 0..<6 { points.append(Int.random(in: 0...count, using: &random)) }
        for _ in 0..<5 {
            let (one, other) = (points.randomElement(using: &random) ?? 0, points.randomElement(using: &random) ?? 0)
            let (from, to) = (max(0, min(one, other)), max(0, one, other))
            try expectExact(bytes, whole, channels: channels, from: from, to: to, "seed \(seed)")
            try expectExact(bytes, whole, channels: channels, from: from, to: nil, "seed \(seed)")
            try expectExact(bytes, whole, channels: channels, from: nil, to: to, "seed \(seed)")
        }
        try expectExact(bytes, whole, channels: channels, from: nil, to: nil, "seed \(seed)")
    }

    @Test("of what was cut before are exact, too", arguments: 0..<12 as Range<UInt64>)
    func again(seed: UInt64) throws {
        var random = Random(seed: seed)
        let stream = try RandomStream(sampleRate: 8000, channels: 1, using: &random)
        let whole = try heard(stream.frames.bytes).samples
        for _ in 0..<6 {
            var (bytes, samples) = (stream.frames.bytes, whole)
            for _ in 0..<3 {
                let from = Int.random(in: 0...samples.count, using: &random)
                let to = Int.random(in: from...samples.count, using: &random)
                try expectExact(bytes, samples, channels: 1, from: from, to: to, "seed \(seed)")
                bytes = try cut(bytes, from: from, to: to)
                samples = Array(samples[from..<to])
            }
        }
    }

    @Test("at every second sample of a short stream")
    func everySecondSample() throws {
        var settings = EncoderSettings(sampleRate: 8000, channels: 1)
        settings.latency = 0.04
        let bytes = try frames(noise(900, amplitude: 0.2, seed: 8), settings).bytes
        let whole = try heard(bytes).samples
        for point in stride(from: 0, through: 905, by: 2) {
            try expectExact(bytes, whole, channels: 1, from: point, to: nil, "from")
            try expectExact(bytes, whole, channels: 1, from: nil, to: point, "to")
            try expectExact(bytes, whole, channels: 1, from: point, to: point + 1, "one sample")
        }
    }

    @Test("keep time over whatever is missing, and end what has no end", arguments: 0..<50 as Range<UInt64>)
    func damaged(seed: UInt64) throws {
        var random = Random(seed: seed)
        var pieces: [[UInt8]] = []
        for _ in 0..<2 { pieces += try RandomStream(sampleRate: 8000, channels: 1, using: &random).frames }
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0..<pieces.count, using: &random)
            let end = min(pieces.count, place + Int.random(in: 1...5, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: pieces.removeSubrange(place..<end)
            case 1: pieces.insert(pieces[place], at: Int.random(in: 0...pieces.count, using: &random))
            case 2: pieces.insert(random.bytes(100), at: place)
            default: pieces[place][pieces[place].count / 2] ^= 4
            }
            if pieces.isEmpty { return }
        }
        let whole = try heard(pieces.bytes).samples
        for _ in 0..<6 {
            let from = Int.random(in: 0...whole.count, using: &random)
            let to = Int.random(in: from...whole.count, using: &random)
            try expectExact(pieces.bytes, whole, channels: 1, from: from, to: to, isClean: false, "seed \(seed)")
            try expectExact(pieces.bytes, whole, channels: 1, from: from, to: nil, isClean: false, "seed \(seed)")
        }
        let joined = try heard(cut(pieces.bytes))
        let isSame = joined.samples == whole
        #expect(joined.isComplete && isSame, "seed \(seed)")
    }

    @Test("copy what lies between byte by byte, frames of unknown kinds too, and leave layers out")
    func copies() throws {
        var settings = EncoderSettings(sampleRate: 16_000, channels: 1)
        (settings.latency, settings.layers, settings.bitrate) = (0.04, 2, 48_000)
        var pieces = try frames(noise(16_000, amplitude: 0.2, seed: 9), settings)
        #expect(try cut(pieces.bytes) == pieces.bytes)
        let foreign = unknownFrame([1, 2, 3])
        pieces.insert(foreign, at: 20)
        let part = try cut(pieces.bytes, from: 2000, to: 14_000)
        let middle = pieces[12..<30].flatMap { $0 }
        #expect((0...part.count - middle.count).contains { part[$0..<$0 + middle.count].elementsEqual(middle) })
        let base = try heard(cut(pieces.bytes, from: 2000, to: 14_000, layers: 1))
        #expect(try base.samples == Array(heard(pieces.bytes, layers: 1).samples[2000..<14_000]))
        #expect(base.isClean)
    }

    @Test("of streams of other rates are at the nearest sample, as decode counts them")
    func rates() throws {
        let one = try frames(noise(4000, amplitude: 0.2, seed: 1), EncoderSettings(sampleRate: 8000, channels: 1)).bytes
        let settings = EncoderSettings(sampleRate: 16_000, channels: 2)
        let two = try frames(noise(16_000, amplitude: 0.2, seed: 2), settings).bytes
        // Half a second of each; the second stream counts as 4000 samples.
        let (first, second) = (try heard(one).samples, try heard(two).samples)
        let part = try heard(cut(one + two + one, from: 3000, to: 5000))
        #expect(part.streams == 2)
        #expect(part.samples == Array(first[3000...]) + Array(second[..<4000]))
        let later = try heard(cut(one + two + one, from: 7999, to: 8001))
        #expect(later.samples == Array(second[(2 * 7998)...]) + Array(first[..<1]))
    }

    @Test("by seconds are at the nearest sample")
    func seconds() throws {
        let bytes = try frames(noise(9000, amplitude: 0.2, seed: 3), EncoderSettings(sampleRate: 11_025, channels: 1))
            .bytes
        let whole = try heard(bytes).samples
        var cutter = StreamCutter(from: .nanoseconds(100_000_000), to: .nanoseconds(500_040_000))
        var output: [UInt8] = []
        cutter.push(bytes.span)
        try cutter.take(appendingTo: &output)
        let isDone = cutter.isDone
        #expect(isDone)
        try cutter.finish(appendingTo: &output)
        // 1102.5 and 5512.941 samples.
        #expect(try heard(output).samples == Array(whole[1103..<5513]))
    }

    @Test("of nothing are streams without samples, that keep the format")
    func nothing() throws {
        let bytes = try frames(noise(9000, amplitude: 0.2, seed: 3), EncoderSettings(sampleRate: 16_000, channels: 1))
            .bytes
        for (from, to) in [(20_000, 30_000), (500, 500), (9000, 9001), (0, 0)] {
            let found = try heard(cut(bytes, from: from, to: to))
            #expect(found.streams == 1 && found.samples.isEmpty && found.isComplete && found.isClean)
        }
        #expect(try cut([], from: 0, to: 1).isEmpty)
        #expect(try cut(noiseBytes(3000), from: 0, to: 1).isEmpty)
    }

    @Test("never do worse than an error with hostile bytes", arguments: 0..<24 as Range<UInt64>)
    func hostile(seed: UInt64) throws {
        var random = Random(seed: seed)
        let stream = try RandomStream(sampleRate: 8000, channels: 1, using: &random)
        for _ in 0..<20 {
            let first = try changed(stream.frames[0]) { placed in
                placed.position = [0, 5, 1 << 40, Limits.position].randomElement(using: &random) ?? 0
                placed.leadingTrim = [0, 1, 5000, 1 << 22].randomElement(using: &random) ?? 0
                placed.total = [nil, 0, 100, Limits.position].randomElement(using: &random) ?? nil
            }
            var bytes = first + stream.frames.dropFirst(2).joined()
            if Bool.random(using: &random) { bytes += first }
            let from = Int.random(in: 0...6000, using: &random)
            let part = try? cut(bytes, from: from, to: from + Int.random(in: 0...3000, using: &random))
            if let part, !part.isEmpty { #expect(try heard(part).isComplete, "seed \(seed)") }
        }
    }

    private func noiseBytes(_ count: Int) -> [UInt8] {
        var random = Random(seed: 1)
        return random.bytes(count)
    }

    /// A configured chunk's frame with another configuration.
    private func changed(_ bytes: [UInt8], _ change: (inout PlacedConfiguration) -> Void) throws -> [UInt8] {
        var parser = FrameParser()
        parser.push(bytes.span)
        guard case .frame(let frame) = parser.next(), frame.kind == .configuredChunk else { return bytes }
        var reader = ByteReader(frame.payload, 0..<frame.payload.count)
        var placed = try PlacedConfiguration(from: &reader)
        change(&placed)
        var (payload, changed): ([UInt8], [UInt8]) = ([], [])
        placed.append(to: &payload)
        payload += frame.payload[reader.remaining]
        FrameWriter.append(kind: .configuredChunk, sequence: frame.sequence, payload: payload, to: &changed)
        return changed
    }
}
