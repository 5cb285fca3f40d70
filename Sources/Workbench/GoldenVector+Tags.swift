internal import Encoding
internal import Stream

extension GoldenVector {
    /// Streams that say what they are about.
    static let tagged: [GoldenVector] = [
        GoldenVector(
            name: "tags-two-streams", settings: tagged(settings(44_100, 2, 48_000, latency: 0.1)), samples: 24_000,
            signal: .music
        ) { $0 + without([0], $0) },
        // The tags came with a wrong bit, and others that break a rule stand behind the first chunk.
        GoldenVector(
            name: "tags-damaged", settings: tagged(settings(16_000, 1, 24_000, latency: 0.1)), samples: 24_000,
            signal: .clicks
        ) { bytes in
            var frames = frames(of: bytes)
            frames[0][9] ^= 1
            var broken: [UInt8] = []
            FrameWriter.append(kind: .tags, sequence: 1, payload: [1, 5, 0x74], to: &broken)
            frames.insert(broken, at: 2)
            return frames.flatMap { $0 }
        },
        // The start, behind tags and an announcement.
        GoldenVector(
            name: "tags-parity-lost", settings: tagged(parity(settings(48_000, 1, 32_000, latency: 0.1), chunks: 3)),
            samples: 30_001, signal: .music
        ) { without([2], $0) },
    ]

    private static func tagged(_ settings: EncoderSettings) -> EncoderSettings {
        var settings = settings
        settings.tags = [("title", "Größe 大"), ("ARTIST", "one"), ("artist", "two\nlines"), ("comment", "")].compactMap
        {
            try? Tags.Tag(name: $0.0, value: $0.1)
        }
        return settings
    }
}
