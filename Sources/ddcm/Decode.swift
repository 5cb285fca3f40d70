internal import ArgumentParser
internal import Pipes
internal import Stream

struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Decode a ddcm stream to WAV or raw PCM.",
        discussion: helpText(
            """
            Sound is written as soon as its chunk has come. Missing or damaged chunks are concealed by sound of the same \
            length. Of streams one behind the other the first sets rate, channels and speakers of all the output; those of \
            another format are resampled and remixed to it, to the same length in time, and counted (--stats, -v).
            """,
            examples: """
                ddcm decode talk.ddcm -o talk.wav
                ddcm decode < talk.ddcm | aplay -q
                cat morning.ddcm evening.ddcm | ddcm decode --raw s16le |
                  aplay -q -f S16_LE -r 48000 -c 2
                """,
            variables: [.codebooks, .dataHome] + modelVariables))

    @Argument(
        help: ArgumentHelp("The stream to decode; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var input: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @OptionGroup var coding: DecodingOptions

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var tolerance: ToleranceOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting(Self.self, report.display) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = try coding.library.open()
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openWatchedInput(input)
            var session = DecodeSession(
                container: coding.container, format: coding.sampleFormat, layers: coding.layers,
                concealment: coding.conceal.value, library: library, tolerance: tolerance, stop: stop
            ) {
                try Terminal.openOutput(output, force: force, input: descriptor)
            }
            try session.run(descriptor, stop: stop)
            ModelShelf.shared.notices.forEach { report.notice($0) }
            if let notice = session.statistics.notice { report.notice(notice) }
            try session.conclude(report, stop: stop)
        }
    }
}
