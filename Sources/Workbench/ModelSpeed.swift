internal import ArgumentParser
internal import AudioLDM2
internal import CodebookTraining
internal import FoundationEssentials
internal import ModelStore
internal import Pipes

struct ModelSpeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "model-speed",
        abstract: "Time mel spectrum, VAE and vocoder of a model folder; print a table.",
        discussion: """
            The best of several runs each. GFLOP/s count the plain method's operations, two to a product, whatever was \
            computed.

            ddcm-workbench model-speed FOLDER --seconds 1.28 --threads 2
            """)

    @Option(help: "Length of the segment; rounded to 0.32 s.")
    var seconds = 10.24

    @Option(help: "Threads.")
    var threads = 1

    @Option(help: "Runs of each part.")
    var runs = 5

    @Option(help: "A safetensors file for what went in and what came out: samples, spectrum, latent, decoded, sound.")
    var outputs: String?

    @Flag(help: "Print seconds by part, as JSON.")
    var json = false

    @Argument(help: "The model's folder.")
    var folder: String

    func validate() throws {
        guard seconds >= 0.32 && seconds <= 100, threads > 0, threads <= 256, runs > 0 else {
            throw ValidationError("--seconds is 0.32 to 100, --threads 1 to 256, --runs at least 1")
        }
    }

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let model = try AudioLDM2Model(ModelFolder(path: folder), threads: threads)
        let loading = (clock.now - start) / .seconds(1)
        let loaded = Self.peakMemory()
        let runner = AudioLDM2Runner(model, rows: max(1, Int((seconds / 0.32).rounded())) * 32)
        var random = SplitMix64(seed: 1)
        let samples = (0..<runner.samples).map { _ in Float(random.nextFraction() - 0.5) }
        var latent = [Float](repeating: 0, count: runner.latentCount)
        var sound = [Float](repeating: 0, count: runner.samples)
        runner.encode(samples: samples, into: &latent)
        let spectrum = runner.spectrum
        runner.decode(latent: latent, into: &sound)
        let decoded = runner.spectrum
        let parts: [(String, Int, Double)] = [
            ("mel", 0, best { runner.analyse(samples) }),
            ("encode", runner.products.encoding, best { runner.encodeSpectrum(into: &latent) }),
            ("decode", runner.products.decoding, best { runner.decodeSpectrum(latent) }),
            ("vocoder", runner.products.synthesis, best { runner.synthesise(into: &sound) }),
        ]
        if let outputs {
            try write(
                outputs, runner,
                [
                    ("samples", samples), ("spectrum", spectrum), ("latent", latent), ("decoded", decoded),
                    ("sound", sound),
                ])
        }
        print(json ? Self.json(parts) : table(parts, runner))
        if !json {
            print(
                "\(AudioLDM2Runner.processor); \(threads) threads; loaded in \(Self.text(loading)) s, peak \(loaded) MiB;",
                "segment \(runner.bytes >> 20) MiB; peak in all \(Self.peakMemory()) MiB")
        }
    }

    private func best(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        return (0..<runs).map { _ in clock.measure(work) / .seconds(1) }.min() ?? 0
    }

    private func table(_ parts: [(String, Int, Double)], _ runner: AudioLDM2Runner) -> String {
        let audio = Double(runner.samples) / Double(runner.model.sampleRate)
        let rows = parts.map { name, products, time in
            "| \(name) | \(Self.text(time)) | \(Self.text(time / audio)) | \(Int(2e-9 * Double(products) / time)) |"
        }
        return (["| part | s | s for a second of audio | GFLOP/s |", "|---|--:|--:|--:|"] + rows).joined(
            separator: "\n")
    }

    private static func json(_ parts: [(String, Int, Double)]) -> String {
        "{" + parts.map { "\"\($0)\": \($2)" }.joined(separator: ", ") + "}"
    }

    private static func text(_ number: Double) -> String { "\((number * 10_000).rounded() / 10_000)" }

    private func write(_ path: String, _ runner: AudioLDM2Runner, _ tensors: [(String, [Float])]) throws {
        let writer = try SafeTensorsWriter(path, tensors.map { ($0.0, [$0.1.count]) })
        for (_, numbers) in tensors { try writer.write(numbers) }
        try writer.close()
    }

    /// In MiB, of this process so far.
    private static func peakMemory() -> Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 >> 10 } ?? 0
    }
}
