import Codebook
import Decoding
import Diffusion
import Encoding
import Glibc
import Segments
import Stream
import Support
import Testing

private let blocks = BlockModel(denoiser: 9)

private func asked(
    _ sampleRate: Int = 16_000, _ channels: Int = 1, bitrate: Double = 16_000, latency: Double? = 0.64,
    start: DiffusionChoice.Start = .auto
) -> EncoderSettings {
    var settings = settings(sampleRate, channels, bitrate: bitrate, latency: latency)
    settings.model = blocks.identity
    settings.mode = .guided
    settings.diffusion.start = start
    settings.atoms = 8
    // Bases here are so close that hardly any noise would be put on them.
    settings.guidance.startStep = 400
    return settings
}

private func coded(
    _ samples: [Float], _ settings: EncoderSettings, piece: Int = .max, models: BlockModel = blocks
) throws -> [[UInt8]] {
    try encode(samples, settings, piece: piece, models: models)
}

/// What a decoder says of a stream, and how far its latents came out from the encoder's.
private func heard(
    _ frames: some Sequence<[UInt8]>, models: any ModelSource = blocks,
    progress: ((Int, Int) throws -> Void)? = nil
) throws -> (sound: Heard, drift: LatentDrift) {
    var decoder = Decoder(models: models, progress: progress)
    var sound = Heard()
    decoder.push(frames.flatMap { $0 }.span)
    decoder.finish()
    while let found = try decoder.next(&sound.samples) { if case .stream = found { sound.streams += 1 } }
    (sound.damage, sound.isComplete) = (decoder.damage, decoder.isComplete)
    return (sound, decoder.drift)
}

@Suite("guided diffusion")
struct GuidedTests {
    @Test("lengths come back to the sample", arguments: [0, 1, 9599, 9600, 9601, 40_000])
    func exactLength(frames: Int) throws {
        for (rate, channels) in [(16_000, 1), (44_100, 2), (8000, 1)] {
            for start in [DiffusionChoice.Start.noise, .base] {
                let input = hum(frames, channels: channels, sampleRate: rate)
                let bitrate = 16_000 * Double(channels)
                let (sound, drift) = try heard(coded(input, asked(rate, channels, bitrate: bitrate, start: start)))
                #expect(sound.samples.count == input.count, "\(rate) Hz, \(channels) channels")
                #expect(sound.isComplete && sound.damage.isNone && sound.streams == 1)
                #expect(drift.unequal == 0 && (drift.latents > 0) == (frames > 1))
            }
        }
    }

    @Test(
        "every way to choose noise comes to the encoder's latents",
        arguments: [nil, StepCoding.single, .threshold(atoms: 20), .pursuit(atoms: 3, bits: 3)],
        [DiffusionChoice.Start.noise, .base])
    func codings(coding: StepCoding?, start: DiffusionChoice.Start) throws {
        let input = hum(20_000)
        for (spacing, strength, plain) in [
            (TimestepSpacing.leading, Int?.none, 1), (.linspace, 8, 3), (.trailing, 0, 8), (.logSNR, 16, 2),
        ] {
            var settings = asked(start: start)
            settings.guidance.coding = coding
            settings.guidance.spacing = spacing
            settings.guidance.strength = strength
            settings.guidance.plainSteps = plain
            settings.codebookSize = 300
            let frames = try coded(input, settings)
            let (sound, drift) = try heard(frames)
            #expect(sound.samples.count == input.count && sound.damage.isNone)
            #expect(drift.latents == 3 && drift.unequal == 0 && drift.largest == nil)
            let most = 16_000.0 * 20_000 / 16_000 * 1.2
            #expect(8 * Double(frames.joined().count) < most)
        }
    }

    @Test("more bits come closer, from noise and from a base", arguments: [DiffusionChoice.Start.noise, .base])
    func closer(start: DiffusionChoice.Start) throws {
        let input = hum(48_000)
        let ratios = try [4000.0, 12_000, 36_000].map { bitrate in
            signalToNoise(input, try heard(coded(input, asked(bitrate: bitrate, start: start))).sound.samples)
        }
        #expect(ratios[1] > ratios[0] + 1 && ratios[2] > ratios[1] + 1, "\(ratios)")
    }

