import Support
import Testing

@testable import Quantiser

@Test(
    "bands cover the coefficients from the lowest up without a gap", arguments: [8000, 11_025, 44_100, 48_000, 192_000])
func bandEdges(sampleRate: Int) {
    for hop in [128, 256, 1024, 4096] {
        let layout = BandLayout(sampleRate: sampleRate, hop: hop)
        #expect(layout.edges.first == 0)
        #expect(zip(layout.edges, layout.edges.dropFirst()).allSatisfy { $0 < $1 })
        #expect(layout.edges[layout.count] <= hop)
        #expect(layout.count <= 32, "a stereo mask has 32 bits")
    }
}

@Test("a level stands for the mean square that it is measured from", arguments: 1...75)
func levels(level: Int) {
    let amplitude = Loudness.amplitude(level: level)
    #expect(abs(Loudness.exactLevel(meanSquare: amplitude * amplitude) - Float(level)) < 1e-3)
}

@Test("every level and parameter gives a step within the table", arguments: [0, 1, 128, 255])
func stepRange(gain: Int) {
    let shape = ChunkShape(windows: 2, channels: 1, sampleRate: 48_000, hop: 1024)
    var grid = QuantiserGrid(shape: shape)
    for exponent in 0...15 {
        for level in Loudness.levels {
            grid.levels = [UInt8](repeating: UInt8(level), count: shape.levelCount)
            grid.set(
                ChunkParameters(
                    gain: gain, bands: shape.bandCount, exponent: exponent, emptyNoise: 5, partialNoise: 4))
            for index in 0..<shape.levelCount {
                #expect(grid.stepSize(index) > 0)
                #expect(grid.expectations[index] == QuantiserGrid.uncoded || grid.expectations[index] < 16)
            }
        }
    }
}

@Test("bands have weights from version 3 on, by their frequency")
func bandWeights() {
    func steps(_ rules: ReconstructionRules, hop: Int) -> [Int16] {
        let shape = ChunkShape(windows: 1, channels: 1, sampleRate: 48_000, hop: hop)
        var grid = QuantiserGrid(shape: shape, rules: rules)
        grid.levels = [UInt8](repeating: 40, count: shape.levelCount)
        grid.set(ChunkParameters(gain: 100, bands: shape.bandCount, exponent: 9, emptyNoise: 7, partialNoise: 6))
        return grid.steps
    }
    let flat = steps(.version2, hop: 2048)
    #expect(flat.allSatisfy { $0 == flat[0] })
    let weights = zip(steps(.version3, hop: 2048), flat).map { Int($0 - $1) }
    #expect(weights == [-8, -6, -5, -3, -1, -1] + Array(repeating: 0, count: 11) + [1, 2, 2, 3, 3, 3, 3, 3])
    // 188 Hz a coefficient: no bands end at 200, 400 and 630 Hz, and their weights go with them.
    let short = zip(steps(.version3, hop: 128), steps(.version2, hop: 128)).map { Int($0 - $1) }
    #expect(short.count == BandLayout(sampleRate: 48_000, hop: 128).count)
    #expect(Array(short.prefix(3)) == [-8, -5, -1])
}

@Test("noise filling keeps the energy of an empty band and leaves coefficients alone")
func noiseFilling() {
    let shape = ChunkShape(windows: 1, channels: 1, sampleRate: 48_000, hop: 1024)
    var grid = QuantiserGrid(shape: shape)
    grid.levels = [UInt8](repeating: 40, count: shape.levelCount)
    grid.set(ChunkParameters(gain: 255, bands: shape.bandCount, exponent: 9, emptyNoise: 8, partialNoise: 4))
    var latent = [Float](repeating: 0, count: 1024)
    latent[3] = 0.5
    var noise = NoiseFilling(content: 0x1234_5678, row: 0)
    noise.fill(&latent, row: 0, grid: grid)
    #expect(latent[3] == 0.5)
    let last = shape.wholeBands.coefficients(shape.bandCount - 1)
    let energy = last.reduce(Float(0)) { $0 + latent[$1] * latent[$1] } / Float(last.count)
    let expected = Loudness.amplitude(level: 40)
    #expect(abs(energy.squareRoot() / expected - 1) < 0.1)
    #expect(latent[last.upperBound...].allSatisfy { $0 == 0 })
}
