internal import ArgumentParser
internal import Decoding
internal import Pipes
internal import Stream

struct Info: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what a ddcm stream holds.",
        discussion: helpText(
            """
            Parameters, length, bit rate, where the bytes go, and damage, from a file or a pipe. With --live also how evenly \
            the frames of a stream come that is being sent now: how late each is, measured against the earliest of the last \
            minute of sound, and the longest pause between two.
            """,
            examples: """
                ddcm info talk.ddcm
                ssh host cat talk.ddcm | ddcm info --json
                ddcm info --picture talk.png talk.ddcm
                arecord -q -f S16_LE -r 48000 -c 2 | ddcm encode | ddcm info --live
                """,
            variables: [.noColour] + modelVariables))

    @Argument(
        help: ArgumentHelp("The stream to look at; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var input: String?

    @Flag(help: "List every frame.")
    var frames = false

    @Flag(
        help: """
            The stream is being sent now: joining it in the middle, and no end of it, are no errors; tell its latency, and how \
            evenly frames come.
            """)
    var live = false

    @Option(
        help: ArgumentHelp(
            "Draw the sound's spectrogram, bit rates and damage into this file: PNG or SVG, by its name.",
            valueName: "file"))
    var picture: String?

    @OptionGroup var library: LibraryOptions

    @Flag(name: .shortAndLong, help: "Overwrite an existing picture.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if let picture, PictureFormat(path: picture) == nil {
            throw ValidationError("--picture: the file's name must end in .png or .svg")
        }
    }

    func run() throws {
        try reporting(Self.self, report.display) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = picture == nil ? nil : try library.open()
            let stop = try StopSignal.install()
            let descriptor = try Terminal.openWatchedInput(input)
            let plan = try picture.map { try PlannedOutput($0, force: force, input: descriptor) }
            var inspection = Inspection(isLive: live, picturedWith: library)
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
                let lines = Self.styled(summary.lines, damage)
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
            if stop.signal != nil { stop.endBySignal() }
            let found = failure.flatMap { ExitStatus(rawValue: $0.code) }
            try ExitStatus.exit(for: (found.map { [$0] } ?? []) + inspection.causes)
        }
    }

    /// Each line begins with a name in a column of its own.
    private static func styled(_ lines: [String], _ damage: DamageSummary) -> [String] {
        let (style, width) = (Style.output, 10)
        let found = damage.notices.isEmpty ? damage.text : style.bad(damage.text)
        return lines.map { style.heading(String($0.prefix(width))) + $0.dropFirst(width) }
            + [style.heading("damage") + "    " + found]
    }
}
