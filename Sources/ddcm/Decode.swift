internal import ArgumentParser
internal import Decoding
internal import PCM
internal import Pipes
internal import Stream

struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decode a ddcm stream to WAV or raw PCM.",
        discussion: """
            Sound is written as soon as its chunk has come. Missing or damaged chunks are concealed by sound of the same \
            length. Of streams one behind the other the first sets rate, channels and speakers of all the output; those of \
            another format are resampled and remixed to it, to the same length in time, and counted (--stats, -v).

            ddcm decode < talk.ddcm | aplay -q
            cat morning.ddcm evening.ddcm | ddcm decode --raw s16le | sox -t raw -r 48000 -e signed -b 16 -c 2 - out.flac
            """)

    @Argument(help: "The stream to decode; standard input for - or nothing.")
    var input: String?

    @Option(name: .shortAndLong, help: "The file to write; standard output for - or nothing.")
    var output: String?

    @Option(help: "Write bare samples: u8 s16le s16be s24le s32le f32le f64le mulaw alaw …")
    var raw: String?

    @Flag(help: "Write 32-bit floating point samples instead of 16-bit integers.")
    var float = false

    @Option(help: "The container to write: wav or au.")
    var format = Container.wav

    @Option(help: "Decode so many layers of each chunk: 1 for the base alone (default: all).")
    var layers: Int?

    @Option(help: "In the place of missing sound: on (it goes on, into background noise), silence, off (bare zeros).")
    var conceal = Named(Concealment.on)

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var tolerance: ToleranceOptions

    @OptionGroup var codebooks: CodebookOptions

    @OptionGroup var report: ReportOptions

    enum Container: String, ExpressibleByArgument, CaseIterable {
        case wav, au

        var container: AudioSink.Container {
            switch self {
            case .wav: .wav;
            case .au: .au
            }
        }
    }

    func validate() throws {
        if raw != nil && float { throw ValidationError("--raw names the sample format itself; leave out --float") }
        if let layers, layers < 1 { throw ValidationError("--layers: at least 1") }
        if let raw, SampleFormat(name: raw) == nil { throw ValidationError("--raw: unknown sample format '\(raw)'") }
    }

    func run() throws {
        try reporting {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = try codebooks.library()
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openInput(input)
            let container = raw == nil ? format.container : .raw
            var session = DecodeSession(
                container: container, format: sampleFormat, layers: layers, concealment: conceal.value,
                codebooks: library, tolerance: tolerance
            ) {
                try Terminal.openOutput(output, force: force, input: descriptor)
            }
            try session.run(descriptor, stop: stop)
            if let notice = session.statistics.notice { report.notice(notice) }
            try session.conclude(report, stop: stop)
        }
    }

    private var sampleFormat: SampleFormat { raw.flatMap { SampleFormat(name: $0) } ?? (float ? .f32le : .s16le) }
}
