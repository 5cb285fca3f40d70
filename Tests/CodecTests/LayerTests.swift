import Decoding
import Encoding
import Glibc
import Stream
import Support
import Testing

/// Chords that fade, and a little noise.
private func music(channels: Int) -> [Float] {
    noise(72_000, amplitude: 0.02, seed: 21).enumerated().map { index, hiss in
        let n = index / channels
        let chord = [220.0, 277.2, 329.6, 1318.5].reduce(Float(0)) { sum, pitch in
            sum + 0.1 * sin(2 * .pi * Float(pitch) * Float(n % 48_000) / 48_000)
        }
        return (chord + hiss) * Float(9000 - n % 9000) / 9000
    }
}

private let input = music(channels: 1)

/// Frames of a stream in two layers: before each frame of the base its enhancement, and the end.
private struct Layered {
    let frames: [[UInt8]]
    let settings: EncoderSettings
    var bytes: [UInt8] { frames.flatMap { $0 } }
    var base: [[UInt8]] { frames.filter { $0[2] & 0x30 == 0 } }
    var chunks: Int { frames.count / 2 }
    static func enhancement(_ chunk: Int) -> Int { 2 * chunk }
    static func base(_ chunk: Int) -> Int { 2 * chunk + 1 }

    init(
        mode: Mode = .coord, entropy: EntropyKind = .range, channels: Int = 1, bitrate: Double = 24_000,
        base: Double? = 8000, latency: Double? = 0.1, samples: [Float] = input
    ) throws {
        var coded = CodecTests.settings(48_000, channels, bitrate: bitrate, latency: latency)
        coded.layers = 2
        coded.baseBitrate = base
        coded.mode = mode
        coded.entropy = entropy
        settings = coded
        frames = try encode(samples, coded)
    }

    /// The same with one frame as it is to be.
    func replacing(_ frame: Int, with bytes: [UInt8]) -> [UInt8] {
        var frames = frames
        frames[frame] = bytes
        return frames.flatMap { $0 }
    }

    /// Samples that depend on a chunk.
    func reach(of chunk: Int) throws -> Range<Int> {
        let configuration = try Encoder(settings).configuration
        let samples = configuration.samplesPerChunk
        return max(0, chunk * samples - configuration.hop)..<min((chunk + 1) * samples, input.count)
    }
}

private func enhancementFrame(_ payload: [UInt8], sequence: UInt8) -> [UInt8] {
    var bytes: [UInt8] = []
    FrameWriter.append(kind: .chunk, layer: 1, sequence: sequence, payload: payload, to: &bytes)
    return bytes
}

/// Expects what is heard to be that of both layers, but for a chunk that is that of the base.
private func expectBase(
    _ heard: Heard, at chunk: Int, of layered: Layered, _ comment: Comment, _ place: SourceLocation = #_sourceLocation
) throws {
    let (whole, base) = (try decode(layered.bytes).samples, try decode(layered.bytes, layers: 1).samples)
    let reach = try layered.reach(of: chunk)
    #expect(
        heard.damage.enhancements == 1 && heard.damage.chunks == 0 && heard.isComplete, comment, sourceLocation: place)
    #expect(heard.samples[..<reach.lowerBound] == whole[..<reach.lowerBound], comment, sourceLocation: place)
    #expect(heard.samples[reach.upperBound...] == whole[reach.upperBound...], comment, sourceLocation: place)
    // Away from its edges.
    let inner = reach.lowerBound + 1024..<reach.upperBound - 1024
    #expect(heard.samples[inner] == base[inner] && base[inner] != whole[inner], comment, sourceLocation: place)
}

@Test(
    "the base is the stream that it would be alone",
    arguments: [(Mode.coord, EntropyKind.zstd), (.coord, .range), (.random, .range), (.ddcm, .range)])
