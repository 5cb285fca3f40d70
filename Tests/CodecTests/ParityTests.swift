import Decoding
import Encoding
import Stream
import Support
import Testing

/// A stream with parity frames: its frames, and what they are.
private struct Protected {
    let frames: [[UInt8]]
    let clean: Heard

    init(chunks: Int, layers: Int = 1, seconds: Double = 1, seed: UInt64 = 3) throws {
        var settings = EncoderSettings(sampleRate: 16_000, channels: 1)
        (settings.bitrate, settings.latency) = (48_000, 0.05)
        settings.parityChunks = chunks
        settings.layers = layers
        frames = try encode(noise(Int(seconds * 16_000), amplitude: 0.3, seed: seed), settings)
        clean = try decode(frames.flatMap { $0 })
    }

    static func isParity(_ frame: [UInt8]) -> Bool { frame[2] == 0x84 }

    /// Places of the frames that parities protect.
    var places: [Int] { frames.indices.filter { !Self.isParity(frames[$0]) } }

    /// The same, group by group.
    var groups: [[Int]] {
        var groups: [[Int]] = [[]]
        for place in frames.indices {
            if !Self.isParity(frames[place]) {
                groups[groups.count - 1].append(place)
            } else if frames[place].count > 13 {
                groups.append([])
            }
        }
        return groups.dropLast()
    }

    func decoded(without lost: Set<Int>, piece: Int = .max) throws -> Heard {
        try decode(frames.indices.filter { !lost.contains($0) }.flatMap { frames[$0] }, piece: piece)
    }
}

@Suite("parity")
struct ParityTests {
    @Test("any one frame comes back whole", arguments: [(1, 1), (3, 1), (8, 1), (1, 2), (4, 2)])
    func one(chunks: Int, layers: Int) throws {
        let stream = try Protected(chunks: chunks, layers: layers)
        #expect(stream.clean.damage.isNone && stream.clean.isComplete)
        #expect(stream.groups.flatMap { $0 } == stream.places)
        for lost in stream.places {
            let heard = try stream.decoded(without: [lost], piece: lost + 1)
            var expected = Damage()
            expected.restoredFrames = 1
            #expect(heard.samples == stream.clean.samples, "frame \(lost)")
            #expect(heard.damage == expected && heard.isComplete && heard.streams == 1, "frame \(lost)")
        }
    }

