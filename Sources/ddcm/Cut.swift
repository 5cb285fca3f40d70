internal import ArgumentParser
internal import Decoding
internal import Editing
internal import Pipes
internal import Stream

struct Cut: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Cut a part out of a ddcm stream, or its layers, without coding it again.",
        discussion: helpText(
            """
            Frames that stay are copied byte by byte, each as soon as it is whole. What is damaged is left out and told, as \
            decode does.

            A TIME is seconds (12.5), minutes and seconds (1:30), hours, minutes and seconds (1:02:03.25), or samples a \
            channel (48000samples), from the first sample that decode gives out, over all streams of the input, at the rate \
            of the first. The result decodes to exactly the samples from the one time up to the other. Where they are many \
            streams, it is many, each with its end, also where the input has none. Nothing is read beyond --to. Where there \
            is no sound between the two, the result is a stream of no samples, and a notice says so.
            """,
            examples: """
                ddcm cut --from 1:30 --to 2:00 < talk.ddcm > part.ddcm
                ddcm cut --from 48000samples < talk.ddcm | ddcm decode | aplay -q
                ddcm cut --layers 1 < full.ddcm > base.ddcm
                """))

    @Argument(
        help: ArgumentHelp("The stream to cut; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var input: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("Where the part begins (default: at the first sample).", valueName: "time"))
    var from: Time?

    @Option(
        help: ArgumentHelp("Where the part ends, before the sample there (default: at the end).", valueName: "time"))
    var to: Time?

    @Option(help: "Layers of each chunk that stay: 1 for the base alone (default: all).")
    var layers: Int?

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let layers, layers < 1 { throw ValidationError("--layers: at least 1") }
        if from == nil && to == nil && layers == nil {
            throw ValidationError("say what to cut: --from, --to, --layers")
        }
        if let from, let to, to < from { throw ValidationError("--to lies before --from") }
    }

    func run() throws {
        try reporting(Self.self, report.display) {
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openWatchedInput(input)
            func open() throws -> Descriptor { try Terminal.openOutput(output, force: force, input: descriptor) }
            if from == nil && to == nil {
                var session = CutSession(layers: layers ?? .max, open: open)
                try session.run(descriptor, stop: stop)
                try session.conclude(report, stop: stop)
            } else {
                let cutter = StreamCutter(from: from?.point, to: to?.point, layers: layers ?? .max)
                var session = ExcerptSession(cutter, open: open)
                try session.run(descriptor, stop: stop)
                if session.isEmpty { report.notice("there is no sound between the two times") }
                try session.conclude(report, stop: stop)
            }
        }
    }
}
