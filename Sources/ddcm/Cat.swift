internal import ArgumentParser
internal import Decoding
internal import Editing
internal import Pipes

struct Cat: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Join ddcm streams, one behind the other.",
        discussion: helpText(
            """
            As cat(1) does, but what is damaged is left out and told, a stream that is joined late gets a start, and one \
            that is cut off gets an end, so that none damages the next. Frames are copied byte by byte. The exit code is \
            that of the worst input; an input that is no stream, or cannot be read, does not keep the others away.
            """,
            examples: """
                ddcm cat morning.ddcm evening.ddcm -o day.ddcm
                ssh host cat live.ddcm | ddcm cat intro.ddcm - | ddcm decode | aplay -q
                """))

    @OptionGroup var files: StreamFiles

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func run() throws {
        try reporting(Self.self, report.display) {
            let stop = try StopSignal.install()
            let inputs = files.paths
            RunMonitor.shared.update { $0.inputs = inputs.count }
            let joined = LazyOutput {
                try Terminal.openOutput(
                    output, force: force, input: inputs.contains("-") ? .standardInput : nil,
                    inputs: inputs.filter { $0 != "-" })
            }
            var (statistics, causes): (CatStatistics, [ExitStatus]) = (CatStatistics(), [])
            for input in inputs where stop.signal == nil {
                causes += try Self.copy(input, to: joined, stop: stop, &statistics)
            }
            try joined.close()
            try report.finish(statistics)
            if stop.signal != nil { stop.endBySignal() }
            try ExitStatus.exit(for: causes)
        }
    }

    /// Copies one input, says what is wrong with it, and returns what the exit code may speak of.
    private static func copy(
        _ path: String, to output: LazyOutput, stop: StopSignal, _ statistics: inout CatStatistics
    ) throws -> [ExitStatus] {
        let name = inputName(path)
        let descriptor: Descriptor
        do {
            descriptor = try Terminal.openWatchedInput(path)
        } catch let error as PipeError where error.kind == .reading {
            printError(error.description)
            return [.readError]
        }
        defer { if path != "-" { try? descriptor.close() } }
        var session = ExcerptSession(StreamCutter(), output: output)
        try session.copy(descriptor, stop: stop)
        statistics.inputs.append(CatStatistics.Input(name, session.statistics, session.damage))
        guard !session.isStopped else { return [] }
        let notices = session.failures.isEmpty ? session.damage.notices : session.failures.prefix(1).map(\.message)
        if !notices.isEmpty { printError("\(name): \(notices.joined(separator: "; "))") }
        return session.causes
    }
}

/// What `cat` counted, of each input that could be opened.
struct CatStatistics: Statistics {
    struct Input: Encodable {
        let file: String
        let counts: CutStatistics
        let damage: DamageSummary

        private enum CodingKeys: CodingKey { case file }

        init(_ file: String, _ counts: CutStatistics, _ damage: DamageSummary) {
            self.file = file
            self.counts = counts
            self.damage = damage
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(file, forKey: .file)
            try Joined(counts, damage).encode(to: encoder)
        }
    }

    var inputs: [Input] = []

    var line: String {
        inputs.map { ([$0.file + ": " + $0.counts.line] + $0.damage.notices).joined(separator: "; ") }
            .joined(separator: "\n")
    }
}
