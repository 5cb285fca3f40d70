internal import ArgumentParser
internal import FoundationEssentials
internal import PCM
internal import Pipes
internal import Sweeping

struct Sweep: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Code a sound in many ways, and tell the bytes, the likeness and the speed of each.",
        discussion: helpText(
            """
            Every combination of the modes, entropy coders, numbers of atoms and bit rates is coded, decoded and \
            compared with the original, several at a time: a table as CSV, or all as JSON, and the rate-distortion \
            curves as a picture.

            A row has the bit rate that was asked for and the one that was measured (every byte over the length of the \
            sound), the bits by what they are for, the measures of compare (ddcm help compare), and the speeds of \
            coding and decoding in times real time, of the processor's time. All but the speeds are the same on every \
            run, whatever the number of jobs.

            --target: of all streams within 1 % of the rate or below it, the one that the first --metric likes best is \
            told on standard error, as options for encode; and the best of those whose rate the number of atoms (-T) \
            alone sets, which is looked for by trying.

            Files are written whole when all trials are done; a failure or a signal leaves none, but for streams \
            (--streams), each of which is written whole as soon as it is done.
            """,
            examples: """
                ddcm sweep talk.wav --bitrates 8k,16k,32k --entropy zstd,range --svg talk.svg
                ddcm sweep talk.wav -T 4,8,16,32 --json
                ddcm sweep talk.wav --latent audioldm2 --mode coord,ddcm,guided --bitrate 8k
                ddcm sweep talk.wav --target 16k --metric si-sdr -o table.csv
                """,
            variables: [.codebooks, .dataHome] + modelVariables))

    @Argument(
        help: ArgumentHelp("An audio file or a ddcm stream; standard input for - or nothing.", valueName: "file"),
        completion: .file())
    var input: String?

    @Option(help: ArgumentHelp("Read bare samples: FORMAT:RATE:CHANNELS, as s16le:48000:2.", valueName: "format"))
    var raw: String?

    @OptionGroup var options: SweepOptions

    @Option(
        help: """
            What --svg draws and --target goes by, the first of several between commas: \
            \(Metric.allCases.map(\.rawValue).joined(separator: " ")).
            """)
    var metric = Listed([NamedMetric(.melError)])

    @Option(help: "Trials at the same time (default: one a processor, and one with a model).")
    var jobs: Int?

    @OptionGroup var outputs: SweepOutputs

    @OptionGroup var report: ReportOptions

    /// Each once, in the order in which they were asked for.
    private var metrics: [Metric] {
        metric.values.map(\.metric).reduce(into: []) { metrics, metric in
            if !metrics.contains(metric) { metrics.append(metric) }
        }
    }

    private static let jobCounts = 1...256

    func run() throws {
        try reporting(Self.self, report.display) {
            // Before signals are taken: a codebook may come from a pipe, and that may take its time.
            let library = try options.library.open()
            let stop = try StopSignal.install()
            let jobs = try checkedJobs()
            let raw = try raw.map { try PCMFormat(parsingOption: $0) }
            let descriptor = try Terminal.openWatchedInput(input)
            let plan = try outputs.plan(input: descriptor)
            let sound = try openSound(descriptor, raw: raw, library: library, stop: stop)
            let trials = try options.trials(of: sound.format, codebook: library.first)
            let recording = try Recording(all: sound, stop: stop)
            let found = try sweep(recording, trials, jobs: jobs, plan, stop)
            RunMonitor.shared.end()
            try write(found, to: plan)
            if report.stats { Terminal.writeError(found.line + "\n") }
            if !report.quiet, let line = found.targetLine { Terminal.writeError(line + "\n") }
            sound.notices.forEach { report.notice($0) }
            if !sound.damage.isEmpty { printError(sound.damage.joined(separator: "; ")) }
            try ExitStatus.exit(for: sound.causes)
        }
    }

    private func checkedJobs() throws -> Int {
        let processors = options.hasModel ? 1 : ProcessInfo.processInfo.activeProcessorCount
        let jobs = jobs ?? min(processors, Self.jobCounts.upperBound)
        guard Self.jobCounts.contains(jobs) else {
            throw PipeError.refused("--jobs must be between 1 and \(Self.jobCounts.upperBound)")
        }
        return jobs
    }

    private func sweep(
        _ recording: Recording, _ trials: [Trial], jobs: Int, _ plan: SweepOutputs.Plan, _ stop: StopSignal
    ) throws -> SweepReport {
        RunMonitor.shared.update { $0.begin("trials") }
        let progress = SweepProgress(outputs: plan, stop: stop)
        let sweeper = Sweeper(recording, jobs: jobs, models: ModelShelf.shared, observer: progress)
        let target = options.target?.bitsPerSecond
        do {
            var rows = try sweeper.rows(of: trials)
            if let target { rows += try sweeper.searchAtoms(target: target, after: trials, with: rows) }
            return SweepReport(recording, rows: rows, metrics: metrics, target: target)
        } catch is CancellationError {
            throw PipeError.stopped
        }
    }

    private func write(_ found: SweepReport, to plan: SweepOutputs.Plan) throws {
        let name = input.map { $0 == "-" ? "standard input" : $0 } ?? "standard input"
        let table = report.json ? try encoded(found) + "\n" : CSVTable.text(of: found.rows)
        try plan.write(
            table: Array(table.utf8),
            picture: Array(Picture.svg(of: found.rows, metrics: metrics, title: name).utf8))
    }
}

/// A metric by its name.
struct NamedMetric: ExpressibleByArgument {
    let metric: Metric

    init(_ metric: Metric) { self.metric = metric }

    init?(argument: String) {
        guard let metric = Metric(rawValue: argument) else { return nil }
        self.metric = metric
    }

    static var defaultCompletionKind: CompletionKind { .list(Metric.allCases.map(\.rawValue)) }

    var defaultValueDescription: String { metric.rawValue }
}

extension Recording {
    /// Reads a sound to its end.
    fileprivate init(all sound: any Sound, stop: StopSignal) throws {
        let format = sound.format
        self.init(sampleRate: format.sampleRate, channels: format.channels, channelMask: format.channelMask)
        var samples: [Float] = []
        reading: while true {
            samples.removeAll(keepingCapacity: true)
            switch try sound.read(appendingTo: &samples) {
            case .samples:
                append(samples)
                let seconds = Double(sampleCount / format.channels) / Double(format.sampleRate)
                RunMonitor.shared.update(RunCounts(seconds: seconds))
            case .end: break reading
            case .stopped: stop.endBySignal()
            }
            guard sampleCount <= Self.mostSamples else {
                let seconds = Self.mostSamples / format.channels / format.sampleRate
                throw PipeError.refused(
                    "the sound is longer than \(seconds) s; sweep an excerpt: "
                        + "ffmpeg -v error -t \(seconds) -i x -f wav - | ddcm …")
            }
        }
        guard sampleCount > 0 else { throw Failure("there is no sound to code", .notRecognised) }
    }
}
