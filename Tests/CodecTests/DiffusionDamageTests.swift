import Codebook
import Decoding
import Encoding
import Stream
import Support
import Testing

private let input = noise(48_000, amplitude: 0.2, seed: 9)

private let coded: EncoderSettings = {
    var coded = settings(48_000, 1, bitrate: 32_000, latency: 0.05)
    coded.mode = .ddcm
    coded.diffusion.start = .noise
    return coded
}()

private let stream = Result { try encode(input, coded) }

/// Frames whose payload is changed, under a checksum that is right.
private func forged(_ frame: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
    var parser = FrameParser()
    parser.push(frame.span)
    guard case .frame(let found) = parser.next() else { return frame }
    var (payload, bytes) = (found.payload, [UInt8]())
    change(&payload)
    FrameWriter.append(kind: .chunk, sequence: frame[3], payload: payload, to: &bytes)
    return bytes
}

@Suite("damage to diffused sound")
struct DiffusionDamageTests {
    private let frames: [[UInt8]]
    private let clean: [Float]
    private let chunk: Int

    init() throws {
        frames = try stream.get()
        clean = try decode(Array(frames.joined())).samples
        chunk = try Encoder(coded).configuration.samplesPerChunk
    }

    @Test("a lost chunk leaves a gap of its length, and the rest plays as it was")
    func lostChunk() throws {
        for lost in [1, 5, frames.count - 2] {
            var kept = frames
            kept.remove(at: lost)
            let heard = try decode(Array(kept.joined()))
            #expect(heard.samples.count == clean.count)
            #expect(heard.damage.chunks == 1 && heard.damage.bytes == 0 && heard.isComplete)
            let spoilt = max(0, lost * chunk - 1024)..<min((lost + 1) * chunk, input.count)
            #expect(heard.samples[..<spoilt.lowerBound] == clean[..<spoilt.lowerBound])
            #expect(heard.samples[spoilt.upperBound...] == clean[spoilt.upperBound...])
        }
    }

    @Test("a flipped bit is found, and costs at most a chunk and its overlap", arguments: 0..<60 as Range<UInt64>)
    func flippedBit(seed: UInt64) throws {
        var generator = Random(seed: seed)
        var bytes = Array(frames.joined())
        let place = Int.random(in: frames[0].count..<bytes.count, using: &generator)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        let heard = try decode(bytes)
        #expect(!heard.damage.isNone, "seed \(seed)")
        let same = zip(heard.samples, clean).count { $0 == $1 }
        #expect(clean.count - same <= chunk + 2 * 1024, "seed \(seed)")
    }

    @Test("bodies that were changed under right checksums leave the rest alone", arguments: 0..<60 as Range<UInt64>)
    func changedBody(seed: UInt64) throws {
        var generator = Random(seed: seed)
        // Others tell the configuration, too.
        let plain = frames.indices.filter { frames[$0][2] == FrameKind.chunk.rawValue }
        let number = try #require(plain.randomElement(using: &generator))
        var changed = frames
        changed[number] = forged(frames[number]) { payload in
            let place = Int.random(in: 0..<payload.count, using: &generator)
            if seed % 2 == 0 {
                payload[place] = UInt8.random(in: .min ... .max, using: &generator)
            } else {
                payload.replaceSubrange(place..., with: generator.bytes(Int.random(in: 0...900, using: &generator)))
            }
        }
        let heard = try decode(Array(changed.joined()))
        #expect(heard.samples.count == clean.count && heard.samples.allSatisfy { $0.isFinite }, "seed \(seed)")
        let spoilt = max(0, number * chunk - 1024)..<min((number + 1) * chunk, input.count)
        #expect(heard.samples[..<spoilt.lowerBound] == clean[..<spoilt.lowerBound], "seed \(seed)")
        #expect(heard.samples[spoilt.upperBound...] == clean[spoilt.upperBound...], "seed \(seed)")
    }

    @Test("a stream without its end plays as far as it goes")
    func noEnd() throws {
        let heard = try decode(Array(frames[..<6].joined()))
        #expect(!heard.isComplete && heard.damage.isNone && !heard.samples.isEmpty)
        #expect(heard.samples[...] == clean[..<heard.samples.count])
    }
}

@Test("layers over a diffused base: it decodes alone, and both come closer", arguments: DiffusionChoice.Start.allCases)
func diffusedLayers(start: DiffusionChoice.Start) throws {
    for channels in [1, 2] {
        let sound = zip(
            tones(72_000, channels: channels, sampleRate: 48_000), noise(72_000 * channels, amplitude: 0.05, seed: 4)
        ).map { $0 + $1 }
        var layered = settings(48_000, channels, bitrate: 32_000 * Double(channels))
        (layered.mode, layered.layers, layered.diffusion.start) = (.ddcm, 2, start)
        let frames = try encode(sound, layered)
        let (whole, base) = (
            try decode(Array(frames.joined())), try decode(Array(frames.joined()), layers: 1)
        )
        for heard in [whole, base] { #expect(heard.damage.isNone && heard.isComplete) }
        #expect(whole.samples.count == sound.count && base.samples.count == sound.count)
        #expect(signalToNoise(sound, whole.samples) > signalToNoise(sound, base.samples) + 1)
        // What is left when the enhancement is taken out is a stream of its own.
        let alone = try decode(Array(frames.filter { $0[2] & 0x30 == 0 }.joined()))
        #expect(alone.samples == base.samples && alone.damage.isNone)
    }
}
