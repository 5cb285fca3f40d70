internal import ArgumentParser
internal import Comparison
internal import PCM
internal import Pipes

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell how like one sound is to another, by several measures.",
        discussion: helpText(
            """
            Audio files and ddcm streams of any rates and lengths, one of them perhaps from a pipe.

            \(ComparisonText.conditions)

            \(ComparisonText.measures)
            """,
            examples: """
                ddcm compare talk.wav talk.ddcm
                opusdec --quiet --force-wav talk.opus - | ddcm compare talk.wav - --json
                """,
            variables: [.codebooks, .dataHome, .noColour] + modelVariables))

    @Argument(help: "The original sound; standard input for -.", completion: .file())
    var reference: String

    @Argument(help: "The sound to compare with it; standard input for -.", completion: .file())
    var degraded: String

    @Option(
        help: ArgumentHelp(
            "Read bare samples from standard input: FORMAT:RATE:CHANNELS, as s16le:48000:2.", valueName: "format"))
    var raw: String?

    @OptionGroup var library: LibraryOptions

    @OptionGroup var report: NoticeOptions

    @OptionGroup var progress: ProgressOptions

    @Flag(help: "Print the result as one JSON object.")
    var json = false

    func validate() throws {
        let inputs = [reference, degraded].count { $0 == "-" }
        if inputs == 2 { throw ValidationError("only one of the sounds can come from standard input") }
        if raw != nil && inputs == 0 { throw ValidationError("--raw is for standard input: name it with -") }
    }

    func run() throws {
        try reporting(Self.self, progress.display(isQuiet: report.quiet)) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = try library.open()
            let stop = try StopSignal.install()
            let raw = try raw.map { try PCMFormat(parsingOption: $0) }
            var reference = try ComparedInput(reference, raw: raw, library: library, stop: stop)
            var degraded = try ComparedInput(degraded, raw: raw, library: library, stop: stop)
            let found = try Self.compare(&reference, &degraded)
            let lines = found.lines(reference.name, degraded.name).joined(separator: "\n")
            let text = json ? try encoded(found) : lines
            RunMonitor.shared.end()
            try Terminal.writeOutput(text + "\n")
            try Descriptor.standardOutput.close()
            if report.stats { Terminal.writeError(found.line + "\n") }
            (reference.notices + degraded.notices + found.notices).forEach { report.notice($0) }
            let damage = (reference.damage + degraded.damage).joined(separator: "; ")
            if !damage.isEmpty { printError(damage) }
            try ExitStatus.exit(for: reference.causes + degraded.causes)
        }
    }

    private static func compare(
        _ reference: inout ComparedInput, _ degraded: inout ComparedInput
    ) throws -> ComparedSounds {
        var comparer = Comparer(reference: reference.shape, degraded: degraded.shape)
        while let side = comparer.wanted {
            switch side {
            case .reference: try reference.give(side, of: &comparer)
            case .degraded: try degraded.give(side, of: &comparer)
            }
            RunMonitor.shared.update(RunCounts(seconds: min(reference.seconds, degraded.seconds)))
        }
        let found = comparer.finish()
        for (sound, name) in [(found.reference, reference.name), (found.degraded, degraded.name)] {
            guard sound.seconds > 0 else { throw Failure("\(name): there is no sound to compare", .notRecognised) }
        }
        return found
    }
}
