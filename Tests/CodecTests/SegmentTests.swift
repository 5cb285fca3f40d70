import Decoding
import Encoding
import Glibc
import Segments
import Stream
import Support
import Testing

private let model = BlockModel()

private func asked(
    _ sampleRate: Int = 16_000, _ channels: Int = 1, bitrate: Double = 48_000, latency: Double? = 0.64
) -> EncoderSettings {
    var settings = settings(sampleRate, channels, bitrate: bitrate, latency: latency)
    settings.model = model.identity
    return settings
}

private func coded(_ samples: [Float], _ settings: EncoderSettings, piece: Int = .max) throws -> [[UInt8]] {
    try encode(samples, settings, piece: piece, models: model)
}

private func heard(_ frames: some Sequence<[UInt8]>, piece: Int = .max) throws -> Heard {
    try decode(frames.flatMap { $0 }, piece: piece, models: model)
}

@Suite("segments")
struct SegmentTests {
    @Test(
        "lengths come back to the sample",
        arguments: [0, 1, 639, 640, 641, 9599, 9600, 9601, 10_240, 40_000])
    func exactLength(frames: Int) throws {
        for (rate, channels) in [(16_000, 1), (44_100, 2), (8000, 1), (12_345, 3)] {
            let input = hum(frames, channels: channels, sampleRate: rate)
            let sound = try heard(coded(input, asked(rate, channels)))
            #expect(sound.samples.count == input.count, "\(rate) Hz, \(channels) channels")
            #expect(sound.isComplete && sound.damage.isNone && sound.streams == 1)
        }
    }

    @Test("every length of segment is what was asked for", arguments: [0.32, 0.64, 1, 2.56, 5, 10.24])
    func lengths(latency: Double) throws {
        let configuration = try Encoder.configuration(of: asked(latency: latency))
        let seconds = Double(configuration.codingDelay) / 16_000
        #expect(abs(seconds - latency) <= 0.16)
        let input = hum(40_000)
        #expect(try heard(coded(input, asked(latency: latency))).samples.count == input.count)
    }

    @Test("what the latent can hold comes back, better the more bits it has, and in its place", arguments: [1, 2])
    func noDelay(channels: Int) throws {
        for rate in [16_000, 48_000] {
            let input = hum(3 * rate, channels: channels, sampleRate: rate)
            let ratios = try [4000.0, 8000, 16_000].map { bitrate in
                signalToNoise(
                    input,
                    try heard(coded(input, asked(rate, channels, bitrate: bitrate * Double(channels)))).samples)
            }
            #expect(ratios[0] > 5 && ratios[1] > ratios[0] + 3 && ratios[2] > ratios[1] + 3, "\(rate) Hz: \(ratios)")
        }
    }

    @Test("a mean and any level come back", arguments: [Float(1e-4), 0.01, 1, 2])
    func levels(amplitude: Float) throws {
        let input = hum(40_000).map { amplitude * ($0 + 0.3) }
        let sound = try heard(coded(input, asked(bitrate: 96_000)))
        #expect(signalToNoise(input, sound.samples) > 15)
        let (mean, found) = (input.reduce(0, +) / 40_000, sound.samples.reduce(0, +) / 40_000)
        #expect(abs(mean - found) < 0.01 * amplitude)
    }

    @Test("silence is silent, and beside it sound is what it is alone")
    func silence() throws {
        let tone = hum(40_000)
        #expect(try heard(coded([Float](repeating: 0, count: 40_000), asked())).samples.allSatisfy { $0 == 0 })
        let sound = try heard(coded(tone.flatMap { [0, $0] }, asked(16_000, 2, bitrate: 96_000))).samples
        #expect(stride(from: 0, to: sound.count, by: 2).allSatisfy { abs(sound[$0]) < 1e-5 })
        #expect(signalToNoise(tone, stride(from: 1, to: sound.count, by: 2).map { sound[$0] }) > 15)
    }

    @Test("seams are no louder than the sound beside them")
    func seams() throws {
        let input = hum(64_000)
        let coded = asked(bitrate: 96_000)
        let configuration = try Encoder.configuration(of: coded)
        let sound = try heard(CodecTests.encode(input, coded, models: model)).samples
        let errors = zip(input, sound).map { $0 - $1 }
        func level(_ range: Range<Int>) -> Float {
            (errors[range].reduce(0) { $0 + $1 * $1 } / Float(range.count)).squareRoot()
        }
        let whole = level(0..<errors.count)
        for chunk in 1..<(64_000 / configuration.samplesPerChunk) {
            let seam = chunk * configuration.samplesPerChunk - configuration.overlap
            #expect(level(seam..<seam + configuration.overlap) < 1.5 * whole, "seam \(chunk)")
        }
    }

    @Test(
        "every mode codes the latent",
        arguments: [
            Mode.coord, .random, .multihead, .product, .residual, .tree, .shapegain, .hybrid, .soft, .trained,
            .adaptive, .ddcm,
        ])
    func modes(mode: Mode) throws {
        let input = hum(30_000)
        var settings = asked(bitrate: 16_000)
        settings.mode = mode
        let frames = try coded(input, settings)
        let sound = try heard(frames)
        #expect(sound.samples.count == input.count && sound.damage.isNone)
        #expect(signalToNoise(input, sound.samples) > 3)
        let bitrate = Double(8 * frames.joined().count) / (Double(input.count) / 16_000)
        #expect(bitrate < 22_000)
    }

