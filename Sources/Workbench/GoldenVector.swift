internal import Encoding
internal import Segments
internal import Stream

/// One golden stream: a synthetic signal, the settings it is coded with, and what is then done to the bytes.
struct GoldenVector: Sendable {
    var name: String
    let settings: EncoderSettings
    let samples: Int
    let signal: Signal
    var alter: @Sendable ([UInt8]) -> [UInt8] = { $0 }

    enum Signal { case silence, music, noise, clicks }

    static let all =
        first + divided + ranges + weighted + vectors + layered + trained + adaptive + sketches + diffused
        + parities + resilient + tagged

    /// Streams of version 1 of the format, by the encoder of that time.
    private static let first: [GoldenVector] = {
        var whole = [
            GoldenVector(name: "mono-48k-16k", settings: settings(48_000, 1, 16_000), samples: 40_000, signal: .music),
            GoldenVector(
                name: "stereo-44k1-24k", settings: settings(44_100, 2, 24_000), samples: 30_001, signal: .music),
            GoldenVector(name: "mono-8k-6k", settings: settings(8000, 1, 6000), samples: 12_345, signal: .clicks),
            GoldenVector(
                name: "stereo-48k-256k", settings: settings(48_000, 2, 256_000), samples: 20_000, signal: .noise),
            GoldenVector(name: "six-32k-64k", settings: settings(32_000, 6, 64_000), samples: 12_000, signal: .music),
            GoldenVector(name: "mono-12345-8k", settings: settings(12_345, 1, 8000), samples: 9000, signal: .music),
            GoldenVector(
                name: "latency-40", settings: settings(48_000, 1, 24_000, latency: 0.04), samples: 24_000,
                signal: .clicks),
            GoldenVector(
                name: "atoms-16", settings: settings(48_000, 1, nil, atoms: 16), samples: 24_000, signal: .music),
            GoldenVector(name: "silence", settings: settings(48_000, 2, 32_000), samples: 20_000, signal: .silence),
            GoldenVector(name: "one-sample", settings: settings(48_000, 1, 32_000), samples: 1, signal: .noise),
            GoldenVector(name: "no-sample", settings: settings(48_000, 1, 32_000), samples: 0, signal: .silence),
        ]
        let latency = settings(48_000, 1, 24_000, latency: 0.1)
        whole += [
            GoldenVector(name: "flipped-bit", settings: latency, samples: 24_000, signal: .music) {
                flip($0, at: 1000)
            },
            GoldenVector(name: "lost-bytes", settings: latency, samples: 24_000, signal: .music) {
                Array($0[..<500] + $0[900...])
            },
            GoldenVector(name: "cut-off", settings: latency, samples: 24_000, signal: .music) {
                Array($0.dropLast(50))
            },
            GoldenVector(name: "garbage-around", settings: latency, samples: 24_000, signal: .music) {
                Array("not a frame".utf8) + $0 + [0xDD, 0xC3, 0x01]
            },
            GoldenVector(name: "two-streams", settings: latency, samples: 5000, signal: .music) { $0 + $0 },
        ]
        return whole
    }()

    /// The same of version 2, in which windows are divided.
    private static let divided = first.renamed(
        "divided",
        [
            "mono-48k-16k", "stereo-44k1-24k", "mono-8k-6k", "stereo-48k-256k", "mono-12345-8k", "latency-40",
            "atoms-16", "no-sample", "lost-bytes",
        ])

    /// Streams of the range coder.
    private static let ranges: [GoldenVector] = [
        GoldenVector(
            name: "range-mono-48k-12k", settings: settings(48_000, 1, 12_000, entropy: .range), samples: 40_000,
            signal: .music),
        GoldenVector(
            name: "range-stereo-44k1-24k", settings: settings(44_100, 2, 24_000, entropy: .range), samples: 30_001,
            signal: .clicks),
        GoldenVector(
            name: "range-stereo-48k-256k", settings: settings(48_000, 2, 256_000, entropy: .range), samples: 20_000,
            signal: .noise),
        GoldenVector(
            name: "range-six-32k-64k", settings: settings(32_000, 6, 64_000, entropy: .range), samples: 12_000,
            signal: .music),
        GoldenVector(
            name: "range-latency-40", settings: settings(48_000, 1, 24_000, latency: 0.04, entropy: .range),
            samples: 24_000, signal: .clicks),
        GoldenVector(
            name: "range-silence", settings: settings(48_000, 2, 32_000, entropy: .range), samples: 20_000,
            signal: .silence),
        GoldenVector(
            name: "range-lost-bytes", settings: settings(48_000, 1, 24_000, latency: 0.1, entropy: .range),
            samples: 24_000, signal: .music
        ) { Array($0[..<500] + $0[900...]) },
    ]

    /// The same of version 3, in which bands have weights.
    private static let weighted = (first + ranges).renamed(
        "weighted",
        [
            "mono-48k-16k", "stereo-44k1-24k", "mono-8k-6k", "six-32k-64k", "latency-40", "range-stereo-48k-256k",
            "range-mono-48k-12k",
        ])

