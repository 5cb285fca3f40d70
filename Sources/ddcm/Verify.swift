internal import ArgumentParser
internal import Pipes

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell whether ddcm streams are whole, and where they are not.",
        discussion: helpText(
            """
            One line for each damage: the byte where it was noticed, the time in the sound that decode gives out, and what \
            it is. Then one line for each input: whole, or what is wrong with it; with --quiet that is all. Nothing is \
            decoded to sound. The exit code is that of the worst input.
            """,
            examples: """
                ddcm verify *.ddcm
                ssh host cat talk.ddcm | ddcm verify --quiet
                """,
            variables: [.noColour]))

    @OptionGroup var files: StreamFiles

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting(Self.self, report.display) {
            let stop = try StopSignal.install()
            var list = ReportList("damage", isJSON: report.json)
            var verdicts: [Verdict] = []
            RunMonitor.shared.update { $0.inputs = files.paths.count }
            for file in files.paths where stop.signal == nil {
                let verdict = try Self.verify(file, stop: stop) { if !report.quiet { try list.print($0) } }
                if let failure = verdict.failure { printError("\(verdict.file): \(failure.message)") }
                if !report.json { try list.finish(verdict.line) }
                verdicts.append(verdict)
            }
            if report.json { try list.finish(try encoded(["files": verdicts])) }
            try Descriptor.standardOutput.close()
            if stop.signal != nil { stop.endBySignal() }
            try ExitStatus.exit(for: verdicts.flatMap(\.causes))
        }
    }

    /// - Parameter list: is given damage as it is met.
    private static func verify(
        _ path: String, stop: StopSignal, list: ([FoundDamage]) throws -> Void
    ) throws -> Verdict {
        let descriptor: Descriptor
        do {
            descriptor = try Terminal.openWatchedInput(path)
        } catch PipeError.openInput(_, let errno) {
            return Verdict(inputName(path), Failure("cannot be read: \(errno)", .readError))
        }
        defer { if path != "-" { try? descriptor.close() } }
        var verification = Verification(inputName(path))
        return try verification.run(descriptor, stop: stop, list: list)
    }
}