func baseAlone(mode: Mode, entropy: EntropyKind) throws {
    let layered = try Layered(mode: mode, entropy: entropy)
    var alone = layered.settings
    (alone.layers, alone.baseBitrate, alone.bitrate) = (1, nil, 8000)
    #expect(try encode(input, alone) == layered.base)
    let heard = try decode(layered.bytes, layers: 1)
    #expect(heard.damage.isNone && heard.isComplete)
    #expect(try heard.samples == decode(layered.base.flatMap { $0 }).samples)
}

@Test(
    "both layers are nearer to the sound than the base, and as long",
    arguments: [
        (Mode.coord, EntropyKind.zstd), (.coord, .range), (.random, .range), (.hybrid, .range), (.tree, .range),
    ])
func enhanced(mode: Mode, entropy: EntropyKind) throws {
    for channels in [1, 2] {
        let input = music(channels: channels)
        let layered = try Layered(mode: mode, entropy: entropy, channels: channels, samples: input)
        let (whole, base) = (try decode(layered.bytes), try decode(layered.bytes, layers: 1))
        #expect(whole.damage.isNone && whole.isComplete && whole.samples.count == input.count)
        #expect(signalToNoise(input, whole.samples) > signalToNoise(input, base.samples) + 2)
    }
}

@Test("an enhancement is nearly as good as one layer of the whole rate")
func enhancementCost() throws {
    let layered = try Layered()
    var single = layered.settings
    (single.layers, single.baseBitrate) = (1, nil)
    let alone = signalToNoise(input, try decode(try encode(input, single).flatMap { $0 }).samples)
    #expect(signalToNoise(input, try decode(layered.bytes).samples) > alone - 1.5)
}

@Test("both rates hold", arguments: [(16_000.0, nil as Double?), (24_000, 8000), (64_000, 16_000), (24_000, 20_000)])
func layerRates(bitrate: Double, base: Double?) throws {
    // Noise with beats, which every rate can use.
    let sound = noise(10 * 48_000, amplitude: 0.5, seed: 4).enumerated().map { $1 * exp(-Float($0 % 24_000) / 6000) }
    let layered = try Layered(bitrate: bitrate, base: base, latency: nil, samples: sound)
    let whole = Double(8 * layered.bytes.count) / 10 / bitrate
    let part = Double(8 * layered.base.joined().count) / 10 / (base ?? bitrate / 3)
    #expect(abs(whole - 1) <= 0.01 && abs(part - 1) <= 0.01, "\(whole), \(part)")
}

@Test(
    "no base leaves so much that its enhancement has no room", arguments: Mode.allCases.filter { $0.hasVectors }
)
func layersOfVectors(mode: Mode) throws {
    let sound = noise(6 * 48_000, amplitude: 0.5, seed: 4).enumerated().map { $1 * exp(-Float($0 % 24_000) / 6000) }
    let layered = try Layered(mode: mode, bitrate: 24_000, base: 16_000, latency: nil, samples: sound)
    #expect(Double(8 * layered.bytes.count) / 6 > 0.95 * 24_000)
    let (whole, part) = (try decode(layered.bytes), try decode(layered.base.flatMap { $0 }))
    #expect(signalToNoise(sound, whole.samples) > signalToNoise(sound, part.samples) + 0.5)
}

@Test("an enhancement alone is a stream cut off", arguments: [1, 2])
func enhancementAlone(count: Int) throws {
    let layered = try Layered()
    let bytes = (0..<count).flatMap { layered.frames[Layered.enhancement($0)] }
    #expect(!(try decode(bytes)).isComplete)
}

@Test("constant rates and ceilings hold for both layers together", arguments: [true, false])
func layerCeilings(isConstant: Bool) throws {
    var coded = settings(48_000, 1, bitrate: 24_000)
    coded.layers = 2
    if isConstant { coded.rateMode = .constant } else { coded.maximumBitrate = 25_000 }
    let frames = try encode(input, coded)
    let chunk = Double(try Encoder(coded).configuration.samplesPerChunk) / 48_000
    let most = isConstant ? 24_000 / 8 * 1.125 * chunk : 25_000 / 8 * chunk
    for pair in stride(from: 0, to: frames.count - 1, by: 2) {
        let end = pair + 3 == frames.count ? frames[pair + 2].count : 0
        #expect(Double(frames[pair].count + frames[pair + 1].count + end) <= most, "pair \(pair)")
    }
}

