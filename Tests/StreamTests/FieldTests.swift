import Support
import Testing

@testable import Stream

@Test("varints come back", arguments: [0, 1, 127, 128, 300, 1 << 32, UInt64(1) << 62, .max])
func varintRoundTrip(value: UInt64) throws {
    var bytes: [UInt8] = []
    bytes.appendVarint(value)
    var reader = ByteReader(bytes, 0..<bytes.count)
    #expect(try reader.varint("value") == value)
    #expect(reader.remaining.isEmpty)
}

@Test(
    "varints that are cut, too long or not in their shortest form are refused",
    arguments: [
        [], [0x80], [0x80, 0x00], [UInt8](repeating: 0xFF, count: 9) + [0x02], [UInt8](repeating: 0x80, count: 11),
    ])
func badVarints(bytes: [UInt8]) {
    var reader = ByteReader(bytes, 0..<bytes.count)
    #expect(throws: DecodeError.self) { try reader.varint("value") }
}

private func configuration(_ generator: inout Random) -> PlacedConfiguration {
    let hop = 1 << Int.random(in: Limits.hopExponents, using: &generator)
    let channels = Int.random(in: Limits.channels, using: &generator)
    let rate =
        Bool.random(using: &generator)
        ? Limits.namedSampleRates.randomElement(using: &generator)!
        : Int.random(in: Limits.sampleRates, using: &generator)
    let largest = min(
        Limits.coefficientsPerChunk / (hop * channels), Limits.chunkSeconds * rate / hop, Limits.hopsPerChunk.upperBound
    )
    let coded = Configuration(
        sampleRate: rate, channels: channels, channelMask: Bool.random(using: &generator) ? 0x3F : 0, hop: hop,
        hopsPerChunk: Int.random(in: 2...max(largest, 2), using: &generator), mode: .coord,
        entropy: .zstd, dictionarySet: UInt8.random(in: 0...255, using: &generator),
        atoms: UInt64.random(in: 0...Limits.atoms, using: &generator),
        seed: UInt64.random(in: 0 ... .max, using: &generator))
    return placed(coded, &generator)
}

private func segments(_ generator: inout Random) throws -> PlacedConfiguration {
    let rows = 8 * Int.random(in: 1...34, using: &generator)
    let name = ["x", "cvssp/audioldm2-music", "a b/c", String(repeating: "n", count: 200)]
    let model = try ModelIdentity(
        name: name.randomElement(using: &generator)!, hash: generator.bytes(16),
        channels: Int.random(in: 1...24, using: &generator), columns: Int.random(in: 1...64, using: &generator),
        scalingFactor: Double.random(in: 1e-3...1e3, using: &generator))
    let rate = [8000, 11_025, 12_345, 16_000, 48_000].randomElement(using: &generator)!
    let coded = Configuration(
        sampleRate: rate, channels: Int.random(in: 1...4, using: &generator), channelMask: 0, hop: rate / 25,
        hopsPerChunk: rows,
        segment: SegmentLatent(model: model, overlap: Int.random(in: 1...rows / 2 - 1, using: &generator)),
        mode: [.coord, .ddcm, .trained].randomElement(using: &generator)!, entropy: .range, dictionarySet: 3,
        codebookSize: 300, seed: generator.next())
    return placed(coded, &generator)
}

private func placed(_ coded: Configuration, _ generator: inout Random) -> PlacedConfiguration {
    let isStart = Bool.random(using: &generator)
    return PlacedConfiguration(
        configuration: coded, isStart: isStart, leadingTrim: isStart ? coded.overlap : 0,
        position: UInt64.random(in: 0...Limits.position, using: &generator),
        total: Bool.random(using: &generator) ? UInt64.random(in: 0...Limits.position, using: &generator) : nil)
}

@Test("configurations come back, and every cut of them is refused", arguments: 0..<400)
func configurationRoundTrip(seed: UInt64) throws {
    var generator = Random(seed: seed)
    let placed = seed % 2 == 0 ? configuration(&generator) : try segments(&generator)
    var bytes: [UInt8] = []
    placed.append(to: &bytes)
    var reader = ByteReader(bytes, 0..<bytes.count)
    #expect(try PlacedConfiguration(from: &reader) == placed, "seed \(seed)")
    #expect(reader.remaining.isEmpty)
    for end in 0..<bytes.count {
        var cut = ByteReader(bytes, 0..<end)
        #expect(throws: DecodeError.self, "seed \(seed), cut at \(end)") { try PlacedConfiguration(from: &cut) }
    }
}

@Test("a configuration of segments with wrong bytes is within the limits, or refused", arguments: 0..<2000)
func wrongSegments(seed: UInt64) throws {
    var generator = Random(seed: seed)
    var bytes = try segments(&generator).bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: 0..<min(bytes.count, 60), using: &generator)] = UInt8.random(
            in: 0...255, using: &generator)
    }
    var reader = ByteReader(bytes, 0..<bytes.count)
    guard let found = try? PlacedConfiguration(from: &reader).configuration, found.segment != nil else { return }
    #expect(found.coefficientsPerChunk <= Limits.coefficientsPerChunk, "seed \(seed)")
    #expect((found.samplesPerChunk + found.overlap) * found.channels <= Limits.coefficientsPerChunk, "seed \(seed)")
    #expect(found.overlap <= found.samplesPerChunk && found.overlap > 0, "seed \(seed)")
}

@Test("models that no stream can name are refused")
func badModels() {
    func refused(name: String = "a", hash: Int = 16, channels: Int = 8, columns: Int = 16, scale: Double = 1) -> Bool {
        let hash = [UInt8](repeating: 1, count: hash)
        return
            (try? ModelIdentity(
                name: name, hash: hash, channels: channels, columns: columns, scalingFactor: scale)) == nil
    }
    #expect(!refused())
    #expect(
        refused(name: "") && refused(name: String(repeating: "n", count: 201)) && refused(name: "a\nb")
            && refused(name: "ß"))
    #expect(refused(hash: 15) && refused(channels: 0) && refused(channels: 25) && refused(columns: 65))
    #expect(refused(scale: 0) && refused(scale: -1) && refused(scale: .nan) && refused(scale: .infinity))
}

@Test("any bytes are a configuration within the limits, or refused", arguments: 0..<2000)
func anyConfiguration(seed: UInt64) {
    var generator = Random(seed: seed)
    var bytes = (0..<40).map { _ in UInt8.random(in: 0...255, using: &generator) }
    bytes.replaceSubrange(
        0..<5, with: [UInt8.random(in: 1...2, using: &generator), UInt8.random(in: 0...15, using: &generator), 0, 0, 1])
    var reader = ByteReader(bytes, 0..<bytes.count)
    guard let placed = try? PlacedConfiguration(from: &reader) else { return }
    #expect(placed.configuration.coefficientsPerChunk <= Limits.coefficientsPerChunk, "seed \(seed)")
    #expect(Limits.sampleRates.contains(placed.configuration.sampleRate))
    #expect(placed.position <= Limits.position)
}

@Test("a version of tomorrow and unknown kinds are unsupported, not malformed", arguments: 0..<4)
func unknownKinds(field: Int) {
    var generator = Random(seed: 1)
    var bytes: [UInt8] = []
    configuration(&generator).append(to: &bytes)
    bytes[field] = [Configuration.versions.upperBound + 1, 0x80, 0x70, 9][field]
    var reader = ByteReader(bytes, 0..<bytes.count)
    #expect {
        try PlacedConfiguration(from: &reader)
    } throws: { error in
        if case DecodeError.unsupported = error { true } else { false }
    }
}
