internal import Encoding
internal import Stream

extension GoldenVector {
    /// Streams with parity frames that have lost frames.
    static let parities: [GoldenVector] = [
        // A chunk, the first chunk of the next group, and two of the group behind it.
        GoldenVector(
            name: "parity-lost", settings: parity(settings(48_000, 1, 24_000, latency: 0.05), chunks: 3),
            samples: 40_000, signal: .music
        ) { without([2, 6, 10, 11], $0) },
        // The start and the end.
        GoldenVector(
            name: "parity-lost-ends",
            settings: parity(settings(44_100, 2, 48_000, latency: 0.1, entropy: .range), chunks: 4), samples: 30_001,
            signal: .clicks
        ) { bytes in without([1, frames(of: bytes).count - 2], bytes) },
        // An enhancement and a base.
        GoldenVector(
            name: "layers-parity-lost",
            settings: parity(layers(settings(48_000, 1, 32_000, latency: 0.1, entropy: .range)), chunks: 2),
            samples: 24_000, signal: .music
        ) { without([3, 9], $0) },
    ]

    static func parity(_ settings: EncoderSettings, chunks: Int) -> EncoderSettings {
        var settings = settings
        settings.parityChunks = chunks
        return settings
    }

    static func without(_ places: Set<Int>, _ bytes: [UInt8]) -> [UInt8] {
        frames(of: bytes).enumerated().filter { !places.contains($0.offset) }.flatMap(\.element)
    }

    static func frames(of bytes: [UInt8]) -> [[UInt8]] {
        var parser = FrameParser()
        parser.push(bytes.span)
        var frames: [[UInt8]] = []
        while case .frame(let frame) = parser.next() { frames.append(frame.bytes) }
        return frames
    }
}