    @Test("what is chosen is what was asked for, and told")
    func told() throws {
        for (start, steps) in [(DiffusionChoice.Start.noise, 5), (.base, 12)] {
            var settings = asked(start: start)
            settings.atoms = steps
            let stream = try coded(hum(30_000), settings).flatMap { $0 }
            var counts: [DiffusionCount] = []
            var decoder = Decoder(rendersAudio: false) { found in
                if case .frame(let report) = found, let count = report.diffusion { counts.append(count) }
            }
            decoder.push(stream.span)
            decoder.finish()
            var samples: [Float] = []
            while try decoder.next(&samples) != nil {}
            #expect(samples.count == 30_000 && !counts.isEmpty)
            for count in counts {
                #expect((count.fromNoise, count.fromCoordinates) == (start == .noise ? (1, 0) : (0, 1)))
                #expect(count.steps == steps)
            }
        }
    }

    @Test("silence is silent, costs next to nothing, and beside it sound is diffused alone")
    func silence() throws {
        let frames = try coded([Float](repeating: 0, count: 40_000), asked())
        let (sound, drift) = try heard(frames)
        #expect(sound.samples.allSatisfy { $0 == 0 } && drift.latents == 0)
        #expect(frames.dropFirst().dropLast(2).allSatisfy { $0.count < 16 })
        let beside = try heard(coded(hum(20_000).flatMap { [0, $0] }, asked(16_000, 2, bitrate: 32_000)))
        #expect(stride(from: 0, to: beside.sound.samples.count, by: 2).allSatisfy { beside.sound.samples[$0] == 0 })
        #expect(beside.drift.latents == 3 && beside.drift.unequal == 0)
    }

    @Test("frames keep to their limits, down to rates that have no room for sound", arguments: [600.0, 2000, 20_000])
    func limits(bitrate: Double) throws {
        for start in DiffusionChoice.Start.allCases {
            var settings = asked(bitrate: bitrate, latency: 2.56, start: start)
            settings.rateMode = .constant
            let configuration = try Encoder.configuration(of: settings)
            let seconds = Double(configuration.samplesPerChunk) / 16_000
            let frames = try coded(hum(100_000), settings)
            #expect(frames.allSatisfy { Double($0.count) <= bitrate / 8 * seconds * 1.125 + 1 })
            let (sound, drift) = try heard(frames)
            #expect(sound.samples.count == 100_000 && drift.unequal == 0)
        }
    }

    @Test("frames keep to a ceiling where indices are of two lengths, and beside a base that hardly fits")
    func ceilings() throws {
        for (size, coding) in [(355, StepCoding.single), (1025, .single), (355, .pursuit(atoms: 8, bits: 1))] {
            var settings = asked(bitrate: 36_537, latency: 0.32, start: .auto)
            (settings.maximumBitrate, settings.codebookSize, settings.atoms) = (36_537, size, 1000)
            settings.guidance.startStep = 999
            settings.guidance.coding = coding
            settings.guidance.strength = 8
            try keepsCeiling(settings, 36_537, hum(9000))
        }
        for bitrate in stride(from: 4300.0, to: 5600, by: 87) {
            var settings = asked(16_000, 8, bitrate: bitrate, latency: 0.32, start: .base)
            (settings.maximumBitrate, settings.atoms) = (bitrate, 2)
            try keepsCeiling(settings, bitrate, hum(9000, channels: 8))
        }
    }

