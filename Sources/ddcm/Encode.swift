internal import ArgumentParser
internal import AudioLDM2
internal import Encoding
internal import Pipes

struct Encode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Code audio: WAV, AU, AIFF, W64, Ogg … or raw PCM in, a ddcm stream out.",
        discussion: helpText(
            """
            Audio of unknown length is read until its end; each frame is written as soon as its chunk is full.
            """,
            examples: """
                ddcm encode talk.wav -o talk.ddcm
                ddcm encode --latent audioldm2 talk.wav -o small.ddcm
                arecord -q -f S16_LE -r 48000 -c 2 | ddcm encode --bitrate 24k > talk.ddcm
                ffmpeg -v error -i song.mp3 -f s16le -ar 48000 -ac 2 - |
                  ddcm encode --raw s16le:48000:2 -o song.ddcm
                """,
            exits: [.notRecognised, .readError, .writeError, .missing], variables: [.dataHome] + modelVariables))

    @Argument(
        help: ArgumentHelp("The audio to code; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var input: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var coding: EncodingOptions

    @Flag(help: "Fill with silence by the clock while the input sends nothing, so that frames go out all the time.")
    var keepalive = false

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting(Self.self, report.display) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let codebook = try coding.library.codebook()
            let engine = try coding.engine()
            let stop = try StopSignal.install()
            let raw = try coding.rawFormat()
            let descriptor = try Terminal.openWatchedInput(input)
            let source =
                try raw.map { AudioSource(descriptor, raw: $0, stop: stop) } ?? AudioSource(descriptor, stop: stop)
            guard !keepalive || source.isLinear else {
                throw PipeError.refused(
                    "--keepalive takes no compressed input: ffmpeg -i x -f wav - | ddcm encode --keepalive")
            }
            let settings = try coding.settings(for: source.format, codebook, model: engine?.identity)
            let watch = DenoiserWatch()
            let encoder = try Encoder(settings, models: ModelShelf.shared) { watch.tell($0, of: $1) }
            watch.begin(encoder.configuration)
            let out = try Terminal.openOutput(output, force: force, input: descriptor)
            var session = EncodeSession(source, encoder, to: out)
            if keepalive { session.keepAlive(sinceStart: raw != nil) }
            ModelShelf.shared.notices.forEach { report.notice($0) }
            if let steps = session.denoiserSteps, let denoiser = engine?.denoiserEngine {
                report.notice(denoiser.cost(ofSteps: steps, session.configuration))
            }
            try session.run(report)
            try session.conclude(report, stop: stop)
        }
    }
}
