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
            ddcm info --picture talk.png talk.ddcm
            """)

    @Argument(help: "The stream to look at; standard input for - or nothing.")
    var input: String?

    @Flag(help: "List every frame.")
    var frames = false

    @Option(
        help: ArgumentHelp(
            "Draw the sound's spectrogram, bit rates and damage into this file: PNG or SVG, by its name.",
            valueName: "file"))
    var picture: String?

    @OptionGroup var codebooks: CodebookOptions

    @Flag(name: .shortAndLong, help: "Overwrite an existing picture.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let picture, PictureFormat(path: picture) == nil {
            throw ValidationError("--picture: the file's name must end in .png or .svg")
        }
    }

    func run() throws {
        try reporting {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = picture == nil ? nil : try codebooks.library()
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openInput(input)
            let plan = try picture.map { try PlannedOutput($0, force: force, input: descriptor) }
            var inspection = Inspection(picturedWith: library)
            var failure: Failure?
            var list = ReportList("frameList", isJSON: report.json)
            do {
                try inspection.read(descriptor, stop: stop) { if frames { try list.print($0) } }
            } catch let error where Failure(error).code != ExitStatus.writeError.rawValue {
                failure = Failure(error)
            }
            let summary = inspection.summary
            let damage = inspection.damage
            if summary.frames > 0 {
                let lines = summary.lines + ["damage    \(damage.text)"]
                try list.finish(
                    report.json ? try encoded(Joined(summary, damage)) : lines.joined(separator: "\n"))
            }
            try Descriptor.standardOutput.close()
            if let plan, let picture, let format = PictureFormat(path: picture), summary.frames > 0 {
                try plan.write(try inspection.picture(format, name: inputName(input ?? "-")))
            }
            if summary.frames == 0 && failure == nil {
                failure = .noStream(isEmpty: summary.bytes == 0)
            }
            if let failure { printError(failure.message) }
            if stop.signal != nil { stop.dieBySignal() }
            let found = failure.flatMap { ExitStatus(rawValue: $0.code) }
            try ExitStatus.exit(for: (found.map { [$0] } ?? []) + inspection.causes)
        }
    }
}