    private func keepsCeiling(_ settings: EncoderSettings, _ bitrate: Double, _ input: [Float]) throws {
        let configuration = try Encoder.configuration(of: settings)
        let most = Int(bitrate / 8 * Double(configuration.samplesPerChunk) / 16_000)
        let frames = try coded(input, settings)
        // The first and the last frame pay for the configuration and the end.
        #expect(
            frames.dropFirst().dropLast(2).allSatisfy { $0.count <= most },
            "\(bitrate): \(frames.map(\.count)), \(most)")
        let (sound, drift) = try heard(frames)
        #expect(sound.samples.count == input.count && sound.damage.isNone && drift.unequal == 0)
    }

    @Test("the bytes do not depend on how the samples were cut")
    func pieces() throws {
        let input = hum(25_000, channels: 2)
        let whole = try coded(input, asked(16_000, 2, bitrate: 24_000))
        for piece in [333, 10_240] {
            #expect(try coded(input, asked(16_000, 2, bitrate: 24_000), piece: piece) == whole)
        }
    }

    @Test("a missing segment harms nothing beyond its overlaps")
    func missing() throws {
        let input = hum(64_000)
        let frames = try coded(input, asked())
        let configuration = try Encoder.configuration(of: asked())
        let (step, overlap) = (configuration.samplesPerChunk, configuration.overlap)
        let whole = try heard(frames).sound.samples
        var left = frames
        left.remove(at: 3)
        let (sound, _) = try heard(left)
        #expect(sound.samples.count == input.count && sound.damage.chunks == 1)
        let gap = 3 * step - overlap..<4 * step
        #expect(sound.samples.indices.allSatisfy { gap.contains($0) || sound.samples[$0] == whole[$0] })
    }

    @Test("frames with parity, and resilient ones")
    func protected() throws {
        var settings = asked()
        settings.parityChunks = 2
        var frames = try coded(hum(40_000), settings)
        let whole = try heard(frames).sound.samples
        frames.remove(at: 1)
        #expect(try heard(frames).sound.samples == whole)

        var resilient = asked()
        resilient.isResilient = true
        let armoured = try coded(hum(40_000), resilient)
        let clear = try heard(armoured)
        #expect(clear.drift.unequal == 0 && clear.sound.damage.isNone)
        let flipped = flippedBits(armoured.flatMap { $0 }, rate: 1e-4, seed: 4)
        let (sound, drift) = try heard([flipped])
        #expect(sound.samples == clear.sound.samples && drift.unequal == 0 && sound.damage.correctedFrames > 0)
    }

    @Test("arithmetic that differs a little is told, and damage only where it is heard")
    func drift() throws {
        let frames = try coded(hum(40_000), asked())
        let same = try heard(frames)
        let slight = try heard(frames, models: DriftingModel(factor: 1 + 1e-5))
        #expect(slight.drift.unequal == slight.drift.latents && slight.drift.audible == 0)
        #expect((slight.drift.largest ?? 0) < -50 && slight.sound.damage.isNone)
        #expect(signalToNoise(same.sound.samples, slight.sound.samples) > 60)
        let heavy = try heard(frames, models: DriftingModel(factor: 0.8))
        #expect(heavy.drift.audible > 0 && (heavy.drift.largest ?? -99) > -30)
        #expect(heavy.sound.damage.driftedLatents == heavy.drift.audible)
        #expect(heavy.sound.samples.count == 40_000)
    }

    @Test("steps of the network are told as they go, and end where that is wanted")
    func progress() throws {
        struct Enough: Error {}
        var told: [(Int, Int)] = []
        var encoder = try Encoder(asked(), models: blocks) { told.append(($0, $1)) }
        var stream: [UInt8] = []
        try encoder.push(hum(30_000)) { stream += $0 }
        try encoder.finish { stream += $0 }
        #expect(told.count >= 3 * 8 && told.allSatisfy { $0.0 >= 1 && $0.0 <= $0.1 })
        let chunks = told.filter { $0.0 == $0.1 }.count
        #expect(chunks > 3)
        var steps: [Int] = []
        _ = try heard([stream]) { step, all in
            #expect(all == 8)
            steps.append(step)
        }
        #expect(steps == (0..<chunks).flatMap { _ in 1...8 })
        #expect(throws: Enough.self) { _ = try heard([stream]) { step, _ in if step == 3 { throw Enough() } } }
        told = []
        #expect(throws: Enough.self) {
            var encoder = try Encoder(asked(), models: blocks) { step, all in
                told.append((step, all))
                if step == 3 { throw Enough() }
            }
            try encoder.push(hum(30_000)) { _ in Issue.record("a frame of a chunk that was not finished") }
        }
        #expect(told.map(\.0) == [1, 2, 3])
    }

    @Test("another denoiser is refused by its hash, and none is needed where nothing is heard")
    func otherDenoiser() throws {
        let stream = try coded(hum(20_000), asked())
        for other in [BlockModel(denoiser: 8), BlockModel()] {
            #expect(throws: DecodeError.missingModel(blocks.identity)) { _ = try heard(stream, models: other) }
        }
        var coord = asked()
        (coord.mode, coord.atoms, coord.guidance) = (.coord, nil, GuidanceChoice())
        #expect(try heard(coded(hum(20_000), coord), models: BlockModel()).sound.samples.count == 20_000)
    }

    @Test("a table that ends before the stream's first step is no use, and nothing hangs on it")
    func shortTable() throws {
        let frames = try coded(hum(20_000), asked(start: .noise))
        let (sound, drift) = try heard(frames, models: DriftingModel(factor: 1, timesteps: 400))
        #expect(sound.samples.count == 20_000 && sound.damage.lostChunks == 3 && drift.latents == 0)
        let silence = try coded([Float](repeating: 0, count: 20_000), asked(start: .noise))
        let quiet = try heard(silence, models: DriftingModel(factor: 1, timesteps: 400)).sound
        #expect(quiet.samples.count == 20_000 && quiet.damage.isNone && quiet.isComplete)
    }

    @Test("networks that give no numbers give sound of the same length")
    func brokenWeights() throws {
        for factor in [Float.nan, .infinity, 1e30] {
            let broken = DriftingModel(factor: factor)
            let frames = try encode(hum(20_000), asked(), models: broken)
            let (sound, drift) = try heard(frames, models: broken)
            #expect(sound.samples.count == 20_000 && sound.samples.allSatisfy { $0.isFinite } && drift.unequal == 0)
        }
    }

    @Test("settings that no such stream can have are told")
    func refused() {
        let changes: [(inout EncoderSettings) -> Void] = [
            { $0.model?.denoiser = nil }, { $0.model = nil }, { $0.layers = 2 }, { $0.entropy = .zstd },
            { $0.fillsNoise = false }, { $0.dimension = 16 }, { $0.guidance.strength = 17 }, { $0.atoms = 1001 },
            { $0.guidance.coding = .threshold(atoms: 65_537) },
            { $0.guidance.coding = .pursuit(atoms: 65, bits: 3) }, { $0.diffusion.prior = .gaussian },
            { ($0.bitrate, $0.rateMode) = (nil, .quality(4)) },
        ]
        for change in changes {
            var settings = asked()
            change(&settings)
            #expect(throws: SettingsError.self) { try Encoder.configuration(of: settings) }
        }
        let others: [(inout EncoderSettings) -> Void] = [
            { $0.guidance.startStep = 1000 }, { $0.guidance.plainSteps = 9 }, { $0.guidance.plainSteps = 0 },
            { ($0.atoms, $0.guidance.plainSteps) = (nil, 21) }, { ($0.atoms, $0.guidance.startStep) = (20, 18) },
        ]
        for change in others {
            var settings = asked()
            change(&settings)
            #expect(throws: SettingsError.self) { _ = try Encoder(settings, models: blocks) }
        }
    }
}

