import Decoding
import Encoding
import Glibc
import Stream
import Support
import Testing

/// Chords with a beat, and a little noise; both channels.
private func music(_ frames: Int) -> [Float] {
    let hiss = noise(2 * frames, amplitude: 0.02, seed: 5)
    return hiss.indices.map { index in
        let n = Float(index / 2)
        let beat = exp(-Float(index / 2 % 12_000) / 5000)
        let pitch: Float = index % 2 == 0 ? 0.02 : 0.03
        return hiss[index] + 0.3 * beat * (sin(pitch * n) + 0.5 * sin(2.51 * pitch * n)) + 0.1 * sin(0.11 * n)
    }
}

private func resilient(_ mode: Mode, bitrate: Double = 64_000, latency: Double? = 0.1) -> EncoderSettings {
    var settings = settings(48_000, 2, bitrate: bitrate, latency: latency)
    (settings.mode, settings.isResilient) = (mode, true)
    return settings
}

/// The frames of a stream with all their signs turned round, or with others.
private func withSigns(_ bytes: [UInt8], _ change: ([UInt8]) -> [UInt8]) -> (bytes: [UInt8], signs: Int) {
    var (parser, armour) = (FrameParser(), Armour())
    var (changed, count): ([UInt8], Int) = ([], 0)
    parser.push(bytes.span)
    while case .frame(let frame)? = parser.next() {
        guard let kind = frame.kind, let signs = frame.signs else { continue }
        count += signs.count
        let isChunk = kind != .end
        armour.append(
            kind: kind, sequence: frame.sequence, payload: frame.payload, signs: isChunk ? change(signs) : signs,
            to: &changed)
    }
    return (changed, count)
}

@Test(
    "resilient streams of all modes keep to their rate, and decode whatever their signs are",
    arguments: Mode.allCases.filter { $0 != .guided })
func resilientModes(mode: Mode) throws {
    let samples = music(48_000)
    let bytes = try encode(samples, resilient(mode, bitrate: mode == .sketch ? 4000 : 64_000, latency: 0.3)).joined()
    let stream = Array(bytes)
    let heard = try decode(stream, piece: 1001)
    #expect(heard.damage.isNone && heard.isComplete && heard.samples.count == samples.count)
    #expect(stream.count <= (mode == .sketch ? 4000 : 64_000) / 8 * 101 / 100 + 200)
    if mode == .coord { #expect(signalToNoise(samples, heard.samples) > 10) }
    let turned = withSigns(stream) { $0.map { ~$0 } }
    let other = try decode(turned.bytes)
    #expect(turned.bytes.count == stream.count)
    #expect(other.damage.isNone && other.isComplete && other.samples.count == samples.count)
    #expect((other.samples != heard.samples) == (mode != .sketch))
    #expect((turned.signs > 0) == (mode != .sketch))
}

@Test("as many signs as there should be, or the chunk is malformed")
func wrongSignCounts() throws {
    let samples = music(24_000)
    let stream = Array(try encode(samples, resilient(.coord)).joined())
    for change in [{ $0 + [0] }, { Array($0.dropLast()) }] as [([UInt8]) -> [UInt8]] {
        let heard = try decode(withSigns(stream, change).bytes)
        #expect(heard.samples.count == samples.count && heard.damage.chunks > 3)
    }
    let sketch = Array(try encode(samples, resilient(.sketch, bitrate: 4000, latency: 0.3)).joined())
    #expect(try decode(withSigns(sketch) { $0 + [0] }.bytes).damage.chunks > 0)
    // Planes have their signs among them.
    var planes = withSigns(Array(try encode(samples, settings(48_000, 2, latency: 0.1)).joined())) { $0 }
    #expect(planes.signs == 0 && planes.bytes.isEmpty)
    var (parser, armour) = (FrameParser(), Armour())
    let plain = Array(try encode(samples, settings(48_000, 2, latency: 0.1)).joined())
    for signs in [[], [0]] as [[UInt8]] {
        planes.bytes = []
        parser = FrameParser()
        parser.push(plain.span)
        while case .frame(let frame)? = parser.next() {
            armour.append(
                kind: try #require(frame.kind), sequence: frame.sequence, payload: frame.payload,
                signs: frame.kind == .end ? [] : signs, to: &planes.bytes)
        }
        let heard = try decode(planes.bytes)
        #expect(heard.samples.count == samples.count && (heard.damage.chunks > 0) == !signs.isEmpty)
        if signs.isEmpty { #expect(try heard.samples == decode(plain).samples) }
    }
}

@Test("at equal steps a resilient stream has the samples of a plain one", arguments: [0.0, 3, 7])
func sameSamples(quality: Double) throws {
    var plain = settings(48_000, 2, latency: 0.1)
    // Noise is seeded by the body's bytes.
    (plain.rateMode, plain.entropy, plain.fillsNoise) = (.quality(quality), .range, false)
    var armoured = plain
    armoured.isResilient = true
    let samples = music(48_000)
    let (a, b) = (
        try decode(Array(try encode(samples, plain).joined())),
        try decode(Array(try encode(samples, armoured).joined()))
    )
    #expect(a.samples == b.samples && b.damage.isNone)
}

@Test("one wrong bit in a thousand is put right", arguments: 0..<12 as Range<UInt64>)
func resilientBitErrors(seed: UInt64) throws {
    let samples = music(96_000)
    let stream = Array(try encode(samples, resilient(.coord, latency: seed % 2 == 0 ? 0.04 : nil)).joined())
    let clean = try decode(stream)
    let heard = try decode(flippedBits(stream, rate: 1e-3, seed: seed))
    #expect(heard.damage.correctedFrames > 3 && heard.samples.count == samples.count && heard.isComplete)
    // A word is lost in 10^5, and so no seed of these should lose a chunk; but signs may be spoilt.
    #expect(heard.damage.chunks == 0 && heard.damage.stretches == 0, "seed \(seed): \(heard.damage)")
    let ratio = signalToNoise(clean.samples, heard.samples)
    #expect(ratio > (heard.damage.spoiltChunks == 0 ? 100 : 15), "seed \(seed): \(ratio)")
}

@Test(
    "with more wrong bits than can be put right time is kept, and what is lost is told",
    arguments: 0..<10 as Range<UInt64>)
func beyondResilience(seed: UInt64) throws {
    let samples = music(96_000)
    let stream = Array(try encode(samples, resilient(.coord, latency: 0.04)).joined())
    // The first and the last frames are spared, so that the length is known.
    let middle = flippedBits(Array(stream[600..<stream.count - 600]), rate: 6e-3, seed: seed)
    let heard = try decode(Array(stream[..<600]) + middle + Array(stream.suffix(600)))
    #expect(heard.samples.count == samples.count && heard.isComplete, "seed \(seed)")
    #expect(heard.damage.chunks > 0, "seed \(seed): \(heard.damage)")
}

@Test("what resilient streams cannot be made with is refused")
func refusedResilience() {
    var zstd = resilient(.coord)
    zstd.entropy = .zstd
    var layers = resilient(.coord)
    layers.layers = 2
    var short = resilient(.coord, bitrate: 8000, latency: 0.04)
    for settings in [zstd, layers, short] {
        #expect(throws: SettingsError.self, "\(settings)") { _ = try Encoder(settings).samplesRead }
    }
    short.latency = 0.1
    #expect(throws: Never.self) { _ = try Encoder(short).samplesRead }
}
