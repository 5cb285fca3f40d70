internal import Encoding
internal import Stream

extension GoldenVector {
    /// Streams of a model's latent.
    /// - Parameter model: that of the golden streams, of 16 kHz, so that nothing has to be resampled.
    static func segments(_ model: ModelIdentity) -> [GoldenVector] {
        func settings(_ mode: Mode, channels: Int = 1, _ bitrate: Double, latency: Double) -> EncoderSettings {
            var settings = Self.settings(16_000, channels, bitrate, latency: latency)
            (settings.model, settings.mode) = (model, mode)
            return settings
        }
        var resilient = settings(.trained, 12_000, latency: 0.64)
        resilient.isResilient = true
        var layered = settings(.coord, 12_000, latency: 0.64)
        layered.layers = 2
        return [
            GoldenVector(
                name: "segments-coord", settings: settings(.coord, 8000, latency: 1.28), samples: 50_001, signal: .music
            ),
            GoldenVector(
                name: "segments-ddcm-lost", settings: settings(.ddcm, channels: 2, 16_000, latency: 0.64),
                samples: 40_000, signal: .music
            ) { without([2], $0) },
            GoldenVector(
                name: "segments-random-joined", settings: settings(.random, 24_000, latency: 0.32), samples: 40_000,
                signal: .clicks
            ) { without([0], $0) },
            GoldenVector(
                name: "segments-trained-resilient", settings: resilient, samples: 40_000, signal: .noise
            ) { flip($0, oneIn: 20_000) },
            GoldenVector(name: "segments-layers", settings: layered, samples: 40_000, signal: .music),
            GoldenVector(
                name: "segments-silence", settings: settings(.coord, 8000, latency: 0.64), samples: 20_000,
                signal: .silence),
        ]
    }
}
