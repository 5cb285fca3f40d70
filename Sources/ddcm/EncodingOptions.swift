internal import ArgumentParser
internal import AudioLDM2
internal import Codebook
internal import Encoding
internal import PCM
internal import Stream

/// How sound becomes a stream: what `encode` and the encoding streams of `serve` take alike.
struct EncodingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read bare samples: FORMAT:RATE:CHANNELS, as s16le:48000:2 (u8 s16le s24be f32le mulaw alaw …).",
            valueName: "format"))
    var raw: String?

    @OptionGroup var rate: RateOptions

    @Option(
        help: ArgumentHelp(
            "Length of a chunk in ms, 40 to 10240 (default: by bit rate, a third of a second from 12k up); with --latent audioldm2 of a segment, 320 to 10240 in steps of 320 (default: 10240).",
            valueName: "ms"))
    var latency: Duration?

    @Option(
        help: """
            What is coded: mdct, a transform that is built in, or audioldm2, what a model's networks make of 10 s of sound at \
            16 kHz (--latency for less): very few bits, long delay, much computing; needs a model (--model, ddcm model).
            """)
    var latent = Named(LatentKind.mdct)

    @Option(
        help: """
            How much time to take over choices, 0 to 10: 0 is the fastest, from 7 on chunks are coded twice, at 10 thrice; with \
            --denoiser audioldm2 below 4 one noise is tried at each step, up to 6 two, up to 9 three, then four.
            """)
    var effort = 5

    @Option(
        help: """
            The codebook: coord (the identity), vectors of random or trained atoms, vectors from a diffusion of random atoms \
            (ddcm; guided is ddcm with --denoiser audioldm2), or none and a sketch (default: sketch for less than 2500 bit/s \
            a channel, coord from there on).
            """)
    var mode: Named<Mode>?

    @Option(
        name: .customShort("K"),
        help: "Atoms in a generated codebook (default: 1024, and 65536 with --denoiser audioldm2).")
    var codebookSize: Int?

    @Option(
        help: "The most coefficients in a vector, 4 to 128 (default: by bit rate); in ddcm the fewest (default: 4).")
    var dimension: Int?

    @Option(help: "The search for random and trained atoms: mp, or omp (orthogonal matching pursuit: closer, slower).")
    var pursuit = Named(PursuitKind.mp)

    @OptionGroup var diffusion: DiffusionOptions

    @OptionGroup var library: LibraryOptions

    @Option(help: "The entropy coder: zstd, or range (fewer bytes, slower); zstd unless mode or latent need range.")
    var entropy: Named<EntropyKind>?

    @Flag(inversion: .prefixedNo, help: "Noise in the place of what is not coded; without, the waveform is closer.")
    var noise = true

    @Option(help: "Seed of generated codebooks.")
    var seed: UInt64 = 0

    @Option(
        help: """
            Put a parity frame behind each K chunks, 1 to 64, from which any one lost frame comes back whole: with 4 a fifth \
            of the bytes.
            """)
    var fec: Int?

    @Flag(
        help: """
            Frames that survive wrong bits, as on radio or serial lines: a seventh of the bytes in short chunks, a twelfth in \
            long ones. Implies --entropy range.
            """)
    var resilient = false

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp("A tag of the stream, such as title=Dawn; may be repeated.", valueName: "name=value"),
        transform: Tags.Tag.init(parsingOption:))
    var tags: [Tags.Tag] = []

    @Option(help: "Position of the first sample, 0 to 2^62, for a piece of a longer recording that keeps its times.")
    var position: UInt64 = 0

    /// The model that the options name, ready to code with; nil where they need none.
    func engine() throws -> AudioLDM2Engine? {
        try library.engine(latent.value, diffuses: diffusion.isGuided(mode?.value))
    }

    /// The format of bare samples; nil for input that tells its own.
    func rawFormat() throws -> PCMFormat? { try raw.map { try PCMFormat(parsingOption: $0) } }

    /// - Parameters:
    ///   - format: of the sound that is coded.
    ///   - codebook: that was given by name.
    ///   - model: whose latent is coded; nil for the transform.
    /// - Throws: `SettingsError` for options that exclude one another or are out of range.
    func settings(
        for format: AudioFormat, _ codebook: TrainedCodebook?, model: ModelIdentity?
    ) throws -> EncoderSettings {
        var settings = EncoderSettings(sampleRate: format.sampleRate, channels: format.channels)
        settings.channelMask = format.channelMask
        try rate.apply(to: &settings)
        settings.latency = latency?.seconds
        settings.effort = effort
        settings.mode = mode?.value
        settings.entropy = entropy?.value
        settings.seed = seed
        settings.position = position
        settings.tags = tags
        settings.isResilient = resilient
        settings.fillsNoise = noise
        settings.parityChunks = fec
        settings.codebookSize = codebookSize
        settings.dimension = dimension
        settings.pursuit = pursuit.value
        settings.codebook = codebook
        settings.model = model
        try diffusion.apply(to: &settings)
        return settings
    }
}
