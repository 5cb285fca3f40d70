import Codebook
import Glibc
import Latent
import Quantiser
import Stream
import Support
import Testing

@testable import Entropy

/// Decisions with the probabilities that they are coded with, which may be far from the truth.
private struct RandomDecisions {
    var list: [(decision: Bool, probability: Int)] = []

    init(seed: UInt64) {
        var generator = Random(seed: seed)
        let bias = Double.random(in: 0...1, using: &generator)
        let probabilities = [1...65535, 32...64, 65_472...65_504].randomElement(using: &generator)!
        for _ in 0..<Int.random(in: 0...3000, using: &generator) {
            let probability = Int.random(in: probabilities, using: &generator)
            list.append((Double.random(in: 0..<1, using: &generator) < bias, probability))
        }
    }

    var bytes: [UInt8] {
        var encoder = RangeEncoder()
        for (decision, probability) in list { encoder.encode(decision, probability: probability) }
        encoder.finish()
        return encoder.bytes
    }
}

@Test("decisions of any probability come back, from no more bytes than there are", arguments: 0..<500)
func decisions(seed: UInt64) {
    let decisions = RandomDecisions(seed: seed)
    let bytes = decisions.bytes
    var decoder = RangeDecoder(ByteReader(bytes, 0..<bytes.count))
    for (place, (decision, probability)) in decisions.list.enumerated() {
        let found = decoder.decode(probability: probability)
        #expect(found == decision, "seed \(seed), decision \(place)")
    }
    #expect(decoder.missingBytes <= RangeEncoder.impliedBytes && decoder.bytesLeft == 0, "seed \(seed)")
}

@Test("decisions take as many bits as their probabilities say, and hardly more", arguments: 0..<50)
func cost(seed: UInt64) {
    var generator = Random(seed: seed)
    var (encoder, bits) = (RangeEncoder(), 0.0)
    for _ in 0..<5000 {
        let probability = Int.random(in: 32...65_504, using: &generator)
        let decision = Int.random(in: 0..<65_536, using: &generator) < probability
        encoder.encode(decision, probability: probability)
        bits -= log2(Double(decision ? probability : 65_536 - probability) / 65_536)
    }
    encoder.finish()
    #expect(Double(8 * encoder.bytes.count) < 1.0001 * bits + 9, "seed \(seed)")
}

@Test("carries run through any number of bytes")
func carries() {
    // The lower end creeps up to the middle of the range, and then over it.
    for count in 1...40 {
        var encoder = RangeEncoder()
        encoder.encode(true, probability: 32_768)
        for _ in 0..<8 * count { encoder.encode(false, probability: 32_768) }
        encoder.encode(false, probability: 65_535)
        encoder.finish()
        var decoder = RangeDecoder(ByteReader(encoder.bytes, 0..<encoder.bytes.count))
        var found: [Bool] = []
        for _ in 0...8 * count { found.append(decoder.decode(probability: 32_768)) }
        found.append(decoder.decode(probability: 65_535))
        #expect(found == [true] + [Bool](repeating: false, count: 8 * count + 1))
    }
}

@Test("probabilities and logits are each other's inverse, and keep their order")
func logistic() {
    var last = 0
    for logit in Logistic.logits {
        let probability = Logistic.probability(logit: logit)
        #expect(probability >= last && Logistic.probabilities.contains(probability))
        #expect(abs(probability + Logistic.probability(logit: -logit) - 65_536) <= 1)
        last = probability
    }
    for logit in -1000...1000 {
        #expect(abs(Logistic.logit(probability: Logistic.probability(logit: logit)) - logit) <= 8)
    }
}

private func coded(_ chunk: RandomChunk) throws -> [UInt8] {
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range)
    var bytes: [UInt8] = []
    _ = try encoder.append(
        grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
    return bytes
}

