internal import ArgumentParser
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

    @OptionGroup var coding: DecodingOptions

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var tolerance: ToleranceOptions

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting(Self.self, report.display) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = try coding.codebooks.library()
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openWatchedInput(input)
            var session = DecodeSession(
                container: coding.container, format: coding.sampleFormat, layers: coding.layers,
                concealment: coding.conceal.value, codebooks: library, tolerance: tolerance
            ) {
                try Terminal.openOutput(output, force: force, input: descriptor)
            }
            try session.run(descriptor, stop: stop)
            if let notice = session.statistics.notice { report.notice(notice) }
            try session.conclude(report, stop: stop)
        }
    }
}
