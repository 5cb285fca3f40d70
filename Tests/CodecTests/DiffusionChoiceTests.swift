import Codebook
import Diffusion
import Encoding
import Quantiser
import Stream
import Support
import Testing

private let input = zip(tones(48_000, channels: 1, sampleRate: 48_000), noise(48_000, amplitude: 0.1, seed: 31))
    .map { $0 + $1 }

private func diffused(_ bitrate: Double, start: DiffusionChoice.Start) -> EncoderSettings {
    var chosen = settings(48_000, 1, bitrate: bitrate)
    (chosen.mode, chosen.diffusion.start) = (.ddcm, start)
    return chosen
}

/// What was chosen for each chunk.
private func chunks(_ settings: EncoderSettings) throws -> [(grid: QuantiserGrid, planes: AtomPlanes)] {
    var encoder = try Encoder(settings)
    var chunks: [(grid: QuantiserGrid, planes: AtomPlanes)] = []
    encoder.observer = { grid, _, _, planes in chunks.append((grid, planes)) }
    try encoder.push(input) { _ in }
    try encoder.finish { _ in }
    return chunks
}

@Suite("what diffusion is asked for")
struct DiffusionChoiceTests {
    @Test("is what chunks are coded with")
    func parameters() throws {
        var settings = diffused(32_000, start: .noise)
        (settings.diffusion.schedule, settings.diffusion.prior) = (.cosine, .gaussian)
        (settings.diffusion.coding, settings.diffusion.eta) = (.single, 3)
        (settings.diffusion.noiseScale, settings.atoms, settings.dimension) = (5, 7, 32)
        for (_, planes) in try chunks(settings) {
            let found = planes.diffusion.parameters
            #expect(found.schedule == .cosine && found.prior == .gaussian && found.coding == .single)
            #expect(found.eta == 3 && found.noiseScale == 5 && found.steps == 7 && found.dimensionShift == 3)
        }
        (settings.fillsNoise, settings.diffusion.noiseScale) = (false, nil)
        #expect(try chunks(settings).allSatisfy { $0.planes.diffusion.parameters.noiseScale == 0 })
    }

    @Test("starts all coded bands from noise, or none")
    func starts() throws {
        var (noise, base) = (0, 0)
        for (grid, planes) in try chunks(diffused(32_000, start: .noise)) {
            #expect(planes.vectorBands == grid.expectations.map { $0 != QuantiserGrid.uncoded })
            #expect(planes.levels.allSatisfy { $0 == 0 })
            noise += planes.diffusion.layout.vectors.count
        }
        for (_, planes) in try chunks(diffused(32_000, start: .base)) {
            #expect(!planes.vectorBands.contains(true) && planes.diffusion.parameters.refinement > 0)
            #expect(planes.diffusion.layout.vectors.allSatisfy { $0.hasBase })
            base += planes.diffusion.layout.vectors.count
        }
        #expect(noise > 100 && base > 100, "\(noise), \(base)")
    }

    @Test("mixes starts where that pays: tones are coordinates")
    func mixture() throws {
        var (vectors, coordinates) = (0, 0)
        for (grid, planes) in try chunks(diffused(32_000, start: .auto)) {
            for band in grid.levels.indices where grid.expectations[band] != QuantiserGrid.uncoded {
                if planes.vectorBands[band] { vectors += 1 } else { coordinates += 1 }
            }
        }
        #expect(vectors > 0 && coordinates > 0, "\(vectors), \(coordinates)")
    }

    @Test("gives vectors the more steps, the more are asked for")
    func steps() throws {
        func steps(_ atoms: Int?) throws -> Double {
            var settings = diffused(64_000, start: .noise)
            settings.atoms = atoms
            let all = try chunks(settings).map(\.planes.diffusion)
            let vectors = all.reduce(0) { $0 + zip($1.starts, $1.starts.dropFirst()).count { $0 < $1 } }
            return Double(all.reduce(0) { $0 + $1.indices.count }) / Double(vectors)
        }
        let means = try [nil, 2, 4, 1000].map(steps)
        #expect(means[1] > 1.5 && means[2] > 3 && means[0] < means[1] && means[2] < means[3], "\(means)")
    }

    @Test("keeps auto as close as coordinates alone", arguments: [16_000.0, 32_000, 64_000])
    func autoIsNoWorse(bitrate: Double) throws {
        func ratio(_ mode: Mode) throws -> Double {
            var settings = settings(48_000, 1, bitrate: bitrate)
            (settings.mode, settings.entropy, settings.fillsNoise) = (mode, .range, false)
            return signalToNoise(input, try decode(Array(try encode(input, settings).joined())).samples)
        }
        let (plain, mixed) = (try ratio(.coord), try ratio(.ddcm))
        #expect(mixed > plain - 0.1, "\(mixed) instead of \(plain)")
    }

    @Test("takes other codebooks from other seeds, and larger ones to come closer")
    func codebooks() throws {
        func coded(size: Int, seed: UInt64) throws -> (stream: [UInt8], ratio: Double) {
            var settings = diffused(32_000, start: .noise)
            (settings.codebookSize, settings.seed, settings.fillsNoise) = (size, seed, false)
            let stream = Array(try encode(input, settings).joined())
            return (stream, signalToNoise(input, try decode(stream).samples))
        }
        let (small, large, other) = (
            try coded(size: 2, seed: 0), try coded(size: 1024, seed: 0), try coded(size: 1024, seed: 1)
        )
        #expect(large.stream != other.stream && abs(large.ratio - other.ratio) < 0.5)
        #expect(large.ratio > small.ratio, "\(large.ratio), \(small.ratio)")
    }
}