    /// Vectors of atoms.
    private static let vectors: [GoldenVector] = {
        let modes: [Mode] = [.random, .multihead, .product, .residual, .tree, .shapegain, .hybrid, .soft]
        var vectors = modes.map { mode in
            var settings = settings(32_000, 1, 12_000)
            settings.mode = mode
            return GoldenVector(name: "\(mode)-mono-32k-12k", settings: settings, samples: 24_000, signal: .music)
        }
        var stereo = settings(44_100, 2, 40_000)
        (stereo.mode, stereo.codebookSize, stereo.seed, stereo.dimension) = (.random, 300, 7, 16)
        vectors.append(
            GoldenVector(name: "random-stereo-44k1-40k", settings: stereo, samples: 24_000, signal: .clicks))
        stereo.mode = .product
        vectors.append(
            GoldenVector(name: "product-stereo-44k1-40k", settings: stereo, samples: 24_000, signal: .clicks))
        (stereo.mode, stereo.dimension, stereo.latency) = (.hybrid, 4, 0.1)
        vectors.append(
            GoldenVector(name: "hybrid-stereo-44k1-40k", settings: stereo, samples: 24_000, signal: .noise))
        // Noise close to a bit a number is where vectors pay.
        var mixed = settings(40_000, 2, 70_000)
        (mixed.mode, mixed.codebookSize, mixed.dimension) = (.hybrid, 4096, 16)
        vectors.append(GoldenVector(name: "hybrid-mixed-40k", settings: mixed, samples: 40_000, signal: .noise))
        vectors.append(GoldenVector(name: "hybrid-mixed-clicks", settings: mixed, samples: 40_000, signal: .clicks))
        stereo.mode = .random
        vectors.append(
            GoldenVector(name: "random-lost-bytes", settings: stereo, samples: 24_000, signal: .music) {
                Array($0[..<500] + $0[900...])
            })
        return vectors
    }()

    /// Streams in two layers.
    private static let layered: [GoldenVector] = [
        GoldenVector(
            name: "layers-mono-48k-24k", settings: layers(settings(48_000, 1, 24_000)), samples: 40_000, signal: .music),
        GoldenVector(
            name: "layers-range-stereo-44k1-48k", settings: layers(settings(44_100, 2, 48_000, entropy: .range)),
            samples: 30_001, signal: .clicks),
        GoldenVector(
            name: "layers-lost-bytes", settings: layers(settings(48_000, 1, 32_000, latency: 0.1, entropy: .range)),
            samples: 24_000, signal: .music
        ) { Array($0[..<500] + $0[900..<1800] + $0[1830...]) },
        GoldenVector(
            name: "layers-random-mono-48k-24k",
            settings: layers(settings(48_000, 1, 24_000, entropy: .range), mode: .random), samples: 40_000,
            signal: .music),
    ]

    static func layers(_ settings: EncoderSettings, mode: Mode = .coord) -> EncoderSettings {
        var settings = settings
        settings.layers = 2
        settings.mode = mode
        return settings
    }

    /// Streams of the codebook that is built in.
    private static let trained: [GoldenVector] = [
        GoldenVector(
            name: "trained-mono-48k-12k", settings: settings(48_000, 1, 12_000, mode: .trained), samples: 40_000,
            signal: .music),
        GoldenVector(
            name: "trained-stereo-44k1-48k", settings: settings(44_100, 2, 48_000, mode: .trained), samples: 30_001,
            signal: .clicks),
        GoldenVector(
            name: "trained-mono-16k-4", settings: settings(16_000, 1, 24_000, mode: .trained, dimension: 4),
            samples: 12_000, signal: .noise),
    ]

    /// The same with atoms that follow what was decoded.
    private static let adaptive: [GoldenVector] = [
        GoldenVector(
            name: "adaptive-mono-48k-16k", settings: settings(48_000, 1, 16_000, latency: 1, mode: .adaptive),
            samples: 60_000, signal: .music),
        GoldenVector(
            name: "adaptive-lost-bytes",
            settings: settings(44_100, 2, 48_000, latency: 0.1, mode: .adaptive, dimension: 4), samples: 24_000,
            signal: .music
        ) { Array($0[..<1500] + $0[1900...]) },
    ]

    /// Streams of sketches.
    private static let sketches: [GoldenVector] = [
        GoldenVector(name: "sketch-mono-48k-400", settings: sketch(48_000, 1, 400), samples: 96_000, signal: .music),
        GoldenVector(
            name: "sketch-stereo-44k1-2k", settings: sketch(44_100, 2, 2000, latency: 0.5), samples: 50_001,
            signal: .music),
        GoldenVector(name: "sketch-mono-8k-250", settings: sketch(8000, 1, 250), samples: 60_000, signal: .clicks),
        GoldenVector(
            name: "sketch-mono-48k-1k5", settings: sketch(48_000, 1, 1500), samples: 96_000, signal: .music),
        GoldenVector(
            name: "sketch-three-16k-3k", settings: sketch(16_000, 3, 3000, latency: 0.3), samples: 12_000,
            signal: .noise),
        GoldenVector(
            name: "sketch-silence", settings: sketch(48_000, 2, 500, latency: 1), samples: 60_000, signal: .silence),
        GoldenVector(
            name: "sketch-lost-bytes", settings: sketch(16_000, 1, 2000, latency: 0.3), samples: 40_000, signal: .music
        ) { Array($0[..<300] + $0[380...]) },
    ]

