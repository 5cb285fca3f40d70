import Codebook
import Decoding
import Encoding
import Stream
import Quantiser
import Support
import Testing

private let modes = Mode.allCases.filter { $0.hasVectors && !$0.hasTrainedCodebook }

private func coded(_ samples: [Float], _ settings: EncoderSettings) throws -> (ratio: Double, bytes: Int) {
    let bytes = try encode(samples, settings).flatMap { $0 }
    let heard = try decode(bytes)
    #expect(heard.damage.isNone && heard.isComplete && heard.samples.count == samples.count)
    return (signalToNoise(samples, heard.samples), bytes.count)
}

@Test("every mode codes at the rate that was asked for, and better the higher it is", arguments: modes)
func modesFollowTheRate(mode: Mode) throws {
    let samples = noise(48_000 * 4, amplitude: 0.3, seed: 1)
    var ratios: [Double] = []
    for bitrate in [8000.0, 24_000, 64_000] {
        var settings = settings(48_000, 1, bitrate: bitrate)
        (settings.mode, settings.fillsNoise) = (mode, false)
        let found = try coded(samples, settings)
        #expect(Double(8 * found.bytes) / 4 < 1.02 * bitrate)
        #expect(Double(8 * found.bytes) / 4 > 0.95 * bitrate, "\(bitrate)")
        ratios.append(found.ratio)
    }
    #expect(ratios[0] > 0.1 && ratios[1] > ratios[0] + 0.4 && ratios[2] > ratios[1] + 1, "\(ratios)")
}

@Test("more atoms and larger codebooks come closer, on average", arguments: [Mode.random, .multihead, .product, .soft])
func atomsAndSizesHelp(mode: Mode) throws {
    let samples = noise(48_000 * 2, amplitude: 0.3, seed: 3)
    func ratio(atoms: Int, size: Int) throws -> Double {
        var settings = settings(48_000, 1, atoms: atoms)
        (settings.mode, settings.codebookSize, settings.dimension, settings.fillsNoise) = (mode, size, 8, false)
        return try coded(samples, settings).ratio
    }
    let byAtoms = try [50, 150, 400].map { try ratio(atoms: $0, size: 64) }
    #expect(byAtoms[0] < byAtoms[1] && byAtoms[1] < byAtoms[2], "\(byAtoms)")
    let bySize = try [4, 32, 256].map { try ratio(atoms: 200, size: $0) }
    #expect(bySize[0] < bySize[1] && bySize[1] < bySize[2], "\(bySize)")
}

/// Every byte counts; the bounds of rate and distortion are 3.01 and 6.02 dB.
@Test(
    "no window has more atoms than -T allows, whatever the rate",
    arguments: [Mode.random, .multihead, .residual, .tree, .shapegain, .soft])
func atomLimit(mode: Mode) throws {
    var settings = settings(48_000, 1, bitrate: 96_000, atoms: 20)
    settings.mode = mode
    var encoder = try Encoder(settings)
    var (most, all) = (0, 0)
    encoder.observer = { grid, _, _, planes in
        for window in 0..<grid.shape.windows {
            let atoms = grid.shape.blocks(window: window).reduce(0) { $0 + planes.vectors.atomCount(row: $1) }
            most = max(most, atoms)
            all += atoms
        }
    }
    try encoder.push(noise(48_000 * 2, amplitude: 0.3, seed: 8)) { _ in }
    try encoder.finish { _ in }
    #expect(most <= 20 && all > 47 * 10, "\(most), \(all)")
}

@Test("random atoms on white Gaussian noise", arguments: [(0.5, 8192, 32, 2.0), (1.0, 8192, 16, 4.0)])
func whiteNoise(bits: Double, size: Int, dimension: Int, least: Double) throws {
    var generator = Random(seed: 11)
    // The bands reach to 20 kHz.
    let samples = (0..<40_000 * 8).map { _ in
        (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0...1, using: &generator) } * 0.1
    }
    var settings = settings(40_000, 1, bitrate: bits * 40_000, latency: 1)
    (settings.mode, settings.codebookSize, settings.dimension) = (.random, size, dimension)
    settings.fillsNoise = false
    let found = try coded(samples, settings)
    #expect(Double(8 * found.bytes) / Double(samples.count) < 1.01 * bits)
    #expect(found.ratio >= least)
}

