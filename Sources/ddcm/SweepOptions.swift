internal import ArgumentParser
internal import AudioLDM2
internal import Codebook
internal import Encoding
internal import PCM
internal import Stream
internal import Sweeping

/// What a sweep varies, and what all of its trials have in common.
struct SweepOptions: ParsableArguments {
    @Option(
        name: [.customLong("latents"), .customLong("latent")],
        help:
            "Latents, as encode's --latent, between commas; of a model's there is one row more, with no number quantised."
    )
    var latents = Listed([Named(LatentKind.mdct)])

    @Option(
        name: [.customLong("modes"), .customLong("mode")],
        help: """
            Codebooks, as encode's --mode, between commas; guided is ddcm with --denoiser audioldm2. Modes are not combined \
            with latents that they are not for.
            """)
    var modes = Listed([Named(Mode.coord)])

    @Option(help: "Entropy coders, as encode's --entropy, between commas; modes with generated codebooks have range.")
    var entropy: Listed<Named<EntropyKind>>?

    @Option(name: .customShort("K"), help: "Sizes of generated codebooks, between commas.")
    var codebookSizes: Listed<Int>?

    @Option(help: "Where --mode ddcm starts, as encode's --start, between commas (default: auto).")
    var start: Listed<Named<DiffusionChoice.Start>>?

    @Option(
        name: .customShort("T"),
        help: """
            Numbers of atoms a window and channel, between commas; with --bitrates they are the most. Of diffusions: steps.
            """)
    var atoms: Listed<Int>?

    @Option(
        name: [.customLong("bitrates"), .customLong("bitrate")],
        help: """
            Bit rates, between commas (default: those of 4k,8k,16k,32k,64k a channel that go with --latency; with -T \
            alone none).
            """)
    var bitrates: Listed<Bitrate>?

    @Option(help: "Find what serves this bit rate best: tries it, and looks for the -T that comes to it from below.")
    var target: Bitrate?

    @Option(help: "How much time to take over choices, 0 to 10, as encode's.")
    var effort = 5

    @Option(help: ArgumentHelp("Length of a chunk in ms, as encode's (default: by bit rate).", valueName: "ms"))
    var latency: Duration?

    @Option(help: "Seed of generated codebooks.")
    var seed: UInt64 = 0

    @OptionGroup var library: LibraryOptions

    private static let usualBitrates = [4000.0, 8000, 16_000, 32_000, 64_000]

    /// What is varied, a line each; their order is that of the rows.
    private func axes(_ base: EncoderSettings, _ codebook: TrainedCodebook?, _ model: ModelIdentity?) -> [Axis] {
        [
            Axis(\.model, latents.values.map { $0.value == .audioldm2 ? model : nil }),
            Axis(\.mode, modes.values.map(\.value)),
            // What a mode has no use for it would refuse.
            Axis(\.codebook, codebook.map { [$0] } ?? []) { $0.usedMode.hasTrainedCodebook },
            Axis(\.seed, [seed]) { !$0.usedMode.hasTrainedCodebook },
            Axis(\.entropy, entropy?.values.map(\.value) ?? []) {
                !$0.usedMode.needsRangeCoder && $0.model == nil
            },
            Axis(\.codebookSize, codebookSizes?.values ?? []) {
                $0.usedMode.hasCodebookSize && !$0.usedMode.hasTrainedCodebook
            },
            Axis(\.diffusion.start, start?.values.map(\.value) ?? []) { $0.usedMode.isDiffusion },
            Axis(\.atoms, atoms?.values ?? []) { $0.usedMode.takesAtoms },
            Axis(\.bitrate, bitsPerSecond(base)),
        ]
    }

    private func bitsPerSecond(_ base: EncoderSettings) -> [Double?] {
        if bitrates == nil && atoms != nil { return [] }
        let rates = bitrates?.values.map(\.bitsPerSecond) ?? usualBitrates(base)
        return rates + (target.map { [$0.bitsPerSecond] } ?? [])
    }

    /// Without those that the encoder refuses, as a low rate in short chunks, which nobody asked for. Where it refuses
    /// all of them it is not for the rate: they stay, for it to say why.
    private func usualBitrates(_ base: EncoderSettings) -> [Double] {
        let usual = Self.usualBitrates.map { $0 * Double(base.channels) }
        let possible = usual.filter { bitrate in
            var settings = base
            settings.bitrate = bitrate
            return (try? Encoder.configuration(of: settings)) != nil
        }
        return possible.isEmpty ? usual : possible
    }

    /// Whether trials have networks, which take all processors by themselves.
    var hasModel: Bool { latents.values.contains { $0.value == .audioldm2 } }

    private func model() throws -> ModelIdentity? {
        let diffuses = modes.values.contains { $0.value == .guided }
        return try library.engine(hasModel ? .audioldm2 : .mdct, diffuses: diffuses)?.identity
    }

    private func checkTarget() throws {
        guard let target, !EncoderSettings.bitrates.contains(target.bitsPerSecond) else { return }
        throw SettingsError(message: "--target must be between 100 and 2048k bits a second")
    }

    /// - Parameter codebook: of mode `trained`; nil for the one that is built in.
    func trials(of format: AudioFormat, codebook: TrainedCodebook?) throws -> [Trial] {
        try checkTarget()
        var base = EncoderSettings(sampleRate: format.sampleRate, channels: format.channels)
        base.channelMask = format.channelMask
        base.effort = effort
        base.latency = latency?.seconds
        let model = try model()
        let trials = try Grid.trials(of: base, along: axes(base, codebook, model), modelPlace: library.model.first)
        guard let model else { return trials }
        base.model = model
        return try [.unquantised(base)] + trials
    }
}
