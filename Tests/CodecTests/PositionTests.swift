import Decoding
import Encoding
import Stream
import Support
import Testing

private let input = tones(60_000, channels: 1, sampleRate: 48_000)

/// One of each kind that frames are made in.
private func kinds() -> [EncoderSettings] {
    var kinds = [
        settings(48_000, 1), settings(48_000, 1, bitrate: 24_000, latency: 0.04), settings(48_000, 1, bitrate: 1000),
        settings(48_000, 1, bitrate: 24_000), settings(48_000, 1, latency: 0.04),
    ]
    kinds[3].layers = 2
    kinds[4].rateMode = .quality(3)
    return kinds
}

/// Near what fits in 32 bits, and the last ones.
private let positions: [UInt64] = [1, 4096, (1 << 32) - 30_000, (1 << 32) - 1, 1 << 32, 1 << 33, (1 << 62) - 60_000]

@Test("sound is the same at any position", arguments: positions)
func anyPosition(position: UInt64) throws {
    for var settings in kinds() {
        let expected = try decode(try encode(input, settings).flatMap { $0 }).samples
        settings.position = position
        let frames = try encode(input, settings)
        let heard = try decode(frames.flatMap { $0 })
        #expect(heard.isComplete && heard.damage.isNone && heard.streams == 1)
        #expect(heard.samples == expected, "\(settings)")
    }
}

@Test("a stream joined anywhere keeps its time", arguments: positions)
func joinedPosition(position: UInt64) throws {
    var settings = settings(48_000, 1, bitrate: 48_000, latency: 0.04)
    settings.position = position
    let frames = try encode(tones(200_000, channels: 1, sampleRate: 48_000).suffix(60_000), settings)
    let whole = try decode(frames.flatMap { $0 }).samples
    var joins = 0
    for first in frames.indices.dropLast(2) {
        var decoder = Decoder()
        let bytes = frames[first...].flatMap { $0 }
        decoder.push(bytes.span)
        decoder.finish()
        var (samples, start): ([Float], Int64?) = ([], nil)
        while let found = try decoder.next(&samples) { if case .stream = found { start = decoder.position } }
        guard let start else { continue }
        joins += 1
        let index = Int(start - Int64(position))
        #expect(index >= 0 && samples == Array(whole[index...]), "frame \(first), position \(start)")
    }
    #expect(joins > 1)
}

@Test("positions end at 2^62: what goes beyond is refused, and what came before is a whole stream")
func lastPosition() throws {
    var settings = settings(48_000, 1, latency: 0.04)
    settings.position = Limits.position - 10_000
    let expected = try encode(Array(input[..<10_000]), settings).flatMap { $0 }
    var encoder = try Encoder(settings)
    var bytes: [UInt8] = []
    try encoder.push(Array(input[..<9000])) { bytes += $0 }
    #expect(throws: PositionsExhausted.self) { try encoder.push(Array(input[9000..<10_001])) { bytes += $0 } }
    #expect(throws: PositionsExhausted.self) { try encoder.push([0]) { bytes += $0 } }
    try encoder.push([]) { bytes += $0 }
    try encoder.finish { bytes += $0 }
    #expect(bytes == expected)
    #expect(try decode(bytes).samples.count == 10_000)
    settings.position = Limits.position + 1
    #expect(throws: SettingsError.self) { _ = try Encoder(settings) }
    settings.position = Limits.position
    let none = try decode(try encode([], settings).flatMap { $0 })
    #expect(none.isComplete && none.damage.isNone && none.samples.isEmpty)
}