@Test("orthogonal pursuit comes at least as close at the same rate", arguments: [Mode.random, .multihead])
func orthogonalPursuitHelps(mode: Mode) throws {
    let samples = tones(48_000 * 4, channels: 1, sampleRate: 48_000)
    var settings = settings(48_000, 1, bitrate: 24_000)
    (settings.mode, settings.fillsNoise) = (mode, false)
    let plain = try coded(samples, settings).ratio
    settings.pursuit = .omp
    #expect(try coded(samples, settings).ratio > plain - 0.1)
}

@Test("bands choose: a mixture comes at least as close as coordinates alone")
func hybridIsNoWorse() throws {
    let samples = zip(tones(48_000 * 4, channels: 1, sampleRate: 48_000), noise(48_000 * 4, amplitude: 0.2, seed: 5))
        .map { $0 + $1 }
    var settings = settings(48_000, 1, bitrate: 32_000)
    (settings.entropy, settings.fillsNoise) = (.range, false)
    let coordinates = try coded(samples, settings).ratio
    settings.mode = .hybrid
    #expect(try coded(samples, settings).ratio > coordinates - 0.1)
}

@Test("in a mixture, bands of noise have vectors and bands of tones coordinates, and that pays")
func hybridMixes() throws {
    let (rate, count) = (40_000, 40_000 * 3)
    var generator = Random(seed: 4)
    let samples = tones(count, channels: 1, sampleRate: rate).map { tone in
        tone + (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0...1, using: &generator) } * 0.05
    }
    var settings = settings(rate, 1, bitrate: 40_000)
    (settings.mode, settings.entropy, settings.fillsNoise) = (.coord, .range, false)
    let coordinatesAlone = try coded(samples, settings).ratio
    (settings.mode, settings.codebookSize, settings.dimension) = (.hybrid, 8192, 16)
    #expect(try coded(samples, settings).ratio > coordinatesAlone)
    var encoder = try Encoder(settings)
    var (vectors, coordinates) = (0, 0)
    encoder.observer = { grid, _, _, planes in
        for band in grid.levels.indices where grid.expectations[band] != QuantiserGrid.uncoded {
            if planes.vectorBands[band] { vectors += 1 } else { coordinates += 1 }
        }
    }
    try encoder.push(samples) { _ in }
    try encoder.finish { _ in }
    #expect(vectors > 100 && coordinates > 100, "\(vectors) and \(coordinates)")
}

@Test("what a mode has no use for is refused")
func refusedVectorSettings() {
    func message(_ change: (inout EncoderSettings) -> Void) -> String? {
        var settings = settings(48_000, 1)
        change(&settings)
        do throws(SettingsError) { _ = try Encoder.configuration(of: settings) } catch { return error.message }
        return nil
    }
    #expect(message { $0.codebookSize = 16 }?.contains("-K") == true)
    #expect(message { $0.dimension = 16 }?.contains("--dimension") == true)
    #expect(message { ($0.mode, $0.entropy) = (.random, .zstd) }?.contains("--entropy range") == true)
    #expect(message { ($0.mode, $0.codebookSize) = (.random, 1) }?.contains("65536") == true)
    #expect(message { ($0.mode, $0.dimension) = (.random, 12) }?.contains("power of two") == true)
    #expect(message { ($0.mode, $0.pursuit) = (.tree, .omp) }?.contains("--pursuit") == true)
    #expect(message { ($0.mode, $0.codebookSize, $0.dimension) = (.residual, 65536, 8) }?.contains("-K") == true)
    #expect(message { ($0.mode, $0.codebookSize, $0.dimension) = (.random, 65536, 16) } == nil)
}