    /// Streams that survive wrong bits.
    private static let resilient: [GoldenVector] = [
        GoldenVector(
            name: "resilient", settings: resilient(settings(44_100, 2, 48_000, latency: 0.1)), samples: 24_000,
            signal: .music),
        GoldenVector(
            name: "resilient-random", settings: resilient(settings(48_000, 1, 32_000, mode: .random)), samples: 24_000,
            signal: .music),
        GoldenVector(
            name: "resilient-sketch", settings: resilient(settings(16_000, 1, 3000, latency: 0.5, mode: .sketch)),
            samples: 24_000, signal: .clicks),
        GoldenVector(
            name: "resilient-damaged", settings: resilient(settings(48_000, 2, 64_000, latency: 0.04)), samples: 48_000,
            signal: .music
        ) { flip($0, oneIn: 1000) },
        // Some frames are lost, some are spoilt.
        GoldenVector(
            name: "resilient-lost", settings: resilient(settings(48_000, 2, 128_000, latency: 0.1)), samples: 48_000,
            signal: .noise
        ) { Array($0[..<2000]) + flip(Array($0[2000...].dropLast(500)), oneIn: 310) + $0.suffix(500) },
    ]

    private static func resilient(_ settings: EncoderSettings) -> EncoderSettings {
        var settings = settings
        settings.isResilient = true
        return settings
    }

    private static func sketch(
        _ sampleRate: Int, _ channels: Int, _ bitrate: Double, latency: Double? = nil
    ) -> EncoderSettings {
        var settings = settings(sampleRate, channels, bitrate, latency: latency, entropy: .range)
        settings.mode = .sketch
        return settings
    }

    static func settings(
        _ sampleRate: Int, _ channels: Int, _ bitrate: Double?, atoms: Int? = nil, latency: Double? = nil,
        entropy: EntropyKind? = nil, mode: Mode = .coord, dimension: Int? = nil
    ) -> EncoderSettings {
        var settings = EncoderSettings(sampleRate: sampleRate, channels: channels)
        settings.bitrate = bitrate
        settings.atoms = atoms
        settings.latency = latency
        settings.entropy = entropy
        settings.mode = mode
        settings.dimension = dimension
        return settings
    }

    private static func flip(_ bytes: [UInt8], at index: Int) -> [UInt8] {
        var bytes = bytes
        bytes[index % bytes.count] ^= 0x10
        return bytes
    }

    /// Flips bits here and there.
    static func flip(_ bytes: [UInt8], oneIn: Int) -> [UInt8] {
        var (bytes, state) = (bytes, UInt32(1))
        for _ in 0..<8 * bytes.count / oneIn {
            state = state &* 1_664_525 &+ 1_013_904_223
            let bit = Int((UInt64(state) * UInt64(8 * bytes.count)) >> 32)
            bytes[bit >> 3] ^= 1 << UInt8(bit & 7)
        }
        return bytes
    }

    /// The stream's bytes.
    /// - Parameter models: for settings that name one.
    func stream(models: any ModelSource) throws -> [UInt8] {
        var encoder = try Encoder(settings, models: models)
        var bytes: [UInt8] = []
        try encoder.push(interleaved) { bytes += $0 }
        try encoder.finish { bytes += $0 }
        return alter(bytes)
    }

    /// A few seconds of nothing in particular, from integers, so that anyone can make it again.
    private var interleaved: [Float] {
        var state: UInt32 = 1
        var output: [Float] = []
        for n in 0..<samples {
            for channel in 0..<settings.channels {
                state = state &* 1_664_525 &+ 1_013_904_223
                let noise = Float(Int32(bitPattern: state) >> 16) / 32_768
                output.append(value(n, channel: channel, noise: noise))
            }
        }
        return output
    }

    private func value(_ n: Int, channel: Int, noise: Float) -> Float {
        switch signal {
        case .silence: 0
        case .noise: 0.3 * noise
        case .clicks: n % 3000 < 40 ? 0.8 * noise : 0.01 * noise
        case .music:
            // Triangles of several pitches that decay, and a little noise.
            [100, 151, 240].enumerated().reduce(0.02 * noise) { sum, voice in
                let period = voice.element + 7 * channel
                let phase = Float(abs(2 * (n % period) - period)) / Float(period) - 0.5
                return sum + 0.3 * phase * Float(6000 - n % 6000) / 6000
            }
        }
    }
}

extension [GoldenVector] {
    /// Those of some names, for the encoder of a later version, under names of their own.
    fileprivate func renamed(_ prefix: String, _ names: [String]) -> [GoldenVector] {
        filter { names.contains($0.name) }.map { vector in
            var vector = vector
            vector.name = "\(prefix)-\(vector.name)"
            return vector
        }
    }
}
