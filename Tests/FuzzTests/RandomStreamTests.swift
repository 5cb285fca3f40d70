import Decoding
import RandomStreams
import Stream
import Testing

/// What a decoder makes of bytes that come in pieces.
private struct Heard {
    var samples: [Float] = []
    var configurations: [Configuration] = []
    var ends = 0
    var damage = Damage()
    var isComplete = false

    init(_ bytes: [UInt8], piece: Int) throws {
        var decoder = Decoder(models: DrawnModels())
        for start in stride(from: 0, to: bytes.count, by: piece) {
            decoder.push(bytes.span.extracting(start..<min(start + piece, bytes.count)))
            try drain(&decoder)
        }
        decoder.finish()
        try drain(&decoder)
        (damage, isComplete) = (decoder.damage, decoder.isComplete)
        // The checks of guided latents are drawn by lot like everything else.
        damage.driftedLatents = 0
    }

    private mutating func drain(_ decoder: inout Decoder) throws {
        while let found = try decoder.next(&samples) {
            switch found {
            case .stream(let configuration): configurations.append(configuration)
            case .samples: break
            case .end: ends += 1
            }
        }
    }
}

@Test("streams drawn by lot are whole, and the same for any chopping of their bytes", arguments: 0..<16)
func randomStreams(part: UInt64) throws {
    var loud = 0
    for seed in stride(from: part, to: 240, by: 16) {
        let streams = try RandomStreams(seed: seed, coefficients: 1 << 13)
        let heard = try Heard(streams.bytes, piece: streams.bytes.count)
        let channels = streams.configurations[0].channels
        #expect(heard.damage.isNone && heard.isComplete, "seed \(seed): \(heard.damage)")
        #expect(heard.configurations == streams.configurations, "seed \(seed)")
        #expect(heard.ends == streams.configurations.count, "seed \(seed)")
        #expect(heard.samples.count == streams.samples * channels, "seed \(seed)")
        let strange = heard.samples.count { !$0.isFinite }
        #expect(strange == 0, "seed \(seed)")
        if heard.samples.count(where: { $0 != 0 }) > heard.samples.count / 4 { loud += 1 }
        for piece in [1, 7, 64 + Int(seed)] {
            let again = try Heard(streams.bytes, piece: piece)
            let isSame = again.samples == heard.samples && again.damage.isNone && again.isComplete
            #expect(isSame, "seed \(seed), pieces of \(piece)")
        }
    }
    #expect(loud >= 6, "most streams hold nothing")
}

@Test("streams drawn by lot are of all modes, coders and versions")
func variety() throws {
    let all = try (0..<400).flatMap { try RandomStreams(seed: $0, coefficients: 2048).configurations }
    #expect(Set(all.map(\.mode)) == Set(Mode.allCases))
    #expect(Set(all.filter { $0.segment != nil }.map(\.mode)).count > 6)
    #expect(Set(all.map(\.entropy)) == Set(EntropyKind.allCases))
    #expect(Set(all.map(\.version)) == Set(Configuration.versions))
    #expect(Set(all.map(\.dictionarySet)) == [1, 2, 3])
    #expect(Set(all.map(\.hop)).count > 2)
}
