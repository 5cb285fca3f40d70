internal import ArgumentParser
internal import AudioLDM2
internal import Codebook
internal import CodebookFile
internal import CodebookTraining
internal import Encoding
internal import Glibc
internal import PCM
internal import Pipes
internal import Stream

struct Train: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train a codebook for --mode trained from sound.",
        discussion: helpText(
            """
            The vectors that encode would have to code are gathered from all files, as a sample of bounded size, and \
            clustered (k-means); further levels are trained on what those before leave. The same sound and options \
            make the same file on one machine and build.

            Decoding needs the same file: named with --codebook, or in one of the folders of DDCM_CODEBOOKS (between \
            colons), $XDG_DATA_HOME/ddcm or ~/.local/share/ddcm, /usr/local/share/ddcm, /usr/share/ddcm.
            """,
            examples: """
                ddcm train voices/*.wav -K 256 -o voices.ddcb
                ddcm encode --mode trained --codebook voices.ddcb talk.wav -o talk.ddcm
                ddcm decode --codebook voices.ddcb talk.ddcm -o decoded.wav
                """,
            exits: [.notRecognised, .readError, .writeError, .missing], variables: modelVariables))

    @Argument(help: ArgumentHelp("Audio files; standard input for -.", valueName: "file"), completion: .file())
    var files: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write; standard output for - or nothing.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(name: .customShort("K"), help: "Atoms of a level, 2 to 65536.")
    var atoms = CodebookTrainer.usual.count

    @Option(help: "The most coefficients in a vector, a power of two from 4 to 128.")
    var dimension = CodebookTrainer.usual.dimension

    @Option(help: "Levels of the residual, 1 to 16.")
    var levels = CodebookTrainer.usual.levels

    @Option(help: "What is trained on, as encode's --latent.")
    var latent = Named(LatentKind.mdct)

    @Option(
        help: ArgumentHelp("The model of --latent audioldm2: ORG/NAME, or a folder.", valueName: "model"),
        completion: .directory)
    var model: String?

    @Option(help: "Seed of the sample and the clusters' start.")
    var seed: UInt64 = 0

    @Flag(name: .shortAndLong, help: "Overwrite an existing file; write to a terminal.")
    var force = false

    @OptionGroup var report: ReportOptions

    func validate() throws {
        guard TrainedCodebook.isPossible(count: atoms, dimension: dimension, levels: levels) else {
            throw ValidationError(
                "a codebook has -K 2 to 65536, --dimension 4, 8, 16 … 128, --levels 1 to 16, and at most a "
                    + "million numbers (K times dimension times levels)")
        }
        if files.isEmpty { throw ValidationError("name the sound to train on") }
        if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read but once") }
    }

    func run() throws {
        try reporting(Self.self, report.display) {
            let stop = try StopSignal.install()
            let plan = try PlannedOutput(output ?? "-", force: force)
            if (output ?? "-") == "-" && !force && Descriptor.standardOutput.isTerminal {
                throw PipeError.refused(
                    "standard output is a terminal; redirect it, name a file with -o, or use --force")
            }
            RunMonitor.shared.update { progress in
                progress.begin("steps")
                progress.inputs = files.count
                progress.add(steps: Double(files.count * Self.stepsPerFile + levels * CodebookTrainer.rounds))
            }
            let trainer = CodebookTrainer(count: atoms, dimension: dimension, levels: levels, seed: seed)
            let engine = try ModelShelf.shared.engine(latent.value, model, diffuses: false)
            let collector = VectorCollector(
                atoms: atoms, dimension: dimension, seed: seed, model: engine?.identity, models: ModelShelf.shared)
            var seconds = 0.0
            for file in files {
                seconds += try hear(file, collector, stop)
                RunMonitor.shared.update { $0.advance(by: Double(Self.stepsPerFile)) }
            }
            let vectors = collector.vectors
            let result = try trained(trainer, vectors, stop)
            try plan.write(result.file)
            let statistics = TrainStatistics(
                hash: hexadecimal(try CodebookFile.codebook(of: result.file).hash), bytes: result.file.count,
                seconds: seconds, vectors: vectors.count, left: result.left)
            try report.finish(statistics)
            report.notice("codebook \(statistics.hash)")
        }
    }

    /// About as long as a round takes.
    private static let stepsPerFile = 5

    private func trained(
        _ trainer: CodebookTrainer, _ vectors: VectorSet, _ stop: StopSignal
    ) throws -> CodebookTrainer.Result {
        do {
            return try trainer.train(vectors) { rounds in
                if stop.signal != nil { throw PipeError.stopped }
                RunMonitor.shared.update { $0.advance(by: Double(rounds)) }
            }
        } catch let error as TooLittleSound {
            throw Failure(
                "too little sound: \(error.vectors) vectors for \(error.atoms) atoms; take more, or a smaller -K",
                .notRecognised)
        }
    }

    /// - Returns: seconds of the sound.
    private func hear(_ file: String, _ collector: VectorCollector, _ stop: StopSignal) throws -> Double {
        try namingInput(inputName(file)) {
            let input = try Terminal.openWatchedInput(file)
            // Refused where it is this input, also with --force.
            _ = try PlannedOutput(output ?? "-", force: force, input: input)
            let source = try HeardSource(input, stop: stop)
            try collector.hear(sampleRate: source.sampleRate, channels: source.channels) { try source.next() }
            return source.seconds
        }
    }
}

/// One sound that is trained on.
private final class HeardSource {
    private var source: AudioSource
    private let input: Descriptor
    private var isEnded = false
    let sampleRate: Int
    let channels: Int

    init(_ input: Descriptor, stop: StopSignal) throws {
        let source = try AudioSource(input, stop: stop)
        (sampleRate, channels) = (source.format.sampleRate, source.format.channels)
        self.source = source
        self.input = input
    }

    var seconds: Double { Double(source.counts.frames) / Double(sampleRate) }

    /// The next samples; nil at the end.
    func next() throws -> [Float]? {
        guard !isEnded else { return nil }
        var samples: [Float] = []
        switch try source.read(appendingTo: &samples) {
        case .samples: break
        case .end: isEnded = true
        case .stopped: throw PipeError.stopped
        }
        RunMonitor.shared.update(RunCounts(seconds: seconds))
        if isEnded { try? input.close() }
        return samples
    }
}

/// What `train` tells of its work.
struct TrainStatistics: Statistics {
    let hash: String
    let bytes: Int
    /// Of sound.
    let seconds: Double
    /// That were trained on.
    let vectors: Int
    /// The part of the energy that is left behind each level.
    let left: [Double]

    var line: String {
        let decibels = left.map { fixed(-10 * log10($0), 2) + " dB" }.joined(separator: ", ")
        return "codebook \(hash), \(bytes) bytes; \(vectors) vectors from \(fixed(seconds, 1)) s; "
            + "levels take off \(decibels)"
    }
}