@Test("a body does not depend on what was coded before it", arguments: 0..<20)
func determinism(seed: UInt64) throws {
    var encoder = try ChunkEncoder(dictionaries: .newest, entropy: .range)
    for other in [seed + 100, seed, seed + 200, seed] {
        let chunk = RandomChunk(seed: other)
        var bytes: [UInt8] = []
        _ = try encoder.append(
            grid: chunk.grid, windows: chunk.windows, stereo: chunk.stereo, planes: chunk.planes, to: &bytes)
        #expect(try bytes == coded(chunk), "seed \(other)")
    }
}

@Test("bodies that are longer than what they code are malformed", arguments: 0..<100)
func lengths(seed: UInt64) throws {
    let chunk = RandomChunk(seed: seed)
    let bytes = try coded(chunk)
    var decoder = try ChunkDecoder(dictionaries: .newest, entropy: .range, hasDivisions: true)
    for body in [bytes + [0, 0, 0, 0, 0], bytes + [1, 2, 3, 4, 5]] {
        var (grid, planes) = (QuantiserGrid(shape: chunk.grid.shape), AtomPlanes(shape: chunk.grid.shape))
        var stereo = StereoFlags(channels: chunk.grid.shape.channels)
        var windows = chunk.windows
        #expect(throws: DecodeError.self, "seed \(seed)") {
            try decoder.read(
                ByteReader(body, 0..<body.count), grid: &grid, windows: &windows, stereo: &stereo, planes: &planes)
        }
    }
}

@Test("a coder without its table is refused")
func missingTable() {
    #expect(DictionarySet.set1.supports(.zstd) && !DictionarySet.set1.supports(.range))
    #expect(DictionarySet.newest.supports(.zstd) && DictionarySet.newest.supports(.range))
}

/// Reads halvings without end, and overlaps that go with them.
private struct HalvingCoder: BinaryCoder {
    static let isReader = true
    var hasRunOut: Bool { false }

    mutating func code(_ decision: Bool, context: Int) -> Bool {
        // Of the two trees of three bits, 5 is yes, no, yes: node 3 is the one behind the first yes.
        context < RangeContexts.leftEdge || (context - RangeContexts.leftEdge) % 8 != 3
    }

    mutating func code(_ decision: Bool, contexts: MixedContexts, mixer: Int) -> Bool { false }
    mutating func code(_ decision: Bool, probability: Int) -> Bool { false }
    mutating func codeEven(_ decision: Bool) -> Bool { false }
    func refuse(_ what: @autoclosure () -> String) throws(DecodeError) { throw .malformed(what()) }
}

@Test("windows divided into more blocks than memory is for are refused before anything is sized by them")
func tooManyBlocksOfDecisions() {
    let shape = ChunkShape(windows: 4096, channels: 8, sampleRate: 48_000, hop: 128)
    var (grid, windows) = (QuantiserGrid(shape: shape), ChunkWindows.whole(4096))
    var stereo = StereoFlags(channels: 8)
    var body = RangeBody(HalvingCoder())
    #expect(throws: DecodeError.malformed("windows: divided into too many blocks")) {
        try body.codeGrid(&grid, windows: &windows, stereo: &stereo)
    }
    #expect(grid.shape == shape)
}

@Test("numbers that are all as likely come back, up to the largest counts")
func uniformNumbers() throws {
    let counts = [1, 2, 3, 1000, 1 << 62 - 1, 1 << 62, 1 << 62 + 1, Int.max]
    let numbers = counts.flatMap { count in [0, count / 3, count - 1].map { (count: count, value: $0) } }
    let models = AdaptiveModels(table: DictionarySet.newest.rangeTable)
    var encoder = AdaptiveEncoder(models: models)
    encoder.reset()
    for number in numbers { _ = encoder.codeUniform(number.value, below: number.count) }
    encoder.finish()
    let bytes = encoder.range.bytes
    var decoder = AdaptiveDecoder(models: models)
    decoder.reset(ByteReader(bytes, bytes.indices))
    for number in numbers { #expect(decoder.codeUniform(0, below: number.count) == number.value, "\(number)") }
}
