import Codebook
import Decoding
import Diffusion
import Encoding
import Glibc
import Stream
import Support
import Testing

private func diffused(
    _ sampleRate: Int, _ channels: Int, _ bitrate: Double, start: DiffusionChoice.Start = .auto,
    coding: StepCoding = DiffusionChoice().coding
) -> EncoderSettings {
    var chosen = settings(sampleRate, channels, bitrate: bitrate)
    chosen.mode = .ddcm
    (chosen.diffusion.start, chosen.diffusion.coding) = (start, coding)
    return chosen
}

/// Tones over noise, so that there are bands of both kinds.
private func mixture(_ frames: Int, channels: Int, sampleRate: Int) -> [Float] {
    zip(tones(frames, channels: channels, sampleRate: sampleRate), noise(frames * channels, amplitude: 0.1, seed: 31))
        .map { $0 + $1 }
}

/// Expects that a stream of the settings plays in full and follows the sound.
private func expectPlays(
    _ input: [Float], _ settings: EncoderSettings, _ comment: Comment, _ place: SourceLocation = #_sourceLocation
) throws {
    let frames = try encode(input, settings)
    let heard = try decode(Array(frames.joined()))
    #expect(heard.samples.count == input.count, comment, sourceLocation: place)
    #expect(heard.damage.isNone && heard.isComplete && heard.streams == 1, comment, sourceLocation: place)
    #expect(heard.samples.allSatisfy { abs($0) < 4 }, comment, sourceLocation: place)
    func product(_ a: [Float], _ b: [Float]) -> Double { zip(a, b).reduce(0) { $0 + Double($1.0) * Double($1.1) } }
    let energies = product(input, input) * product(heard.samples, heard.samples)
    #expect(product(input, heard.samples) > 0.2 * energies.squareRoot(), comment, sourceLocation: place)
}

private let allCodings: [StepCoding] = [
    .single, .threshold(atoms: 1), .threshold(atoms: 3), .pursuit(atoms: 3, bits: 3), .pursuit(atoms: 1, bits: 1),
]

@Suite("diffusion")
struct DiffusionModeTests {
    @Test(
        "works at all sample rates and numbers of channels",
        arguments: [
            (8000, 1), (11_025, 2), (12_345, 3), (24_000, 1), (44_100, 2), (48_000, 8), (96_000, 1), (192_000, 2),
        ])
    func formats(sampleRate: Int, channels: Int) throws {
        let input = mixture(sampleRate / 2, channels: channels, sampleRate: sampleRate)
        for start in DiffusionChoice.Start.allCases {
            try expectPlays(input, diffused(sampleRate, channels, 20_000 * Double(channels), start: start), "\(start)")
        }
    }

    @Test("works with every coding of steps, schedule, prior and kernel", arguments: allCodings)
    func codingKinds(coding: StepCoding) throws {
        let input = mixture(12_000, channels: 1, sampleRate: 24_000)
        for (number, schedule) in DiffusionParameters.Schedule.allCases.enumerated() {
            for prior in DiffusionParameters.Prior.allCases {
                var settings = diffused(24_000, 1, 24_000, start: number == 1 ? .base : .noise, coding: coding)
                (settings.diffusion.schedule, settings.diffusion.prior) = (schedule, prior)
                (settings.codebookSize, settings.diffusion.eta) = ([64, 300, 3][number], [nil, 0, 8][number])
                (settings.atoms, settings.dimension) = ([nil, 5, 1000][number], [nil, 32, 4][number])
                try expectPlays(input, settings, "\(schedule), \(prior)")
            }
        }
    }

    @Test("codes chains that are longer than the codebook is large")
    func longChains() throws {
        var settings = diffused(24_000, 1, 24_000, start: .noise, coding: .pursuit(atoms: 5, bits: 2))
        settings.codebookSize = 3
        try expectPlays(mixture(12_000, channels: 1, sampleRate: 24_000), settings, "5 of 3 atoms")
    }

    @Test("holds the rate, every byte counted", arguments: DiffusionChoice.Start.allCases, [8000.0, 24_000, 64_000])
    func rate(start: DiffusionChoice.Start, bitrate: Double) throws {
        let bytes = try encode(noise(48_000 * 4, amplitude: 0.3, seed: 1), diffused(48_000, 1, bitrate, start: start))
            .joined()
        let found = Double(8 * bytes.count) / 4 / bitrate
        #expect(found < 1.02 && found > 0.95, "\(found)")
    }