    @Test("a number of atoms sets the rate", arguments: [Mode.coord, .random, .trained, .ddcm])
    func atoms(mode: Mode) throws {
        let sizes = try [4, 16].map { atoms in
            var settings = asked()
            settings.mode = mode
            settings.bitrate = mode == .ddcm ? 16_000 : nil
            settings.atoms = atoms
            let frames = try coded(hum(30_000), settings)
            #expect(try heard(frames).samples.count == 30_000)
            return frames.joined().count
        }
        #expect(mode == .ddcm || sizes[1] > sizes[0])
    }

    @Test("the bytes do not depend on how the samples were cut, nor the samples on how the bytes were")
    func pieces() throws {
        let input = hum(25_000, channels: 2)
        let whole = try coded(input, asked(16_000, 2))
        let samples = try heard(whole).samples
        for piece in [1, 333, 10_240] { #expect(try coded(input, asked(16_000, 2), piece: piece) == whole) }
        for piece in [1, 333] { #expect(try heard(whole, piece: piece).samples == samples) }
    }

    @Test("a missing segment fades out and in, and harms nothing beyond its overlaps")
    func missing() throws {
        let input = hum(64_000)
        let frames = try coded(input, asked())
        let configuration = try Encoder.configuration(of: asked())
        let (step, overlap) = (configuration.samplesPerChunk, configuration.overlap)
        let whole = try heard(frames).samples
        for lost in 1..<frames.count - 2 {
            var left = frames
            left.remove(at: lost)
            let sound = try heard(left)
            #expect(sound.samples.count == input.count && sound.damage.chunks == 1)
            let gap = lost * step - overlap..<(lost + 1) * step
            for n in sound.samples.indices {
                if !gap.contains(n) { #expect(sound.samples[n] == whole[n]) }
                if gap.dropFirst(overlap).dropLast(overlap).contains(n) { #expect(sound.samples[n] == 0) }
            }
        }
    }

    @Test("a stream that is joined in the middle begins behind the first fade")
    func joined() throws {
        let input = hum(64_000)
        let frames = try coded(input, asked(bitrate: 24_000))
        let whole = try heard(frames).samples
        let first = try #require(frames.indices.dropFirst().first { frames[$0][2] & 0x0F == 2 })
        let sound = try heard(frames[first...]).samples
        #expect(sound == Array(whole.suffix(sound.count)) && sound.count > 16_000)
    }

    @Test("frames with parity, in two layers, and resilient ones")
    func frames() throws {
        let input = hum(40_000)
        var protected = asked()
        protected.parityChunks = 2
        var frames = try coded(input, protected)
        let whole = try heard(frames).samples
        frames.remove(at: 1)
        #expect(try heard(frames).samples == whole)

        var layered = asked()
        layered.layers = 2
        let both = try coded(input, layered)
        let base = try decode(both.flatMap { $0 }, layers: 1, models: model).samples
        #expect(signalToNoise(input, try heard(both).samples) > signalToNoise(input, base) + 2)

        var resilient = asked()
        resilient.isResilient = true
        let armoured = try coded(input, resilient).flatMap { $0 }
        let clear = try decode(armoured, models: model).samples
        let flipped = flippedBits(armoured, rate: 1e-4, seed: 4)
        #expect(signalToNoise(clear, try decode(flipped, models: model).samples) > 20)
    }

    @Test("another model is refused by name, and none is needed where nothing is heard")
    func otherModel() throws {
        let stream = try coded(hum(20_000), asked()).flatMap { $0 }
        #expect(throws: DecodeError.missingModel(model.identity)) {
            try decode(stream, models: BlockModel(weights: 8))
        }
        #expect(throws: DecodeError.missingModel(model.identity)) { try decode(stream) }
        var decoder = Decoder(rendersAudio: false)
        decoder.push(stream.span)
        decoder.finish()
        var samples: [Float] = []
        while try decoder.next(&samples) != nil {}
        #expect(samples.count == 20_000 && decoder.isComplete)
    }

    @Test("weights that give anything but numbers give silence, and end nothing")
    func brokenWeights() throws {
        let input = hum(20_000)
        let frames = try encode(input, asked(), models: BrokenModel(identity: model.identity))
        let sound = try decode(frames.flatMap { $0 }, models: BrokenModel(identity: model.identity))
        #expect(sound.samples.count == input.count && sound.samples.allSatisfy { $0.isFinite })
    }

    @Test("settings that no such stream can have are told")
    func refused() {
        var zstd = asked()
        zstd.entropy = .zstd
        var sketch = asked()
        sketch.mode = .sketch
        var quality = asked()
        (quality.bitrate, quality.rateMode) = (nil, .quality(4))
        var many = asked(192_000, 8, latency: 10.24)
        many.bitrate = 100_000
        #expect(throws: SettingsError.self) { _ = try Encoder(asked()) }
        for settings in [zstd, sketch, quality, many, asked(latency: 0.2)] {
            #expect(throws: SettingsError.self) { try Encoder.configuration(of: settings) }
        }
    }
}

/// Networks whose weights are no numbers, or too large.
private struct BrokenModel: SegmentModel {
    let identity: ModelIdentity
    func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        for n in latent.indices { latent[n] = n % 3 == 0 ? .nan : n % 3 == 1 ? .infinity : 1e30 }
    }
    func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        for n in samples.indices { samples[n] = n % 2 == 0 ? .nan : -.infinity }
    }
}

extension BrokenModel: ModelSource {
    func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { self }
}