/// The model with a denoiser whose estimates are off by a factor, or that knows fewer time steps.
private struct DriftingModel: SegmentModel {
    let factor: Float
    var timesteps = 1000
    var identity: ModelIdentity { blocks.identity }

    func encode(_ samples: [Float], rows: Int, into latent: inout [Float]) {
        blocks.encode(samples, rows: rows, into: &latent)
    }

    func decode(_ latent: [Float], rows: Int, into samples: inout [Float]) {
        blocks.decode(latent, rows: rows, into: &samples)
    }

    var denoiser: (any SegmentDenoiser)? { Network(factor: factor, timesteps: timesteps) }

    struct Network: SegmentDenoiser {
        let factor: Float
        let timesteps: Int

        var table: DiffusionTable {
            timesteps == 1000
                ? ScaledLinear.table
                : DiffusionTable(betas: BetaSchedule.linear.betas(count: timesteps, first: 0.0015, final: 0.0195))
        }

        func estimateNoise(_ noisy: [Float], rows: Int, timestep: Int, into estimate: inout [Float]) {
            WhiteDenoiser().estimateNoise(noisy, rows: rows, timestep: timestep, into: &estimate)
            for k in estimate.indices { estimate[k] *= factor }
        }
    }
}

extension DriftingModel: ModelSource {
    func model(_ identity: ModelIdentity, for use: ModelUse) -> (any SegmentModel)? { self }
}