    @Test("keeps the length of next to nothing", arguments: [0, 1, 2, 127, 1024, 1025, 5000], [1, 2])
    func short(frames: Int, channels: Int) throws {
        let input = noise(frames * channels, amplitude: 0.5, seed: 3)
        for start in DiffusionChoice.Start.allCases {
            let stream = try encode(input, diffused(48_000, channels, 32_000, start: start)).joined()
            let heard = try decode(Array(stream))
            #expect(heard.samples.count == input.count && heard.damage.isNone && heard.isComplete)
            #expect(heard.samples.allSatisfy { $0.isFinite })
        }
    }

    @Test("leaves silence silent, and almost free")
    func silence() throws {
        for start in DiffusionChoice.Start.allCases {
            let bytes = try encode([Float](repeating: 0, count: 480_000), diffused(48_000, 1, 32_000, start: start))
                .joined()
            let heard = try decode(Array(bytes))
            #expect(heard.samples.count == 480_000 && heard.samples.allSatisfy { $0 == 0 })
            #expect(bytes.count < 1500, "\(start)")
        }
    }

    @Test("keeps clicks where they are, and silence around them", arguments: DiffusionChoice.Start.allCases)
    func clicks(start: DiffusionChoice.Start) throws {
        let input = (0..<96_000).map { n -> Float in n % 24_000 == 12_000 ? 0.9 : 0 }
        let heard = try decode(Array(try encode(input, diffused(48_000, 1, 32_000, start: start)).joined()))
        for click in stride(from: 12_000, to: 96_000, by: 24_000) {
            let near = heard.samples[click - 300..<click + 300].reduce(0) { $0 + $1 * $1 }
            let all = heard.samples[click - 12_000..<click + 12_000].reduce(0) { $0 + $1 * $1 }
            #expect(near > 0.2 && near > 0.8 * all, "\(near) of \(all)")
        }
    }

    @Test("loud and hard signals stay finite and near full scale", arguments: ["constant", "square", "loud noise"])
    func hardSignals(name: String) throws {
        let loud = noise(40_000, amplitude: 1, seed: 3)
        let input: [Float] = (0..<40_000).map { n in
            name == "constant" ? 0.5 : name == "square" ? (n / 50 % 2 == 0 ? 1 : -1) : loud[n]
        }
        try expectPlays(input, diffused(48_000, 1, 32_000, start: .noise), "\(name)")
    }

    @Test(
        "copes with clicks over next to nothing, and noise that fades out, at the lowest rates",
        arguments: [300.0, 600, 1000, 2000, 4000])
    func quietFloor(bitrate: Double) throws {
        let hiss = noise(96_000, amplitude: 1, seed: 6)
        let clicks = hiss.enumerated().map { $0 % 5000 == 0 ? 0.9 : 1e-5 * $1 }
        let fading = hiss.enumerated().map { 0.3 * $1 * exp(-Float($0) / 6000) }
        for input in [clicks, fading, hiss] {
            let heard = try decode(Array(try encode(input, diffused(48_000, 1, bitrate)).joined()))
            #expect(heard.samples.count == input.count && heard.damage.isNone && heard.isComplete)
        }
    }

    @Test("gives the same bytes every time, however the samples come", arguments: [1, 333, 1024, 20_000])
    func inputCuts(piece: Int) throws {
        let input = mixture(24_000, channels: 2, sampleRate: 48_000)
        let whole = try encode(input, diffused(48_000, 2, 32_000))
        #expect(try encode(input, diffused(48_000, 2, 32_000)) == whole)
        #expect(try encode(input, diffused(48_000, 2, 32_000), piece: piece) == whole)
    }

    @Test("gives the same samples every time, however the bytes come", arguments: [1, 7, 100, 5000])
    func outputCuts(piece: Int) throws {
        let input = mixture(30_000, channels: 1, sampleRate: 48_000)
        let bytes = Array(try encode(input, diffused(48_000, 1, 32_000, start: .noise)).joined())
        let whole = try decode(bytes).samples
        #expect(try decode(bytes).samples == whole)
        #expect(try decode(bytes, piece: piece).samples == whole)
    }

    @Test("comes closer the higher the rate", arguments: DiffusionChoice.Start.allCases)
    func ratios(start: DiffusionChoice.Start) throws {
        let input = noise(48_000 * 3, amplitude: 0.3, seed: 1)
        let ratios = try [8000.0, 24_000, 64_000].map { bitrate in
            var settings = diffused(48_000, 1, bitrate, start: start)
            settings.fillsNoise = false
            return signalToNoise(input, try decode(Array(try encode(input, settings).joined())).samples)
        }
        #expect(ratios[0] > 0.1 && ratios[1] > ratios[0] + 0.4 && ratios[2] > ratios[1] + 1, "\(ratios)")
    }
}
