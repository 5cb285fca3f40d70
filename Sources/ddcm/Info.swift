internal import ArgumentParser
internal import Decoding
internal import Pipes
internal import Stream

struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what a ddcm stream holds.",
        discussion: """
            Parameters, length, bit rate, where the bytes go, and damage, from a file or a pipe.

            ddcm info talk.ddcm
            ssh host cat talk.ddcm | ddcm info --json
            """)

    @Argument(help: "The stream to look at; standard input for - or nothing.")
    var input: String?

    @Flag(help: "List every frame.")
    var frames = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting {
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openInput(input)
            var inspection = Inspection()
            var failure: Failure?
            var list = FrameList(isJSON: report.json)
            do {
                try inspection.read(descriptor, stop: stop) { if frames { try list.print($0) } }
            } catch let error where Failure(error).code != ExitStatus.writeError.rawValue {
                failure = Failure(error)
            }
            let summary = inspection.summary
            if summary.frames > 0 {
                try list.finish(report.json ? try encoded(summary) : summary.lines.joined(separator: "\n"))
            }
            try Descriptor.standardOutput.close()
            if summary.frames == 0 && failure == nil {
                let isEmpty = summary.damagedBytes == 0
                failure = Failure(isEmpty ? "the input is empty" : "the input is not a ddcm stream", .notRecognised)
            }
            if let failure { printError(failure.message) }
            if stop.signal != nil { stop.dieBySignal() }
            try ExitStatus.exit(for: causes(failure, summary))
        }
    }

    private func causes(_ failure: Failure?, _ summary: StreamSummary) -> [ExitStatus] {
        var causes: [ExitStatus] = []
        if let failure, let status = ExitStatus(rawValue: failure.code) { causes.append(status) }
        if !summary.complete { causes.append(.truncated) }
        if summary.isDamaged { causes.append(.damaged) }
        return causes
    }
}
