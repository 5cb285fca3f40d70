internal import Codebook
internal import Diffusion
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

    /// Streams of a model's latent behind its denoiser.
    /// - Parameter model: as of `segments`, with the denoiser.
    static func guided(_ model: ModelIdentity) -> [GoldenVector] {
        func settings(
            _ start: DiffusionChoice.Start, _ coding: StepCoding? = nil, channels: Int = 1, bitrate: Double = 8000
        ) -> EncoderSettings {
            var settings = Self.settings(16_000, channels, bitrate, latency: 0.64)
            (settings.model, settings.mode, settings.atoms) = (model, .guided, 6)
            (settings.diffusion.start, settings.guidance.coding) = (start, coding)
            return settings
        }
        var resilient = settings(.noise, .pursuit(atoms: 3, bits: 3), bitrate: 12_000)
        resilient.isResilient = true
        var scaled = settings(.noise, channels: 2, bitrate: 12_000)
        (scaled.guidance.isMultiscale, scaled.guidance.plainSteps) = (true, 2)
        var based = settings(.base, bitrate: 12_000)
        (based.guidance.startStep, based.guidance.spacing) = (500, .linspace)
        var basedResilient = based
        basedResilient.isResilient = true
        var chosen = settings(.auto, bitrate: 12_000)
        (chosen.guidance.spacing, chosen.guidance.startStep) = (.logSNR, 700)
        var single = settings(.noise, .single, bitrate: 4000)
        (single.codebookSize, single.seed, single.guidance.spacing) = (300, 7, .leading)
        var seeded = settings(.noise)
        (seeded.guidance.spacing, seeded.guidance.strength, seeded.guidance.plainSteps) = (.logSNR, 12, 3)
        // So many steps that there are no bits for an atom in each.
        var bare = settings(.noise, .single, bitrate: 3000)
        bare.atoms = 100
        return [
            GoldenVector(name: "guided-noise", settings: settings(.noise), samples: 40_000, signal: .music),
            GoldenVector(name: "guided-base", settings: based, samples: 40_000, signal: .music),
            GoldenVector(name: "guided-base-resilient", settings: basedResilient, samples: 20_000, signal: .music),
            GoldenVector(name: "guided-chosen-logsnr", settings: chosen, samples: 20_000, signal: .music),
            GoldenVector(name: "guided-scales-stereo", settings: scaled, samples: 30_001, signal: .music),
            GoldenVector(name: "guided-m1-k300-seed-7", settings: single, samples: 20_000, signal: .noise),
            GoldenVector(name: "guided-chains-resilient", settings: resilient, samples: 40_000, signal: .noise) {
                flip($0, oneIn: 20_000)
            },
            GoldenVector(name: "guided-lost", settings: settings(.noise), samples: 40_000, signal: .clicks) {
                without([2], $0)
            },
            GoldenVector(name: "guided-silence", settings: settings(.base), samples: 20_000, signal: .silence),
            GoldenVector(name: "guided-noise-logsnr", settings: seeded, samples: 20_000, signal: .music),
            GoldenVector(name: "guided-no-atoms", settings: bare, samples: 20_000, signal: .music),
        ]
    }
}
