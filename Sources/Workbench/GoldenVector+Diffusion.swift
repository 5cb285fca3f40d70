internal import Codebook
internal import Diffusion
internal import Encoding
internal import Stream

extension GoldenVector {
    /// Vectors that are diffused, from noise and from coordinates.
    static let diffused: [GoldenVector] = [
        GoldenVector(name: "ddcm-mono-48k-16k", settings: ddcm(48_000, 1, 16_000), samples: 40_000, signal: .music),
        GoldenVector(name: "ddcm-mono-48k-noise", settings: ddcm(48_000, 1, 40_000), samples: 30_000, signal: .noise),
        GoldenVector(
            name: "ddcm-stereo-44k1-from-noise", settings: ddcm(44_100, 2, 48_000, start: .noise), samples: 30_001,
            signal: .music),
        GoldenVector(
            name: "ddcm-clicks-from-noise", settings: ddcm(48_000, 1, 24_000, start: .noise), samples: 30_000,
            signal: .clicks),
        GoldenVector(
            name: "ddcm-stereo-32k-from-base", settings: ddcm(32_000, 2, 32_000, start: .base), samples: 24_000,
            signal: .music),
        GoldenVector(
            name: "ddcm-m1-k300-seed-7",
            settings: ddcm(24_000, 1, 16_000, start: .noise) {
                $0.diffusion.coding = .single
                ($0.codebookSize, $0.seed) = (300, 7)
            }, samples: 20_000, signal: .music),
        GoldenVector(
            name: "ddcm-turbo-3",
            settings: ddcm(16_000, 1, 24_000, start: .noise) {
                $0.diffusion.coding = .threshold(atoms: 3)
                $0.codebookSize = 100
            }, samples: 16_000, signal: .noise),
        GoldenVector(
            name: "ddcm-chains",
            settings: ddcm(16_000, 1, 24_000, start: .noise) {
                $0.diffusion.coding = .pursuit(atoms: 3, bits: 3)
                $0.codebookSize = 64
            }, samples: 16_000, signal: .noise),
        GoldenVector(
            name: "ddcm-cosine-8-gaussian",
            settings: ddcm(48_000, 1, 32_000, start: .noise) {
                ($0.diffusion.schedule, $0.diffusion.prior) = (.cosine, .gaussian)
                ($0.atoms, $0.dimension) = (8, 32)
            }, samples: 20_000, signal: .music),
        GoldenVector(
            name: "ddcm-linear-eta",
            settings: ddcm(48_000, 1, 32_000, start: .noise) {
                ($0.diffusion.schedule, $0.diffusion.eta, $0.diffusion.noiseScale) = (.linear, 5, 3)
                $0.atoms = 5
            }, samples: 20_000, signal: .music),
        GoldenVector(
            name: "ddcm-two-layers",
            settings: ddcm(48_000, 1, 32_000, start: .noise) { ($0.layers, $0.fillsNoise) = (2, false) },
            samples: 24_000, signal: .music),
        GoldenVector(
            name: "ddcm-layers-from-base", settings: ddcm(48_000, 1, 40_000, start: .base) { $0.layers = 2 },
            samples: 24_000, signal: .music),
        GoldenVector(
            name: "ddcm-linear-eta-0-k300",
            settings: ddcm(48_000, 1, 32_000, start: .noise) {
                ($0.diffusion.schedule, $0.diffusion.eta, $0.diffusion.noiseScale) = (.linear, 0, 3)
                ($0.diffusion.coding, $0.codebookSize) = (.single, 300)
            }, samples: 20_000, signal: .clicks),
        GoldenVector(
            name: "ddcm-chains-of-one",
            settings: ddcm(48_000, 2, 48_000, start: .noise) {
                ($0.diffusion.coding, $0.dimension) = (.pursuit(atoms: 1, bits: 4), 128)
            }, samples: 20_000, signal: .noise),
        GoldenVector(
            name: "ddcm-lost-bytes", settings: ddcm(44_100, 2, 48_000, start: .noise) { $0.latency = 0.1 },
            samples: 24_000, signal: .music
        ) { Array($0[..<1500] + $0[1900...]) },
    ]

    private static func ddcm(
        _ sampleRate: Int, _ channels: Int, _ bitrate: Double, start: DiffusionChoice.Start = .auto,
        _ change: (inout EncoderSettings) -> Void = { _ in }
    ) -> EncoderSettings {
        var settings = settings(sampleRate, channels, bitrate, mode: .ddcm)
        settings.diffusion.start = start
        change(&settings)
        return settings
    }
}