    @Test("one of each group comes back, of two neither does, and time is kept", arguments: 0..<60 as Range<UInt64>)
    func several(seed: UInt64) throws {
        var random = Random(seed: seed)
        let stream = try Protected(chunks: Int.random(in: 2...6, using: &random), seed: seed)
        var lost: Set<Int> = []
        var (restored, gone) = (0, 0)
        // The start has its own test: without it nothing of the first group is heard.
        for group in stream.groups.dropFirst().dropLast() {
            let count = Int.random(in: 0...min(3, group.count), using: &random)
            lost.formUnion(group.shuffled(using: &random).prefix(count))
            restored += count == 1 ? 1 : 0
            gone += count > 1 ? count : 0
        }
        let heard = try stream.decoded(without: lost)
        #expect(heard.damage.restoredFrames == restored && heard.damage.lostChunks == gone, "seed \(seed)")
        #expect(heard.damage.chunks == gone && heard.isComplete, "seed \(seed)")
        #expect(heard.samples.count == stream.clean.samples.count, "seed \(seed)")
        if gone == 0 { #expect(heard.samples == stream.clean.samples, "seed \(seed)") }
    }

    @Test("frames that overtake others of their group find their place")
    func order() throws {
        let stream = try Protected(chunks: 6)
        for group in stream.groups.dropFirst().dropLast() {
            var frames = stream.frames
            frames.swapAt(group[1], group[4])
            frames.swapAt(group[2], group[3])
            let heard = try decode(frames.flatMap { $0 })
            #expect(heard.samples == stream.clean.samples && heard.damage.isNone && heard.isComplete)
        }
    }

    @Test("chunks that overtake the start of a stream find their place", arguments: [1, 2])
    func overtakenStart(layers: Int) throws {
        let stream = try Protected(chunks: 4, layers: layers)
        let first = stream.groups[0]
        for other in first.dropFirst() {
            var frames = stream.frames
            frames.swapAt(first[0], other)
            for bytes in [frames.flatMap { $0 }, stream.frames.flatMap { $0 } + frames.flatMap { $0 }] {
                let heard = try decode(bytes)
                #expect(heard.samples.suffix(stream.clean.samples.count) == stream.clean.samples[...])
                #expect(heard.damage.isNone && heard.isComplete, "frame \(other)")
            }
        }
    }

    @Test("what came with wrong signs is restored, too", arguments: 0..<6)
    func spoilt(number: Int) throws {
        var settings = EncoderSettings(sampleRate: 16_000, channels: 1)
        (settings.bitrate, settings.latency) = (48_000, 0.05)
        (settings.parityChunks, settings.isResilient) = (3, true)
        let frames = try encode(noise(16_000, amplitude: 0.3, seed: 4), settings)
        let clean = try decode(frames.flatMap { $0 })
        let places = frames.indices.filter { frames[$0][2] == 7 && frames[$0].count > 100 }
        var damaged = frames
        let place = places[number]
        // The signs stand at the end, before their parity and the checksum.
        for byte in damaged[place].indices.suffix(30).dropLast(6) { damaged[place][byte] ^= 0x55 }
        let heard = try decode(damaged.flatMap { $0 })
        #expect(heard.samples == clean.samples && heard.isComplete)
        #expect(heard.damage.restoredFrames == 1 && heard.damage.spoiltChunks == 0 && heard.damage.lostChunks == 0)
    }

    @Test("those who pass parity over hear the same, and lost parity costs nothing")
    func passedOver() throws {
        let stream = try Protected(chunks: 3, layers: 2)
        let parities = Set(stream.frames.indices).subtracting(stream.places)
        #expect(parities.count > 5)
        for lost in [parities] + parities.map({ [$0] }) {
            let heard = try stream.decoded(without: lost)
            #expect(heard.samples == stream.clean.samples && heard.damage.isNone && heard.isComplete)
        }
    }

    @Test("what was joined late is restored, too")
    func late() throws {
        let stream = try Protected(chunks: 4, seconds: 4)
        let config = try #require(
            stream.frames.indices.dropFirst(9).first { stream.frames[$0][2] == 2 }, "no configuration recurs")
        let start = config - 1  // its announcement
        let whole = try decode(stream.frames[start...].flatMap { $0 })
        let group = try #require(stream.groups.dropLast().first { $0[0] > config })
        let heard = try stream.decoded(without: Set(0..<start).union([group[1]]))
        #expect(heard.samples == whole.samples && !heard.samples.isEmpty)
        #expect(heard.damage.restoredFrames == 1 && heard.isComplete)
    }

    @Test("parity is within the bit rate", arguments: [1, 2, 4, 16, 64])
    func rate(chunks: Int) throws {
        for rate in [EncoderSettings.RateMode.average, .constant] {
            var settings = settings(48_000, 1, bitrate: 48_000, latency: 0.04)
            settings.parityChunks = chunks
            settings.rateMode = rate
            let bytes = try encode(noise(10 * 48_000, amplitude: 0.2, seed: 5), settings).reduce(0) { $0 + $1.count }
            #expect(bytes <= 61_200, "\(rate)")
            #expect(bytes >= (rate == .average ? 58_000 : 50_000), "\(rate)")
        }
    }

    @Test("no number of chunks but 1 to 64, and no rate that leaves chunks nothing")
    func refusals() throws {
        for chunks in [0, 65, -1] {
            var settings = settings(16_000, 1)
            settings.parityChunks = chunks
            #expect(throws: SettingsError.self) { _ = try Encoder(settings) }
        }
        var settings = settings(16_000, 1, bitrate: 6000, latency: 0.04)
        _ = try Encoder(settings)
        settings.parityChunks = 1
        #expect(throws: SettingsError.self) { _ = try Encoder(settings) }
    }
}