@Test("a lost enhancement leaves its base", arguments: [0, 1, 7])
func lostEnhancement(chunk: Int) throws {
    let layered = try Layered()
    let heard = try decode(layered.replacing(Layered.enhancement(chunk), with: []))
    try expectBase(heard, at: chunk, of: layered, "chunk \(chunk)")
    #expect(heard.damage.bytes == 0)
    // Whoever wants the base alone misses nothing.
    #expect(try decode(layered.replacing(Layered.enhancement(chunk), with: []), layers: 1).damage.isNone)
}

@Test("a flipped bit in an enhancement leaves its base", arguments: 0..<20 as Range<UInt64>)
func flippedEnhancement(seed: UInt64) throws {
    var random = Random(seed: seed)
    let layered = try Layered()
    let chunk = Int.random(in: 0..<layered.chunks, using: &random)
    var frame = layered.frames[Layered.enhancement(chunk)]
    frame[Int.random(in: 4..<frame.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    let heard = try decode(layered.replacing(Layered.enhancement(chunk), with: frame))
    try expectBase(heard, at: chunk, of: layered, "seed \(seed)")
    #expect(heard.damage.stretches == 1)
}

@Test("no chunk waits for what follows it")
func noWait() throws {
    let layered = try Layered()
    var decoder = Decoder()
    var samples: [Float] = []
    let configuration = try Encoder(layered.settings).configuration
    for chunk in 0..<layered.chunks - 1 {
        for frame in [Layered.enhancement(chunk), Layered.base(chunk)] {
            let bytes = layered.frames[frame]
            decoder.push(bytes.span)
            while try decoder.next(&samples) != nil {}
        }
        #expect(samples.count == (chunk + 1) * configuration.samplesPerChunk - configuration.hop)
    }
    #expect(try samples[...] == decode(layered.bytes).samples[..<samples.count])
}

@Test("a lost base takes its enhancement along")
func lostBase() throws {
    let layered = try Layered()
    let whole = try decode(layered.bytes).samples
    for chunk in [1, 5, layered.chunks - 1] {
        let heard = try decode(layered.replacing(Layered.base(chunk), with: []))
        #expect(heard.damage.chunks == 1 && heard.damage.enhancements == 0 && heard.isComplete)
        let reach = try layered.reach(of: chunk)
        #expect(heard.samples.count == whole.count)
        #expect(heard.samples[..<reach.lowerBound] == whole[..<reach.lowerBound])
        #expect(heard.samples[reach.upperBound...] == whole[reach.upperBound...])
    }
}

@Test("an enhancement of another base is not heard")
func foreignEnhancement() throws {
    let layered = try Layered()
    let foreign = enhancementFrame(try payload(of: layered.frames[Layered.enhancement(4)]), sequence: 3)
    try expectBase(
        try decode(layered.replacing(Layered.enhancement(3), with: foreign)), at: 3, of: layered, "another chunk's")
    // One that comes twice is as good as one that comes once, and one that waits for nothing does nothing.
    let twice = layered.frames[Layered.enhancement(3)] + layered.frames[Layered.enhancement(3)]
    let stray = layered.frames[Layered.enhancement(9)] + layered.frames[Layered.enhancement(3)]
    for frames in [twice, stray] {
        let heard = try decode(layered.replacing(Layered.enhancement(3), with: frames))
        #expect(try heard.damage.isNone && heard.samples == decode(layered.bytes).samples)
    }
}

private struct NoFrame: Error {}

private func payload(of frame: [UInt8]) throws -> [UInt8] {
    var parser = FrameParser()
    parser.push(frame.span)
    guard case .frame(let found) = parser.next() else { throw NoFrame() }
    return found.payload
}

@Test("an enhancement of nothing is none, and no damage")
func emptyEnhancement() throws {
    let layered = try Layered()
    let heard = try decode(layered.replacing(Layered.enhancement(2), with: enhancementFrame([], sequence: 2)))
    #expect(heard.damage.isNone)
    let reach = try layered.reach(of: 2)
    let inner = reach.lowerBound + 1024..<reach.upperBound - 1024
    #expect(try heard.samples[inner] == decode(layered.bytes, layers: 1).samples[inner])
}

@Test("hostile enhancements do no worse than to be left out", arguments: 0..<100 as Range<UInt64>)
func hostileEnhancement(seed: UInt64) throws {
    var random = Random(seed: seed)
    let layered = try Layered(mode: [.random, .coord, .ddcm][Int(seed % 3)])
    var frames = layered.frames
    for chunk in 0..<layered.chunks {
        var payload = try payload(of: frames[Layered.enhancement(chunk)])
        if seed % 2 == 0 {
            // Behind the byte that tells the base, anything.
            payload = Array(payload.prefix(1)) + random.bytes(Int.random(in: 0...3000, using: &random))
        } else if payload.count > 1 {
            payload[Int.random(in: 1..<payload.count, using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
        frames[Layered.enhancement(chunk)] = enhancementFrame(payload, sequence: UInt8(chunk))
    }
    let heard = try decode(frames.flatMap { $0 })
    #expect(heard.samples.count == input.count && heard.samples.allSatisfy(\.isFinite))
    #expect(heard.damage.chunks == 0)
    #expect(try decode(frames.flatMap { $0 }, layers: 1).samples == decode(layered.bytes, layers: 1).samples)
}

@Test("the cuts of input and bytes change nothing", arguments: [1, 333, 5000])
func layerCuts(piece: Int) throws {
    let layered = try Layered()
    #expect(try encode(input, layered.settings, piece: piece) == layered.frames)
    #expect(try decode(layered.bytes, piece: piece).samples == decode(layered.bytes).samples)
}

@Test("streams of one layer and of two behind one another")
func layersConcatenated() throws {
    let layered = try Layered()
    let plain = try encode(input, settings(48_000, 1, bitrate: 16_000)).flatMap { $0 }
    let heard = try decode(plain + layered.bytes + plain)
    #expect(heard.streams == 3 && heard.damage.isNone && heard.isComplete)
    #expect(try heard.samples == decode(plain).samples + decode(layered.bytes).samples + decode(plain).samples)
}

@Test("silence, and sounds shorter than a chunk")
func layersOfNothing() throws {
    for samples in [0, 1, 100, 30_000] {
        let silence = [Float](repeating: 0, count: samples)
        let heard = try decode(try Layered(samples: silence).bytes)
        #expect(heard.damage.isNone && heard.samples == silence)
        let hiss = Array(input.prefix(samples))
        #expect(try decode(try Layered(samples: hiss).bytes).samples.count == samples)
    }
}

@Test("layers that no stream can have are refused in a line")
func layerRefusals() {
    var bad = [EncoderSettings](repeating: settings(48_000, 1, bitrate: 24_000), count: 8)
    for index in bad.indices { bad[index].layers = 2 }
    bad[0].layers = 3
    bad[1].layers = 0
    (bad[2].layers, bad[2].baseBitrate) = (1, 8000)
    bad[3].baseBitrate = 23_000
    bad[4].baseBitrate = 99
    (bad[5].bitrate, bad[5].rateMode) = (nil, .quality(5))
    bad[6].atoms = 4
    (bad[7].bitrate, bad[7].latency) = (1500, 0.15)
    for settings in bad {
        #expect(throws: SettingsError.self) { _ = try encode([], settings) }
    }
}
