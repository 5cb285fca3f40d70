internal import ArgumentParser
internal import Codebook
internal import Encoding
internal import PCM
internal import Pipes
internal import Stream

struct Encode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Code audio: WAV, AU, AIFF, W64, Ogg … or raw PCM in, a ddcm stream out.",
        discussion: """
            Audio of unknown length is read until its end; each frame is written as soon as its chunk is full.

            arecord -q -f S16_LE -r 48000 -c 2 | ddcm encode --bitrate 24k > talk.ddcm
            sox in.mp3 -t raw -e signed -b 16 -r 48000 -c 2 - | ddcm encode --raw s16le:48000:2 -o out.ddcm
            """)

    @Argument(help: "The audio to code; standard input for - or nothing.")
    var input: String?

    @Option(name: .shortAndLong, help: "The file to write; standard output for - or nothing.")
    var output: String?

    @Option(help: "Read bare samples: FORMAT:RATE:CHANNELS, as s16le:48000:2 (u8 s16le s24be f32le mulaw alaw …).")
    var raw: String?

    @OptionGroup var rate: RateOptions

    @Option(help: "Length of a chunk in ms, 40 to 10240 (default: by bit rate, a third of a second from 12k up).")
    var latency: Duration?

    @Option(
        help:
            "How much time to take over choices, 0 to 10: 0 is the fastest, from 7 on chunks are coded twice, at 10 thrice."
    )
    var effort = 5

    @Option(
        help: """
            The codebook: coord (the identity), vectors of random or trained atoms, vectors from a diffusion of random atoms \
            (ddcm), or none and a sketch (default: sketch for less than 2500 bit/s a channel, coord from there on).
            """)
    var mode: Named<Mode>?

    @Option(name: .customShort("K"), help: "Atoms in a generated codebook (default: 1024).")
    var codebookSize: Int?

    @Option(
        help: "The most coefficients in a vector, 4 to 128 (default: by bit rate); in ddcm the fewest (default: 4).")
    var dimension: Int?

    @Option(help: "The search for random and trained atoms: mp, or omp (orthogonal matching pursuit: closer, slower).")
    var pursuit = Named(PursuitKind.mp)

    @OptionGroup var diffusion: DiffusionOptions

    @OptionGroup var codebooks: CodebookOptions

    @Option(help: "The entropy coder: zstd, or range (fewer bytes, slower); zstd unless the mode needs range.")
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

    @Option(help: "Position of the first sample, 0 to 2^62, for a piece of a longer recording that keeps its times.")
    var position: UInt64 = 0

    @Flag(help: "Fill with silence by the clock while the input sends nothing, so that frames go out all the time.")
    var keepalive = false

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let codebook = try codebooks.one()
            let stop = try StopSignal.install()
            let raw = try raw.map { try PCMFormat(parsingOption: $0) }
            let descriptor = try Terminal.openInput(input)
            let source =
                try raw.map { AudioSource(descriptor, raw: $0, stop: stop) } ?? AudioSource(descriptor, stop: stop)
            guard !keepalive || source.isLinear else {
                throw PipeError.refused(
                    "--keepalive takes no compressed input: ffmpeg -i x -f wav - | ddcm encode --keepalive")
            }
            let encoder = try Encoder(try settings(for: source.format, codebook))
            let out = try Terminal.openOutput(output, force: force, input: descriptor)
            var session = EncodeSession(source, encoder, to: out)
            if keepalive { session.keepAlive(sinceStart: raw != nil) }
            try session.run(report)
            try session.conclude(report, stop: stop)
        }
    }

    private func settings(for format: AudioFormat, _ codebook: TrainedCodebook?) throws -> EncoderSettings {
        var settings = EncoderSettings(sampleRate: format.sampleRate, channels: format.channels)
        settings.channelMask = format.channelMask
        try rate.apply(to: &settings)
        settings.latency = latency?.seconds
        settings.effort = effort
        settings.mode = mode?.value
        settings.entropy = entropy?.value
        settings.seed = seed
        settings.position = position
        settings.isResilient = resilient
        settings.fillsNoise = noise
        settings.parityChunks = fec
        settings.codebookSize = codebookSize
        settings.dimension = dimension
        settings.pursuit = pursuit.value
        settings.codebook = codebook
        try diffusion.apply(to: &settings)
        return settings
    }
}
