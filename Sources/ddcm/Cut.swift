internal import ArgumentParser
internal import Decoding
internal import Pipes
internal import Stream

struct Cut: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take layers out of a ddcm stream, without coding it again.",
        discussion: """
            All frames of the layers that stay are copied byte by byte, each as soon as it is whole. What is damaged is left \
            out and told, as decode does.

            ddcm cut --layers 1 < full.ddcm > base.ddcm
            ssh host cat full.ddcm | ddcm cut --layers 1 | ddcm decode | aplay -q
            """)

    @Argument(help: "The stream to cut; standard input for - or nothing.")
    var input: String?

    @Option(name: .shortAndLong, help: "The file to write; standard output for - or nothing.")
    var output: String?

    @Option(help: "Layers of each chunk that stay: 1 for the base alone.")
    var layers: Int

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if layers < 1 { throw ValidationError("--layers: at least 1") }
    }

    func run() throws {
        try reporting {
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openInput(input)
            var session = CutSession(layers: layers) {
                try Terminal.openOutput(output, force: force, input: descriptor)
            }
            try session.run(descriptor, stop: stop)
            try session.conclude(report, stop: stop)
        }
    }
}
